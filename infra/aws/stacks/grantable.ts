import { Aws } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { trailRoot } from '../../../lib/release/downloads/s3-trail.ts';
import { releaseFolder } from '../../../lib/release/seal/manifest.ts';
import { accessIndexes, indexes } from '../../../lib/store/keys.ts';
import { lockedFolders } from '../../../lib/store/s3-locked-texts.ts';
import {
  cleanFolder,
  filedScanName,
  incomingFolder,
  incomingStampFolder,
  openScanFolder,
  settledScanFolder,
  stampedFolder,
} from '../../../lib/uploads/keys.ts';
import type { Surroundings } from '../constructs/function.ts';
import { leadingKeys } from '../permissions.ts';
import type { StageSettings } from '../settings.ts';
import { trailBucketName } from './downloads-trail.ts';
import type { Below } from './parts.ts';
import { documentsBucketName, sealsBucketName } from './records.ts';
import { incomingBucketName, packagesBucketName } from './upload-buckets.ts';

interface Shared {
  readonly workQueue: IQueue;
  readonly uploads: IQueue;
  readonly failedEvents: IQueue;
  /** ARN of the function. */
  readonly recordAccess: string;
}

/** Every item of a call has a partition key with one of these beginnings; without the second, a call without keys would pass. */
const onlyKeys = (prefixes: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

/** Nothing where the stage sends no texts. */
function textSenders({ texts, region }: StageSettings): readonly string[] {
  if (texts === undefined) return [];
  return [texts.from, `arn:aws:sms-voice:${region}:${Aws.ACCOUNT_ID}:configuration-set/${texts.configurationSet}`];
}

export function grantableOf(
  settings: StageSettings,
  { base, records, mail }: Below,
  { workQueue, uploads, failedEvents, recordAccess }: Shared,
): Surroundings['grantable'] {
  const index = ({ name }: { readonly name: string }) => [`${records.table.tableArn}/index/${name}`];
  const bucket = `arn:aws:s3:::${documentsBucketName(settings, Aws.ACCOUNT_ID)}`;
  const seals = `arn:aws:s3:::${sealsBucketName(settings, Aws.ACCOUNT_ID)}`;
  const incoming = `arn:aws:s3:::${incomingBucketName(settings, Aws.ACCOUNT_ID)}`;
  const packages = `arn:aws:s3:::${packagesBucketName(settings, Aws.ACCOUNT_ID)}`;
  const trail = `arn:aws:s3:::${trailBucketName(settings, Aws.ACCOUNT_ID)}`;
  const accessIndex = ({ name }: { readonly name: string }) => [`${records.accessLog.tableArn}/index/${name}`];
  return {
    keys: base.keys,
    arns: {
      table: [records.table.tableArn],
      'visitor-items': [records.table.tableArn],
      'request-items': [records.table.tableArn],
      'inbound-items': [records.table.tableArn],
      'sealed-items': [records.table.tableArn],
      'published-items': [records.table.tableArn],
      'queue-index': index(indexes.queue),
      'facet-indexes': [indexes.type, indexes.status, indexes.flag, indexes.assignee].flatMap(index),
      'due-index': index(indexes.due),
      'find-index': index(indexes.find),
      'report-index': index(indexes.report),
      'access-log': [records.accessLog.tableArn],
      'access-by-request': accessIndex(accessIndexes.reference),
      'access-by-patient': accessIndex(accessIndexes.patient),
      'access-openings': accessIndex(accessIndexes.openings),
      'access-chains': accessIndex(accessIndexes.chains),
      seals: [`${seals}/${lockedFolders.seals}*`],
      'erasure-log': [`${seals}/${lockedFolders.erasures}*`],
      'seals-bucket': [seals],
      'record-access': [recordAccess],
      documents: [`${bucket}/documents/*`],
      'documents-bucket': [bucket],
      'incoming-files': [`${incoming}/${incomingFolder}*`],
      'incoming-bucket': [incoming],
      'checked-files': [`${packages}/${cleanFolder}*`],
      'filed-scans': [`${packages}/${cleanFolder}*/${filedScanName}*`],
      scans: [openScanFolder, settledScanFolder].map((folder) => `${packages}/${folder}*`),
      'sealed-packages': [`${packages}/${releaseFolder}*`],
      'stamp-uploads': [`${incoming}/${incomingStampFolder}*`],
      'stamped-files': [`${packages}/${stampedFolder}*`],
      'packages-bucket': [packages],
      'trail-files': [`${trail}/${trailRoot}*`],
      'trail-bucket': [trail],
      receipts: [`${seals}/${lockedFolders.receipts}*`],
      'signing-key': [base.signingKey.keyArn],
      'work-queue': [workQueue.queueArn],
      'upload-queue': [uploads.queueArn],
      'failed-events': [failedEvents.queueArn],
      mail: mail.senderArns,
      texts: textSenders(settings),
      'secret-values': [base.secretValues.secretArn],
      traces: ['*'],
    },
    conditions: {
      'visitor-items': onlyKeys(leadingKeys['visitor-items']),
      'request-items': onlyKeys(leadingKeys['request-items']),
      'inbound-items': onlyKeys(leadingKeys['inbound-items']),
      'sealed-items': onlyKeys(leadingKeys['sealed-items']),
      'published-items': onlyKeys(leadingKeys['published-items']),
      // Nothing is ever put over another.
      seals: { Null: { 's3:if-none-match': 'false' } },
      'erasure-log': { Null: { 's3:if-none-match': 'false' } },
      receipts: { Null: { 's3:if-none-match': 'false' } },
      mail: { StringEquals: { 'ses:FromAddress': settings.mail.from } },
    },
  };
}
