import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { BinderMessage, InboundMessage, WorkMessage, WorkQueue } from './ports.ts';

type Message = WorkMessage | BinderMessage | InboundMessage;

/** SQS takes no more in one call. */
const batchSize = 10;
/** In milliseconds, with the client's own retries: a duplicate is harmless. */
const longest = 5_000;

/** Ids alone, whatever else a caller handed in. */
function idsOf(message: Message): Message {
  if ('binder' in message) return { binder: message.binder };
  if ('inbound' in message) return { inbound: message.inbound };
  const { reference, workId } = message;
  return { reference, ...(workId !== undefined && { workId }) };
}

function batches(messages: readonly Message[]): readonly (readonly Message[])[] {
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
          Entries: batch.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(idsOf(message)) })),
        });
        const { Successful = [] } = await client.send(command, { abortSignal: AbortSignal.timeout(timeout) });
        if (Successful.length < batch.length) throw new Error('MessageRefused');
      }
    },
  };
}
