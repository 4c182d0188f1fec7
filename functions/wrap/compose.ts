/** The composition root: environment in, dependencies out. The one place that knows which adapter stands behind a port. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { s3Archive } from '../../lib/delivery/s3-archive.ts';
import { sinchFax } from '../../lib/delivery/sinch-fax.ts';
import { sqsQueue } from '../../lib/delivery/sqs-queue.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { mailClientDefaults, sesMail } from '../../lib/notices/ses-mail.ts';
import { type Clock, systemClock } from '../../lib/runtime/clock.ts';
import { type Log, powertoolsLog } from '../../lib/runtime/log.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import { readSettings, SecretValues, type Settings } from '../../lib/runtime/settings.ts';
import { tableOf } from '../../lib/store/client.ts';
import { dynamoDrafts } from '../../lib/store/dynamo-drafts.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoAccessLog, dynamoThrottle, dynamoTickets } from '../../lib/store/dynamo-small-items.ts';
import type { Dependencies } from './dependencies.ts';

const facilities = { 'lake-norman': lakeNorman } as const;

/** The clients of the cloud, real or of an engine on this machine. */
export interface Clients {
  readonly dynamo: DynamoDBClient;
  readonly queue: SQSClient;
  readonly objects: S3Client;
  readonly mail: SESClient;
}

export interface Parts {
  readonly settings: Settings;
  readonly secretValues: SecretValues;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
}

/** Binds every port to its adapter. */
export function composeDependencies({ settings, secretValues, clients, clock, log }: Parts): Dependencies {
  const secrets = secretsFrom(secretValues.rootKey);
  const table = tableOf(clients.dynamo, settings.TABLE_NAME);
  return {
    settings,
    secretValues,
    secrets,
    facility: facilities[settings.FACILITY],
    clock,
    log,
    requests: dynamoRequests(table, secrets),
    drafts: dynamoDrafts(table, clock, secrets),
    throttle: dynamoThrottle(table, clock, secrets),
    accessLog: dynamoAccessLog(table),
    tickets: dynamoTickets(table, clock, secrets),
    queue: sqsQueue(clients.queue, settings.WORK_QUEUE_URL),
    archive: s3Archive(clients.objects, settings.DOCUMENTS_BUCKET),
    mail: sesMail(clients.mail, settings),
    fax: sinchFax({ settings, secretValues, secrets, clock, facility: facilities[settings.FACILITY] }),
  };
}

async function readSecretValues(settings: Settings): Promise<SecretValues> {
  if (settings.SECRETS_ID === undefined) return SecretValues.parse(JSON.parse(settings.SECRET_VALUES ?? '{}'));
  const manager = new SecretsManagerClient({});
  const { SecretString = '{}' } = await manager.send(new GetSecretValueCommand({ SecretId: settings.SECRETS_ID }));
  return SecretValues.parse(JSON.parse(SecretString));
}

async function fromEnvironment(): Promise<Dependencies> {
  const settings = readSettings(process.env);
  return composeDependencies({
    settings,
    secretValues: await readSecretValues(settings),
    clients: {
      dynamo: new DynamoDBClient({}),
      queue: new SQSClient({}),
      objects: new S3Client({}),
      mail: new SESClient(mailClientDefaults),
    },
    clock: systemClock,
    log: powertoolsLog(settings.SERVICE_NAME),
  });
}

let once: Promise<Dependencies> | undefined;

/** The dependencies of a deployed function, made once per sandbox. A failed start is tried again on the next call. */
export function deployed(): Promise<Dependencies> {
  once ??= fromEnvironment().catch((error: unknown) => {
    once = undefined;
    throw error;
  });
  return once;
}
