/**
 * Requests that we have about the same patient, compared with the one that is keyed. Everything that may be listed is in the access log
 * before it is shown. What no index knows yet, and what a colleague is storing at this moment, is read in the table itself.
 */
import { keyedTwice } from '../../request/entry/twice.ts';
import type { RequestRecord } from '../../request/record.ts';
import { samePerson } from '../../request/same-person.ts';
import type { RequestBody } from '../../request/schema.ts';
import { searchNumber } from '../../request/search-terms.ts';
import type { FoundRequest } from '../../store/stores.ts';
import { logSearch } from '../access.ts';
import type { StaffContext } from '../context.ts';

/** waiting: it waits for paper like this. same: it may be this request. other: the same people, something else. patient: somebody else asks. */
export type CandidateKind = 'waiting' | 'same' | 'other' | 'patient';

export interface Candidate {
  readonly kind: CandidateKind;
  readonly record: RequestRecord;
}

const order: readonly CandidateKind[] = ['waiting', 'same', 'other', 'patient'];

/** True for those that somebody has to say a word about before another request is stored. */
export function isToJudge({ kind }: Candidate): boolean {
  return kind === 'waiting' || kind === 'same';
}

function kindOf(body: RequestBody, record: RequestRecord): CandidateKind {
  const twice = keyedTwice(body, record.body);
  if (twice === 'no') return 'patient';
  if (twice === 'other') return 'other';
  return record.status === 'awaiting-mail' ? 'waiting' : 'same';
}

/** In milliseconds: whoever announced something and has not stored it by then never will. */
const atWork = 60_000;

/** Born on that day, and announced within two days. `null`: announced a moment ago and not stored, so somebody is at it. */
async function fresh(
  { deps }: StaffContext,
  { patient }: RequestBody,
  own: string,
): Promise<readonly (RequestRecord | null)[]> {
  const announced = await deps.entries.announced(deps.facility.id, patient.dateOfBirth);
  const others = announced.filter(({ reference }) => reference !== own);
  const since = new Date(deps.clock.now().getTime() - atWork).toISOString();
  const records = await Promise.all(
    others.map(async ({ reference, at }) => ({ at, record: await deps.requests.get(reference) })),
  );
  return records.flatMap(({ at, record }) => {
    if (record === null) return at > since ? [null] : [];
    return samePerson(patient, record.body.patient).answer === 'no' ? [] : [record];
  });
}

/** Found by a number alone, somebody else is no candidate: spouses have one matter. The same record number is the same patient. */
function isAbout(patient: RequestBody['patient'], { body }: RequestRecord): boolean {
  const number = searchNumber(patient.mrn ?? '');
  const sameNumber = number !== '' && number === searchNumber(body.patient.mrn ?? '');
  return sameNumber || samePerson(patient, body.patient).answer !== 'no';
}

async function recordsOf({ deps }: StaffContext, { patient }: RequestBody, rows: readonly FoundRequest[]) {
  const records = await Promise.all(rows.map(({ reference }) => deps.requests.get(reference)));
  return records.flatMap((record) => (record === null || !isAbout(patient, record) ? [] : [record]));
}

export interface Found {
  readonly candidates: readonly Candidate[];
  /** A colleague is storing a request of somebody who was born on the same day. */
  readonly busy: boolean;
}

/** `own`: the reference that the keyed request will have. */
export async function findCandidates(context: StaffContext, body: RequestBody, own: string): Promise<Found> {
  const { deps } = context;
  const { dateOfBirth, email: _email, phone: _phone, address: _home, deceased: _, diedHere: __, ...person } = body.patient;
  const number = body.requester.matter ?? body.requester.claim;
  const found = await deps.people.find({ person, dateOfBirth, ...(number !== undefined && { number }) });
  const [listed, newest] = [await recordsOf(context, body, found.rows), await fresh(context, body, own)];
  const stored = newest.flatMap((record) => record ?? []);
  const all = new Map([...listed, ...stored].map((record) => [record.reference, record]));
  all.delete(own);
  const candidates = [...all.values()].map((record): Candidate => ({ kind: kindOf(body, record), record }));
  await logSearch(
    context,
    [...all.values()].map(({ reference, body: { patient } }) => ({
      ...{ reference, patient },
      answer: found.rows.find((row) => row.reference === reference)?.answer ?? 'match',
    })),
    'mail',
  );
  return {
    candidates: candidates.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    busy: newest.includes(null),
  };
}
