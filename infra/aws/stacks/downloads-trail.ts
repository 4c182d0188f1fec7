/** A trail of who was sent what of packages, and of nothing else: S3 tells CloudTrail how many bytes of an object left it. */
import { Aws, type Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { trailRoot } from '../../../lib/release/downloads/s3-trail.ts';
import { releaseFolder } from '../../../lib/release/seal/manifest.ts';
import { privateBucket } from '../constructs/private-bucket.ts';
import type { StageSettings } from '../settings.ts';
import { packagesBucketName } from './upload-buckets.ts';

/** Named, so that policies can be written before the bucket exists. */
export const trailBucketName = ({ stage, account }: StageSettings, deploying: string): string =>
  `roi-${stage}-downloads-trail-${account ?? deploying}`;

const trailName = ({ stage }: StageSettings): string => `roi-${stage}-downloads`;

/** Lets this one trail put its files, and nothing else. */
function letTrailPut(bucket: Bucket, settings: StageSettings): void {
  const trail = `arn:aws:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/${trailName(settings)}`;
  const allow = (sid: string, action: string, resource: string, more = {}) =>
    bucket.addToResourcePolicy(
      new PolicyStatement({
        ...{ sid, principals: [new ServicePrincipal('cloudtrail.amazonaws.com')], actions: [action], resources: [resource] },
        conditions: { StringEquals: { 'aws:SourceArn': trail, ...more } },
      }),
    );
  allow('TrailLooks', 's3:GetBucketAcl', bucket.bucketArn);
  allow('TrailPuts', 's3:PutObject', bucket.arnForObjects(`${trailRoot}${Aws.ACCOUNT_ID}/*`), {
    's3:x-amz-acl': 'bucket-owner-full-control',
  });
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
  const trail = new CfnTrail(stack, 'Trail', {
    trailName: trailName(settings),
    s3BucketName: bucket.bucketName,
    kmsKeyId: key.keyArn,
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
  // Its right to put files is tried when it is made.
  if (bucket.policy !== undefined) trail.node.addDependency(bucket.policy);
  return bucket;
}
