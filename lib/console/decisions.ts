/**
 * Deciding what a member of staff may do to a record. A decision is a pure function of the record as the store holds it at that moment;
 * the answer is a change or a refusal with its reason, never an exception. `perform` runs it inside the store's own loop, so
 * that the rule is judged again on whatever a lost race has left behind.
 */
import type { StaffWords } from '../languages/staff.ts';
import type { TimeZone } from '../request/dates.ts';
import type { RecordChange, RequestRecord } from '../request/record.ts';
import { canonicalJson, sha256 } from '../store/events.ts';
import type { RequestStore } from '../store/stores.ts';
import type { StaffMember } from './sign-in/people.ts';

/** Why something was refused; the dictionaries hold the sentence. */
export type RefusalCode = keyof StaffWords['refusals'];

export interface Refusal {
  readonly code: RefusalCode;
  /** Form field that the refusal is about, where one is. */
  readonly field?: string;
}

export type Decision =
  | { readonly outcome: 'change'; readonly change: RecordChange }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Who acts, and when. */
export interface Acting {
  readonly staff: StaffMember;
  readonly now: Date;
  /** Of the hospital, for days. */
  readonly timeZone: TimeZone;
}

export type Decide = (record: RequestRecord) => Decision;

export type Performed =
  | { readonly outcome: 'done'; readonly record: RequestRecord }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly record: RequestRecord }
  | { readonly outcome: 'missing' };

export function refuse(code: RefusalCode, field?: string): Decision {
  return { outcome: 'refused', refusal: field === undefined ? { code } : { code, field } };
}

export function change(what: RecordChange): Decision {
  return { outcome: 'change', change: what };
}

/** What a page showed of a record, as its form brings it back. */
export interface Shown {
  readonly version: number;
  /** See `concurrencyToken`; empty where the work of the service is what the decision is about. */
  readonly standing: string;
}

/**
 * Where a request stands in the eyes of people, as a short seal: state, owner, dates, and the last thing that a person did.
 * What the service does by itself (documents made, notices sent, a claim on its own work) leaves it as it is.
 */
export function concurrencyToken({ status, assignee, receivedOn, dueOn, events }: RequestRecord): string {
  const byPeople = events.findLast(({ who }) => who !== 'system');
  return sha256(canonicalJson({ status, assignee, receivedOn, dueOn, last: byPeople?.hash })).slice(0, 24);
}

/** True while nobody but the service has written to a record since a page showed it. */
export function isAsShown(record: RequestRecord, { version, standing }: Shown): boolean {
  return record.version === version || concurrencyToken(record) === standing;
}

/** Guards a decision: it holds for what the page showed, and for a record that only the service has written to since. */
export function onShown(shown: Shown, decide: Decide): Decide {
  return (record) => (isAsShown(record, shown) ? decide(record) : refuse('changed-meanwhile'));
}

/** Runs a decision against the store. The record in the answer is the one after the change, or the one that was refused. */
export async function perform(requests: Pick<RequestStore, 'change'>, reference: string, decide: Decide): Promise<Performed> {
  const held: { refusal: Refusal | null } = { refusal: null };
  const record = await requests.change(reference, (current) => {
    const decision = decide(current);
    held.refusal = decision.outcome === 'refused' ? decision.refusal : null;
    return decision.outcome === 'change' ? decision.change : null;
  });
  if (record === null) return { outcome: 'missing' };
  return held.refusal === null ? { outcome: 'done', record } : { outcome: 'refused', refusal: held.refusal, record };
}
