/** Who saw what: by day and person, and what is unusual in a day or a week. Every view here is a row of the access log itself. */

import { bodiesOf } from '../../request/corrections.ts';
import { addDays, type CalendarDate, isCalendarDate } from '../../request/dates.ts';
import { readName } from '../../request/history.ts';
import type { PersonNames } from '../../request/names/layouts.ts';
import { type AccessLogEntry, firstWrongRow } from '../../store/access-log.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { logAudit } from '../access.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { isSubject } from '../sign-in/people.ts';
import { auditPage, type DayOfPerson } from './audit-page.tsx';
import { auditLimits } from './limits.ts';
import { isOpened, unusualPatterns } from './patterns.ts';
import { patternsPage } from './patterns-page.tsx';

/** A few at a time: a week of a large staff is read in some calls a second. */
const together = 12;

async function inTurns<One, Made>(all: readonly One[], make: (one: One) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let first = 0; first < all.length; first += together)
    made.push(...(await Promise.all(all.slice(first, first + together).map(make))));
  return made;
}

/** The day in the address, or typed into the form; today when there is none; null when it is no day, or ahead. */
function dayIn(context: StaffContext): CalendarDate | null {
  const { query } = context.request;
  const today = todayIn(context);
  const typed = query['day'] ?? typedDate(new URLSearchParams(query), 'on') ?? today;
  return isCalendarDate(typed) && typed <= today ? typed : null;
}

async function chainsOf({ deps }: StaffContext, day: CalendarDate): Promise<readonly (readonly AccessLogEntry[])[]> {
  const actors = await deps.accessRows.actors(day);
  return inTurns(actors, (actor) => deps.accessRows.ofDay(day, actor));
}

function summaryOf(rows: readonly AccessLogEntry[]): DayOfPerson | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const count = (kind: AccessLogEntry['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    who: last.who,
    actor: last.actor,
    rows: rows.length,
    opened: new Set(rows.filter(isOpened).map(({ reference }) => reference)).size,
    searches: count('search'),
    denied: count('denied'),
    glass: count('break-glass'),
  };
}

export async function getAudit(context: StaffContext): Promise<HttpReply> {
  const { deps, request, view } = context;
  const day = dayIn(context);
  const today = todayIn(context);
  const typed = Object.fromEntries(['year', 'month', 'day'].map((part) => [part, request.query[`on.${part}`] ?? '']));
  if (day === null) return privatePage(auditPage(view, { day: today, wrong: typed }), { status: 422 });
  const { who = '' } = request.query;
  const actor = isSubject(who) ? (who === 'unknown' ? who : `staff:${who}`) : null;
  await logAudit(context, actor === null ? `day ${day}` : `day ${day} ${actor}`);
  if (actor !== null) {
    const rows = await deps.accessRows.ofDay(day, actor);
    return privatePage(auditPage(view, { day, chain: { rows, wrongRow: firstWrongRow(rows, { day, actor }) } }));
  }
  const people = (await chainsOf(context, day)).flatMap((rows) => summaryOf(rows) ?? []);
  return privatePage(
    auditPage(view, { day, people: people.toSorted((one, other) => readName(one.who).localeCompare(readName(other.who))) }),
  );
}

/** What the requests that were opened say of their patients now; those that are erased say nothing. */
async function patientsOf(
  { deps }: StaffContext,
  rows: readonly AccessLogEntry[],
): Promise<ReadonlyMap<string, readonly PersonNames[]>> {
  const references = [...new Set(rows.filter(isOpened).flatMap(({ reference }) => reference ?? []))];
  const records = await inTurns(references, (reference) => deps.requests.get(reference).catch(() => null));
  return new Map(
    records.flatMap((record) =>
      record === null ? [] : [[record.reference, bodiesOf(record).map(({ patient }) => patient)] as const],
    ),
  );
}

export async function getPatterns(context: StaffContext): Promise<HttpReply> {
  const { deps, request, view } = context;
  const last = dayIn(context) ?? todayIn(context);
  const count = request.query['days'] === '7' ? 7 : 1;
  const days = Array.from({ length: count }, (_, index) => addDays(last, index - count + 1));
  await logAudit(context, `patterns ${last} ${count}`);
  const chains = await inTurns(days, (day) => chainsOf(context, day));
  const rows = chains.flat(2).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const patients = await patientsOf(context, rows);
  const patterns = unusualPatterns(rows, { patients, limits: auditLimits, timeZone: deps.facility.timeZone });
  return privatePage(patternsPage(view, { patterns, from: days[0] ?? last, to: last, limits: auditLimits }));
}
