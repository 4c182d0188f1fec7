import type { RequestRecord } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { dueWork } from './engine.ts';
import type { Tools } from './tools.ts';

/** Enqueues the work of a request that is ready. Never throws: the sweep finds work whose message was lost. */
export async function dispatch(
  { queue, clock, log }: Pick<Tools, 'queue' | 'clock' | 'log'>,
  record: RequestRecord,
): Promise<void> {
  const { reference } = record;
  const ready = dueWork(record, clock.now());
  if (ready.length === 0) return;
  try {
    await queue.enqueue(ready.map((workId) => ({ reference, workId })));
  } catch (error) {
    log.warn('work not enqueued', { reference, error: errorName(error) });
  }
}
