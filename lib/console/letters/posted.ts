/** On which day something was put into the post. */
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { Acting, RefusalCode } from '../decisions.ts';

/** A day that nobody may name: to come, or before it was there to be posted. Null where nothing speaks against it. */
export function whyNotPosted(day: string, madeAt: string, { now, timeZone }: Acting): RefusalCode | null {
  if (!isCalendarDate(day)) return 'not-a-date';
  if (day > hospitalDay(now, timeZone)) return 'in-the-future';
  return day < hospitalDay(new Date(madeAt), timeZone) ? 'posted-too-early' : null;
}

/** Where a form has the day on which a letter, or the notice that a piece of work is, was posted. */
export const postedField = (id: string): string => `posted-${id}`;
