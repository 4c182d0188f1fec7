/** Lambda's event source mapping: receives a batch, calls the handler, deletes what did not fail. */
import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { visibilitySeconds } from './queues-and-bucket.ts';

export type BatchHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export type Poller = ReturnType<typeof pollQueue>;

function toRecord({ MessageId, ReceiptHandle, Body, MD5OfBody, Attributes }: Message): SQSRecord {
  return {
    messageId: MessageId ?? '',
    receiptHandle: ReceiptHandle ?? '',
    body: Body ?? '',
    attributes: {
      ApproximateReceiveCount: Attributes?.ApproximateReceiveCount ?? '1',
      SentTimestamp: Attributes?.SentTimestamp ?? '',
      SenderId: Attributes?.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: Attributes?.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:work',
    awsRegion: 'us-east-1',
  };
}

/** The whole batch when the handler threw, as in Lambda. */
async function failedIds(handle: BatchHandler, records: readonly SQSRecord[]): Promise<ReadonlySet<string>> {
  try {
    const { batchItemFailures } = await handle({ Records: [...records] });
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch {
    return new Set(records.map(({ messageId }) => messageId));
  }
}

/** `lanes` batches at a time, of at most five messages each. */
export function pollQueue(client: SQSClient, url: string, handle: BatchHandler, lanes = 2) {
  const stopping = new AbortController();
  const restingUntil = new Map<string, number>();
  let working = 0;

  async function workThrough(messages: readonly Message[]): Promise<void> {
    const failed = await failedIds(handle, messages.map(toRecord));
    for (const { MessageId, ReceiptHandle } of messages) {
      if (MessageId !== undefined && failed.has(MessageId)) restingUntil.set(MessageId, Date.now() + visibilitySeconds * 1000);
      else await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    }
  }

  async function receive(): Promise<readonly Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 5,
      WaitTimeSeconds: 10,
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages } = await client.send(command, { abortSignal: stopping.signal });
    return Messages ?? [];
  }

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const messages = await receive().catch(() => []);
      working += messages.length;
      await workThrough(messages).catch(() => undefined);
      working -= messages.length;
      if (messages.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const running = Array.from({ length: lanes }, lane);
  return {
    working: () => working,
    /** Failed messages that are still invisible. */
    resting: () => {
      for (const [id, until] of restingUntil) if (until < Date.now()) restingUntil.delete(id);
      return restingUntil.size;
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
