/** A page of open requests, the most urgent first, with the figures of all that fits the filters. */
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { clockOfBasis } from '../../request/deadlines.ts';
import { teams } from '../../request/requester.ts';
import type { Hospital } from '../../request/routing.ts';
import { currentStatus, isOpen, statuses } from '../../request/status.ts';
import { languages, channels as requestChannels, requesterTypes } from '../../request/vocabulary.ts';
import { countedIn, countRowOf, totalOf } from '../../store/queue-counts.ts';
import {
  type CountRow,
  type QueueCounts,
  type QueueRow,
  type QueueView,
  queueSections,
  type RequestQueue,
  type QueuePage as StoredPage,
} from '../../store/stores.ts';
import { isActor, type StaffMember } from '../sign-in/people.ts';
import { type Age, ageOf } from './ageing.ts';
import { type NextNeeded, nextNeeded } from './next-needed.ts';

/** Other values in a URL are ignored. */
export const choices = {
  section: queueSections,
  status: statuses.filter((status) => isOpen(status) && currentStatus(status) === status),
  requester: requesterTypes,
  channel: requestChannels,
  desk: teams,
  language: languages,
  mine: ['yes'],
  overdue: ['yes'],
  trouble: ['yes'],
  waits: ['denials', 'review', 'privacy', 'legal', 'stopped'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FilterName = keyof typeof choices;
const filterNames = [
  ...(['section', 'status', 'requester', 'channel', 'desk', 'language', 'mine', 'overdue', 'trouble'] as const),
  'waits',
] satisfies readonly FilterName[];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Where a page begins: behind one row, or before another. */
export interface Cursor {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

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
  /** Null where the page shows all there is, and they are of now. */
  readonly countedAt: string | null;
}

export interface QueuePage {
  readonly lines: readonly QueueLine[];
  /** Of all pages; null where nobody has counted that. */
  readonly figures: Figures | null;
  /** Null on the last page, and on the first one. */
  readonly next: string | null;
  readonly previous: string | null;
  /** False when only a part of the queue was looked through for this page. */
  readonly complete: boolean;
}

export function readFilters(query: Readonly<Record<string, string>>): Filters {
  const found = filterNames.flatMap((name) => {
    const value = query[name];
    const options: readonly string[] = choices[name];
    return value !== undefined && options.includes(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** As `queueSort` is built; a space stands behind the last row of a page that showed none. */
const place = /^\d{4}-\d\d-\d\d#\d{4}-\d\d-\d\d#[0-9A-Z]{12,13} ?$/;

/** A cursor that this version did not write is ignored: the first page is shown. */
export function readCursor({ after, before }: Readonly<Record<string, string>>): Cursor {
  if (before !== undefined && place.test(before)) return { before };
  return after !== undefined && place.test(after) ? { after } : {};
}

/** Without a leading question mark. */
export function filterQuery(filters: Filters, cursor: Cursor = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...filterNames.map((name) => [name, filters[name]] as const), ...Object.entries(cursor)])
    if (value !== undefined) query.set(name, value);
  return query.toString();
}

/** The filters in codes, as the access log has them: `work patient overdue`. */
export function filterCodes(filters: Filters): string {
  const codes = filterNames.flatMap((name) => (filters[name] === 'yes' ? name : (filters[name] ?? [])));
  return codes.join(' ');
}

export interface QueueQuestion {
  readonly hospital: Pick<Hospital, 'id' | 'timeZone'>;
  readonly staff: Pick<StaffMember, 'subject'>;
  readonly today: CalendarDate;
  readonly filters: Filters;
  readonly cursor?: Cursor;
}

/** Those that need a person, or wait for the word of one office: what is asked for last counts. */
function flagsOf({ trouble, waits }: Filters): Pick<QueueView, 'flags'> {
  const awaited = choices.waits.find((flag) => flag === waits);
  if (awaited !== undefined) return { flags: [awaited] };
  return trouble === undefined ? {} : { flags: ['needsStaff', 'suspect'] };
}

/** The filters as the store reads them. */
function viewOf({ hospital, staff, today, filters }: QueueQuestion): QueueView {
  return {
    facility: hospital.id,
    desk: filters.desk,
    section: queueSections.find((section) => section === filters.section),
    type: filters.requester,
    status: filters.status,
    channel: filters.channel,
    language: filters.language,
    ...(filters.mine !== undefined && { assignee: `staff:${staff.subject}` }),
    ...flagsOf(filters),
    ...(filters.overdue !== undefined && { dueBefore: today }),
  };
}

function lineOf(row: QueueRow, { staff, today, hospital }: QueueQuestion): QueueLine {
  const { summary } = row;
  const age = ageOf(clockOfBasis(summary.basis), summary.dueOn, today, summary.receivedOn);
  return { row, age, next: nextNeeded(summary, hospital.timeZone), mine: isActor(summary.assignee, staff) };
}

function figuresOf([count, overdue, dueThisWeek, oldest]: CountRow, today: CalendarDate, countedAt: string | null): Figures {
  return { count, overdue, dueThisWeek, oldestDays: oldest === '' ? null : daysBetween(oldest, today), countedAt };
}

/** Exact where the page holds all; else as counted, which tells no owners, flags and overdue ones apart. */
function figures({ rows, next, previous }: StoredPage, counts: QueueCounts | null, question: QueueQuestion): Figures | null {
  const { today, filters } = question;
  if (next === null && previous === null)
    return figuresOf(totalOf(rows.map(({ summary }) => countRowOf(summary, today))), today, null);
  if (
    counts === null ||
    filters.mine !== undefined ||
    filters.trouble !== undefined ||
    filters.waits !== undefined ||
    filters.overdue !== undefined
  )
    return null;
  return figuresOf(countedIn(counts, viewOf(question)), today, counts.countedAt);
}

export async function readQueue(queue: Pick<RequestQueue, 'page' | 'counts'>, question: QueueQuestion): Promise<QueuePage> {
  const counts = await queue.counts(question.hospital.id);
  const page = await queue.page(viewOf(question), { ...question.cursor, counts });
  const { rows, next, previous, complete } = page;
  const lines = rows.map((row) => lineOf(row, question));
  return { lines, figures: figures(page, counts, question), next, previous, complete };
}
