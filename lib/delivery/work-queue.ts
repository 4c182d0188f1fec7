/** The work queue on SQS. A message is a reference and a work id. */
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WorkMessage, WorkQueue } from './ports.ts';

/** What one call takes. */
const batchSize = 10;
/** For one call, the client's own repeats included; a duplicate is harmless. */
const longest = 5_000;

function batches(messages: readonly WorkMessage[]): readonly (readonly WorkMessage[])[] {
  const count = Math.ceil(messages.length / batchSize);
  return Array.from({ length: count }, (_, index) => messages.slice(index * batchSize, (index + 1) * batchSize));
}

/** Throws when the queue did not take every message; callers log it and go on, the sweeper finds the work. */
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
