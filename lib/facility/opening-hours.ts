/** Hours of the week, written `mon-fri 08:00-16:30`, on the hospital's clock. A test compares with a date library. */
import { addDays, type CalendarDate, hospitalClock, type TimeZone } from '../request/dates.ts';

const days: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shape = /^([a-z]{3})-([a-z]{3}) ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;
const minute = 60_000;

interface Week {
  /** 0 is Monday. */
  readonly first: number;
  readonly last: number;
  /** Minutes after midnight. */
  readonly opens: number;
  readonly closes: number;
}

/** Null for `always`, undefined for any other text. */
function weekOf(text: string): Week | null | undefined {
  if (text === 'always') return null;
  const [, from, to, ...clock] = shape.exec(text) ?? [];
  const [first, last] = [days.indexOf(from ?? ''), days.indexOf(to ?? '')];
  const [opensHour = 0, opensMinute = 0, closesHour = 0, closesMinute = 0] = clock.map(Number);
  const [opens, closes] = [opensHour * 60 + opensMinute, closesHour * 60 + closesMinute];
  return first < 0 || last < first || closes <= opens ? undefined : { first, last, opens, closes };
}

export function hoursText(text: string): boolean {
  return weekOf(text) !== undefined;
}

const dayMs = 1440 * minute;

/** Milliseconds ahead of UTC at an instant that is a whole minute. */
function offsetAt(instant: number, timeZone: TimeZone): number {
  const shown = hospitalClock(new Date(instant), timeZone);
  return Date.parse(`${shown.date}T00:00:00Z`) + (shown.hour * 60 + shown.minute) * minute - instant;
}

/** When the clock shows `minutes` after midnight: the earlier of two, or the later one where a clock skips that time. */
export function instantOf(date: CalendarDate, minutes: number, timeZone: TimeZone): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  // A change of clocks lies within a day: no other offsets come into question.
  const found = [wall - dayMs, wall + dayMs].map((near) => wall - offsetAt(near, timeZone));
  const [earlier, later] = [Math.min(...found), Math.max(...found)];
  return new Date(earlier + offsetAt(earlier, timeZone) === wall ? earlier : later);
}

/** Null within the hours (16:30 is outside 08:00-16:30). Throws RangeError for text that is no hours. */
export function nextOpening(text: string, now: Date, timeZone: TimeZone): Date | null {
  const week = weekOf(text);
  if (week === undefined) throw new RangeError('not hours of the week');
  if (week === null) return null;
  const today = hospitalClock(now, timeZone).date;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = addDays(today, ahead);
    const day = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
    if (day < week.first || day > week.last) continue;
    const opens = instantOf(date, week.opens, timeZone);
    if (now < opens) return opens;
    if (now < instantOf(date, week.closes, timeZone)) return null;
  }
  throw new RangeError('hours that never come');
}

/** Throws RangeError for text that is no hours. */
export function isWithin(text: string, now: Date, timeZone: TimeZone): boolean {
  return nextOpening(text, now, timeZone) === null;
}

/** When the work of the night begins, by the hospital's clock. */
export const nightHour = 1;

/** The last instant, at or before `now`, at which the hospital's clock showed this full hour. */
export function lastAtHour(hour: number, now: Date, timeZone: TimeZone): Date {
  const today = hospitalClock(now, timeZone).date;
  const found = instantOf(today, hour * 60, timeZone);
  return found <= now ? found : instantOf(addDays(today, -1), hour * 60, timeZone);
}
