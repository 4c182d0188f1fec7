/**
 * What staff do to a request: move it, take or give back its ownership, write a note. Moves come from the status table;
 * what this file adds is who may make them. Every decision is judged on the record at hand, inside the store's write.
 */
import type { NewEvent, RequestRecord, Work, WorkKind } from '../../request/record.ts';
import { type Reference, readReference } from '../../request/reference.ts';
import { mayMove, moversInto, moves, needsReason, type Status } from '../../request/status.ts';
import type { LetterKind } from '../../request/vocabulary.ts';
import { newWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId, isActor, type StaffMember } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

/**
 * Gates that two people pass: who brought a request to the gate may not open it. Quality check is the second pair of eyes
 * before anything is billed or leaves; a partial denial is released by another than the one who decided it.
 */
const gates: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  'quality-check': ['invoiced', 'released'],
  'partially-denied': ['released'],
};

/** True when the move has to be made by someone else than this person. */
function needsSecondPerson(record: RequestRecord, to: Status, staff: Pick<StaffMember, 'subject'>): boolean {
  if (gates[record.status]?.includes(to) !== true) return false;
  const arrival = record.events.findLast(({ what, facts }) => what === 'moved' && facts['to'] === record.status);
  return arrival !== undefined && isActor(arrival.who, staff);
}

/** Paper is received at the mail desk, with its day; a plain move would lose it. */
const isMailReceipt = (from: Status, to: Status) => from === 'awaiting-mail' && to === 'received';

export interface OfferedMove {
  readonly to: Status;
  readonly needsReason: boolean;
  /** Shown, but not to be made by this person. */
  readonly forSecondPerson: boolean;
}

/** The moves that the page offers: those of the status table that staff make, without the mail desk's. */
export function offeredMoves(record: RequestRecord, staff: StaffMember): readonly OfferedMove[] {
  if (!may(staff, 'work')) return [];
  return moves[record.status]
    .filter((to) => moversInto(to).includes('staff') && !isMailReceipt(record.status, to))
    .map((to) => ({ to, needsReason: needsReason(to), forSecondPerson: needsSecondPerson(record, to, staff) }));
}

export interface MoveOrder {
  readonly to: string;
  readonly reason: string;
  /** For a duplicate: the request that came first, as typed, and whether there is one of that reference. */
  readonly first: { readonly typed: string; readonly exists: boolean };
  /** The letter that makes the move: it is the reason. */
  readonly letter?: LetterKind;
}

/** The reason that a move is given, if it is; or what is wrong with it. */
function reasonOf({ reason: typed, letter }: MoveOrder, to: Status): { readonly reason?: string } | Decision {
  const reason = readText(typed);
  if ('text' in reason) return { reason: reason.text };
  if (reason.refused !== 'empty') return refuse(reason.refused, 'reason');
  return needsReason(to) && letter === undefined ? refuse('reason-required', 'reason') : {};
}

/** Moves a request along the status table, or says why not. */
export function decideMove(record: RequestRecord, order: MoveOrder, { staff, now }: Acting): Decision {
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
    from: record.status,
    to,
    ...reason,
    ...(order.letter !== undefined && { letter: order.letter }),
    ...(first !== undefined && { of: first.reference }),
  };
  const at = now.toISOString();
  return change({ status: to, events: [{ at, who: actorId(staff), what: 'moved', facts }], work: workOf(record, to, at) });
}

function statusNamed(text: string): Status | undefined {
  return Object.values(moves)
    .flat()
    .find((status) => status === text);
}

function firstOf(record: RequestRecord, { first }: MoveOrder): { readonly reference: Reference } | Decision {
  const reference = readReference(first.typed);
  if (reference === null) return refuse('first-reference-required', 'first');
  if (reference === record.reference) return refuse('first-reference-is-this', 'first');
  return first.exists ? { reference } : refuse('first-reference-unknown', 'first');
}

/** Work that a move begins: the requester is told that something is missing, anew each time. What is closed is not faxed; the fax guard sees to that. */
function workOf(record: RequestRecord, to: Status, at: string): readonly Work[] {
  return to === 'deficient' ? [repeatedWork(record, 'notify-action-needed', at)] : [];
}

/** Work of a kind that a request may need more than once, ready now; each time has an id of its own. */
export function repeatedWork({ work }: Pick<RequestRecord, 'work'>, kind: WorkKind, at: string): Work {
  const earlier = Object.values(work).filter((entry) => entry.kind === kind).length;
  return newWork(kind, at, [], earlier === 0 ? kind : `${kind}-${earlier + 1}`);
}

/** Takes a request. One that somebody else holds changes hands only when the page said so (`takeOver`). */
export function decideTake(record: RequestRecord, takeOver: boolean, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee !== null && (isActor(record.assignee, staff) || !takeOver)) return refuse('owned-already');
  const owner = actorId(staff);
  const facts = { owner, ...(record.assignee !== null && { before: record.assignee }) };
  return change({ assignee: owner, events: [event('assigned', facts, { staff, now })] });
}

/** Gives a request back to the queue. Only its owner does that; others take it over. */
export function decideRelease(record: RequestRecord, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee === null || !isActor(record.assignee, staff)) return refuse('not-your-request');
  return change({ assignee: null, events: [event('assigned', { owner: '', before: record.assignee }, { staff, now })] });
}

/** Adds a note. Notes are part of the history: they cannot be changed or taken back. */
export function decideNote(record: RequestRecord, typed: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const note = readText(typed);
  if ('refused' in note) return refuse(note.refused === 'empty' ? 'text-required' : note.refused, 'note');
  return change({ events: [event('note', { text: note.text, status: record.status }, { staff, now })] });
}

function event(
  what: NewEvent['what'],
  facts: Readonly<Record<string, string>>,
  { staff, now }: Pick<Acting, 'staff' | 'now'>,
): NewEvent {
  return { at: now.toISOString(), who: actorId(staff), what, facts: { ...facts } };
}
