/**
 * A code as proof of who asks: staff state that the e-mail address of a request is the one that the chart holds, and whoever then opens
 * the request with a code that was sent to exactly that address is confirmed, 45 CFR 164.514(h). Addresses are compared by their mark,
 * a keyed hash. Pure.
 */
import type { TimeZone } from '../dates.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { decide } from './decide.ts';
import { barAgainst, noticesDueAt } from './offers.ts';

/** A code that was right, as the store knew it. */
export interface UsedCode {
  readonly by: 'service' | 'staff';
  readonly issuedAt: Date;
  /** Mark of the address that it was sent to; absent for one that staff told on the telephone. */
  readonly sentTo?: string | undefined;
}

interface Opening {
  readonly code: UsedCode;
  /** Mark of the address to which notices go now; null: to none. */
  readonly mailbox: string | null;
  readonly now: Date;
  readonly timeZone: TimeZone;
}

/** What staff stated, and when; null where they stated nothing, or took it back. */
function statementOn({ decisions: { taken } }: Pick<RequestState, 'decisions'>) {
  const stated = taken['chart-contact'];
  const { mailbox, facts } = stated?.evidence ?? {};
  return stated === undefined || typeof mailbox !== 'string' ? null : { mailbox, facts: [facts ?? []].flat(), at: stated.at };
}

/** True while a statement holds for the address to which notices go: another address since then makes it void. */
export function isStated(record: Pick<RequestState, 'decisions'>, mailbox: string | null): boolean {
  return mailbox !== null && statementOn(record)?.mailbox === mailbox;
}

/** True while the requester is asked to open the request with a code: once the statement can no longer be taken back. */
export function asksForCode(record: RequestState, mailbox: string | null, when: Pick<Opening, 'now' | 'timeZone'>): boolean {
  const stated = record.decisions.taken['chart-contact'];
  if (stated === undefined || !isStated(record, mailbox) || barForRequester(record, when)) return false;
  return when.now.toISOString() >= noticesDueAt(new Date(stated.at));
}

function barForRequester(record: RequestState, when: Pick<Opening, 'now' | 'timeZone'>): boolean {
  return barAgainst('confirm-identity', record, { actor: 'requester', rights: [], decider: 'requester', ...when }) !== null;
}

/** The change that confirms who asks; null where this code proves nothing. */
export function confirmByCode(record: RequestState, { code, mailbox, now, timeZone }: Opening): RecordChange | null {
  const statement = statementOn(record);
  if (statement === null || !isStated(record, mailbox)) return null;
  if (code.by !== 'service' || code.sentTo !== mailbox || code.issuedAt.toISOString() <= statement.at) return null;
  if (barForRequester(record, { now, timeZone })) return null;
  const evidence = { how: 'code', facts: statement.facts, channel: 'status-page' };
  return decide(record, { id: 'confirm-identity', by: 'requester', at: now, evidence });
}
