/** What doctor asks of AWS about a stage that runs. Reads only; counts and times. */
import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, GetMetricDataCommand, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { DescribeContinuousBackupsCommand, DynamoDBClient, ListBackupsCommand } from '@aws-sdk/client-dynamodb';
import { GetKeyRotationStatusCommand, KMSClient } from '@aws-sdk/client-kms';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { paginateListSuppressedDestinations, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type MetricName, metricDimension, metricNamespace, serviceName } from '../../lib/runtime/metrics.ts';
import { patience } from './aws-account.ts';
import type { Figure, Running, StackState } from './cloud.ts';
import { stagePrefix } from './stage-names.ts';

const driftOf = { IN_SYNC: 'in-sync', DRIFTED: 'drifted', NOT_CHECKED: 'not-checked', UNKNOWN: 'not-checked' } as const;

async function stacks(client: CloudFormationClient, prefix: string): Promise<readonly StackState[]> {
  const found: StackState[] = [];
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    for (const { StackName: name = '', StackStatus: status = '', DriftInformation } of Stacks)
      if (name.startsWith(prefix))
        found.push({ name, status, drift: driftOf[DriftInformation?.StackDriftStatus ?? 'NOT_CHECKED'] });
  return found;
}

async function ringing(client: CloudWatchClient, prefix: string): ReturnType<Running['ringing']> {
  const found: { readonly name: string; readonly says: string }[] = [];
  const pages = paginateDescribeAlarms({ client }, { AlarmNamePrefix: prefix, StateValue: 'ALARM' });
  for await (const { MetricAlarms = [] } of pages)
    for (const { AlarmName: name = '', AlarmDescription: says = '' } of MetricAlarms) found.push({ name, says });
  return found;
}

const hourMs = 3_600_000;
/** CloudWatch stores figures by the minute for 15 days. */
const minute = 60;

async function figure(client: CloudWatchClient, stage: string, name: MetricName, hours: number): Promise<Figure | null> {
  const now = Date.now();
  const Metric = {
    Namespace: metricNamespace(stage),
    MetricName: name,
    Dimensions: [{ Name: metricDimension, Value: serviceName }],
  };
  const { MetricDataResults = [] } = await client.send(
    new GetMetricDataCommand({
      StartTime: new Date(now - hours * hourMs),
      EndTime: new Date(now),
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [{ Id: 'one', MetricStat: { Metric, Period: minute, Stat: 'Maximum' } }],
    }),
  );
  const { Values: values = [], Timestamps: times = [] } = MetricDataResults[0] ?? {};
  const [[value], [at]] = [values, times];
  return value === undefined || at === undefined ? null : { value, at, highest: Math.max(...values) };
}

async function lastBackup(client: DynamoDBClient, TableName: string): Promise<Date | null> {
  const { BackupSummaries = [] } = await client.send(new ListBackupsCommand({ TableName, BackupType: 'ALL' }));
  const made = BackupSummaries.filter(({ BackupStatus }) => BackupStatus === 'AVAILABLE');
  const times = made.flatMap(({ BackupCreationDateTime }) => BackupCreationDateTime?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

async function recoverableUntil(client: DynamoDBClient, TableName: string): Promise<Date | null> {
  const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  return recovery?.PointInTimeRecoveryStatus === 'ENABLED' ? (recovery.LatestRestorableDateTime ?? null) : null;
}

async function suppressedSince(client: SESv2Client, StartDate: Date): Promise<number> {
  let count = 0;
  for await (const { SuppressedDestinationSummaries = [] } of paginateListSuppressedDestinations({ client }, { StartDate }))
    count += SuppressedDestinationSummaries.length;
  return count;
}

export function awsRunning(region: string, stage: string): Running {
  const given = { region, ...patience };
  const formation = new CloudFormationClient(given);
  const watch = new CloudWatchClient(given);
  const queues = new SQSClient(given);
  const tables = new DynamoDBClient(given);
  const mail = new SESv2Client(given);
  const secrets = new SecretsManagerClient(given);
  const keys = new KMSClient(given);
  return {
    stacks: () => stacks(formation, stagePrefix(stage)),
    ringing: () => ringing(watch, stagePrefix(stage)),
    async queueDepth(QueueUrl) {
      const { Attributes } = await queues.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    },
    figure: (name, hours) => figure(watch, stage, name, hours),
    lastBackup: (table) => lastBackup(tables, table),
    recoverableUntil: (table) => recoverableUntil(tables, table),
    suppressedSince: (since) => suppressedSince(mail, since),
    async secretChangedAt(SecretId) {
      const { LastChangedDate, CreatedDate } = await secrets.send(new DescribeSecretCommand({ SecretId }));
      return LastChangedDate ?? CreatedDate ?? new Date(0);
    },
    async keyRotates(KeyId) {
      return (await keys.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled === true;
    },
  };
}
