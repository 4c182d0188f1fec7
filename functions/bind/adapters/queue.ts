/** Loads its client with the first enqueue: most calls of most functions send none. */
import type { WorkQueue } from '../../../lib/delivery/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const queue = provider(['WORK_QUEUE_URL'], async (sandbox): Promise<WorkQueue> => {
  const sqs = onFirstUse(async () => (await import('./queue-client.ts')).queueOf(sandbox));
  return { enqueue: async (messages) => (await sqs()).enqueue(messages) };
});
