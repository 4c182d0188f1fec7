/** Enqueues inbound items with due work, or an idle claim, so that a lost message is harmless. */
import type { InboundStore } from '../../inbound/stores.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { WorkQueue } from '../ports.ts';

/** A page, and the pages of one run: more than a hospital has at one minute. */
const [pageSize, mostPages] = [100, 5];

export interface InboundSweepTools {
  readonly inbound: Pick<InboundStore, 'due'>;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Never throws: requests do not wait for it, and the next minute tries again. Returns how many messages the queue took. */
export async function sweepInbound({ inbound, queue, clock, log }: InboundSweepTools): Promise<number> {
  let sent = 0;
  try {
    const before = clock.now().toISOString();
    let after: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const rows = await inbound.due({ before, limit: pageSize, ...(after !== undefined && { after }) });
      if (rows.length > 0) await queue.enqueue(rows.map(({ reference }) => ({ inbound: reference })));
      sent += rows.length;
      after = rows.at(-1)?.place;
      if (rows.length < pageSize) break;
    }
  } catch (error) {
    log.warn('work not enqueued', { route: 'inbound', error: errorName(error) });
  }
  if (sent > 0) log.info('work swept', { route: 'inbound', count: sent });
  return sent;
}
