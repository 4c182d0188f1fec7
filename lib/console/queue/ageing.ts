/** Only the access clock has warning levels (30 days from receipt, 45 CFR 164.524(b)(2)); a court's date is counted down. */
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { accessClock, type Clock } from '../../request/deadlines.ts';

/** Days left at each warning level: day 15, 22 and 28 of 30. */
const daysLeftAt = { amber: 15, red: 8, escalate: 2 } as const;

export type Level = 'calm' | 'amber' | 'red' | 'escalate' | 'late';

/** The hospital's own, from `lib/request/targets.ts`. */
interface Target {
  readonly on: CalendarDate;
  readonly daysLeft: number;
  readonly daysOld: number;
}

export type Age =
  | {
      readonly kind: 'access';
      readonly dueOn: CalendarDate;
      readonly daysLeft: number;
      readonly daysOld: number;
      readonly level: Level;
    }
  | { readonly kind: 'order-date'; readonly dueOn: CalendarDate; readonly daysLeft: number }
  /** The order's date is unknown, or the paper that starts the clock has not arrived: then there is no target either. */
  | { readonly kind: 'no-date'; readonly target: Target | null }
  /** No law sets a day. */
  | { readonly kind: 'policy'; readonly target: Target | null };

function levelOf(daysLeft: number): Level {
  if (daysLeft < 0) return 'late';
  if (daysLeft <= daysLeftAt.escalate) return 'escalate';
  if (daysLeft <= daysLeftAt.red) return 'red';
  return daysLeft <= daysLeftAt.amber ? 'amber' : 'calm';
}

function targetIn(on: CalendarDate | null, receivedOn: CalendarDate | null, today: CalendarDate): Target | null {
  if (on === null) return null;
  return { on, daysLeft: daysBetween(today, on), daysOld: receivedOn === null ? 0 : daysBetween(receivedOn, today) };
}

/** The day of receipt is day 0; where it is unknown, it is counted back from the due date. */
export function ageOf(
  clock: Clock,
  dueOn: CalendarDate | null,
  today: CalendarDate,
  receivedOn: CalendarDate | null = null,
  targetOn: CalendarDate | null = null,
): Age {
  // A case beside the request has a day of its own.
  if (dueOn === null) return { kind: clock === 'policy' ? 'policy' : 'no-date', target: targetIn(targetOn, receivedOn, today) };
  const daysLeft = daysBetween(today, dueOn);
  if (clock === 'order-date') return { kind: 'order-date', dueOn, daysLeft };
  const daysOld = receivedOn === null ? accessClock.days - daysLeft : daysBetween(receivedOn, today);
  return { kind: 'access', dueOn, daysLeft, daysOld, level: levelOf(daysLeft) };
}

/** A legal or court date has passed. */
export function isOverdue(age: Age): boolean {
  return (age.kind === 'access' || age.kind === 'order-date') && age.daysLeft < 0;
}
