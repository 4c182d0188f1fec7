/** Open requests by due date. All are read, because a count over filters needs all of them. */
import type { CalendarDate } from '../../request/dates.ts';
import type { Hospital } from '../../request/routing.ts';
import { isOpen, statuses } from '../../request/status.ts';
import { languages, channels as requestChannels, requesterTypes } from '../../request/vocabulary.ts';
import { keys } from '../../store/keys.ts';
import type { QueueRow, RequestStore } from '../../store/stores.ts';
import { isActor, type StaffMember } from '../sign-in/people.ts';
import { type Age, ageOf, clockOfBasis, isOverdue } from './ageing.ts';
import { type NextNeeded, nextNeeded } from './next-needed.ts';

const teams = ['medical-records', 'legal', 'privacy-officer'] as const;
export const pageSize = 50;

const readSize = 250;
/** Above this the queue says "more than". */
export const readAtMost = 5000;

/** Other values in a URL are ignored. */
export const choices = {
  channel: requestChannels,
  desk: teams,
  requester: requesterTypes,
  language: languages,
  status: statuses.filter(isOpen),
  mine: ['yes'],
  overdue: ['yes'],
  trouble: ['yes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FilterName = keyof typeof choices;
const filterNames: readonly FilterName[] = ['status', 'requester', 'channel', 'desk', 'language', 'mine', 'overdue', 'trouble'];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface QueueLine {
  readonly row: QueueRow;
  readonly age: Age;
  readonly next: NextNeeded;
  readonly mine: boolean;
}

export interface QueuePage {
  readonly lines: readonly QueueLine[];
  /** On all pages. */
  readonly count: number;
  readonly overdue: number;
  /** Due today or within six days. */
  readonly dueThisWeek: number;
  /** Days since receipt, among requests on the access clock. */
  readonly oldestDays: number | null;
  /** More requests are open than were read. */
  readonly cut: boolean;
  /** Null on the last page. */
  readonly next: string | null;
  readonly later: boolean;
}

export function readFilters(query: Readonly<Record<string, string>>): Filters {
  const found = filterNames.flatMap((name) => {
    const value = query[name];
    const options: readonly string[] = choices[name];
    return value !== undefined && options.includes(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Without a leading question mark. */
export function filterQuery(filters: Filters, after?: string): string {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (after !== undefined) query.set('after', after);
  return query.toString();
}

function lineOf(row: QueueRow, { staff, today, hospital }: QueueQuestion): QueueLine {
  const age = ageOf(clockOfBasis(row.card.basis), row.dueOn, today, row.card.receivedOn);
  return { row, age, next: nextNeeded(row, hospital.timeZone), mine: isActor(row.card.assignee, staff) };
}

export function passes({ row, age, mine }: QueueLine, filters: Filters): boolean {
  const { card, status } = row;
  const wanted = (name: FilterName, value: string) => filters[name] === undefined || filters[name] === value;
  return (
    wanted('channel', card.channel) &&
    wanted('desk', card.desk) &&
    wanted('requester', card.requesterType) &&
    wanted('language', card.language) &&
    wanted('status', status) &&
    (filters.mine === undefined || mine) &&
    (filters.overdue === undefined || isOverdue(age)) &&
    (filters.trouble === undefined || card.needsStaff || card.suspect)
  );
}

const cursorOf = ({ row }: QueueLine) => keys.queueSort(row.dueOn, row.reference);

async function readOpen(requests: Pick<RequestStore, 'queue'>, facility: string): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = [];
  let after: string | undefined;
  while (rows.length < readAtMost) {
    const more = await requests.queue({ facility, limit: readSize, ...(after !== undefined && { after }) });
    rows.push(...more);
    const last = more.at(-1);
    if (last === undefined || more.length < readSize) break;
    after = keys.queueSort(last.dueOn, last.reference);
  }
  return rows;
}

interface QueueQuestion {
  readonly hospital: Pick<Hospital, 'id' | 'timeZone'>;
  readonly staff: Pick<StaffMember, 'subject'>;
  readonly today: CalendarDate;
  readonly filters: Filters;
  readonly after?: string | undefined;
}

/** One page, with the figures of all pages. */
export async function readQueue(requests: Pick<RequestStore, 'queue'>, question: QueueQuestion): Promise<QueuePage> {
  const { hospital, filters, after } = question;
  const rows = await readOpen(requests, hospital.id);
  const lines = rows.map((row) => lineOf(row, question)).filter((line) => passes(line, filters));
  const rest = after === undefined ? lines : lines.filter((line) => cursorOf(line) > after);
  const shown = rest.slice(0, pageSize);
  const last = shown.at(-1);
  const ages = lines.flatMap(({ age }) => (age.kind === 'access' ? [age.daysOld] : []));
  return {
    lines: shown,
    count: lines.length,
    overdue: lines.filter(({ age }) => isOverdue(age)).length,
    dueThisWeek: lines.filter(({ age }) => 'daysLeft' in age && age.daysLeft >= 0 && age.daysLeft < 7).length,
    oldestDays: ages.length === 0 ? null : Math.max(...ages),
    cut: rows.length >= readAtMost,
    next: rest.length > shown.length && last !== undefined ? cursorOf(last) : null,
    later: after !== undefined,
  };
}
