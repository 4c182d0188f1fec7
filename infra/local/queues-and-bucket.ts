/** SQS and S3 on fauxqs. Its own starter listens on every interface, so the app is built here and bound to 127.0.0.1. */
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import type { LocalStore } from './local-store.ts';
import { loopback, portOf } from './loopback.ts';
import type { RunningEngine } from './table.ts';

const kind = 'object';

/** Null for calls that concern no single object. */
function objectPath(url: string): string | null {
  const path = url.split('?')[0] ?? '';
  return /^\/[^/]+\/.+/.test(path) ? path : null;
}

type App = ReturnType<typeof buildApp>;

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

function storeObjects(app: App, store: LocalStore): void {
  app.addHook('onSend', async (request: Asked, reply: { readonly statusCode: number }, payload: unknown) => {
    const path = objectPath(request.url);
    if (path === null || reply.statusCode >= 300 || 'x-local-restore' in request.headers) return payload;
    if (request.method === 'DELETE') store.remove(kind, path);
    if (request.method === 'PUT') {
      const stored = await app.inject({ method: 'GET', url: path });
      if (stored.statusCode === 200) store.put(kind, path, { at: new Date().toISOString() }, stored.rawPayload);
    }
    return payload;
  });
}

/** The buckets must exist. */
async function restoreObjects(app: App, store: LocalStore): Promise<void> {
  for (const { id, bytes } of store.all(kind)) {
    if (bytes === null) continue;
    const headers = { 'content-type': 'application/octet-stream', 'x-local-restore': '1' };
    await app.inject({ method: 'PUT', url: id, headers, payload: Buffer.from(bytes) });
  }
}

export async function startQueuesAndBucket(store: LocalStore): Promise<RunningEngine & { restore(): Promise<void> }> {
  const app = buildApp({ logger: false });
  storeObjects(app, store);
  await app.listen({ port: 0, host: loopback });
  return {
    endpoint: `http://${loopback}:${portOf(app.server)}`,
    restore: () => restoreObjects(app, store),
    stop: async () => {
      await app.close();
    },
  };
}

export async function createBucket(client: S3Client, bucket: string): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
}

export interface Queues {
  readonly workUrl: string;
  readonly uploadsUrl: string;
  readonly deadLetterUrl: string;
}

const receivesBeforeDeadLetter = 5;
export const visibilitySeconds = 30;

async function createQueue(client: SQSClient, name: string, attributes: Record<string, string>): Promise<string> {
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  if (QueueUrl === undefined) throw new Error(`no address for queue ${name}`);
  return QueueUrl;
}

export async function createQueues(client: SQSClient): Promise<Queues> {
  const deadLetterUrl = await createQueue(client, 'dead-letters', {});
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: deadLetterUrl, AttributeNames: ['QueueArn'] }),
  );
  const redrive = { deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: receivesBeforeDeadLetter };
  const attributes = { VisibilityTimeout: String(visibilitySeconds), RedrivePolicy: JSON.stringify(redrive) };
  const workUrl = await createQueue(client, 'work', attributes);
  return { workUrl, uploadsUrl: await createQueue(client, 'uploads', attributes), deadLetterUrl };
}

export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export async function countMessages(client: SQSClient, url: string): Promise<QueueCounts> {
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
  const count = (value: string | undefined) => Number(value ?? 0);
  return {
    visible: count(Attributes?.ApproximateNumberOfMessages),
    inFlight: count(Attributes?.ApproximateNumberOfMessagesNotVisible),
    delayed: count(Attributes?.ApproximateNumberOfMessagesDelayed),
  };
}
