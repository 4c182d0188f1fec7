/**
 * Calendar dates have no time zone, instants are UTC, a day begins at midnight in the hospital's time zone. No date library:
 * one for time zones is a third of a small function. A test compares with Temporal.
 */
/** YYYY-MM-DD, a day that exists. */
export type CalendarDate = string;

/** IANA name. */
export type TimeZone = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 28 to 31. Day 0 of the next month is the last of this one; years below 100 must not become 19xx. */
function monthLength(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

function read(text: string): Parts | null {
  const found = shape.exec(text);
  if (found === null) return null;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

function partsOf(date: CalendarDate): Parts {
  const parts = read(date);
  if (parts === null) throw new RangeError('no calendar date');
  return parts;
}

/** Midnight UTC of a date, only ever compared with another midnight UTC. */
function midnight({ year, month, day }: Parts): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function written({ year, month, day }: Parts): CalendarDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** True for a day that exists; 2023-02-29 does not, and nothing rolls over. */
export function isCalendarDate(text: string): text is CalendarDate {
  return read(text) !== null;
}

const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatOf(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Local date and time at an instant; hour 0 to 23. Throws RangeError for an unknown zone. */
export function hospitalClock(
  instant: Date,
  timeZone: TimeZone,
): { readonly date: CalendarDate; readonly hour: number; readonly minute: number } {
  const shown = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? Number.NaN;
  const date = written({ year: part('year'), month: part('month'), day: part('day') });
  return { date, hour: part('hour'), minute: part('minute') };
}

/** The hospital's calendar day at an instant: in UTC-4, 2026-07-04T01:30Z is 2026-07-03. */
export function hospitalDay(instant: Date, timeZone: TimeZone): CalendarDate {
  return hospitalClock(instant, timeZone).date;
}

const quarterMs = 900_000;

/** The instant at which the day after a date begins: zones lie whole quarters of an hour from UTC, 14 hours at most. */
export function startOfNextDay(date: CalendarDate, timeZone: TimeZone): Date {
  let instant = midnight(partsOf(date)) + dayMs - 56 * quarterMs;
  while (hospitalDay(new Date(instant), timeZone) <= date) instant += quarterMs;
  return new Date(instant);
}

/** The date so many calendar days later; earlier when negative. Throws RangeError for text that is no date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const [moved = ''] = new Date(midnight(partsOf(date)) + days * dayMs).toISOString().split('T');
  return moved;
}

/** Same day so many years later; 29 February becomes 28 February where the year has none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const there = year + years;
  return written({ year: there, month, day: Math.min(day, monthLength(there, month)) });
}

/** Calendar days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((midnight(partsOf(to)) - midnight(partsOf(from))) / dayMs);
}

/** Full years of age; negative before birth. Born on 29 February: a year older on 1 March of a year without one. */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  if (birth > day) return 0 - ageOn(day, birth);
  const years = partsOf(day).year - partsOf(birth).year;
  return birth.slice(4) <= day.slice(4) ? years : years - 1;
}

/** So many times 24 hours after an instant. */
export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString();
}
