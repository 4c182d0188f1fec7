/**
 * How old a request is, in the terms a clerk plans by. Only the access clock ages: 45 CFR 164.524(b)(2) counts 30 days from
 * receipt and nothing else does. A court's date is counted down but is no ladder; a policy request has no legal date.
 */
import { type CalendarDate, daysBetween } from '../request/dates.ts';
import { accessClock, type Clock } from '../request/deadlines.ts';

/** Days since receipt at which a request turns amber, red, and is to be escalated. */
const ladder = { amber: 15, red: 22, escalate: 28 } as const;

export type Level = 'calm' | 'amber' | 'red' | 'escalate' | 'late';

export type Age =
  | {
      readonly kind: 'access';
      readonly dueOn: CalendarDate;
      readonly daysLeft: number;
      readonly daysOld: number;
      readonly level: Level;
    }
  | { readonly kind: 'order-date'; readonly dueOn: CalendarDate; readonly daysLeft: number }
  /** The order's date is not known, or the paper that starts the clock has not come. */
  | { readonly kind: 'no-date' }
  | { readonly kind: 'policy' };

function levelOf(daysOld: number, daysLeft: number): Level {
  if (daysLeft < 0) return 'late';
  if (daysOld >= ladder.escalate) return 'escalate';
  if (daysOld >= ladder.red) return 'red';
  return daysOld >= ladder.amber ? 'amber' : 'calm';
}

/**
 * The age of a request on a day of the hospital. The day of receipt is day 0. Where only the due date is at hand (the
 * queue), the day of receipt is counted back from it.
 */
export function ageOf(clock: Clock, dueOn: CalendarDate | null, today: CalendarDate): Age {
  if (clock === 'policy') return { kind: 'policy' };
  if (dueOn === null) return { kind: 'no-date' };
  const daysLeft = daysBetween(today, dueOn);
  if (clock === 'order-date') return { kind: 'order-date', dueOn, daysLeft };
  const daysOld = accessClock.days - daysLeft;
  return { kind: 'access', dueOn, daysLeft, daysOld, level: levelOf(daysOld, daysLeft) };
}

/** True when a date that binds has passed. */
export function isOverdue(age: Age): boolean {
  return (age.kind === 'access' || age.kind === 'order-date') && age.daysLeft < 0;
}

/** The clock that a legal basis runs on; the queue's rows carry the basis alone. */
export function clockOfBasis(basis: string): Clock {
  if (basis === 'access' || basis === 'directive') return 'access';
  return basis === 'legal-process' || basis === 'law-enforcement' ? 'order-date' : 'policy';
}
