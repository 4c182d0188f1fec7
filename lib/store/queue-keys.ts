/** Where a request stands in the staff queue: the keys of five indexes, computed from the record alone. */
import { giveBackAt } from '../request/claim.ts';
import { openReview } from '../request/decisions/review.ts';
import { isStopped } from '../request/decisions/stop.ts';
import { waitsForQuote } from '../request/fees/quote.ts';
import { awaitedJudges } from '../request/flags/flags.ts';
import { isSuspect, isToPost, needsStaff, nextDueAt, type RequestState } from '../request/record.ts';
import { isOpen, type Status } from '../request/status.ts';
import { targetDay } from '../request/targets.ts';
import { indexes, keys } from './keys.ts';
import type { QueueFlag, QueueSection, QueueSummary } from './stores.ts';

/** The requester, a payer or another department has to act first. */
const waiting: readonly Status[] = ['awaiting-mail', 'deficient', 'pended'];

/** Null outside the queue: closed, released with nothing left for a person and no “stop” that waits for its writing, or begun and its paper no longer waited for. */
export function queueSectionOf(
  record: Pick<RequestState, 'status' | 'work' | 'milestones' | 'decisions' | 'review'>,
): QueueSection | null {
  const { status, milestones } = record;
  // A review is owed whatever the state of its request, and so is a notice that only the post can bring.
  if (openReview(record) !== null || Object.values(record.work).some(isToPost)) return 'work';
  if (!isOpen(status) || (status === 'awaiting-mail' && milestones.lapsedAt !== undefined)) return null;
  if (status === 'released' && !needsStaff(record) && !isStopped(record)) return null;
  return waiting.includes(status) ? 'waiting' : 'work';
}

/** Whose word is awaited, as of the last change: what a birthday changes shows at the next one, and on the request's page at once. */
function awaited(record: RequestState): readonly string[] {
  const day = (record.milestones.changedAt ?? record.submittedAt).slice(0, 10);
  const { proposal } = record.decisions;
  const professional = proposal?.reviewable === true && proposal.professional === undefined ? ['review'] : [];
  // Of a request that has ended, a review of its denial may still wait for a clinician.
  if (!isOpen(record.status) || record.status === 'released') return professional;
  return [...awaitedJudges(record, day), ...professional];
}

function flagsOf(record: RequestState): readonly QueueFlag[] {
  const judges = awaited(record);
  const flags: readonly (readonly [QueueFlag, boolean])[] = [
    ['needsStaff', needsStaff(record)],
    ['suspect', isSuspect(record)],
    ['denials', record.decisions.proposal !== null || openReview(record) !== null],
    ['fees', waitsForQuote(record)],
    ['stopped', isOpen(record.status) && isStopped(record)],
    ...(['review', 'privacy', 'legal'] as const).map((judge) => [judge, judges.includes(judge)] as const),
  ];
  return flags.flatMap(([flag, set]) => (set ? [flag] : []));
}

/**
 * What the queue shows of a request without opening it. Each attribute that changes costs a write on up to five indexes: only what
 * changes seldom belongs here.
 */
export function queueSummaryOf(record: RequestState): QueueSummary {
  return {
    section: queueSectionOf(record) ?? 'work',
    type: record.body.requester.type,
    status: record.status,
    desk: record.route.desk,
    channel: record.route.channel,
    language: record.body.language,
    basis: record.route.basis,
    submittedAt: record.receivedOn === null ? record.submittedAt : null,
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    assignee: record.assignee,
    flags: flagsOf(record),
  };
}

/** An actor without the name of that day: `staff:5f1c…`. */
const idOf = (actor: string): string => actor.split(' ', 1)[0] ?? actor;

type Partitions = Readonly<Record<'queue' | 'type' | 'status', string> & Record<'flag' | 'assignee', string | null>>;

/** The partitions that hold a request with this summary. */
export function partitionsOf(facility: string, { section, desk, type, status, assignee, flags }: QueueSummary): Partitions {
  const free = section === 'work' ? keys.free(facility, desk) : null;
  return {
    queue: keys.queue(facility, desk, section),
    type: keys.type(facility, desk, section, type),
    status: keys.status(facility, desk, status),
    flag: flags.length === 0 ? null : keys.flag(facility, desk),
    assignee: assignee === null ? free : keys.assignee(facility, idOf(assignee)),
  };
}

/** By legal due day, else by the hospital's target; what is not received yet stands by age behind the rest. */
function queueSortOf({ body, dueOn, receivedOn, submittedAt, reference }: RequestState): string {
  const target = dueOn ?? targetDay(body.requester.type, receivedOn);
  return keys.queueSort(target, receivedOn ?? submittedAt.slice(0, 10), reference);
}

/** What an item of a request in the queue carries for the queue; nothing for any other. */
export function queueAttributes(record: RequestState): Readonly<Record<string, string | QueueSummary>> {
  if (queueSectionOf(record) === null) return {};
  const queueSummary = queueSummaryOf(record);
  const { flag, assignee, ...always } = partitionsOf(record.facility, queueSummary);
  return {
    queueSummary,
    [indexes.queue.sort]: queueSortOf(record),
    [indexes.queue.partition]: always.queue,
    [indexes.type.partition]: always.type,
    [indexes.status.partition]: always.status,
    ...(flag !== null && { [indexes.flag.partition]: flag }),
    ...(assignee !== null && { [indexes.assignee.partition]: assignee }),
  };
}

/** When the timer has to look at a request: its work, or an idle claim. */
export function timerOf(record: RequestState): string | null {
  const times = [nextDueAt(record.work), giveBackAt(record)].filter((at) => at !== null);
  return times.sort()[0] ?? null;
}
