/**
 * Only access requests have a legal clock: 30 calendar days from receipt and one extension of at most 30 days by written
 * notice. Nothing tolls it. 45 CFR 164.524(b)(2); a shorter limit has been proposed.
 */
import { addDays, type CalendarDate } from './dates.ts';

export const accessClock = { days: 30, extensionDays: 30 } as const;

/** `policy` is the hospital's own target and is never called a legal deadline. */
export type Clock = 'access' | 'policy' | 'order-date';

/**
 * The day by which the hospital must act, or null when no law fixes one: the hospital publishes no policy targets, and legal
 * process runs to the date that the order or subpoena names.
 */
export function dueOn(clock: Clock, receivedOn: CalendarDate | null, orderDate?: CalendarDate): CalendarDate | null {
  if (clock === 'order-date') return orderDate ?? null;
  if (clock === 'policy' || receivedOn === null) return null;
  return addDays(receivedOn, accessClock.days);
}

/** The last day that one extension can reach. */
export function extendedDueOn(receivedOn: CalendarDate): CalendarDate {
  return addDays(receivedOn, accessClock.days + accessClock.extensionDays);
}

/** Queue rows hold the basis only. */
export function clockOfBasis(basis: string): Clock {
  if (basis === 'access' || basis === 'directive') return 'access';
  return basis === 'legal-process' || basis === 'law-enforcement' ? 'order-date' : 'policy';
}
