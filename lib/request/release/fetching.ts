/**
 * A package that lies ready and that nobody fetches: two reminders, then a task of staff while the link still lives. Days are the hospital's
 * own rule, to be confirmed. Pure.
 */
import { daysAfter } from '../dates.ts';
import type { RequestState, Work } from '../record.ts';
import { newWork } from '../work-list.ts';
import { deliveriesOf } from './deliveries.ts';
import type { Delivery } from './stored.ts';

/** Days after the release; the link ends after 30. */
export const fetchRules = { reminders: [10, 25], asked: 28 } as const;

const timerId = /-(\d+)-\d+$/;

/** The timers of a package whose link has begun to work; ids tell the package and the day. Others go where somebody sees them arrive. */
export function fetchTimers({ way, number, at }: Pick<Delivery, 'way' | 'number' | 'at'>): readonly Work[] {
  if (way !== 'link') return [];
  const timer = (kind: 'notify-not-fetched' | 'await-fetch', days: number) =>
    newWork(kind, daysAfter(at, days), [], `${kind}-${number}-${days}`);
  return [...fetchRules.reminders.map((days) => timer('notify-not-fetched', days)), timer('await-fetch', fetchRules.asked)];
}

/** True while the package of a timer lies there unfetched, and the request stands as released. */
export function isUnfetched(record: Pick<RequestState, 'release' | 'status'>, { id }: Pick<Work, 'id'>): boolean {
  const number = Number(timerId.exec(id)?.[1]);
  const delivery = deliveriesOf(record).find((one) => one.number === number);
  if (delivery === undefined || delivery.recalled !== undefined || delivery.sealed === undefined) return false;
  return (delivery.fetched ?? []).length === 0 && (record.status === 'released' || record.status === 'closed');
}
