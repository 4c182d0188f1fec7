/**
 * How long to wait before the next try, and when to give the work to staff. Fax: fax rules of the project, section 2, below the
 * ceiling of 47 CFR 68.318(b)(1).
 */
import type { Work } from '../request/record.ts';
import { attemptNumber, later, type Next, type StepResult, toStaff } from './engine.ts';

const minute = 60_000;

/** Minutes before the second, third … try. */
export const retryPolicies = {
  busy: [3, 5, 10, 20, 30],
  'no-answer': [10, 30, 60],
  line: [2, 10, 30],
  /** The fax vendor or the mail system is down or throttles. */
  provider: [1, 5, 15, 60, 240],
  /** Deleting a settled fax at the vendor: nobody waits for it. */
  purge: [1, 10, 60, 360, 1440],
  /** A document that cannot be drawn: a person knows within five minutes. */
  drawing: [0.5, 1],
  /** Our own stores or a fault of ours. */
  trouble: [0.5, 1, 2, 5, 10, 30, 60, 120],
} as const;
export type RetryPolicy = keyof typeof retryPolicies;

/** Jitter from 0 up to 1 by hash: without randomness, a test can repeat it. */
export function spread(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

/**
 * Ready again after the policy's time and up to a tenth more, or with staff after the last step. Counts the attempts that
 * failed with the policy's name as code.
 */
export function nextTry(work: Work, policy: RetryPolicy, now: Date, reference: string): Next {
  const steps: readonly number[] = retryPolicies[policy];
  const earlier = work.attempts.slice(0, -1).filter(({ result, code }) => result === 'failed' && code === policy);
  const wait = steps[earlier.length];
  if (wait === undefined) return { state: 'with-staff' };
  const jitter = 1 + spread(`${reference}.${work.id}.${attemptNumber(work)}`) / 10;
  return { state: 'ready', at: later(now, Math.round(wait * minute * jitter)) };
}

type GiveUp = (work: Work, code: string, now: Date) => StepResult;

/** The result of a failed try under its policy; `giveUp` makes it after the last step. */
export function retried(work: Work, policy: RetryPolicy, now: Date, reference: string, giveUp: GiveUp = toStaff): StepResult {
  const next = nextTry(work, policy, now, reference);
  return next.state === 'with-staff' ? giveUp(work, policy, now) : { outcome: { result: 'failed', code: policy, next } };
}

/** The next status check of a fax at the vendor; null after four hours. */
export function nextStatusCheck(startedAt: string, now: Date): string | null {
  const elapsed = now.getTime() - Date.parse(startedAt);
  if (elapsed >= 240 * minute) return null;
  if (elapsed < 5 * minute) return later(now, minute);
  return later(now, elapsed < 30 * minute ? 5 * minute : 15 * minute);
}
