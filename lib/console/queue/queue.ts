/** A page of open requests, the most urgent first, with the figures of all that fits the filters. */
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { clockOfBasis } from '../../request/deadlines.ts';
import { targetDay } from '../../request/targets.ts';
import { requesterTypes } from '../../request/vocabulary.ts';
import { countedToPost } from '../../store/post-rows.ts';
import { countedIn, countRowOf, markedIn, totalOf } from '../../store/queue-counts.ts';
import { desksOf } from '../../store/queue-rows.ts';
import type {
  CountRow,
  QueueCounts,
  QueueRow,
  QueueSummary,
  QueueView,
  RequestQueue,
  QueuePage as StoredPage,
} from '../../store/stores.ts';
import { isActor } from '../sign-in/people.ts';
import { type Age, ageOf } from './ageing.ts';
import { type NextNeeded, nextNeeded } from './next-needed.ts';
import { type QueueQuestion, viewOf } from './view-of.ts';

export interface QueueLine {
  readonly row: QueueRow;
  readonly age: Age;
  readonly next: NextNeeded;
  readonly mine: boolean;
}

export interface Figures {
  readonly count: number;
  readonly overdue: number;
  /** Due today or within six days. */
  readonly dueThisWeek: number;
  /** Days since receipt, among requests on the access clock. */
  readonly oldestDays: number | null;
  /** Null where they are of now. */
  readonly countedAt: string | null;
}

export interface QueuePage {
  readonly lines: readonly QueueLine[];
  /** Of all pages; null where more would have to be read for it than for the longest page. */
  readonly figures: Figures | null;
  /** Requests of these desks with something to print or post, as counted. */
  readonly toPost: number;
  /** Null on the last page, and on the first one. */
  readonly next: string | null;
  readonly previous: string | null;
  /** False when only a part of the queue was looked through for this page. */
  readonly complete: boolean;
  readonly counts: QueueCounts | null;
}

/** The hospital's own target, where no law and no court sets a day. */
function targetOf({ type, receivedOn, submittedAt, status }: QueueSummary): CalendarDate | null {
  const known = requesterTypes.find((one) => one === type);
  const since = receivedOn ?? (status === 'awaiting-mail' ? null : (submittedAt?.slice(0, 10) ?? null));
  return known === undefined ? null : targetDay(known, since);
}

function lineOf(row: QueueRow, { staff, today, hospital }: QueueQuestion): QueueLine {
  const { summary } = row;
  const age = ageOf(clockOfBasis(summary.basis), summary.dueOn, today, summary.receivedOn, targetOf(summary));
  return { row, age, next: nextNeeded(summary, hospital.timeZone), mine: isActor(summary.assignee, staff) };
}

function figuresOf([count, overdue, dueThisWeek, oldest]: CountRow, today: CalendarDate, countedAt: string | null): Figures {
  return { count, overdue, dueThisWeek, oldestDays: oldest === '' ? null : daysBetween(oldest, today), countedAt };
}

const facets = ['section', 'type', 'status', 'channel', 'language'] as const;

/** A list by one flag, by one person or of all that is free, as the job counts it; null where other filters narrow it. */
function markOf(view: QueueView): string | null {
  if (facets.some((facet) => view[facet] !== undefined)) return null;
  const { flags = [], assignee } = view;
  const marks = [...flags, ...(assignee === undefined ? [] : [assignee])];
  if (flags.join() === 'needsStaff,suspect' && assignee === undefined) return 'trouble';
  return marks.length === 1 ? (marks[0] ?? null) : null;
}

/** Of a view, as the job counted it; null where it does not tell it apart from others. */
export function countedOf(counts: QueueCounts, view: QueueView): CountRow | null {
  const isPlain = view.flags === undefined && view.assignee === undefined;
  const mark = markOf(view);
  const row = isPlain ? countedIn(counts, view) : mark === null ? null : markedIn(counts, desksOf(view), mark);
  return row === null || view.dueBefore === undefined ? row : [row[1], row[1], 0, ''];
}

/** Exact: live where the page holds all or the job does not tell it, else as counted. */
async function figures(
  queue: Pick<RequestQueue, 'count'>,
  { rows, next, previous }: StoredPage,
  counts: QueueCounts | null,
  question: QueueQuestion,
): Promise<Figures | null> {
  const { today } = question;
  const view = viewOf(question);
  if (next === null && previous === null)
    return figuresOf(totalOf(rows.map(({ summary }) => countRowOf(summary, today))), today, null);
  const counted = counts === null ? null : countedOf(counts, view);
  if (counts !== null && counted !== null) return figuresOf(counted, today, counts.countedAt);
  const now = await queue.count(view, today, counts);
  return now === null ? null : figuresOf(now, today, null);
}

export async function readQueue(
  queue: Pick<RequestQueue, 'page' | 'counts' | 'count'>,
  question: QueueQuestion,
): Promise<QueuePage> {
  const counts = await queue.counts(question.hospital.id);
  const page = await queue.page(viewOf(question), { ...question.cursor, counts });
  const { rows, next, previous, complete } = page;
  const lines = rows.map((row) => lineOf(row, question));
  const toPost = counts === null ? 0 : countedToPost(counts, viewOf(question));
  const told = await figures(queue, page, counts, question);
  return { lines, figures: told, toPost, next, previous, complete, counts };
}
