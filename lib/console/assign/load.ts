/** Who has how much: counted now, from the list of each person. */
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import type { Team } from '../../request/requester.ts';
import { countRowOf, markedIn, totalOf } from '../../store/queue-counts.ts';
import type { QueueCounts, QueueRow, RequestQueue } from '../../store/stores.ts';
import { readActor } from '../sign-in/people.ts';
import type { Assignable } from './people.ts';

/** Rows read of one person; past it the figures are a lower bound and say so. */
const mostRead = 500;

export interface Load {
  readonly person: Assignable;
  readonly open: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
  /** Days since receipt, among requests on the access clock. */
  readonly oldestDays: number | null;
  /** Given by "Next" and not moved since: how many, and minutes since the first. */
  readonly claims: { readonly count: number; readonly minutes: number } | null;
  /** There are more than were read. */
  readonly more: boolean;
}

function claimsIn(rows: readonly QueueRow[], now: Date): Load['claims'] {
  const times = rows.flatMap(({ summary: { claimedAt } }) => claimedAt ?? []).sort();
  const [first] = times;
  if (first === undefined) return null;
  return { count: times.length, minutes: Math.max(0, Math.floor((now.getTime() - Date.parse(first)) / 60_000)) };
}

/** Somebody who never signed in here has a name on what they own. */
function named(person: Assignable, rows: readonly QueueRow[]): Assignable {
  const { name = '' } = readActor(rows[0]?.summary.assignee ?? '');
  return person.roles.length === 0 && name !== '' ? { ...person, name } : person;
}

interface Asking {
  readonly facility: string;
  readonly desks: readonly Team[];
  readonly today: CalendarDate;
  readonly now: Date;
}

export async function loadOf(
  queue: Pick<RequestQueue, 'page'>,
  person: Assignable,
  { facility, desks, today, now }: Asking,
): Promise<Load> {
  const { rows, next } = await queue.page({ facility, desks, assignee: `staff:${person.subject}` }, { size: mostRead });
  const [open, overdue, dueThisWeek, oldest] = totalOf(rows.map(({ summary }) => countRowOf(summary, today)));
  return {
    person: named(person, rows),
    ...{ open, overdue, dueThisWeek },
    oldestDays: oldest === '' ? null : daysBetween(oldest, today),
    claims: claimsIn(rows, now),
    more: next !== null,
  };
}

/** Owners who never signed in here are known by the counts alone, under their id. */
export function ownersIn(
  counts: QueueCounts | null,
  desks: readonly Team[],
  known: readonly Assignable[],
): readonly Assignable[] {
  const owners = new Set(
    Object.keys(counts?.marks ?? {}).flatMap((name) => {
      const [desk, owner = ''] = name.split('|');
      return owner.startsWith('staff:') && desks.some((one) => one === desk) ? [owner.slice('staff:'.length)] : [];
    }),
  );
  const missing = [...owners].filter((subject) => known.every((one) => one.subject !== subject));
  return [...known, ...missing.map((subject) => ({ subject, name: subject, roles: [] }))];
}

/** What nobody owns, as last counted; null before that. */
export function freeIn(
  counts: QueueCounts | null,
  desks: readonly Team[],
): { readonly count: number; readonly at: string } | null {
  const row = counts === null ? null : markedIn(counts, desks, 'free');
  return counts === null || row === null ? null : { count: row[0], at: counts.countedAt };
}
