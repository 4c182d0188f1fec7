/**
 * Calendar dates and the hospital's day.
 *
 * A calendar date (birth, service, due) is the text YYYY-MM-DD and carries no time zone. An instant is UTC. The only
 * bridge between them is `hospitalDay`: a day begins at midnight in America/New_York, never in UTC.
 */
import { Temporal } from 'temporal-polyfill';

/** YYYY-MM-DD, a day that exists. */
export type CalendarDate = string;

export const hospitalTimeZone = 'America/New_York';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** True for YYYY-MM-DD naming a day that exists; 2023-02-29 and 2026-04-31 do not, and nothing rolls over. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!shape.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The calendar day in America/New_York at an instant: 2026-07-04T01:30Z is 2026-07-03. */
export function hospitalDay(instant: Date): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(hospitalTimeZone)
    .toPlainDate()
    .toString();
}

/** The date so many calendar days later (or earlier, when negative). Throws RangeError for text that is no date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Same day so many years later; 29 February becomes 28 February where the year has none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

/** Calendar days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Full years of age on a day. */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
}
