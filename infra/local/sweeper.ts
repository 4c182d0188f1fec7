/** The clock that EventBridge is in the cloud: calls the sweep function every few seconds, one call at a time. */
import { errorName, type Log } from '../../lib/runtime/log.ts';

export interface Sweeper {
  /** Sweeps now, after a sweep that is under way; how much it found. */
  sweep(): Promise<number>;
  stop(): Promise<void>;
}

export function startSweeping(run: () => Promise<{ readonly swept: number }>, seconds: number, log: Log): Sweeper {
  let last: Promise<unknown> = Promise.resolve();
  const sweep = (): Promise<number> => {
    const next = last.then(run).then(({ swept }) => swept);
    last = next.catch((error: unknown) => log.error('unexpected error', { route: 'sweep', error: errorName(error) }));
    return next;
  };
  const quietly = (): void => {
    sweep().catch(() => undefined);
  };
  const timer = seconds > 0 ? setInterval(quietly, seconds * 1000) : undefined;
  // Work that was cut off by a restart is taken up at once.
  if (seconds > 0) quietly();
  return {
    sweep,
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
