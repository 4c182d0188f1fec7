/** Whether a record is still what was written: hash chain, request, documents. Says where it is broken, never what it holds. */
import type { RequestRecord } from '../../request/record.ts';
import { canonicalJson, firstBreak, sha256 } from '../../store/events.ts';

/** Documents by hash; the archive of lib/delivery fits. Null stands for missing as well as for damaged. */
interface Documents {
  get(sha256: string): Promise<Uint8Array | null>;
}

export type Finding =
  /** The history was changed at or before this position, counted from 0. */
  | { readonly wrong: 'history'; readonly position: number }
  /** The history does not begin with the submission. */
  | { readonly wrong: 'beginning' }
  /** The request is not the one whose hash was taken when it was sent. */
  | { readonly wrong: 'body' }
  /** A document that the record names is missing or has other bytes. */
  | { readonly wrong: 'document'; readonly sha256: string };

/**
 * All that is wrong with one record; nothing when it is intact. Documents made before `keptSince` may be gone: the archive
 * keeps them no longer. Throws when the archive cannot be reached.
 */
export async function findingsOf(record: RequestRecord, documents: Documents, keptSince = ''): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const position = firstBreak(record.events);
  if (position >= 0) findings.push({ wrong: 'history', position });
  if (record.events[0]?.what !== 'submitted') findings.push({ wrong: 'beginning' });
  if (sha256(canonicalJson(record.body)) !== record.payloadHash) findings.push({ wrong: 'body' });
  for (const entry of hashesOf(record, keptSince)) {
    const bytes = await documents.get(entry);
    if (bytes === null || sha256(bytes) !== entry) findings.push({ wrong: 'document', sha256: entry });
  }
  return findings;
}

/** Documents on the record, and the pages of each fax that was dialled. */
function hashesOf({ documents, work }: RequestRecord, keptSince: string): readonly string[] {
  const made = documents.filter(({ madeAt }) => madeAt >= keptSince).map(({ sha256: hash }) => hash);
  const faxed = Object.values(work).flatMap(({ attempts }) =>
    attempts.flatMap(({ sha256: hash, startedAt }) => (hash === undefined || startedAt < keptSince ? [] : hash)),
  );
  return [...new Set([...made, ...faxed])];
}
