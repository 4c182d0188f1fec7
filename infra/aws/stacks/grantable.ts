import { Aws } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { indexes } from '../../../lib/store/keys.ts';
import type { Surroundings } from '../constructs/function.ts';
import type { StageSettings } from '../settings.ts';
import type { Below } from './parts.ts';
import { documentsBucketName } from './records.ts';

interface Queues {
  readonly workQueue: IQueue;
  readonly failedEvents: IQueue;
}

export function grantableOf(
  settings: StageSettings,
  { base, records, mail }: Below,
  { workQueue, failedEvents }: Queues,
): Surroundings['grantable'] {
  const index = ({ name }: { readonly name: string }) => [`${records.table.tableArn}/index/${name}`];
  const bucket = `arn:aws:s3:::${documentsBucketName(settings, Aws.ACCOUNT_ID)}`;
  return {
    keys: base.keys,
    arns: {
      table: [records.table.tableArn],
      'queue-index': index(indexes.queue),
      'facet-indexes': [indexes.type, indexes.status, indexes.flag, indexes.assignee].flatMap(index),
      'due-index': index(indexes.due),
      'patient-index': index(indexes.patient),
      documents: [`${bucket}/documents/*`],
      'documents-bucket': [bucket],
      'work-queue': [workQueue.queueArn],
      'failed-events': [failedEvents.queueArn],
      mail: mail.senderArns,
      'secret-values': [base.secretValues.secretArn],
      traces: ['*'],
    },
    conditions: {
      mail: { StringEquals: { 'ses:FromAddress': settings.mail.from } },
    },
  };
}
