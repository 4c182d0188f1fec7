/** Decisions of staff are pure functions of the stored record. `perform` runs them inside the store's conditional write. */
import type { StaffWords } from '../languages/staff.ts';
import type { TimeZone } from '../request/dates.ts';
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import { canonicalJson, sha256 } from '../store/events.ts';
import type { Command, RequestStore } from '../store/stores.ts';
import type { StaffMember } from './sign-in/people.ts';

export type RefusalCode = keyof StaffWords['refusals'];

export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
}

export type Decision =
  | { readonly outcome: 'change'; readonly change: RecordChange }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

export interface Acting {
  readonly staff: StaffMember;
  readonly now: Date;
  readonly timeZone: TimeZone;
}

export type Decide = (record: RequestState) => Decision;

export type Performed =
  | { readonly outcome: 'done'; readonly record: RequestRecord }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly record: RequestRecord }
  | { readonly outcome: 'missing' };

export function refuse(code: RefusalCode, field?: string): Decision {
  return { outcome: 'refused', refusal: field === undefined ? { code } : { code, field } };
}

/** The HTTP status of a page that says why nothing was done. */
export function statusOf(code: RefusalCode): number {
  if (code === 'changed-meanwhile') return 409;
  return code === 'not-permitted' ? 403 : 422;
}

export function change(what: RecordChange): Decision {
  return { outcome: 'change', change: what };
}

/** What a page showed, as its form returns it. */
export interface Shown {
  readonly version: number;
  /** Empty when the decision is about the service's own work. */
  readonly concurrencyToken: string;
}

/** Writes of the service alone (documents, notices, work claims) do not change this hash. */
export function concurrencyToken({ status, assignee, receivedOn, dueOn, milestones }: RequestState): string {
  const last = milestones.byPerson ?? undefined;
  return sha256(canonicalJson({ status, assignee, receivedOn, dueOn, last })).slice(0, 24);
}

/** True while only the service has written to a record since a page showed it. */
export function isAsShown(record: RequestState, shown: Shown): boolean {
  return record.version === shown.version || concurrencyToken(record) === shown.concurrencyToken;
}

/** Refuses a decision when a person has written to the record since the page showed it. */
export function onShown(shown: Shown, decide: Decide): Decide {
  return (record) => (isAsShown(record, shown) ? decide(record) : refuse('changed-meanwhile'));
}

/**
 * Decides again after a lost race; returns the record as changed, or as it was when refused. A command that was carried out before
 * is done.
 */
export async function perform(
  requests: Pick<RequestStore, 'change'>,
  reference: string,
  decide: Decide,
  command?: Command,
): Promise<Performed> {
  const held: { refusal: Refusal | null } = { refusal: null };
  const decided = (current: RequestState) => {
    const decision = decide(current);
    held.refusal = decision.outcome === 'refused' ? decision.refusal : null;
    return decision.outcome === 'change' ? decision.change : null;
  };
  const record = await requests.change(reference, decided, command === undefined ? {} : { command });
  if (record === null) return { outcome: 'missing' };
  return held.refusal === null ? { outcome: 'done', record } : { outcome: 'refused', refusal: held.refusal, record };
}
