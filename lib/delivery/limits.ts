/**
 * How often in an hour: one mailbox gets notices, one number faxes, one address hands in requests. It is a clock hour, so that counting
 * is one write, and counted before anything is done: a fault counts too often and never sends too often.
 */
import type { Work } from '../request/record.ts';
import type { Throttle } from '../store/stores.ts';
import type { StepResult } from './engine.ts';

const hourSeconds = 3600;
const hourMs = hourSeconds * 1000;

/** When the next hour begins. */
export function nextHour(now: Date): string {
  return new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs).toISOString();
}

/** Counts one more; false when the hour has had its number. `perHour` 0 is no limit. Throws when the store does. */
export async function withinHour(throttle: Pick<Throttle, 'allow'>, whom: string, perHour: number): Promise<boolean> {
  return perHour === 0 || throttle.allow(whom, perHour, hourSeconds);
}

/** Nothing was sent; it is tried again at `until`. */
export function heldUntil(until: string, code: string, more: Pick<StepResult, 'events' | 'add'> = {}): StepResult {
  return { outcome: { result: 'held', code, next: { state: 'ready', at: until } }, ...more };
}

/** True for work that has waited because of a limit before. */
export function hasWaited({ attempts }: Pick<Work, 'attempts'>): boolean {
  return attempts.some(({ result }) => result === 'held');
}
