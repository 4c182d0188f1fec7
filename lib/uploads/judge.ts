/** What a file is, by its bytes and never by its name, and whether it may go on. Runs only on what the malware scan has let go. */
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { FileProblem, FileType, PackageFile } from '../request/package/stored.ts';
import { checkZip, hidesArchive } from './kinds/archives.ts';
import type { Found } from './kinds/kind.ts';
import { checkPdf } from './kinds/pdf.ts';
import { checkJpeg, checkPng, checkTiff } from './kinds/pictures.ts';
import { checkHeic, checkWebp } from './kinds/webp-heic.ts';
import { checkXml } from './kinds/xml.ts';
import { largest, largestProof, largestScan, largestStamp } from './limits.ts';
import type { OpenedFile } from './ports.ts';

/** All that is taken; whatever else a file may be is refused. */
const typeOf: ReadonlyMap<string, FileType> = new Map([
  ['application/pdf', 'pdf'],
  ['image/tiff', 'tiff'],
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['application/xml', 'xml'],
  ['application/zip', 'zip'],
  ['application/dicom', 'dicom'],
]);

/** What a file may be: to go out, to answer an open item, paper that came in, or a PDF that goes back with a label. */
const taken = {
  package: { types: ['pdf', 'tiff', 'jpeg', 'png', 'xml', 'zip', 'dicom'], most: Number.MAX_SAFE_INTEGER },
  proof: { types: ['pdf', 'jpeg', 'png', 'webp', 'heic'], most: largestProof },
  scan: { types: ['pdf', 'tiff', 'jpeg', 'png', 'heic'], most: largestScan },
  stamp: { types: ['pdf'], most: largestStamp },
} as const satisfies Readonly<Record<string, { readonly types: readonly FileType[]; readonly most: number }>>;

type Check = (bytes: Buffer) => Found | Promise<Found>;

/** Those that are read whole. */
const checks: Readonly<Partial<Record<FileType, Check>>> = {
  pdf: checkPdf,
  tiff: checkTiff,
  jpeg: checkJpeg,
  png: checkPng,
  webp: checkWebp,
  heic: checkHeic,
  xml: checkXml,
};

type Judged =
  | ({ readonly ok: true; readonly type: FileType; readonly sha256: string } & Pick<PackageFile, 'pages' | 'entries'>)
  | { readonly ok: false; readonly why: FileProblem };

/** Enough for every type, and for the first names in an archive: office files are archives too. */
const head = 64 * 1024;

async function typeIn(file: OpenedFile): Promise<FileType | undefined> {
  const first = await file.read(0, head);
  const found = await fileTypeFromBuffer(first);
  if (found !== undefined) return typeOf.get(found.mime);
  // A clinical document may begin without a declaration.
  return Buffer.from(first).toString('latin1').trimStart().startsWith('<') ? 'xml' : undefined;
}

/** All bytes of a file that fits into memory. */
export async function wholeOf(file: OpenedFile): Promise<Buffer> {
  const bytes = Buffer.alloc(file.size);
  let at = 0;
  for await (const chunk of file.chunks()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function hashOf(file: OpenedFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

async function lookInto(file: OpenedFile, type: FileType): Promise<{ readonly found: Found; readonly sha256: string }> {
  const check = checks[type];
  if (check === undefined) return { found: type === 'zip' ? await checkZip(file) : {}, sha256: await hashOf(file) };
  const bytes = await wholeOf(file);
  const found = hidesArchive(bytes) ? 'attachment' : await check(bytes);
  return { found, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Throws only where the file cannot be fetched; whatever is in it is a verdict. */
export async function judgeFile(file: OpenedFile, as: keyof typeof taken = 'package'): Promise<Judged> {
  if (file.size === 0) return { ok: false, why: 'empty' };
  const { types, most }: { readonly types: readonly FileType[]; readonly most: number } = taken[as];
  const type = await typeIn(file);
  if (type === undefined || !types.includes(type)) return { ok: false, why: 'unknown-type' };
  if (file.size > Math.min(most, largest[type])) return { ok: false, why: 'too-large' };
  const { found, sha256 } = await lookInto(file, type);
  return typeof found === 'string' ? { ok: false, why: found } : { ok: true, type, sha256, ...found };
}
