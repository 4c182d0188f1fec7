/** Runs each minute: kicks whatever is due. */
import { type SweepTools, sweepDueWork } from '../lib/delivery/sweep.ts';
import { facility } from './bind/adapters/facility.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { eventFunction } from './bind/events.ts';
import { provide } from './bind/provide.ts';

export function createSweep(deps: SweepTools): () => Promise<{ readonly swept: number }> {
  return () => sweepDueWork(deps);
}

export const provided = provide(['CORE_HOURS'], { requests: records, queue, standing, facility });
export const handler = eventFunction(createSweep, provided);
