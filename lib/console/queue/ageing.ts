/**
 * How old a request is, in the terms a clerk plans by. Only the access clock ages: 45 CFR 164.524(b)(2) counts 30 days from
 * receipt and nothing else does. A court's date is counted down but is no ladder; a policy request has no legal date.
 */
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { accessClock, type Clock } from '../../request/deadlines.ts';

/** Days left at which a request turns amber, red, and is to be escalated: day 15, 22 and 28 of the first thirty. */
const ladder = { amber: 15, red: 8, escalate: 2 } as const;

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

function levelOf(daysLeft: number): Level {
  if (daysLeft < 0) return 'late';
  if (daysLeft <= ladder.escalate) return 'escalate';
  if (daysLeft <= ladder.red) return 'red';
  return daysLeft <= ladder.amber ? 'amber' : 'calm';
}

/**
 * The age of a request on a day of the hospital. The day of receipt is day 0. Where that day is not at hand (rows of the
 * queue that were written before it was part of them), it is counted back from the due date.
 */
export function ageOf(
  clock: Clock,
  dueOn: CalendarDate | null,
  today: CalendarDate,
  receivedOn: CalendarDate | null = null,
): Age {
  if (clock === 'policy') return { kind: 'policy' };
  if (dueOn === null) return { kind: 'no-date' };
  const daysLeft = daysBetween(today, dueOn);
  if (clock === 'order-date') return { kind: 'order-date', dueOn, daysLeft };
  const daysOld = receivedOn === null ? accessClock.days - daysLeft : daysBetween(receivedOn, today);
  return { kind: 'access', dueOn, daysLeft, daysOld, level: levelOf(daysLeft) };
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
