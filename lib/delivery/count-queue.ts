/** Counts the open requests for the staff queue, by default each minute. */
import type { Facility } from '../facility/facility.ts';
import { hospitalDay } from '../request/dates.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { QueueCounts, RequestQueue } from '../store/stores.ts';
import { type InboundSweepTools, sweepInbound } from './inbound/sweep-inbound.ts';
import { type SweepTools, sweepDueWork } from './sweep.ts';

/** Above this many open requests a count each minute costs more than it tells: then each five. */
export const manyOpen = 20_000;
const minute = 60_000;
/** A timer that comes a little early still counts. */
const early = 10_000;

export interface CountTools {
  readonly requestQueue: Pick<RequestQueue, 'counts' | 'recount'>;
  readonly facility: Pick<Facility, 'id' | 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

function isFresh({ countedAt, rows }: QueueCounts, now: Date): boolean {
  const open = Object.values(rows).reduce((sum, [count]) => sum + count, 0);
  const age = now.getTime() - Date.parse(countedAt);
  return age >= 0 && age < (open > manyOpen ? 5 * minute : minute) - early;
}

/** Unless the last count is still fresh. Never throws: older counts only steer less well, and the page says of when they are. */
export async function countQueue({ requestQueue, facility, clock, log }: CountTools): Promise<void> {
  try {
    const now = clock.now();
    const last = await requestQueue.counts(facility.id);
    if (last !== null && isFresh(last, now)) return;
    await requestQueue.recount(facility.id, now, hospitalDay(now, facility.timeZone));
  } catch (error) {
    log.warn('unexpected error', { route: 'count-queue', error: errorName(error) });
  }
}

/** The run of the minute timer: due work first; inbound items and the counts follow whatever became of it. */
export async function sweepAndCount(tools: SweepTools & InboundSweepTools & CountTools): Promise<{ readonly swept: number }> {
  try {
    return await sweepDueWork(tools);
  } finally {
    await sweepInbound(tools);
    await countQueue(tools);
  }
}
