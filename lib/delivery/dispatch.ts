import type { RequestRecord } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { dueWork } from './engine.ts';
import type { Tools } from './tools.ts';

/** Enqueues a request that has work to do, once. Never throws: the sweep finds work whose message was lost. */
export async function dispatch(
  { queue, clock, log }: Pick<Tools, 'queue' | 'clock' | 'log'>,
  record: RequestRecord,
): Promise<void> {
  const { reference } = record;
  if (dueWork(record, clock.now()).length === 0) return;
  try {
    await queue.enqueue([{ reference }]);
  } catch (error) {
    log.warn('work not enqueued', { reference, error: errorName(error) });
  }
}
