/** Where a request stands in the staff queue: the keys of five indexes, computed from the record alone. */

import { openCases, owedFirst } from '../request/cases/cases.ts';
import { bodyNow } from '../request/changes/body-now.ts';
import { giveBackAt } from '../request/claim.ts';
import { openTrace } from '../request/decisions/not-received.ts';
import { openReview } from '../request/decisions/review.ts';
import { isStopped } from '../request/decisions/stop.ts';
import { waitsForQuote } from '../request/fees/quote.ts';
import { awaitedJudges } from '../request/flags/flags.ts';
import { isPackageToPost, itemsToPost } from '../request/post/items.ts';
import { isSuspect, isToPost, needsStaff, nextDueAt, type RequestState } from '../request/record.ts';
import { deliveriesOf } from '../request/release/deliveries.ts';
import { isRestricted } from '../request/restricted/restriction.ts';
import type { RequestBody } from '../request/schema.ts';
import { isOpen, type Status } from '../request/status.ts';
import { targetDay } from '../request/targets.ts';
import { indexes, keys } from './keys.ts';
import type { QueueFlag, QueueSection, QueueSummary } from './stores.ts';

/** The requester, a payer or another department has to act first. */
const waiting: readonly Status[] = ['awaiting-mail', 'deficient', 'pended'];

function isPostOwed(record: Pick<RequestState, 'work' | 'release'>): boolean {
  return Object.values(record.work).some(isToPost) || deliveriesOf(record).some(isPackageToPost);
}

/** Null outside the queue: closed, released with nothing left for a person and no “stop” that waits for its writing, or begun and its paper no longer waited for. */
export function queueSectionOf(
  record: Pick<RequestState, 'status' | 'work' | 'milestones' | 'decisions' | 'review' | 'cases' | 'release'>,
): QueueSection | null {
  const { status, milestones } = record;
  // Owed whatever the state of its request: a review, a list or a correction, a notice that only the post can bring, word of records that did not arrive.
  const isOwed = openReview(record) !== null || openCases(record).length > 0 || openTrace(record) !== undefined;
  if (isOwed || isPostOwed(record)) return 'work';
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
    ['post', isPostOwed(record)],
    ['restricted', isRestricted(record)],
    ...(['review', 'privacy', 'legal'] as const).map((judge) => [judge, judges.includes(judge)] as const),
  ];
  return flags.flatMap(([flag, set]) => (set ? [flag] : []));
}

/** `Okafor, D. 1977`: who it is about, for somebody at the desk. A name of one part stands alone. */
function whoIn({ patient }: RequestBody): string {
  const [initial = ''] = patient.firstName ?? '';
  const name = [patient.lastName, initial && `${initial}.`].filter(Boolean).join(', ');
  return `${name} ${patient.dateOfBirth.slice(0, 4)}`;
}

const kindsShown = 2;

function asksIn({ records: { types, from, to } }: RequestBody): string {
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  const years = first === last || last === undefined ? [first] : [`${first ?? ''}-${last}`];
  const more = types.length > kindsShown ? [`+${types.length - kindsShown}`] : [];
  return [...types.slice(0, kindsShown), ...more, ...years].filter(Boolean).join(' ');
}

/**
 * What the queue shows of a request without opening it. Each attribute that changes costs a write on up to five indexes: only what
 * changes seldom belongs here.
 */
export function queueSummaryOf(record: RequestState): QueueSummary {
  const { dueOn, receivedOn, kind } = owedFirst(record);
  const { claimedAt } = record.milestones;
  const body = bodyNow(record);
  return {
    // A restricted patient is named in no list.
    ...(!isRestricted(record) && { who: whoIn(body) }),
    asks: asksIn(body),
    ...(record.assignee !== null && claimedAt !== null && { claimedAt }),
    section: queueSectionOf(record) ?? 'work',
    type: record.body.requester.type,
    status: record.status,
    desk: record.route.desk,
    channel: record.route.channel,
    language: body.language,
    basis: record.route.basis,
    submittedAt: record.receivedOn === null ? record.submittedAt : null,
    receivedOn,
    dueOn,
    ...(kind !== undefined && { waitsFor: kind }),
    assignee: record.assignee,
    flags: flagsOf(record),
  };
}

/** An actor without the name of that day: `staff:5f1c…`. */
export const idOf = (actor: string): string => actor.split(' ', 1)[0] ?? actor;

type Partitions = Readonly<Record<'queue' | 'type' | 'status', string> & Record<'flag' | 'assignee', string | null>>;

/** The partitions that hold a request with this summary. */
export function partitionsOf(facility: string, { section, desk, type, status, assignee, flags }: QueueSummary): Partitions {
  const free = section === 'work' ? keys.free(facility, desk) : null;
  return {
    queue: keys.queue(facility, desk, section),
    type: keys.type(facility, desk, section, type),
    status: keys.status(facility, desk, status),
    flag: flags.length === 0 ? null : keys.flag(facility, desk),
    assignee: assignee === null ? free : keys.assignee(facility, idOf(assignee), desk),
  };
}

/** Nothing can be done before its paper comes, and no court has set a day: it stands by age behind the rest, in a list of its own. */
export function waitsForPaper({ section, status, dueOn }: Pick<QueueSummary, 'section' | 'status' | 'dueOn'>): boolean {
  return section === 'waiting' && status === 'awaiting-mail' && dueOn === null;
}

/** By legal due day, else by the hospital's target. */
function queueSortOf(record: RequestState, summary: QueueSummary): string {
  const { body, submittedAt, reference } = record;
  const { dueOn, receivedOn } = summary;
  const since = receivedOn ?? (waitsForPaper(summary) ? null : submittedAt.slice(0, 10));
  const target = dueOn ?? targetDay(body.requester.type, since);
  return keys.queueSort(target, receivedOn ?? submittedAt.slice(0, 10), reference);
}

/** What an item of a request in the queue carries for the queue; nothing for any other. */
export function queueAttributes(record: RequestState): Readonly<Record<string, string | QueueSummary>> {
  if (queueSectionOf(record) === null) return {};
  const queueSummary = queueSummaryOf(record);
  const { flag, assignee, ...always } = partitionsOf(record.facility, queueSummary);
  return {
    queueSummary,
    [indexes.queue.sort]: queueSortOf(record, queueSummary),
    [indexes.queue.partition]: always.queue,
    [indexes.type.partition]: always.type,
    [indexes.status.partition]: always.status,
    ...(flag !== null && { [indexes.flag.partition]: flag }),
    ...(assignee !== null && { [indexes.assignee.partition]: assignee }),
  };
}

/** What an item of a request carries while something of it is to be printed or posted: the day by which the first has to be out. */
export function postAttributes(record: RequestState): Readonly<Record<string, string>> {
  const [first] = itemsToPost(record);
  if (first === undefined) return {};
  return {
    [indexes.find.partition]: keys.toPost(record.facility, record.route.desk),
    [indexes.find.sort]: keys.toPostSort(first.dueOn, record.reference),
  };
}

/** When the timer has to look at a request: its work, or an idle claim. */
export function timerOf(record: RequestState): string | null {
  const times = [nextDueAt(record.work), giveBackAt(record)].filter((at) => at !== null);
  return times.sort()[0] ?? null;
}
