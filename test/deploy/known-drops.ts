/**
 * What the emulator takes in a template and then forgets or changes. Each entry was looked at; the deploy test fails over a
 * difference that stands not here, and over an entry that is needed no more.
 */
import {
  type Repair,
  setBucketKey,
  setBucketTags,
  setCeiling,
  setDeadLetters,
  setLifecycle,
  setLogging,
  setMappingTags,
  setProtection,
  setRecovery,
  setTableKey,
  setTableTags,
  setThrottle,
  setTimeToLive,
} from './drift/repair.ts';

export interface KnownDrop {
  readonly type: string;
  /** As compare.ts writes it; everything below it is meant too. */
  readonly path: string;
  readonly because: string;
  /** Sets it after all; the resources are compared once more afterwards. Absent where no service takes it. */
  readonly repair?: Repair;
}

const table = { type: 'AWS::DynamoDB::GlobalTable', because: 'Replicas of a global table are accepted and ignored.' };
const bucket = { type: 'AWS::S3::Bucket', because: 'Taken and not applied.' };
const lambda = { type: 'AWS::Lambda::Function', because: 'Taken and not applied.' };
const stage = { type: 'AWS::ApiGatewayV2::Stage', because: 'Kept under names that no client reads.' };

export const knownDrops: readonly KnownDrop[] = [
  { ...table, path: 'Replicas[].DeletionProtectionEnabled', repair: setProtection },
  { ...table, path: 'Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', repair: setRecovery },
  {
    ...table,
    path: 'Replicas[].PointInTimeRecoverySpecification.RecoveryPeriodInDays',
    because: 'The service here knows that recovery is on, and not for how many days.',
  },
  { ...table, path: 'Replicas[].SSESpecification', repair: setTableKey },
  { ...table, path: 'Replicas[].Tags', repair: setTableTags },
  { ...table, path: 'SSESpecification', because: 'Taken and not applied.', repair: setTableKey },
  { ...table, path: 'TimeToLiveSpecification', because: 'Taken and not applied.', repair: setTimeToLive },
  { ...bucket, path: 'BucketEncryption', repair: setBucketKey },
  { ...bucket, path: 'LifecycleConfiguration', repair: setLifecycle },
  { ...bucket, path: 'LoggingConfiguration', repair: setLogging },
  { ...bucket, path: 'NotificationConfiguration', because: 'Not among what is compared; test/infra checks the template.' },
  { ...bucket, path: 'CorsConfiguration', because: 'Not among what is compared; test/infra checks the template.' },
  { ...bucket, path: 'Tags', repair: setBucketTags },
  { ...bucket, path: 'ObjectLockEnabled', because: 'Not among what is compared; test/infra checks the template.' },
  { ...bucket, path: 'ObjectLockConfiguration', because: 'Not among what is compared; test/infra checks the template.' },
  { type: 'AWS::Cognito::UserPool', path: 'Schema', because: 'Attributes of a pool are taken and not shown again.' },
  { ...lambda, path: 'DeadLetterConfig', repair: setDeadLetters },
  { ...lambda, path: 'ReservedConcurrentExecutions', repair: setCeiling },
  { type: 'AWS::Lambda::EventSourceMapping', path: 'Tags', because: 'Taken and not applied.', repair: setMappingTags },
  { ...stage, path: 'DefaultRouteSettings', repair: setThrottle },
];

/** Properties that no interface of AWS shows again. */
export const neverShown: readonly KnownDrop[] = [
  { type: 'AWS::Lambda::Function', path: 'Code', because: 'The functions themselves answer the scenarios.' },
  {
    type: 'AWS::SecretsManager::Secret',
    path: 'GenerateSecretString',
    because: 'Values are not shown; completing them reads the value that was made.',
  },
];

/** Types that are not compared, and what speaks for them instead. */
export const notCompared: Readonly<Record<string, string>> = {
  'AWS::Backup::BackupPlan': 'no client of this service among the packages; test/infra checks the template',
  'AWS::Backup::BackupVault': 'no client of this service among the packages; test/infra checks the template',
  'AWS::CloudFront::CachePolicy': 'no client of this service among the packages; the scenarios pass through it',
  'AWS::CloudFront::Distribution': 'no client of this service among the packages; the scenarios pass through it',
  'AWS::CloudFront::OriginRequestPolicy': 'no client of this service among the packages; the scenarios pass through it',
  'AWS::CloudFront::ResponseHeadersPolicy': 'no client of this service among the packages; the scenarios pass through it',
  'AWS::IAM::ManagedPolicy': 'no client of this service among the packages; every call of a function is judged by it',
  'AWS::IAM::Role': 'no client of this service among the packages; every call of a function is judged by it',
  'AWS::Scheduler::Schedule': 'no client of this service among the packages; what it calls is called by a scenario',
  'AWS::SNS::Subscription': 'no client of this service among the packages; test/infra checks the template',
  'AWS::SNS::Topic': 'no client of this service among the packages; test/infra checks the template',
  'AWS::SNS::TopicPolicy': 'no client of this service among the packages; test/infra checks the template',
  'AWS::WAFv2::WebACL': 'no client of this service among the packages; test/infra checks the template',
};
