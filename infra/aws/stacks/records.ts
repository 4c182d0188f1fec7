import { type App, Aws, type CfnTag, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Billing, type ITableV2, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { accessLogTable, table as requestsTable, type TableDefinition } from '../../../lib/store/table.ts';
import { alarm, fiveMinutes } from '../constructs/alarm.ts';
import { logAccess, privateBucket } from '../constructs/private-bucket.ts';
import type { StageSettings } from '../settings.ts';
import { tagsFor } from '../tags.ts';
import { downloadsTrail } from './downloads-trail.ts';
import type { Foundation } from './foundation.ts';
import { stackOf } from './stack-of.ts';
import { type UploadBuckets, uploadBuckets } from './upload-buckets.ts';

/** Our own or a restored one; to the compiler they differ. */
type AnyTable = ITableV2 | TableV2;

export interface Records extends UploadBuckets {
  readonly table: AnyTable;
  readonly accessLog: TableV2;
  readonly documents: Bucket;
  readonly seals: Bucket;
  /** What CloudTrail knows of downloads. */
  readonly trail: Bucket;
}

/** Named, so that policies can be written before the bucket exists. */
export function documentsBucketName({ stage, account }: StageSettings, deploying: string): string {
  return `roi-${stage}-documents-${account ?? deploying}`;
}

export function sealsBucketName({ stage, account }: StageSettings, deploying: string): string {
  return `roi-${stage}-access-seals-${account ?? deploying}`;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

function tableOf(
  stack: Stack,
  id: 'Table' | 'AccessLog',
  { partition, sort, timeToLive, indexes }: TableDefinition,
  { key, tags }: { readonly key: IKey; readonly tags: CfnTag[] },
): TableV2 {
  return new TableV2(stack, id, {
    tags,
    partitionKey: text(partition),
    sortKey: text(sort),
    timeToLiveAttribute: timeToLive,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partition),
      sortKey: text(index.sort),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...index.projects],
    })),
  });
}

/** A table restored under another name, which serves in place of the stage's own. */
function restored(stack: Stack, { restoredTable }: StageSettings): ITableV2 | null {
  return restoredTable === undefined ? null : TableV2.fromTableName(stack, 'Restored', restoredTable);
}

/** AWS's own policy for backups opens every table of the account. */
function backupRole(stack: Stack, tables: readonly AnyTable[], key: IKey): Role {
  const role = new Role(stack, 'BackupRole', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
  new ManagedPolicy(stack, 'BackupMay', {
    description: 'Backups of the tables',
    roles: [role],
    statements: [
      new PolicyStatement({
        sid: 'Table',
        actions: [
          'dynamodb:CreateBackup',
          'dynamodb:DescribeContinuousBackups',
          'dynamodb:DescribeTable',
          'dynamodb:ListTagsOfResource',
          'dynamodb:StartAwsBackupJob',
        ],
        resources: tables.map(({ tableArn }) => tableArn),
      }),
      new PolicyStatement({
        sid: 'Key',
        actions: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
        resources: [key.keyArn],
      }),
    ],
  });
  return role;
}

/** Point-in-time recovery forgets after 35 days and goes with the table; these backups stay, and nobody deletes one early. */
function backups(stack: Stack, tables: readonly AnyTable[], key: IKey, keepDays: number): void {
  const vault = new BackupVault(stack, 'Vault', {
    encryptionKey: key,
    lockConfiguration: { minRetention: Duration.days(7) },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const plan = new BackupPlan(stack, 'Backups', { backupVault: vault });
  const everyNight = Schedule.cron({ minute: '0', hour: '7' });
  plan.addRule(
    new BackupPlanRule({ ruleName: 'every-night', scheduleExpression: everyNight, deleteAfter: Duration.days(keepDays) }),
  );
  plan.addSelection('Table', {
    resources: tables.map(({ tableArn }) => BackupResource.fromArn(tableArn)),
    role: backupRole(stack, tables, key).withoutPolicyUpdates(),
  });
}

function turnedAway(table: AnyTable): MathExpression {
  const sum = { period: fiveMinutes, statistic: 'Sum' } as const;
  return new MathExpression({
    expression: 'reads + writes',
    label: 'calls turned away',
    period: fiveMinutes,
    usingMetrics: { reads: table.metric('ReadThrottleEvents', sum), writes: table.metric('WriteThrottleEvents', sum) },
  });
}

export function records(app: App, settings: StageSettings, { keys, alarms }: Foundation): Records {
  const { keep } = settings;
  const stack = stackOf(app, settings, 'records', 'Requests, documents, backups');
  const shared = { key: keys.requests, tags: tagsFor(settings, 'requests') };
  const own = tableOf(stack, 'Table', requestsTable, shared);
  const accessLog = tableOf(stack, 'AccessLog', accessLogTable, shared);
  const table = restored(stack, settings) ?? own;
  backups(stack, [...new Set([own, table, accessLog])], keys.requests, keep.backups);
  const accessLogs = privateBucket(stack, 'AccessLogs', { keepDays: keep.accessLogs, keepOldVersionsDays: 1 });
  const documents = privateBucket(stack, 'Documents', {
    name: documentsBucketName(settings, Aws.ACCOUNT_ID),
    key: keys.documents,
    keepDays: keep.documents,
    keepOldVersionsDays: keep.oldDocumentVersions,
  });
  const seals = privateBucket(stack, 'Seals', {
    name: sealsBucketName(settings, Aws.ACCOUNT_ID),
    key: keys.logs,
    keepDays: keep.accessLogs,
    keepOldVersionsDays: 1,
    locked: settings.reliedUpon ? 'nobody' : 'administrators',
  });
  const uploads = uploadBuckets(stack, settings, keys);
  const trail = downloadsTrail(stack, settings, keys.logs);
  for (const bucket of [documents, seals, trail, uploads.incoming, uploads.packages]) logAccess(bucket, accessLogs);
  alarm(stack, 'TableTurnsAway', {
    hurts: 'People who hand in or look up a request are told to try again, because the table turns calls away.',
    metric: turnedAway(table),
    topic: alarms,
    threshold: 0,
    periods: 2,
  });
  return { table, accessLog, documents, seals, trail, ...uploads };
}
