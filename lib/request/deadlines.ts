/**
 * Only access requests have a legal clock: 30 calendar days from receipt, one extension of at most 30 days by written notice, 45 CFR
 * 164.524(b)(2). Nothing tolls it. The numbers are configurable because a shorter limit has been proposed.
 */
import { addDays, type CalendarDate } from './dates.ts';

export interface AccessClock {
  /** Days to act, counted from the day of receipt. */
  readonly days: number;
  /** Days that the single extension may add. */
  readonly extensionDays: number;
  readonly source: string;
}

export const accessClock: AccessClock = { days: 30, extensionDays: 30, source: '45 CFR 164.524(b)(2)' };

/** Which clock a request runs on. `policy` is the hospital's own target and is never called a legal deadline. */
export type Clock = 'access' | 'policy' | 'order-date';

/**
 * The day by which the hospital must act, or null when no date is fixed by law: policy targets have none here, because
 * the hospital publishes none. Legal process runs to the date the order or subpoena itself names.
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
