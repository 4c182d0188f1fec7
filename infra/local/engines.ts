import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientMaker } from '../../functions/bind/clients.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Environment } from '../../lib/runtime/settings.ts';
import { tableClientDefaults } from '../../lib/store/client.ts';
import { accessLogTable, table as requestsTable } from '../../lib/store/table.ts';
import { startFaxGateway } from './fax-gateway.ts';
import { type FaxLine, faxLine } from './fax-line.ts';
import { type Invoke, startInvokeGateway } from './invoke-gateway.ts';
import { startKeyGateway } from './key-gateway.ts';
import { localNames } from './local-secrets.ts';
import type { LocalStore } from './local-store.ts';
import type { SesPublishedEvent } from './mail-events.ts';
import { startMailSimulator } from './mail-simulator.ts';
import { countMessages, createBucket, createQueues, startQueuesAndBucket } from './queues-and-bucket.ts';
import { createTable, startTableEngine, type TableEngine } from './table.ts';
import { startTextSimulator } from './text-simulator.ts';
import { startUploads } from './uploads.ts';

interface Parts {
  /** Of the site. */
  readonly origin: string;
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly dataDir: string | undefined;
  readonly faxKeys: { readonly keyId: string; readonly keySecret: string };
  readonly onMailEvent: (event: SesPublishedEvent) => Promise<void>;
  readonly onInvoke: Invoke;
  readonly line?: FaxLine | undefined;
  /** Default: dynalite. */
  readonly tableEndpoint?: string | undefined;
}

const credentials = { id: 'local', secret: 'local' } as const;

function environmentOf({ table, cloud, mail, texts, functions, files, keys }: Readonly<Record<string, string>>): Environment {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: credentials.id,
    AWS_SECRET_ACCESS_KEY: credentials.secret,
    AWS_ENDPOINT_URL_DYNAMODB: table,
    AWS_ENDPOINT_URL_SQS: cloud,
    AWS_ENDPOINT_URL_S3: cloud,
    AWS_ENDPOINT_URL_S3_FILES: files,
    AWS_ENDPOINT_URL_SES: mail,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: texts,
    AWS_ENDPOINT_URL_LAMBDA: functions,
    AWS_ENDPOINT_URL_KMS: keys,
  };
}

async function filesAnswer(endpoint: string): Promise<void> {
  const answer = await fetch(`${endpoint}/${localNames.incoming}`, { method: 'HEAD' });
  if (!answer.ok) throw new Error('files');
}

export type Engines = Awaited<ReturnType<typeof startEngines>>;

function tableEngineFor({ tableEndpoint, dataDir }: Parts): Promise<TableEngine> {
  if (tableEndpoint !== undefined)
    return Promise.resolve({ endpoint: tableEndpoint, open: createTable, stop: async () => undefined });
  return startTableEngine(dataDir === undefined ? undefined : join(dataDir, 'table'));
}

/** Starts all emulators on free ports of 127.0.0.1 and creates table, bucket and queues. */
export async function startEngines(parts: Parts) {
  const { origin, store, clock, dataDir, faxKeys, onMailEvent, onInvoke, line = faxLine() } = parts;
  const account = { projectId: localNames.faxProject, ...faxKeys };
  let uploadEvents: (event: object) => Promise<void> = async () => undefined;
  const [tableEngine, cloud, post, texts, fax, gateway, keys, files] = await Promise.all([
    tableEngineFor(parts),
    startQueuesAndBucket(store),
    startMailSimulator({ store, clock, onEvent: onMailEvent }),
    startTextSimulator({ store, clock }),
    startFaxGateway({ account, store, line, clock }),
    startInvokeGateway(onInvoke),
    startKeyGateway(store),
    startUploads({
      folder: dataDir === undefined ? undefined : join(dataDir, 'files'),
      secretOf: (id) => (id === credentials.id ? credentials.secret : undefined),
      now: clock.now,
      origin,
      tell: (event) => uploadEvents(event),
    }),
  ]);
  const environment = environmentOf({
    table: tableEngine.endpoint,
    cloud: cloud.endpoint,
    mail: post.endpoint,
    texts: texts.endpoint,
    functions: gateway.endpoint,
    files: files.endpoint,
    keys: keys.endpoint,
  });
  const makeClient = clientMaker(environment);
  const clients = {
    dynamo: makeClient(DynamoDBClient, 'DYNAMODB', tableClientDefaults),
    queue: makeClient(SQSClient, 'SQS'),
    objects: makeClient(S3Client, 'S3'),
  };
  const [queues] = await Promise.all([
    createQueues(clients.queue),
    tableEngine.open(clients.dynamo, localNames.table, requestsTable),
    tableEngine.open(clients.dynamo, localNames.accessLog, accessLogTable),
    Promise.all([localNames.bucket, localNames.seals].map((name) => createBucket(clients.objects, name))).then(cloud.restore),
  ]);
  uploadEvents = async (event) => {
    await clients.queue.send(new SendMessageCommand({ QueueUrl: queues.uploadsUrl, MessageBody: JSON.stringify(event) }));
  };
  await files.resume();
  return {
    environment,
    files,
    /** For polling, set-up, health and tests; the functions make their own. */
    clients,
    queues,
    line,
    fax,
    post,
    texts,
    queueCounts: async () => {
      const [work, uploads, deadLetters] = await Promise.all([
        countMessages(clients.queue, queues.workUrl),
        countMessages(clients.queue, queues.uploadsUrl),
        countMessages(clients.queue, queues.deadLetterUrl),
      ]);
      return { work, uploads, deadLetters };
    },
    /** Each throws when its part does not answer. */
    checks: {
      table: () => createTable(clients.dynamo, localNames.table),
      queue: () => countMessages(clients.queue, queues.workUrl),
      bucket: () => clients.objects.send(new HeadBucketCommand({ Bucket: localNames.bucket })),
      files: () => filesAnswer(files.endpoint),
      mail: async () => {
        if (!(await post.isWell())) throw new Error('mail');
      },
      texts: async () => {
        // It takes nothing but texts.
        if ((await fetch(texts.endpoint)).status !== 400) throw new Error('texts');
      },
      fax: async () => {
        const authorization = `Basic ${Buffer.from(`${account.keyId}:${account.keySecret}`).toString('base64')}`;
        const answer = await fetch(`${fax.origin}/oauth2/token`, { method: 'POST', headers: { authorization } });
        if (!answer.ok) throw new Error('fax');
      },
    },
    stop: async () => {
      await fax.stop();
      await post.stop();
      await texts.stop();
      await gateway.stop();
      await keys.stop();
      await files.stop();
      for (const client of Object.values(clients)) client.destroy();
      await cloud.stop();
      await tableEngine.stop();
    },
  };
}
