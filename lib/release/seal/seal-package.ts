/**
 * Seals a released package: one ZIP of its files unchanged, with a cover letter and a manifest, and a signed receipt. May be repeated: the same
 * release gives the same bytes, and a receipt that was written stays as it is.
 */
import { createHash } from 'node:crypto';
import type { Facility } from '../../facility/facility.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Delivery } from '../../request/release/stored.ts';
import type { RecordType } from '../../request/vocabulary.ts';
import { jsonOf } from '../../runtime/json.ts';
import type { SealedFiles } from '../../store/sealed-files.ts';
import type { LockedTexts } from '../../store/stores.ts';
import type { PackageStore, SigningKey } from '../ports.ts';
import { coverName, fileName, manifestName, manifestOf, releaseFolder } from './manifest.ts';
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
  const { delivery: wish } = record.body;
  const details = { enclosed: enclosed(delivery), medium: wish.format };
  return makeLetter('release-cover', record, details, { facility, now: new Date(delivery.at) });
}

const folder = 'records/';
/** The keys of a package lie under its own random id. */
const packageKey = (id: string): string => `${releaseFolder}${id}/records.zip`;

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

/** Throws FileChanged, and where a store or the key cannot be reached. */
export async function sealPackage(tools: SealTools, record: RequestRecord, delivery: Delivery, now: Date): Promise<Sealed> {
  const made = await coverOf(tools, record, delivery);
  const cover = { sha256: sha256(made.bytes), bytes: made.bytes.length, pages: made.pages };
  const manifest = manifestOf(delivery, { cover, from: tools.facility.name });
  const entries = entriesOf(tools, delivery, made.bytes, Buffer.from(manifest));
  const [key, size, hash] = [packageKey(delivery.id), zipSize(entries), createHash('sha256')];
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
  const hashes = [zip.sha256, cover.sha256, ...delivery.files.map((file) => file.sha256)];
  await tools.sealedFiles.note(hashes, { reference: record.reference, package: delivery.id });
  return { at: now.toISOString(), zip: { ...zip, key }, cover, signature };
}
