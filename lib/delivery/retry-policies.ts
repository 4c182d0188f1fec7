/**
 * How long to wait before the next try, by what went wrong, and when to stop. Fax: fax rules of the project, section 2, which
 * keep below the ceiling of 47 CFR 68.318(b)(1). After the last step the work goes to staff.
 */
import type { Work } from '../request/record.ts';
import { later, type Next } from './engine.ts';

const minute = 60_000;

/** Minutes before the second, third … try. */
export const retryPolicies = {
  busy: [3, 5, 10, 20, 30],
  'no-answer': [10, 30, 60],
  line: [2, 10, 30],
  /** The fax vendor or the mail system is down or asks us to slow down. */
  provider: [1, 5, 15, 60, 240],
  /** Deleting a settled fax at the vendor: nobody waits for it, and it must not be forgotten. */
  purge: [1, 10, 60, 360, 1440],
  /** Our own stores or a fault of ours. */
  trouble: [0.5, 1, 2, 5, 10, 30, 60, 120],
} as const;
export type RetryPolicy = keyof typeof retryPolicies;

/**
 * A number from 0 up to 1 that is the same for the same text: waiting times spread without a source of randomness, so a
 * test can repeat them.
 */
export function spread(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

/** Failed tries of this kind before the one that has just failed. */
function earlier(work: Work, ladder: RetryPolicy): number {
  return work.attempts.slice(0, -1).filter(({ result, code }) => result === 'failed' && code === ladder).length;
}

/**
 * The next step: ready again after the ladder's time and up to a tenth more, or with staff after the last one. The failed
 * attempt has to be recorded under the ladder's name, that is what is counted.
 */
export function nextTry(work: Work, ladder: RetryPolicy, now: Date, reference: string): Next {
  const steps: readonly number[] = retryPolicies[ladder];
  const wait = steps[earlier(work, ladder)];
  if (wait === undefined) return { state: 'with-staff' };
  const jitter = 1 + spread(`${reference}.${work.id}.${work.attempts.length}`) / 10;
  return { state: 'ready', at: later(now, Math.round(wait * minute * jitter)) };
}

/** When to look again at something that a vendor has not settled: often at first, then less, never after four hours. */
export function nextStatusCheck(startedAt: string, now: Date): string | null {
  const elapsed = now.getTime() - Date.parse(startedAt);
  if (elapsed >= 240 * minute) return null;
  if (elapsed < 5 * minute) return later(now, minute);
  return later(now, elapsed < 30 * minute ? 5 * minute : 15 * minute);
}
