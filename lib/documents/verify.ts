/** Tells whether a PDF is one that we made for this request, by the hashes of the record. */
import { createHash } from 'node:crypto';
import type { RequestRecord } from '../request/record.ts';

type Entry = RequestRecord['documents'][number];

/** `added-to`: the first `entry.bytes` bytes are ours, a signature or typed fields follow. `unknown`: not ours, or changed. */
export type Verdict =
  | { readonly state: 'untouched'; readonly entry: Entry }
  | { readonly state: 'added-to'; readonly entry: Entry }
  | { readonly state: 'unknown' };

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads bytes only: a file from outside is never parsed. */
export function verifyDocument(bytes: Uint8Array, { documents }: Pick<RequestRecord, 'documents'>): Verdict {
  const hash = hashOf(bytes);
  const same = documents.find(({ sha256 }) => sha256 === hash);
  if (same) return { state: 'untouched', entry: same };
  const begun = documents.find(
    (entry) => entry.bytes < bytes.length && hashOf(bytes.subarray(0, entry.bytes)) === entry.sha256,
  );
  return begun ? { state: 'added-to', entry: begun } : { state: 'unknown' };
}
