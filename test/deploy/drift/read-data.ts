/** Where things are kept: keys, secrets, tables, buckets, queues. */
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTagsOfResourceCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { GetQueueAttributesCommand, ListQueueTagsCommand } from '@aws-sdk/client-sqs';
import type { Clients } from '../clients.ts';
import { parsed, type Reader } from './readers.ts';

const key: Reader = async ({ keys }, { physicalId: KeyId }) => {
  const { KeyMetadata } = await keys.send(new DescribeKeyCommand({ KeyId }));
  const { Policy } = await keys.send(new GetKeyPolicyCommand({ KeyId }));
  const { KeyRotationEnabled, RotationPeriodInDays } = await keys.send(new GetKeyRotationStatusCommand({ KeyId }));
  return {
    Description: KeyMetadata?.Description,
    KeySpec: KeyMetadata?.KeySpec,
    KeyUsage: KeyMetadata?.KeyUsage,
    EnableKeyRotation: KeyRotationEnabled,
    RotationPeriodInDays,
    KeyPolicy: parsed(Policy),
    Tags: (await keys.send(new ListResourceTagsCommand({ KeyId }))).Tags,
  };
};

const secret: Reader = async ({ secrets }, { physicalId: SecretId }) => ({
  ...(await secrets.send(new DescribeSecretCommand({ SecretId }))),
});

async function replicaOf({ tables }: Clients, TableName: string) {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName }));
  const { ContinuousBackupsDescription } = await tables.send(new DescribeContinuousBackupsCommand({ TableName }));
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  return {
    Region: Table?.TableArn?.split(':')[3],
    DeletionProtectionEnabled: Table?.DeletionProtectionEnabled,
    GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes,
    PointInTimeRecoverySpecification: {
      PointInTimeRecoveryEnabled: recovery?.PointInTimeRecoveryStatus === 'ENABLED',
      RecoveryPeriodInDays: recovery?.RecoveryPeriodInDays,
    },
    SSESpecification: { KMSMasterKeyId: Table?.SSEDescription?.KMSMasterKeyArn },
    Tags: (await tables.send(new ListTagsOfResourceCommand({ ResourceArn: Table?.TableArn }))).Tags,
  };
}

const table: Reader = async (clients, { physicalId: TableName }) => {
  const { Table } = await clients.tables.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription } = await clients.tables.send(new DescribeTimeToLiveCommand({ TableName }));
  const { Status, SSEType } = Table?.SSEDescription ?? {};
  return {
    ...Table,
    BillingMode: Table?.BillingModeSummary?.BillingMode,
    SSESpecification: { SSEEnabled: Status === 'ENABLED', SSEType },
    TimeToLiveSpecification: {
      AttributeName: TimeToLiveDescription?.AttributeName,
      Enabled: TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED',
    },
    Replicas: [await replicaOf(clients, TableName)],
  };
};

/** What S3 answers with an error when nothing was set. */
async function orNothing<Answer>(call: Promise<Answer>): Promise<Answer | undefined> {
  return call.catch(() => undefined);
}

async function encryptionOf({ buckets }: Clients, Bucket: string) {
  const answer = await orNothing(buckets.send(new GetBucketEncryptionCommand({ Bucket })));
  return answer?.ServerSideEncryptionConfiguration?.Rules?.map(({ ApplyServerSideEncryptionByDefault, BucketKeyEnabled }) => ({
    ServerSideEncryptionByDefault: ApplyServerSideEncryptionByDefault,
    BucketKeyEnabled,
  }));
}

async function lifecycleOf({ buckets }: Clients, Bucket: string) {
  const answer = await orNothing(buckets.send(new GetBucketLifecycleConfigurationCommand({ Bucket })));
  return answer?.Rules?.map(({ Expiration, Filter, ...rule }) => ({
    ...rule,
    ExpirationInDays: Expiration?.Days,
    ...(Filter?.Prefix !== undefined && Filter.Prefix !== '' && { Prefix: Filter.Prefix }),
  }));
}

const bucket: Reader = async (clients, { physicalId: Bucket }) => {
  const { buckets } = clients;
  const owned = await orNothing(buckets.send(new GetBucketOwnershipControlsCommand({ Bucket })));
  const open = await orNothing(buckets.send(new GetPublicAccessBlockCommand({ Bucket })));
  const logged = await orNothing(buckets.send(new GetBucketLoggingCommand({ Bucket })));
  const { TargetBucket, TargetPrefix } = logged?.LoggingEnabled ?? {};
  return {
    BucketName: Bucket,
    Tags: (await orNothing(buckets.send(new GetBucketTaggingCommand({ Bucket }))))?.TagSet,
    BucketEncryption: { ServerSideEncryptionConfiguration: await encryptionOf(clients, Bucket) },
    LifecycleConfiguration: { Rules: await lifecycleOf(clients, Bucket) },
    LoggingConfiguration: { DestinationBucketName: TargetBucket, LogFilePrefix: TargetPrefix },
    OwnershipControls: { Rules: owned?.OwnershipControls?.Rules },
    PublicAccessBlockConfiguration: open?.PublicAccessBlockConfiguration,
    VersioningConfiguration: await orNothing(buckets.send(new GetBucketVersioningCommand({ Bucket }))),
  };
};

const bucketPolicy: Reader = async ({ buckets }, _resource, { Bucket }) => {
  const answer = await buckets.send(new GetBucketPolicyCommand({ Bucket: String(Bucket) }));
  return { Bucket, PolicyDocument: parsed(answer.Policy) };
};

async function attributesOf({ queues }: Clients, QueueUrl: string) {
  const { Attributes = {} } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  return Attributes;
}

const queue: Reader = async (clients, { physicalId }) => {
  const attributes = await attributesOf(clients, physicalId);
  const { Tags } = await clients.queues.send(new ListQueueTagsCommand({ QueueUrl: physicalId }));
  return { ...attributes, RedrivePolicy: parsed(attributes['RedrivePolicy']), Tags };
};

const queuePolicy: Reader = async (clients, _resource, { Queues }) => {
  const [url] = [Queues].flat();
  return { Queues, PolicyDocument: parsed((await attributesOf(clients, String(url)))['Policy']) };
};

export const dataReaders: Readonly<Record<string, Reader>> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::KMS::Key': key,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::SecretsManager::Secret': secret,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueuePolicy': queuePolicy,
};
