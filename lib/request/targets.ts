/**
 * By when a request should be worked where no law sets a date. The target only orders the staff queue: it is never called a due date,
 * and nobody outside sees it. Not verified: the hospital publishes no target of its own. A hospital changes it here.
 */
import { addDays, type CalendarDate } from './dates.ts';
import type { RequesterType } from './vocabulary.ts';

const usualDays = 30;

/** Calendar days from receipt. Care does not wait; legal process without a known date is looked at early. */
const daysByType: Readonly<Partial<Record<RequesterType, number>>> = {
  'treating-provider': 2,
  'law-enforcement': 10,
  'coroner-me': 10,
  'public-health': 10,
  oversight: 10,
  'protective-services': 10,
  subpoena: 10,
  'court-order': 10,
};

/** Null until the request counts as received. */
export function targetDay(type: RequesterType, receivedOn: CalendarDate | null): CalendarDate | null {
  return receivedOn === null ? null : addDays(receivedOn, daysByType[type] ?? usualDays);
}
