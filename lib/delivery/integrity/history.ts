/** Checks hash chain, request and documents of a record. Reports where it is broken, never what it holds. */
import type { Change } from '../../request/changes/stored.ts';
import type { EventKind } from '../../request/history.ts';
import type { RequestRecord } from '../../request/record.ts';
import { bodyHandedIn } from '../../request/signing/stored.ts';
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
  /** A corrected text, a change of the requester, or a signature that came later is not as it was written. */
  | { readonly wrong: 'correction' }
  /** Missing or damaged. */
  | { readonly wrong: 'document'; readonly sha256: string };

/** Events that seal something kept beside the history. */
const sealed: readonly EventKind[] = ['corrected', 'changed', 'signed'];

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
  if (sha256(canonicalJson(bodyHandedIn(record))) !== record.payloadHash) findings.push({ wrong: 'body' });
  const seals = new Set(events.flatMap(({ what, facts }) => (sealed.includes(what) ? (facts['seal'] ?? '') : [])));
  const kept = [...record.corrections, ...actsOf(record), ...[record.signing?.signed ?? []].flat()];
  if (kept.some((one) => !seals.has(sealOf(one)))) findings.push({ wrong: 'correction' });
  for (const entry of hashesOf(record, storedSince)) {
    const bytes = await archive.get(entry);
    if (bytes === null || sha256(bytes) !== entry) findings.push({ wrong: 'document', sha256: entry });
  }
  return findings;
}

/** What was changed at one time has one salt and one seal. */
function actsOf({ changes = [] }: RequestRecord): readonly (readonly Change[])[] {
  const salts = [...new Set(changes.map(({ salt }) => salt))];
  return salts.map((salt) => changes.filter((one) => one.salt === salt));
}

/** Documents of the record, and the pages of each fax that was dialled. */
function hashesOf({ documents, work }: RequestRecord, storedSince: string): readonly string[] {
  const made = documents.filter(({ madeAt }) => madeAt >= storedSince).map(({ sha256: hash }) => hash);
  const faxed = Object.values(work).flatMap(({ attempts }) =>
    attempts.flatMap(({ sha256: hash, startedAt }) => (hash === undefined || startedAt < storedSince ? [] : hash)),
  );
  return [...new Set([...made, ...faxed])];
}
