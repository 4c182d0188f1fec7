/** The timers that EventBridge runs in the cloud, and its time to live, one at a time, every few seconds and when the movable clock is moved. */
import { lastAtHour, nightHour } from '../../lib/facility/opening-hours.ts';
import type { TimeZone } from '../../lib/request/dates.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import { errorName, type Log } from '../../lib/runtime/log.ts';

export interface TimedFunctions {
  sweep(): Promise<{ readonly swept: number }>;
  checkFiles(): Promise<{ readonly finished: boolean }>;
  reconcileDownloads(): Promise<{ readonly finished: boolean }>;
  watchDeadlines(): Promise<unknown>;
  sealAccessLog(): Promise<unknown>;
  eraseRequests(): Promise<unknown>;
}

export interface Timed extends TimedFunctions {
  /** What time to live does in the cloud. */
  removeExpired(): Promise<unknown>;
}

interface Timer {
  readonly clock: Clock;
  readonly timeZone: TimeZone;
  readonly seconds: number;
  readonly log: Log;
}

const hour = 3_600_000;
/** In one night; the cloud has 24. */
const mostRuns = 500;

async function untilFinished(once: () => Promise<{ readonly finished: boolean }>): Promise<void> {
  for (let run = 0; run < mostRuns; run += 1) if ((await once()).finished) return;
}

async function byNight({ checkFiles, reconcileDownloads, removeExpired }: Timed): Promise<void> {
  await Promise.all([untilFinished(checkFiles), untilFinished(reconcileDownloads)]).finally(removeExpired);
}

function byTheClock(timed: Timed, { clock, timeZone }: Timer): () => Promise<void> {
  const nightOf = (now: Date) => lastAtHour(nightHour, now, timeZone).getTime();
  const hourOf = (now: Date) => Math.floor(now.getTime() / hour);
  let [night, passed] = [nightOf(clock.now()), hourOf(clock.now())];
  return async () => {
    const now = clock.now();
    const before = { night, passed };
    // Noted first, so that a failure is retried with the next hour or night and not every few seconds.
    [night, passed] = [nightOf(now), hourOf(now)];
    if (passed > before.passed) await Promise.all([timed.watchDeadlines(), timed.sealAccessLog(), timed.eraseRequests()]);
    if (night > before.night) await byNight(timed);
  };
}

export function startSweeping(timed: Timed, timer: Timer) {
  const { seconds, log } = timer;
  const catchUp = byTheClock(timed, timer);
  let last: Promise<unknown> = Promise.resolve();
  const failed = (route: string) => (error: unknown) => log.error('unexpected error', { route, error: errorName(error) });
  /** After a running sweep has ended; returns how much it found. */
  const sweep = (): Promise<number> => {
    const next = last
      .then(() => catchUp().catch(failed('timer')))
      .then(() => timed.sweep())
      .then(({ swept }) => swept);
    last = next.catch(failed('sweep'));
    return next;
  };
  const quietly = (): void => {
    sweep().catch(() => undefined);
  };
  const ticking = seconds > 0 ? setInterval(quietly, seconds * 1000) : undefined;
  if (seconds > 0) quietly();
  return {
    sweep,
    stop: async () => {
      clearInterval(ticking);
      await last;
    },
  };
}
