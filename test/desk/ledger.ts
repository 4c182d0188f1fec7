/**
 * What really happened at the desk, written down by the simulation as it happens, and every figure counted again from it: with days of
 * its own reckoning, and nothing of the product.
 */

export type Ended = 'released' | 'denied' | 'withdrawn';

export interface Entry {
  readonly reference: string;
  readonly type: string;
  readonly language: string;
  readonly channel: string;
  readonly isAccess: boolean;
  /** Null while its paper is awaited. */
  receivedOn: string | null;
  /** Null while it is open. */
  ended: { readonly on: string; readonly how: Ended } | null;
  waits: boolean;
}

const day = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one calendar day to another. */
export const daysFrom = (one: string, other: string): number => Math.round((at(other) - at(one)) / day);

export const dayAfter = (date: string, days: number): string => new Date(at(date) + days * day).toISOString().slice(0, 10);

/** On the hospital's clock, which is five hours behind UTC all through the simulation. */
export const dayOf = (instant: Date): string => new Date(instant.getTime() - 5 * 3_600_000).toISOString().slice(0, 10);

export interface Counted {
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly soon: number;
}

/** The figures on top of the queue. */
export function countedOn(today: string, entries: Iterable<Entry>): Counted {
  const counted = { open: 0, waiting: 0, overdue: 0, soon: 0 };
  for (const { ended, waits, isAccess, receivedOn } of entries) {
    if (ended !== null) continue;
    counted.open += 1;
    if (waits) counted.waiting += 1;
    if (!isAccess || receivedOn === null) continue;
    const left = 30 - daysFrom(receivedOn, today);
    if (left < 0) counted.overdue += 1;
    else if (left <= 6) counted.soon += 1;
  }
  return counted;
}

export interface MonthFigures {
  readonly received: number;
  readonly answered: number;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The smallest number of days that this part of the answers did not exceed. */
function quantile(days: readonly number[], part: number): number | null {
  const sorted = days.toSorted((one, other) => one - other);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? null;
}

/** Requests received in a month, and what became of them. */
export function figuresOfMonth(month: string, entries: Iterable<Entry>): MonthFigures {
  const [days, outcomes]: [number[], Record<string, number>] = [[], {}];
  let received = 0;
  for (const { receivedOn, ended } of entries) {
    if (receivedOn === null || !receivedOn.startsWith(month)) continue;
    received += 1;
    if (ended === null) continue;
    days.push(daysFrom(receivedOn, ended.on));
    outcomes[ended.how] = (outcomes[ended.how] ?? 0) + 1;
  }
  return { received, answered: days.length, medianDays: quantile(days, 0.5), p90Days: quantile(days, 0.9), outcomes };
}
