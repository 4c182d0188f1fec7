import type { Work } from '../../lib/request/record.ts';

const timers: readonly string[] = [
  'trace-records',
  'notify-reminder',
  'notify-not-fetched',
  'await-fetch',
  'expire-package',
  'lapse',
  'expire',
];

/** True for what waits for a day that is weeks away. */
export function isTimer({ kind, state }: { readonly kind: string; readonly state: string }): boolean {
  return timers.includes(kind) && state === 'ready';
}

/** The work of a request that is not done and could be. */
export function leftWork(work: Readonly<Record<string, Work>>): readonly Work[] {
  return Object.values(work).filter((entry) => entry.state !== 'done' && !isTimer(entry));
}
