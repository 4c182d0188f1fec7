/**
 * Sets by the services' own interfaces what the emulator dropped from the templates, so that the scenarios run with it. That each
 * service takes the template's values is a finding of its own.
 */
import { UpdateStageCommand } from '@aws-sdk/client-apigatewayv2';
import {
  TagResourceCommand as TagTableCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  PutFunctionConcurrencyCommand,
  TagResourceCommand as TagFunctionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketTaggingCommand,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Clients } from '../clients.ts';
import { account, region } from '../emulator.ts';
import type { Told } from './readers.ts';

const ours = (service: string) => `arn:aws:${service}:${region}:${account}`;

/** `expected` are the resource's properties as the template has them. */
export type Repair = (clients: Clients, physicalId: string, expected: Told) => Promise<unknown>;

const Table = z.object({
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
  Replicas: z.tuple([
    z.object({
      DeletionProtectionEnabled: z.boolean(),
      PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean(), RecoveryPeriodInDays: z.number() }),
      SSESpecification: z.object({ KMSMasterKeyId: z.string() }),
    }),
  ]),
});

export const setTimeToLive: Repair = ({ tables }, TableName, expected) => {
  const { TimeToLiveSpecification } = Table.parse(expected);
  return tables.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
};

export const setRecovery: Repair = ({ tables }, TableName, expected) => {
  const [{ PointInTimeRecoverySpecification }] = Table.parse(expected).Replicas;
  return tables.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
};

export const setProtection: Repair = ({ tables }, TableName, expected) => {
  const [{ DeletionProtectionEnabled }] = Table.parse(expected).Replicas;
  return tables.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled }));
};

export const setTableKey: Repair = ({ tables }, TableName, expected) => {
  const [{ SSESpecification }] = Table.parse(expected).Replicas;
  const specification = { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: SSESpecification.KMSMasterKeyId } as const;
  return tables.send(new UpdateTableCommand({ TableName, SSESpecification: specification }));
};

const Bucket = z.object({
  BucketEncryption: z.object({
    ServerSideEncryptionConfiguration: z.array(
      z.object({
        BucketKeyEnabled: z.boolean().optional(),
        ServerSideEncryptionByDefault: z.object({
          SSEAlgorithm: z.enum(['aws:kms', 'AES256']),
          KMSMasterKeyID: z.string().optional(),
        }),
      }),
    ),
  }),
  LifecycleConfiguration: z.object({
    Rules: z.array(
      z.object({
        AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: z.number() }).optional(),
        ExpirationInDays: z.number(),
        NoncurrentVersionExpiration: z.object({ NoncurrentDays: z.number() }).optional(),
        Prefix: z.string().optional(),
        Status: z.enum(['Enabled', 'Disabled']),
      }),
    ),
  }),
  LoggingConfiguration: z.object({ DestinationBucketName: z.string(), LogFilePrefix: z.string() }).optional(),
});

export const setBucketKey: Repair = ({ buckets }, name, expected) => {
  const Rules = Bucket.parse(expected).BucketEncryption.ServerSideEncryptionConfiguration.map((rule) => ({
    ApplyServerSideEncryptionByDefault: rule.ServerSideEncryptionByDefault,
    BucketKeyEnabled: rule.BucketKeyEnabled,
  }));
  return buckets.send(new PutBucketEncryptionCommand({ Bucket: name, ServerSideEncryptionConfiguration: { Rules } }));
};

export const setLifecycle: Repair = ({ buckets }, name, expected) => {
  const Rules = Bucket.parse(expected).LifecycleConfiguration.Rules.map(({ ExpirationInDays: Days, Prefix, ...rule }) => ({
    ...rule,
    Filter: Prefix === undefined ? {} : { Prefix },
    Expiration: { Days },
  }));
  return buckets.send(new PutBucketLifecycleConfigurationCommand({ Bucket: name, LifecycleConfiguration: { Rules } }));
};

export const setLogging: Repair = async ({ buckets }, name, expected) => {
  const { LoggingConfiguration } = Bucket.parse(expected);
  if (LoggingConfiguration === undefined) return;
  const LoggingEnabled = {
    TargetBucket: LoggingConfiguration.DestinationBucketName,
    TargetPrefix: LoggingConfiguration.LogFilePrefix,
  };
  await buckets.send(new PutBucketLoggingCommand({ Bucket: name, BucketLoggingStatus: { LoggingEnabled } }));
};

const Lambda = z.object({
  DeadLetterConfig: z.object({ TargetArn: z.string() }),
  ReservedConcurrentExecutions: z.number(),
});

export const setDeadLetters: Repair = ({ functions }, FunctionName, expected) => {
  const { DeadLetterConfig } = Lambda.parse(expected);
  return functions.send(new UpdateFunctionConfigurationCommand({ FunctionName, DeadLetterConfig }));
};

export const setCeiling: Repair = ({ functions }, FunctionName, expected) => {
  const { ReservedConcurrentExecutions } = Lambda.parse(expected);
  return functions.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions }));
};

const Stage = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  DefaultRouteSettings: z.object({
    DetailedMetricsEnabled: z.boolean(),
    ThrottlingBurstLimit: z.number(),
    ThrottlingRateLimit: z.number(),
  }),
});

export const setThrottle: Repair = ({ interfaces }, _physicalId, expected) =>
  interfaces.send(new UpdateStageCommand(Stage.parse(expected)));

const Tags = z.array(z.object({ Key: z.string(), Value: z.string() }));
const Tagged = z.object({ Tags });
const TaggedTable = z.object({ Replicas: z.tuple([Tagged]) });

export const setTableTags: Repair = ({ tables }, name, expected) => {
  const [replica] = TaggedTable.parse(expected).Replicas;
  return tables.send(new TagTableCommand({ ResourceArn: `${ours('dynamodb')}:table/${name}`, Tags: replica.Tags }));
};

export const setBucketTags: Repair = ({ buckets }, Bucket, expected) =>
  buckets.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: Tagged.parse(expected).Tags } }));

export const setMappingTags: Repair = ({ functions }, id, expected) => {
  const tags = Object.fromEntries(Tagged.parse(expected).Tags.map(({ Key, Value }) => [Key, Value]));
  return functions.send(new TagFunctionCommand({ Resource: `${ours('lambda')}:event-source-mapping:${id}`, Tags: tags }));
};
