/** Runs each minute: kicks whatever is due. */
import { type SweepTools, sweepDueWork } from '../lib/delivery/sweep.ts';
import { queue } from './wrap/adapters/queue.ts';
import { records } from './wrap/adapters/records.ts';
import { standing } from './wrap/adapters/standing.ts';
import { eventFunction } from './wrap/events.ts';
import { provide } from './wrap/provide.ts';

export function createSweep(deps: SweepTools): () => Promise<{ readonly swept: number }> {
  return () => sweepDueWork(deps);
}

export const provided = provide(['CORE_HOURS'], { requests: records, queue, standing });
export const handler = eventFunction(createSweep, provided);
