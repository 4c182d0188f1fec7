/** TLS only, never public, old versions for a while, outlives its stack. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface PrivateBucketProps {
  /** Left out only for access logs: S3 delivers those to no bucket with a customer key. */
  readonly key?: IKey;
  readonly name?: string;
  readonly keepDays: number;
  readonly keepOldVersionsDays: number;
  /** After which a file in parts that never became whole is dropped. Default: one. */
  readonly keepPartsDays?: number;
  /** Days of objects under a beginning of their keys, fewer than of the others. */
  readonly keepUnder?: readonly { readonly prefix: string; readonly days: number }[];
  /** A site whose pages may put into it. */
  readonly puttingSite?: string;
  /** Objects cannot be changed or deleted while they are kept; who may lift that. */
  readonly locked?: 'nobody' | 'administrators';
}

/** Lets S3 alone write a line for each access to `bucket` into `log`. */
export function logAccess(bucket: Bucket, log: Bucket): void {
  const { defaultChild } = bucket.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket without its resource');
  const prefix = `${bucket.node.id}/`;
  defaultChild.loggingConfiguration = { destinationBucketName: log.bucketName, logFilePrefix: prefix };
  log.addToResourcePolicy(
    new PolicyStatement({
      sid: `AccessLogOf${bucket.node.id}`,
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [log.arnForObjects(`${prefix}*`)],
      conditions: { ArnLike: { 'aws:SourceArn': bucket.bucketArn }, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
}

function lockFor(locked: NonNullable<PrivateBucketProps['locked']>, time: Duration): ObjectLockRetention {
  return locked === 'nobody' ? ObjectLockRetention.compliance(time) : ObjectLockRetention.governance(time);
}

export function privateBucket(
  scope: Construct,
  id: string,
  { key, name, keepDays, keepOldVersionsDays, keepPartsDays = 1, keepUnder = [], puttingSite, locked }: PrivateBucketProps,
): Bucket {
  return new Bucket(scope, id, {
    ...(key === undefined
      ? { encryption: BucketEncryption.S3_MANAGED }
      : { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
    ...(name === undefined ? {} : { bucketName: name }),
    ...(locked === undefined ? {} : { objectLockDefaultRetention: lockFor(locked, Duration.days(keepDays)) }),
    ...(puttingSite === undefined
      ? {}
      : { cors: [{ allowedOrigins: [puttingSite], allowedMethods: [HttpMethods.PUT], maxAge: 3000 }] }),
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      {
        expiration: Duration.days(keepDays),
        noncurrentVersionExpiration: Duration.days(keepOldVersionsDays),
        abortIncompleteMultipartUploadAfter: Duration.days(keepPartsDays),
      },
      ...keepUnder.map(({ prefix, days }) => ({ prefix, expiration: Duration.days(days) })),
    ],
  });
}
