/** Checks hash chain, request and documents of a record. Reports where it is broken, never what it holds. */
import type { RequestRecord } from '../../request/record.ts';
import { canonicalJson, sealOf, sha256 } from '../../store/events.ts';
import type { History } from '../../store/history-pages.ts';
import type { DocumentArchive } from '../ports.ts';

export type Finding =
  /** Changed at or before this position, counted from 0. */
  | { readonly wrong: 'history'; readonly position: number }
  /** The history does not begin with the submission. */
  | { readonly wrong: 'beginning' }
  /** The request does not match the hash of its submission. */
  | { readonly wrong: 'body' }
  /** A corrected text is not as it was written. */
  | { readonly wrong: 'correction' }
  /** Missing or damaged. */
  | { readonly wrong: 'document'; readonly sha256: string };

/** `history`: the whole of it. Documents made before `storedSince` may have expired. Throws when the archive cannot be reached. */
export async function findingsOf(
  record: RequestRecord,
  { events, brokenAt }: History,
  archive: Pick<DocumentArchive, 'get'>,
  storedSince = '',
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (brokenAt >= 0) findings.push({ wrong: 'history', position: brokenAt });
  if (events[0]?.what !== 'submitted') findings.push({ wrong: 'beginning' });
  if (sha256(canonicalJson(record.body)) !== record.payloadHash) findings.push({ wrong: 'body' });
  const seals = new Set(events.flatMap(({ what, facts }) => (what === 'corrected' ? (facts['seal'] ?? '') : [])));
  if (record.corrections.some((one) => !seals.has(sealOf(one)))) findings.push({ wrong: 'correction' });
  for (const entry of hashesOf(record, storedSince)) {
    const bytes = await archive.get(entry);
    if (bytes === null || sha256(bytes) !== entry) findings.push({ wrong: 'document', sha256: entry });
  }
  return findings;
}

/** Documents of the record, and the pages of each fax that was dialled. */
function hashesOf({ documents, work }: RequestRecord, storedSince: string): readonly string[] {
  const made = documents.filter(({ madeAt }) => madeAt >= storedSince).map(({ sha256: hash }) => hash);
  const faxed = Object.values(work).flatMap(({ attempts }) =>
    attempts.flatMap(({ sha256: hash, startedAt }) => (hash === undefined || startedAt < storedSince ? [] : hash)),
  );
  return [...new Set([...made, ...faxed])];
}
