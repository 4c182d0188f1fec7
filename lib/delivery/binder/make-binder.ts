/**
 * Makes a binder: the files of its requests, an index with the SHA-256 of each, a detached signature over the index, all in one ZIP that the same
 * facts make byte for byte again. May be repeated: the first one that is noted counts.
 */

import { createHash } from 'node:crypto';
import { loadLanguages } from '../../languages/words.ts';
import { type ZipEntry, zipOf, zipSize } from '../../release/seal/zip.ts';
import { type Binder, binderEnds, needsSecond } from '../../request/binder/binder.ts';
import { hospitalDay } from '../../request/dates.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import { type BoundFile, contentsOf } from './contents.ts';
import { binderPrefix, indexName, signatureName } from './names.ts';
import type { BinderTools } from './ports.ts';

/** All objects of a binder. */
const binderFolder = (id: string): string => `${binderPrefix}${id}/`;

/** What the index says of the binder itself; the files follow. */
function indexOf(binder: Binder, facility: string, files: readonly BoundFile[], erased: readonly string[]): string {
  const { id, askedAt, by, reason, from, to, sample, among, references, restricted, second } = binder;
  return canonicalJson({
    v: 1,
    facility,
    binder: { id, askedAt, by, reason, from, to, sample, among, references, restricted, second, erased },
    files: files.map(({ name, sha256: hash, bytes }) => ({ name, sha256: hash, bytes })),
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const entryOf = ({ name, bytes, read }: BoundFile): ZipEntry => ({
  ...{ name, size: bytes },
  body: async () => once(await read()),
});

function whole(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, body: () => once(bytes) };
}

/** Files of binders whose days are over; the lifecycle of the bucket removes what this does not meet. */
async function removeOld({ binders, packages, facility, clock }: BinderTools): Promise<void> {
  const today = hospitalDay(clock.now(), facility.timeZone);
  const old = (await binders.newest(facility.id, 50)).filter((one) => one.made !== undefined && today > binderEnds(one));
  for (const { id } of old) await packages.remove(binderFolder(id));
}

/** True when it is made, now or before. Throws where a store or the key cannot be reached: the queue gives the message again. */
export async function makeBinder(tools: BinderTools, id: string): Promise<boolean> {
  const { binders, packages, binderSigner, facility, clock, log } = tools;
  const binder = await binders.get(facility.id, id);
  if (binder === null || (needsSecond(binder) && binder.second === undefined)) return false;
  if (binder.made !== undefined) return true;
  await Promise.all([loadLanguages([binder.language]), removeOld(tools)]);
  const { files, erased } = await contentsOf(tools, binder);
  const index = indexOf(binder, facility.id, files, erased);
  const signature = await binderSigner.sign(index);
  const entries = [...files.map(entryOf), whole(indexName, index), whole(signatureName, signature)];
  const [key, bytes, hash] = [`${binderFolder(id)}binder.zip`, zipSize(entries), createHash('sha256')];
  async function* hashed() {
    for await (const piece of zipOf(entries)) {
      hash.update(piece);
      yield piece;
    }
  }
  await packages.write(key, bytes, 'application/zip', hashed());
  const made = {
    at: clock.now().toISOString(),
    key,
    bytes,
    sha256: hash.digest('hex'),
    index: sha256(index),
    files: files.length,
  };
  await binders.note(facility.id, id, { made, once: 'made' });
  log.info('binder made', { count: binder.references.length });
  return true;
}
