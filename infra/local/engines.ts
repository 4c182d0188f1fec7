import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { clientMaker } from '../../functions/bind/clients.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Environment } from '../../lib/runtime/settings.ts';
import { tableClientDefaults } from '../../lib/store/client.ts';
import { accessLogTable, table as requestsTable } from '../../lib/store/table.ts';
import { startFaxGateway } from './fax-gateway.ts';
import { type FaxLine, faxLine } from './fax-line.ts';
import { type Invoke, startInvokeGateway } from './invoke-gateway.ts';
import { localNames } from './local-secrets.ts';
import type { LocalStore } from './local-store.ts';
import type { SesPublishedEvent } from './mail-events.ts';
import { startMailSimulator } from './mail-simulator.ts';
import { countMessages, createBucket, createQueues, startQueuesAndBucket } from './queues-and-bucket.ts';
import { createTable, startTableEngine, type TableEngine } from './table.ts';

interface Parts {
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

function environmentOf(table: string, cloud: string, mail: string, functions: string): Environment {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: table,
    AWS_ENDPOINT_URL_SQS: cloud,
    AWS_ENDPOINT_URL_S3: cloud,
    AWS_ENDPOINT_URL_SES: mail,
    AWS_ENDPOINT_URL_LAMBDA: functions,
  };
}

export type Engines = Awaited<ReturnType<typeof startEngines>>;

function tableEngineFor({ tableEndpoint, dataDir }: Parts): Promise<TableEngine> {
  if (tableEndpoint !== undefined)
    return Promise.resolve({ endpoint: tableEndpoint, open: createTable, stop: async () => undefined });
  return startTableEngine(dataDir === undefined ? undefined : join(dataDir, 'table'));
}

/** Starts all emulators on free ports of 127.0.0.1 and creates table, bucket and queues. */
export async function startEngines(parts: Parts) {
  const { store, clock, faxKeys, onMailEvent, onInvoke, line = faxLine() } = parts;
  const account = { projectId: localNames.faxProject, ...faxKeys };
  const [tableEngine, cloud, post, fax, gateway] = await Promise.all([
    tableEngineFor(parts),
    startQueuesAndBucket(store),
    startMailSimulator({ store, clock, onEvent: onMailEvent }),
    startFaxGateway({ account, store, line, clock }),
    startInvokeGateway(onInvoke),
  ]);
  const environment = environmentOf(tableEngine.endpoint, cloud.endpoint, post.endpoint, gateway.endpoint);
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
  return {
    environment,
    /** For polling, set-up, health and tests; the functions make their own. */
    clients,
    queues,
    line,
    fax,
    post,
    queueCounts: async () => {
      const [work, deadLetters] = await Promise.all([
        countMessages(clients.queue, queues.workUrl),
        countMessages(clients.queue, queues.deadLetterUrl),
      ]);
      return { work, deadLetters };
    },
    /** Each throws when its part does not answer. */
    checks: {
      table: () => createTable(clients.dynamo, localNames.table),
      queue: () => countMessages(clients.queue, queues.workUrl),
      bucket: () => clients.objects.send(new HeadBucketCommand({ Bucket: localNames.bucket })),
      mail: async () => {
        if (!(await post.isWell())) throw new Error('mail');
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
      await gateway.stop();
      for (const client of Object.values(clients)) client.destroy();
      await cloud.stop();
      await tableEngine.stop();
    },
  };
}
