/**
 * A trail of who was sent what of packages, and of nothing else: S3 tells CloudTrail how many bytes of an object left it. A function reads its
 * files; its log is for whoever asks now.
 */
import { Aws, type Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { trailRoot } from '../../../lib/release/downloads/s3-trail.ts';
import { releaseFolder } from '../../../lib/release/seal/manifest.ts';
import { privateBucket } from '../constructs/private-bucket.ts';
import { retainedLog } from '../constructs/retained-log.ts';
import type { StageSettings } from '../settings.ts';
import { packagesBucketName } from './upload-buckets.ts';

/** Named, so that policies can be written before the bucket exists. */
export const trailBucketName = ({ stage, account }: StageSettings, deploying: string): string =>
  `roi-${stage}-downloads-trail-${account ?? deploying}`;

const cloudTrail = new ServicePrincipal('cloudtrail.amazonaws.com');

const trailName = ({ stage }: StageSettings): string => `roi-${stage}-downloads`;

const trailArn = (settings: StageSettings): string =>
  `arn:aws:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/${trailName(settings)}`;

/** Lets this one trail put its files, and nothing else. */
function letTrailPut(bucket: Bucket, settings: StageSettings): void {
  const allow = (sid: string, action: string, resource: string, more = {}) =>
    bucket.addToResourcePolicy(
      new PolicyStatement({
        ...{ sid, principals: [cloudTrail], actions: [action], resources: [resource] },
        conditions: { StringEquals: { 'aws:SourceArn': trailArn(settings), ...more } },
      }),
    );
  allow('TrailLooks', 's3:GetBucketAcl', bucket.bucketArn);
  allow('TrailPuts', 's3:PutObject', bucket.arnForObjects(`${trailRoot}${Aws.ACCOUNT_ID}/*`), {
    's3:x-amz-acl': 'bucket-owner-full-control',
  });
}

function logWriter(scope: Construct, log: LogGroup, settings: StageSettings): Role {
  const assumedBy = cloudTrail.withConditions({ StringEquals: { 'aws:SourceArn': trailArn(settings) } });
  const role = new Role(scope, 'Role', { assumedBy });
  new ManagedPolicy(scope, 'May', {
    description: 'The trail of downloads writes its log',
    roles: [role],
    statements: [
      new PolicyStatement({
        ...{ sid: 'OwnLog', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] },
      }),
    ],
  });
  return role;
}

/** Its files, encrypted with `key`. */
export function downloadsTrail(stack: Stack, settings: StageSettings, key: IKey): Bucket {
  const bucket = privateBucket(stack, 'TrailFiles', {
    name: trailBucketName(settings, Aws.ACCOUNT_ID),
    key,
    keepDays: settings.keep.accessLogs,
    keepOldVersionsDays: 1,
  });
  letTrailPut(bucket, settings);
  const packages = `arn:aws:s3:::${packagesBucketName(settings, Aws.ACCOUNT_ID)}/${releaseFolder}`;
  const group = new Construct(stack, 'Trail');
  const log = retainedLog(group, 'Log', { key, settings });
  const trail = new CfnTrail(group, 'Resource', {
    trailName: trailName(settings),
    s3BucketName: bucket.bucketName,
    kmsKeyId: key.keyArn,
    cloudWatchLogsLogGroupArn: log.logGroupArn,
    cloudWatchLogsRoleArn: logWriter(group, log, settings).withoutPolicyUpdates().roleArn,
    isLogging: true,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: false,
    enableLogFileValidation: true,
    advancedEventSelectors: [
      {
        name: 'Downloads of packages',
        fieldSelectors: [
          { field: 'eventCategory', equalTo: ['Data'] },
          { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
          { field: 'eventName', equalTo: ['GetObject'] },
          { field: 'resources.ARN', startsWith: [packages] },
        ],
      },
    ],
  });
  // Its rights are tried when it is made.
  trail.node.addDependency(...(bucket.policy === undefined ? [] : [bucket.policy]), group.node.findChild('May'));
  return bucket;
}
