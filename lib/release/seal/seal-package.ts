/**
 * Seals a released package: one ZIP of its files unchanged, with a cover letter and a manifest, and a signed receipt. May be repeated: the same
 * release gives the same bytes, and a receipt that was written stays as it is.
 */

import { createHash } from 'node:crypto';
import type { Facility } from '../../facility/facility.ts';
import { asItWas } from '../../request/changes/body-now.ts';
import { hospitalDay } from '../../request/dates.ts';
import { part2Scope } from '../../request/flags/part2.ts';
import type { RequestRecord } from '../../request/record.ts';
import { hashesOf } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { electronicFormats, type RecordType } from '../../request/vocabulary.ts';
import { bytesOf } from '../../runtime/bytes-of.ts';
import { jsonOf } from '../../runtime/json.ts';
import type { SealedFiles } from '../../store/sealed-files.ts';
import type { LockedTexts } from '../../store/stores.ts';
import type { PackageStore, SigningKey } from '../ports.ts';
import { coverName, fileName, manifestName, manifestOf, packageFolder } from './manifest.ts';
import { receiptOf, signatureIn, signManifest } from './receipt.ts';
import { type ZipEntry, zipOf, zipSize } from './zip.ts';

export interface SealTools {
  readonly packages: PackageStore;
  readonly signing: SigningKey;
  readonly receipts: Pick<LockedTexts, 'read' | 'put'>;
  readonly sealedFiles: Pick<SealedFiles, 'note'>;
  readonly facility: Facility;
}

type Sealed = NonNullable<Delivery['sealed']>;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A checked file is not what it was when it was checked. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
}

/** The bytes of a checked file; throws FileChanged at their end where they are others. */
async function* unchanged(packages: PackageStore, key: string, wanted: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of await packages.read(key)) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== wanted) throw new FileChanged();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Each record type with its pages, in the order of the files. */
function enclosed({ files }: Delivery): { type: RecordType; pages?: number }[] {
  const types = [...new Set(files.map(({ recordType }) => recordType))];
  return types.map((type) => {
    const pages = files.filter((file) => file.recordType === type).reduce((sum, file) => sum + (file.pages ?? 0), 0);
    return pages > 0 ? { type, pages } : { type };
  });
}

/** In the language of the request; PDF libraries load with the first one. */
async function coverOf({ facility }: SealTools, record: RequestRecord, delivery: Delivery) {
  const { makeLetter } = await import('../../documents/letters/make-letter.ts');
  const { format } = record.body.delivery;
  // Who wished for paper and gets a link gets a PDF.
  const medium = delivery.way === 'link' && !electronicFormats.includes(format) ? 'format-pdf' : format;
  const scope = part2Scope(record, hospitalDay(new Date(delivery.at), facility.timeZone));
  const details = { enclosed: enclosed(delivery), medium, ...(scope !== undefined && { part2Consent: scope }) };
  return makeLetter('release-cover', asItWas(record, delivery.at), details, { facility, now: new Date(delivery.at) });
}

const folder = 'records/';

/** Pages, and bytes of all files: what a function of 1,769 MB joins in some twenty seconds. */
const joinedLimits = { pages: 3000, bytes: 60 * 1024 * 1024 } as const;

/** True where all files are PDFs, few and small enough. What is in them shows when they are opened. */
function mayJoin({ files, pages }: Pick<Delivery, 'files' | 'pages'>): boolean {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return files.every(({ type }) => type === 'pdf') && pages <= joinedLimits.pages && bytes <= joinedLimits.bytes;
}

function entriesOf({ packages }: SealTools, { files }: Delivery, cover: Uint8Array, manifest: Buffer): readonly ZipEntry[] {
  const whole = (name: string, bytes: Uint8Array): ZipEntry => ({ name, size: bytes.length, body: () => once(bytes) });
  return [
    whole(folder + coverName, cover),
    ...files.map((file, place) => ({
      name: folder + fileName(file, place),
      size: file.bytes,
      body: () => unchanged(packages, file.key, file.sha256),
    })),
    whole(manifestName, manifest),
  ];
}

/** Null where the files cannot be one PDF. */
async function writeJoined({ packages }: SealTools, delivery: Delivery, cover: Uint8Array): Promise<Sealed['joined'] | null> {
  if (!mayJoin(delivery)) return null;
  const { joinPdfs } = await import('../../documents/pdf/join.ts');
  const parts = [cover];
  for (const file of delivery.files) parts.push(await bytesOf(unchanged(packages, file.key, file.sha256)));
  const joined = await joinPdfs(parts, new Date(delivery.at));
  if (joined === null) return null;
  const { bytes, pages } = joined;
  const key = `${packageFolder(delivery.id)}records.pdf`;
  await packages.write(key, bytes.length, 'application/pdf', once(bytes));
  return { sha256: sha256(bytes), bytes: bytes.length, pages, key };
}

/** Throws FileChanged, and where a store or the key cannot be reached. */
export async function sealPackage(tools: SealTools, record: RequestRecord, delivery: Delivery, now: Date): Promise<Sealed> {
  const made = await coverOf(tools, record, delivery);
  const cover = { sha256: sha256(made.bytes), bytes: made.bytes.length, pages: made.pages };
  const manifest = manifestOf(delivery, { cover, from: tools.facility.name });
  const entries = entriesOf(tools, delivery, made.bytes, Buffer.from(manifest));
  const [key, size, hash] = [`${packageFolder(delivery.id)}records.zip`, zipSize(entries), createHash('sha256')];
  async function* hashed() {
    for await (const piece of zipOf(entries)) {
      hash.update(piece);
      yield piece;
    }
  }
  await tools.packages.write(key, size, 'application/zip', hashed());
  const zip = { sha256: hash.digest('hex'), bytes: size };
  const name = `${delivery.id}.json`;
  const mine = await signManifest(manifest, tools.signing);
  const isFirst = await tools.receipts.put(name, receiptOf(manifest, mine, zip));
  // Sealed before: two signatures of one manifest differ, and the first one counts.
  const signature = isFirst ? mine : (signatureIn(jsonOf((await tools.receipts.read(name)) ?? '')) ?? mine);
  const joined = await writeJoined(tools, delivery, made.bytes);
  const sealed = { at: now.toISOString(), zip: { ...zip, key }, cover, signature, ...(joined !== null && { joined }) };
  await tools.sealedFiles.note(hashesOf({ ...delivery, sealed }), { reference: record.reference, package: delivery.id });
  return sealed;
}
