/**
 * Whether a telephone line is answered now, and when next, on the hospital's clock in summer and winter. Holidays are not known: the
 * hospital publishes none for its lines, so whoever shows this says so.
 */
import { type CalendarDate, hospitalClock, type TimeZone } from '../request/dates.ts';
import type { Hours } from './facility.ts';
import { instantOf, nextOpening } from './opening-hours.ts';

const weeks = { 'monday-to-friday': 'mon-fri' } as const satisfies Readonly<Record<Hours['days'], string>>;

/** In the form that `nextOpening` reads: `mon-fri 08:00-16:30`. */
function weekText({ days, opens, closes }: Hours): string {
  return `${weeks[days]} ${opens}-${closes}`;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** `until`: when it closes. `opens`: when somebody answers again. */
export type LineNow = { readonly open: true; readonly until: Date } | { readonly open: false; readonly opens: Date };

export function lineNow(hours: Hours, now: Date, timeZone: TimeZone): LineNow {
  const opens = nextOpening(weekText(hours), now, timeZone);
  if (opens !== null) return { open: false, opens };
  return { open: true, until: instantOf(hospitalClock(now, timeZone).date, minutesOf(hours.closes), timeZone) };
}

const callMinutes = 15;
/** Lines are busiest when they open. */
const minutesAfterOpening = 120;

/** A quarter of an hour for a call on a day that has the hours. Both ends lie within them. */
export function timeToCall(
  day: CalendarDate,
  hours: Hours,
  timeZone: TimeZone,
): { readonly begins: Date; readonly ends: Date } {
  const latest = minutesOf(hours.closes) - callMinutes;
  const begins = Math.min(minutesOf(hours.opens) + minutesAfterOpening, latest);
  return { begins: instantOf(day, begins, timeZone), ends: instantOf(day, begins + callMinutes, timeZone) };
}
