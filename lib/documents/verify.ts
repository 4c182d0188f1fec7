/**
 * Says whether a PDF that somebody hands in is one that we made for this request, untouched. The hash is that of the record's
 * entry, which the audit trail repeats.
 */
import { createHash } from 'node:crypto';
import type { RequestRecord } from '../request/record.ts';

type Entry = RequestRecord['documents'][number];

/**
 * `untouched`: byte for byte ours. `added-to`: ours with something appended, such as a signature or typed fields; the first
 * `entry.bytes` bytes are still the original. `unknown`: not ours, or changed beyond telling.
 */
export type Verdict =
  | { readonly state: 'untouched'; readonly entry: Entry }
  | { readonly state: 'added-to'; readonly entry: Entry }
  | { readonly state: 'unknown' };

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Compares a file with the documents of a record. Reads bytes only: a file from outside is never parsed. */
export function verifyDocument(bytes: Uint8Array, { documents }: Pick<RequestRecord, 'documents'>): Verdict {
  const hash = hashOf(bytes);
  const same = documents.find(({ sha256 }) => sha256 === hash);
  if (same) return { state: 'untouched', entry: same };
  const begun = documents.find(
    (entry) => entry.bytes < bytes.length && hashOf(bytes.subarray(0, entry.bytes)) === entry.sha256,
  );
  return begun ? { state: 'added-to', entry: begun } : { state: 'unknown' };
}
