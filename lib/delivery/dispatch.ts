import type { RequestRecord } from '../request/record.ts';
import { errorName, type LogDetails } from '../runtime/log.ts';
import { dueWork } from './engine.ts';
import type { WorkMessage } from './ports.ts';
import type { Tools } from './tools.ts';

type Sending = Pick<Tools, 'queue' | 'log'>;

/** True when the queue took them all. A refusal is logged, with what the messages are about, and harmless: the work is found again. */
export async function tryToEnqueue(
  { queue, log }: Sending,
  messages: readonly WorkMessage[],
  about: LogDetails,
): Promise<boolean> {
  try {
    await queue.enqueue(messages);
    return true;
  } catch (error) {
    log.warn('work not enqueued', { ...about, error: errorName(error) });
    return false;
  }
}

/** Enqueues a request that has work to do, once. Never throws: the sweep finds work whose message was lost. */
export async function dispatch(tools: Sending & Pick<Tools, 'clock'>, record: RequestRecord): Promise<void> {
  const { reference } = record;
  if (dueWork(record, tools.clock.now()).length > 0) await tryToEnqueue(tools, [{ reference }], { reference });
}
