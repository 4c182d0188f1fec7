/**
 * Checks a binder without the service: the signature over its index, each file against the index, and every byte between the files, since the
 * same files make one ZIP only. Names what was changed, is missing, or was added. Reads piece by piece, so that size costs no memory.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import type { PublicKey } from '../../release/ports.ts';
import { binderType, isSigned } from '../../release/seal/receipt.ts';
import { type Written, zipParts } from '../../release/seal/zip.ts';
import { jsonOf } from '../../runtime/json.ts';
import { indexName, signatureName } from './names.ts';

/** A file on disk or in memory. */
export interface Readable {
  readonly size: number;
  read(at: number, length: number): Promise<Uint8Array>;
}

export type BinderFinding =
  | { readonly wrong: 'changed' | 'missing' | 'added'; readonly name: string }
  /** A byte between the files, before or behind them: in the head or tail of this entry. */
  | { readonly wrong: 'around'; readonly name: string }
  | { readonly wrong: 'directory' | 'signature' | 'index' };

export interface CheckedBinder {
  readonly files: number;
  readonly findings: readonly BinderFinding[];
}

const Index = z.object({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int().nonnegative() })),
});

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly at: number;
}

const piece = 1024 * 1024;
const directorySign = 0x02014b50;
const endSize = 22;
/** So much is read of a head whose lengths may have been changed. */
const headSize = 30;

async function bufferAt(source: Readable, at: number, length: number): Promise<Buffer> {
  const from = Math.max(0, at);
  const bytes = await source.read(from, Math.max(0, Math.min(length, source.size - from)));
  return Buffer.from(bytes);
}

/** Where the directory begins, as the end says; null where the end cannot be read. A binder is far below the 4 GB that need another end. */
async function directoryAt(source: Readable): Promise<{ readonly at: number; readonly end: number } | null> {
  const end = await bufferAt(source, source.size - endSize, endSize);
  if (end.length < endSize || end.readUInt32LE(0) !== 0x06054b50) return null;
  return { at: end.readUInt32LE(16), end: source.size - endSize };
}

/** The entries as the directory has them; null where it cannot be read to its end. */
async function entriesIn(source: Readable): Promise<readonly Entry[] | null> {
  const place = await directoryAt(source);
  if (place === null || place.at > place.end) return null;
  const directory = await bufferAt(source, place.at, place.end - place.at);
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directorySign) return null;
    const lengthIn = (field: number) => directory.readUInt16LE(at + field);
    const [name, extra, comment] = [lengthIn(28), lengthIn(30), lengthIn(32)];
    if (at + 46 + name + extra + comment > directory.length) return null;
    entries.push({
      name: directory.toString('latin1', at + 46, at + 46 + name),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

interface Hashed {
  readonly sha256: string;
  readonly crc: number;
}

async function hashAt(source: Readable, at: number, size: number): Promise<Hashed> {
  const hash = createHash('sha256');
  let crc = 0;
  for (let from = at; from < at + size; from += piece) {
    const bytes = await bufferAt(source, from, Math.min(piece, at + size - from));
    if (bytes.length === 0) break;
    hash.update(bytes);
    crc = crc32(bytes, crc);
  }
  return { sha256: hash.digest('hex'), crc };
}

const dataAt = ({ name, at }: Entry): number => at + headSize + name.length;

async function textOf(source: Readable, entry: Entry | undefined): Promise<string | null> {
  if (entry === undefined || entry.size > source.size) return null;
  return (await bufferAt(source, dataAt(entry), entry.size)).toString('utf8');
}

interface Expected {
  readonly name: string;
  readonly bytes: number;
  /** Absent for the index and its signature, which are judged by themselves. */
  readonly sha256?: string;
}

/** Walks the bytes from the first to the last as they must be, where the right files stand in the right order. */
async function walked(source: Readable, expected: readonly Expected[]): Promise<readonly BinderFinding[]> {
  const findings: BinderFinding[] = [];
  const written: Written[] = [];
  let at = 0;
  for (const { name, bytes, sha256 } of expected) {
    const entry = { name, size: bytes, body: async function* () {} };
    const head = zipParts.local(entry);
    const isHead = (await bufferAt(source, at, head.length)).equals(head);
    const found = await hashAt(source, at + head.length, bytes);
    const isSame = sha256 === undefined || found.sha256 === sha256;
    if (!isSame) findings.push({ wrong: 'changed', name });
    const tail = zipParts.behind(found.crc, bytes);
    const tailAt = at + head.length + bytes;
    // The tail of a changed file tells of the file as it was.
    const isTail = !isSame || (await bufferAt(source, tailAt, tail.length)).equals(tail);
    if (!isHead || !isTail) findings.push({ wrong: 'around', name });
    written.push({ entry, crc: isSame ? found.crc : (await bufferAt(source, tailAt + 4, 4)).readUInt32LE(0), at });
    at = tailAt + tail.length;
  }
  const directory = Buffer.concat(written.map(zipParts.central));
  const end = Buffer.concat([directory, zipParts.end(written.length, at, directory.length)]);
  const rest = await bufferAt(source, at, end.length + 1);
  if (!rest.equals(end)) findings.push({ wrong: 'directory' });
  return findings;
}

/** Files that are not the listed ones, in an archive whose list is another one. */
async function compared(
  source: Readable,
  entries: readonly Entry[],
  expected: readonly Expected[],
): Promise<readonly BinderFinding[]> {
  const findings: BinderFinding[] = [];
  for (const { name, bytes, sha256 } of expected) {
    const its = entries.filter((entry) => entry.name === name);
    const [entry] = its;
    if (entry === undefined) findings.push({ wrong: 'missing', name });
    else if (its.length > 1) findings.push({ wrong: 'added', name });
    else if (sha256 !== undefined && (await hashAt(source, dataAt(entry), bytes)).sha256 !== sha256)
      findings.push({ wrong: 'changed', name });
  }
  const known = new Set(expected.map(({ name }) => name));
  return [
    ...findings,
    ...entries.filter(({ name }) => !known.has(name)).map(({ name }) => ({ wrong: 'added', name }) as const),
  ];
}

/** Every reason why this is not the binder that was made; none where it is, byte for byte. */
export async function verifyBinder(source: Readable, keys: readonly PublicKey[]): Promise<CheckedBinder> {
  const entries = await entriesIn(source);
  if (entries === null) return { files: 0, findings: [{ wrong: 'directory' }] };
  const index = await textOf(
    source,
    entries.find(({ name }) => name === indexName),
  );
  const signature = await textOf(
    source,
    entries.find(({ name }) => name === signatureName),
  );
  const parsed = Index.safeParse(index === null ? undefined : jsonOf(index));
  if (index === null || !parsed.success) return { files: 0, findings: [{ wrong: 'index' }] };
  const isOurs = signature !== null && isSigned(index, signature, keys, binderType);
  const { files } = parsed.data;
  const own = [
    { name: indexName, bytes: Buffer.byteLength(index) },
    ...(signature === null ? [] : [{ name: signatureName, bytes: Buffer.byteLength(signature) }]),
  ];
  const expected = [...files, ...own];
  const isWhole = entries.length === expected.length && entries.every(({ name }, place) => name === expected[place]?.name);
  const findings = isWhole
    ? await walked(source, expected)
    : await compared(source, entries, [...files, { name: indexName, bytes: 0 }]);
  const unlisted = findings.filter((one) => !('name' in one) || one.name !== signatureName || one.wrong !== 'added');
  return { files: files.length, findings: [...(isOurs ? [] : [{ wrong: 'signature' } as const]), ...unlisted] };
}
