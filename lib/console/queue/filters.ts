/** The filters of the queue as they stand in its address. They name no patient. */
import { teams } from '../../request/requester.ts';
import { currentStatus, isOpen, statuses } from '../../request/status.ts';
import { languages, channels as requestChannels, requesterTypes } from '../../request/vocabulary.ts';
import { isSubject } from '../sign-in/people.ts';

/** Other values in a URL are ignored. `paper`: only what waits for its paper, which the other lists leave out. */
export const choices = {
  section: ['work', 'waiting', 'paper'],
  status: statuses.filter((status) => isOpen(status) && currentStatus(status) === status),
  requester: requesterTypes,
  channel: requestChannels,
  desk: teams,
  language: languages,
  mine: ['yes'],
  free: ['yes'],
  overdue: ['yes'],
  trouble: ['yes'],
  waits: ['denials', 'review', 'privacy', 'legal', 'stopped'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** `owner`: a member of staff, by subject. */
export type FilterName = keyof typeof choices | 'owner';
const filterNames = [
  ...(['section', 'status', 'requester', 'channel', 'desk', 'language', 'mine', 'free', 'overdue', 'trouble'] as const),
  ...(['waits', 'owner'] as const),
] satisfies readonly FilterName[];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Where a page begins: behind one row, or before another. */
export interface Cursor {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

function isChoice(name: FilterName, value: string): boolean {
  if (name === 'owner') return isSubject(value);
  const options: readonly string[] = choices[name];
  return options.includes(value);
}

export function readFilters(query: Readonly<Record<string, string>>): Filters {
  const found = filterNames.flatMap((name) => {
    const value = query[name];
    return value !== undefined && isChoice(name, value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Of a query as a text, with or without its question mark. */
export function filtersIn(query: string): Filters {
  return readFilters(Object.fromEntries(new URLSearchParams(query)));
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

/** The address of the queue with these filters. */
export function queueAddress(filters: Filters, cursor: Cursor = {}): string {
  const query = filterQuery(filters, cursor);
  return query === '' ? '/staff' : `/staff?${query}`;
}

/** The filters in codes, as the access log has them: `work patient overdue`. */
export function filterCodes(filters: Filters): string {
  const codes = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === 'yes' || name === 'owner' ? (value === undefined ? [] : name) : (value ?? []);
  });
  return codes.join(' ');
}
