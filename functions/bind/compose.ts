/** Everything at once, on clients that are given: for the service on one machine. Deployed functions take their own, see `provide.ts`. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { s3Archive } from '../../lib/delivery/document-archive.ts';
import { sinchFax } from '../../lib/delivery/fax/sinch-fax.ts';
import { sesMail } from '../../lib/delivery/mail/ses-mail.ts';
import { sqsQueue } from '../../lib/delivery/work-queue.ts';
import { facilityOf } from '../../lib/facility/registry.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Log } from '../../lib/runtime/log.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import type { SecretValues, Settings } from '../../lib/runtime/settings.ts';
import { tableOf } from '../../lib/store/client.ts';
import { dynamoDrafts } from '../../lib/store/dynamo-drafts.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoAccessLog, dynamoThrottle, dynamoTickets } from '../../lib/store/dynamo-small-items.ts';
import { dynamoStanding } from '../../lib/store/dynamo-standing.ts';
import { dynamoWalk } from '../../lib/store/dynamo-walk.ts';
import type { Dependencies } from './dependencies.ts';

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
  const facility = facilityOf(settings.FACILITY);
  const table = tableOf(clients.dynamo, settings.TABLE_NAME);
  return {
    settings,
    secretValues,
    secrets,
    facility,
    clock,
    log,
    requests: dynamoRequests(table, secrets),
    drafts: dynamoDrafts(table, clock, secrets),
    throttle: dynamoThrottle(table, clock, secrets),
    accessLog: dynamoAccessLog(table),
    tickets: dynamoTickets(table, clock, secrets),
    standing: dynamoStanding(table),
    walk: dynamoWalk(table),
    queue: sqsQueue(clients.queue, settings.WORK_QUEUE_URL),
    archive: s3Archive(clients.objects, settings.DOCUMENTS_BUCKET),
    mail: sesMail(clients.mail, settings),
    fax: sinchFax({ settings, secretValues, secrets, clock, facility }),
  };
}
