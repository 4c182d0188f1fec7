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
/** Requests whose kicks are sent together. */
const together = 25;

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

/** Kicks for some requests. A queue that does not take these must not keep the others waiting. */
async function kickSome(
  tools: SweepTools,
  references: readonly string[],
): Promise<{ readonly sent: number; readonly lost: number }> {
  const kicks = (await Promise.all(references.map((reference) => kicksOf(tools, reference)))).flat();
  if (kicks.length === 0) return { sent: 0, lost: 0 };
  try {
    await tools.queue.kick(kicks);
    return { sent: kicks.length, lost: 0 };
  } catch (error) {
    tools.log.warn('kick lost', { count: kicks.length, error: errorName(error) });
    return { sent: 0, lost: kicks.length };
  }
}

/**
 * Kicks all due work; says how many kicks were sent. Kicks that the queue did not take are logged and come again in the next
 * minute. Throws when the index cannot be reached, or when there were kicks and the queue took none.
 */
export async function sweepDueWork(tools: SweepTools): Promise<{ readonly swept: number }> {
  const references = await tools.requests.due({ before: tools.clock.now().toISOString(), limit: mostRequests });
  // Side by side: one that is slow must not use up the time of the others.
  const parts = Math.ceil(references.length / together);
  const ends = await Promise.all(
    Array.from({ length: parts }, (_, part) => kickSome(tools, references.slice(part * together, (part + 1) * together))),
  );
  const swept = ends.reduce((sum, { sent }) => sum + sent, 0);
  const lost = ends.reduce((sum, { lost: missed }) => sum + missed, 0);
  if (swept > 0) tools.log.info('work swept', { count: swept });
  if (swept === 0 && lost > 0) throw new Error('KicksRefused');
  return { swept };
}
