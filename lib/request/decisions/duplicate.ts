/**
 * When a request is the same as another one, so that only one of the two is worked. Two parents, a patient and a lawyer, two firms each
 * have a right of their own to an answer, so the same patient alone makes no duplicate.
 */
import type { RequestRecord, RequestState } from '../record.ts';
import { isTerminal } from '../status.ts';
import { namesKey } from '../text.ts';
import type { Evidence } from './evidence.ts';

export type DuplicateProblem =
  | 'first-unknown'
  | 'first-is-this'
  | 'first-other-patient'
  | 'first-other-requester'
  | 'first-has-ended';

type Compared = Pick<RequestState, 'body'>;

function patientOf({ body: { patient } }: Compared): string {
  return [patient.dateOfBirth, namesKey(patient.lastName), namesKey(patient.firstName ?? '')].join('\n');
}

/** Who asks, and who gets the records. */
function askerOf({ body: { requester, recipient } }: Compared): string {
  const names = [requester.name, requester.organization, recipient.name, recipient.organization];
  return [requester.type, recipient.type, ...names.map((name) => namesKey(name ?? ''))].join('\n');
}

/** What speaks against it; null where it is one. `mayDiffer`: a supervisor may say why it is one although another person asks. */
export function duplicateProblem(
  record: Compared & Pick<RequestState, 'reference'>,
  other: RequestRecord | null,
  { otherReason }: Evidence,
  mayDiffer: boolean,
): DuplicateProblem | null {
  if (other === null) return 'first-unknown';
  if (other.reference === record.reference) return 'first-is-this';
  if (patientOf(other) !== patientOf(record)) return 'first-other-patient';
  if (isTerminal(other.status)) return 'first-has-ended';
  if (askerOf(other) === askerOf(record)) return null;
  return mayDiffer && otherReason !== undefined ? null : 'first-other-requester';
}

/** The days of the request that goes on: of both, the earlier receipt and due day rule, so that no overdue clock is erased. Pure. */
export function joinedDays(
  kept: Pick<RequestState, 'receivedOn' | 'dueOn'>,
  closed: Pick<RequestState, 'receivedOn' | 'dueOn'>,
): Pick<RequestState, 'receivedOn' | 'dueOn'> {
  const earlier = (one: string | null, other: string | null) => [one, other].filter((day) => day !== null).sort()[0] ?? null;
  return { receivedOn: earlier(kept.receivedOn, closed.receivedOn), dueOn: earlier(kept.dueOn, closed.dueOn) };
}
