/**
 * What makes every lost message harmless: all requests with something due are looked at, and their due work is kicked again.
 * Never kicked, kick lost, lease run out, retry due, vendor to be asked, evidence to be waited for no longer: all one case.
 */

import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { RequestStore } from '../store/stores.ts';
import { dueWork } from './engine.ts';
import type { Kick, WorkQueue } from './ports.ts';

/** Requests in one sweep; the next minute takes the next. */
const mostRequests = 200;
/** Read side by side. */
const atOnce = 10;

interface SweepTools {
  readonly requests: Pick<RequestStore, 'due' | 'get'>;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** One request that cannot be read must not keep the others waiting. */
async function kicksOf({ requests, clock, log }: SweepTools, reference: string): Promise<readonly Kick[]> {
  try {
    const record = await requests.get(reference);
    return record === null ? [] : dueWork(record, clock.now()).map((workId) => ({ reference, workId }));
  } catch (error) {
    log.error('unexpected error', { reference, error: errorName(error) });
    return [];
  }
}

/** Kicks all due work; says how many kicks were sent. Throws when the queue or the index cannot be reached. */
export async function sweepDueWork(tools: SweepTools): Promise<{ readonly swept: number }> {
  const references = await tools.requests.due({ before: tools.clock.now().toISOString(), limit: mostRequests });
  let swept = 0;
  for (let start = 0; start < references.length; start += atOnce) {
    const found = await Promise.all(references.slice(start, start + atOnce).map((reference) => kicksOf(tools, reference)));
    const kicks = found.flat();
    if (kicks.length > 0) await tools.queue.kick(kicks);
    swept += kicks.length;
  }
  if (swept > 0) tools.log.info('work swept', { count: swept });
  return { swept };
}
