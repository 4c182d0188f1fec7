/** Decisions that requesters take themselves, after a one-time code: which are open to them now, and the change that one is. Pure. */
import { hospitalDay, type TimeZone } from '../dates.ts';
import { owedItems, questionsOf } from '../items/owed.ts';
import type { RecordChange, RequestState } from '../record.ts';
import type { RequestBody } from '../schema.ts';
import { signsAs } from '../signs-as.ts';
import { decide } from './decide.ts';
import { type Evidence, type FieldProblem, readEvidence, type TypedEvidence } from './evidence.ts';
import { evidenceFor, feeAfter } from './money.ts';
import { noticesOf } from './notices.ts';
import { type Asking, barAgainst } from './offers.ts';
import { type DecisionId, ruleOf } from './rules.ts';

export const requesterDecisions = [
  'answer-cost',
  'ask-accounting',
  'ask-correction',
  'ask-review',
  'not-asked',
  'on-its-way',
  'record-arrival',
  'not-received',
  'revoke',
  'withdraw',
] as const satisfies readonly DecisionId[];
export type RequesterDecision = (typeof requesterDecisions)[number];

interface When {
  readonly now: Date;
  readonly timeZone: TimeZone;
}

const requester = 'requester';

function askingAt({ now, timeZone }: When): Asking {
  return { actor: requester, rights: [], decider: requester, now, timeZone };
}

/** Those that the requester may take now. */
export function openToRequester(record: RequestState, when: When): readonly RequesterDecision[] {
  return requesterDecisions.filter((id) => barAgainst(id, record, askingAt(when)) === null);
}

/** True for the name of who signed the request, or of the patient or representative who asks. */
function isSigner({ requester: asks, patient, signature }: RequestBody, typed: string): boolean {
  const { firstName = '', lastName } = patient;
  const names = [asks.name, signature?.name].filter((name) => name !== undefined);
  const ownName =
    asks.type === 'patient' && (firstName === '' ? signsAs(typed, lastName) : signsAs(typed, firstName, lastName));
  return ownName || names.some((name) => signsAs(typed, name));
}

export type RequesterDecided =
  | { readonly outcome: 'change'; readonly change: RecordChange }
  /** It is not possible, or no longer. */
  | { readonly outcome: 'barred' }
  | { readonly outcome: 'problems'; readonly problems: readonly FieldProblem[] };

/** What staff read of it: what was typed, and that it was done here, today, with a code. The ticked box says nothing more. */
function evidenceOf(id: RequesterDecision, { sure: _sure, ...given }: Evidence, day: string): Evidence {
  const own = { ...(id === 'withdraw' && { how: 'code' }), ...(id === 'record-arrival' && { what: 'answer' }) };
  return { ...given, ...own, channel: 'status-page', day };
}

/** Takes a decision for the requester, or says why not: everything that is wrong at once. */
export function decideByRequester(
  record: RequestState,
  id: RequesterDecision,
  typed: TypedEvidence,
  when: When,
): RequesterDecided {
  if (barAgainst(id, record, askingAt(when)) !== null) return { outcome: 'barred' };
  const { now, timeZone } = when;
  const today = hospitalDay(now, timeZone);
  const { evidence: given, problems: found } = readEvidence(evidenceFor(id, record, today, ruleOf(id).asked), typed, {
    today,
    since: today,
    items: id === 'record-arrival' ? questionsOf(record) : owedItems(record),
  });
  const { signature } = given;
  const unsigned = typeof signature === 'string' && !isSigner(record.body, signature);
  const problems = unsigned ? [...found, { field: 'signature', code: 'not-the-signer' } as const] : found;
  if (problems.length > 0) return { outcome: 'problems', problems };
  const at = now.toISOString();
  const evidence = evidenceOf(id, given, today);
  const fee = feeAfter(id, record, evidence, { at, by: requester }, today);
  const taken = { id, by: requester, at: now, evidence, notices: noticesOf(id, record, at) };
  return { outcome: 'change', change: decide(record, { ...taken, ...(fee !== null && { fee }) }) };
}
