/** Days for the calendar of whoever sends records: the appointment, and when to call. The hospital names no day for the call: ours. */
import { addDays, type CalendarDate, isCalendarDate } from '../dates.ts';
import type { InboundWay, Sending } from './sending.ts';

export const reminderKinds = ['appointment', 'sentOn'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Which days are asked for. */
export function remindersFor({ who, how }: Sending): readonly ReminderKind[] {
  const asked = { appointment: who !== 'clinic' || how === 'bring', sentOn: how !== 'bring' };
  return reminderKinds.filter((kind) => asked[kind]);
}

/** Calendar days on the way, as we guess: a fax comes at once, a letter in a week. */
const daysOnTheWay = { bring: 0, fax: 1, email: 1, courier: 3, mail: 7, unsure: 7 } as const satisfies Readonly<
  Record<InboundWay, number>
>;

/** The first weekday on which it makes sense to ask. Throws RangeError for text that is no date. */
export function callDay(sentOn: CalendarDate, how: InboundWay): CalendarDate {
  let day = addDays(sentOn, daysOnTheWay[how]);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1);
  return day;
}

export type ReminderProblem = 'not-a-date' | 'in-the-past' | 'too-far';

/** A longer way ahead is a slip of the year. */
const mostDaysAhead = 730;

/** What is wrong with a day that was typed; null where nothing is. */
export function reminderProblem(typed: string, today: CalendarDate): ReminderProblem | null {
  if (!isCalendarDate(typed)) return 'not-a-date';
  if (typed < today) return 'in-the-past';
  return typed > addDays(today, mostDaysAhead) ? 'too-far' : null;
}
