import type { NewEvent } from '../../request/history.ts';
import type { LetterKind } from '../../request/letters.ts';
import type { RequestState, Work, WorkKind } from '../../request/record.ts';
import { type Reference, readReference } from '../../request/reference.ts';
import { mayMove, moversInto, moves, needsReason, type Status, statusNamed } from '../../request/status.ts';
import { newWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId, isActor, type StaffMember } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

/** Moves that need another person than the one who set the current status. */
const secondPersonMoves: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  'quality-check': ['invoiced', 'released'],
  'partially-denied': ['released'],
};

function needsSecondPerson(record: RequestState, to: Status, staff: Pick<StaffMember, 'subject'>): boolean {
  if (secondPersonMoves[record.status]?.includes(to) !== true) return false;
  const { moved } = record.milestones;
  // When nobody knows who brought the request here, it may have been this person.
  return moved?.to !== record.status || isActor(moved.by, staff);
}

/** Incoming mail records the day of receipt; a plain move would lose it. */
const isMailReceipt = (from: Status, to: Status) => from === 'awaiting-mail' && to === 'received';

export interface OfferedMove {
  readonly to: Status;
  readonly needsReason: boolean;
  /** Shown, but not for this person. */
  readonly forSecondPerson: boolean;
}

/** Without the receipt of paper, which incoming mail records. */
export function offeredMoves(record: RequestState, staff: StaffMember): readonly OfferedMove[] {
  if (!may(staff, 'work')) return [];
  return moves[record.status]
    .filter((to) => moversInto(to).includes('staff') && !isMailReceipt(record.status, to))
    .map((to) => ({ to, needsReason: needsReason(to), forSecondPerson: needsSecondPerson(record, to, staff) }));
}

export interface MoveOrder {
  readonly to: string;
  readonly reason: string;
  /** For a duplicate: the first request. */
  readonly first: { readonly typed: string; readonly exists: boolean };
  /** Causes the move, and replaces the reason. */
  readonly letter?: LetterKind;
}

function reasonOf({ reason: typed, letter }: MoveOrder, to: Status): { readonly reason?: string } | Decision {
  const reason = readText(typed);
  if ('text' in reason) return { reason: reason.text };
  if (reason.refused !== 'empty') return refuse(reason.refused, 'reason');
  return needsReason(to) && letter === undefined ? refuse('reason-required', 'reason') : {};
}

/** Changes the status as the status table allows. */
export function decideMove(record: RequestState, order: MoveOrder, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const to = statusNamed(order.to);
  if (to === undefined || !mayMove(record.status, to) || !moversInto(to).includes('staff'))
    return refuse('move-not-allowed', 'to');
  if (isMailReceipt(record.status, to)) return refuse('move-by-mail-only', 'to');
  if (needsSecondPerson(record, to, staff)) return refuse('second-person', 'to');
  const reason = reasonOf(order, to);
  if ('outcome' in reason) return reason;
  const first = to === 'duplicate' ? firstOf(record, order) : undefined;
  if (first !== undefined && 'outcome' in first) return first;
  const facts: Record<string, string> = {
    ...{ from: record.status, to },
    ...reason,
    ...(order.letter !== undefined && { letter: order.letter }),
    ...(first !== undefined && { of: first.reference }),
  };
  const at = now.toISOString();
  return change({ status: to, events: [{ at, who: actorId(staff), what: 'moved', facts }], work: workOf(record, to, at) });
}

function firstOf(record: RequestState, { first }: MoveOrder): { readonly reference: Reference } | Decision {
  const reference = readReference(first.typed);
  if (reference === null) return refuse('first-reference-required', 'first');
  if (reference === record.reference) return refuse('first-reference-is-this', 'first');
  return first.exists ? { reference } : refuse('first-reference-unknown', 'first');
}

/** Each move to `deficient` sends a notice. Closing needs no work here: the fax guard holds back faxes of closed requests. */
function workOf(record: RequestState, to: Status, at: string): readonly Work[] {
  return to === 'deficient' ? [repeatedWork(record, 'notify-action-needed', at)] : [];
}

/** Each repetition of a kind has its own id. */
export function repeatedWork(
  { work, retiredWork }: Pick<RequestState, 'work' | 'retiredWork'>,
  kind: WorkKind,
  at: string,
): Work {
  const earlier = Object.values(work).filter((entry) => entry.kind === kind).length + (retiredWork[kind] ?? 0);
  return newWork(kind, at, [], earlier === 0 ? kind : `${kind}-${earlier + 1}`);
}

/** `takeOver` allows taking a request from another owner; what `next` chose goes back when it lies idle. */
export function decideTake(record: RequestState, takeOver: boolean, { staff, now }: Acting, how?: 'next'): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee !== null && (isActor(record.assignee, staff) || !takeOver)) return refuse('owned-already');
  const owner = actorId(staff);
  const facts = { owner, ...(record.assignee !== null && { before: record.assignee }), ...(how !== undefined && { how }) };
  return change({ assignee: owner, events: [event('assigned', facts, { staff, now })] });
}

/** For the owner only. */
export function decideRelease(record: RequestState, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee === null || !isActor(record.assignee, staff)) return refuse('not-your-request');
  return change({ assignee: null, events: [event('assigned', { owner: '', before: record.assignee }, { staff, now })] });
}

/** Nobody can change or delete a note. */
export function decideNote(record: RequestState, typed: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const note = readText(typed);
  if ('refused' in note) return refuse(note.refused === 'empty' ? 'text-required' : note.refused, 'note');
  return change({ events: [event('note', { text: note.text, status: record.status }, { staff, now })] });
}

function event(what: NewEvent['what'], facts: Record<string, string>, { staff, now }: Pick<Acting, 'staff' | 'now'>): NewEvent {
  return { at: now.toISOString(), who: actorId(staff), what, facts };
}
