import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WorkMessage, WorkQueue } from './ports.ts';

/** SQS takes no more in one call. */
const batchSize = 10;
/** In milliseconds, with the client's own retries: a duplicate is harmless. */
const longest = 5_000;

function batches(messages: readonly WorkMessage[]): readonly (readonly WorkMessage[])[] {
  const count = Math.ceil(messages.length / batchSize);
  return Array.from({ length: count }, (_, index) => messages.slice(index * batchSize, (index + 1) * batchSize));
}

/** The work queue on SQS. Throws when it did not take every message; callers log that, and the sweep finds the work. */
export function sqsQueue(client: SQSClient, queueUrl: string, timeout = longest): WorkQueue {
  return {
    async enqueue(messages) {
      for (const batch of batches(messages)) {
        const command = new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: batch.map(({ reference, workId }, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify({ reference, workId }),
          })),
        });
        const { Successful = [] } = await client.send(command, { abortSignal: AbortSignal.timeout(timeout) });
        if (Successful.length < batch.length) throw new Error('MessageRefused');
      }
    },
  };
}
