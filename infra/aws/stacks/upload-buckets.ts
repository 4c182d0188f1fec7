/**
 * Files of records on their way out: a quarantine that browsers send to, in which everything is scanned, and the bucket of what was
 * checked. Each has a key of its own.
 */
import { Aws, type Stack } from 'aws-cdk-lib';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import {
  AnyPrincipal,
  ArnPrincipal,
  Effect,
  ManagedPolicy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { binderPrefix } from '../../../lib/delivery/binder/names.ts';
import { binderRules } from '../../../lib/request/binder/binder.ts';
import {
  exportFolder,
  incomingFolder,
  incomingStampFolder,
  settledScanFolder,
  stampedFolder,
} from '../../../lib/uploads/keys.ts';
import type { DataKeys } from '../constructs/grants.ts';
import { privateBucket } from '../constructs/private-bucket.ts';
import type { StageSettings } from '../settings.ts';

export interface UploadBuckets {
  readonly incoming: Bucket;
  readonly packages: Bucket;
  /** ARN of the plan by which the quarantine is scanned. */
  readonly scanPlan: string;
}

/** Named, so that policies can be written before the bucket exists. */
export const incomingBucketName = ({ stage, account }: StageSettings, deploying: string): string =>
  `roi-${stage}-incoming-${account ?? deploying}`;

export const packagesBucketName = ({ stage, account }: StageSettings, deploying: string): string =>
  `roi-${stage}-packages-${account ?? deploying}`;

/** Rules that GuardDuty makes for itself. */
export const scanRules = (region: string, account: string): string =>
  `arn:aws:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;

/** Tells EventBridge of each object. The construct's own switch would bring a function with it. */
function tellOfObjects({ node }: Bucket): void {
  const { defaultChild } = node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket without its resource');
  defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

/**
 * What GuardDuty needs to scan a bucket:
 * https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html
 */
function scanRole(stack: Stack, settings: StageSettings, bucket: Bucket, keys: DataKeys): Role {
  const service = 'malware-protection-plan.guardduty.amazonaws.com';
  const role = new Role(stack, 'ScanRole', { assumedBy: new ServicePrincipal(service) });
  const rule = scanRules(Aws.REGION, Aws.ACCOUNT_ID);
  const named = `arn:aws:s3:::${incomingBucketName(settings, Aws.ACCOUNT_ID)}`;
  const allow = (sid: string, actions: readonly string[], resource: string, conditions = {}) =>
    new PolicyStatement({ sid, actions: [...actions], resources: [resource], conditions });
  new ManagedPolicy(stack, 'ScanMay', {
    description: 'Malware scan of the quarantine',
    roles: [role],
    statements: [
      allow('OwnRule', ['events:DeleteRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'], rule, {
        StringLike: { 'events:ManagedBy': service },
      }),
      allow('SeeOwnRule', ['events:DescribeRule', 'events:ListTargetsByRule'], rule),
      allow('Bucket', ['s3:GetBucketNotification', 's3:ListBucket', 's3:PutBucketNotification'], bucket.bucketArn),
      allow(
        'Objects',
        [
          ...['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
          ...['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
        ],
        `${named}/${incomingFolder}*`,
      ),
      allow('TryIt', ['s3:PutObject'], `${named}/malware-protection-resource-validation-object`),
      allow('Key', ['kms:Decrypt', 'kms:GenerateDataKey'], keys.incoming.keyArn, {
        StringEquals: { 'kms:ViaService': `s3.${stack.region}.amazonaws.com` },
      }),
    ],
  });
  return role;
}

/** Nobody but the scan reads what it has not let go, or marks anything as let go. */
function closeUntilScanned(bucket: Bucket, role: Role): void {
  const others = { ArnNotEquals: { 'aws:PrincipalArn': role.roleArn } };
  const deny = (sid: string, actions: readonly string[], conditions: object) =>
    bucket.addToResourcePolicy(
      new PolicyStatement({
        ...{ sid, effect: Effect.DENY, principals: [new AnyPrincipal()], actions: [...actions] },
        resources: [bucket.arnForObjects('*')],
        conditions: { ...others, ...conditions },
      }),
    );
  deny('ReadOnceScanned', ['s3:GetObject', 's3:GetObjectVersion'], {
    StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
  });
  deny('ScanAloneMarks', ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'], {});
}

/** The record system puts files under its own folder, and can neither read nor remove anything. */
function takeExports(bucket: Bucket, { recordSystemRole }: StageSettings, keys: DataKeys): void {
  if (recordSystemRole === undefined) return;
  const system = new ArnPrincipal(recordSystemRole);
  bucket.addToResourcePolicy(
    new PolicyStatement({
      ...{ sid: 'TakeExports', principals: [system], actions: ['s3:PutObject'] },
      resources: [bucket.arnForObjects(`${exportFolder}*`)],
    }),
  );
  keys.incoming.addToResourcePolicy(
    new PolicyStatement({
      ...{ sid: 'TakeExports', principals: [system], actions: ['kms:GenerateDataKey'], resources: ['*'] },
      conditions: { StringEquals: { 'kms:ViaService': `s3.${bucket.stack.region}.amazonaws.com` } },
    }),
  );
}

export function uploadBuckets(stack: Stack, settings: StageSettings, keys: DataKeys): UploadBuckets {
  const { keep } = settings;
  const incoming = privateBucket(stack, 'Incoming', {
    name: incomingBucketName(settings, Aws.ACCOUNT_ID),
    key: keys.incoming,
    keepDays: keep.incoming,
    keepOldVersionsDays: keep.incoming,
    // Staff are told so: `cut` in lib/languages/*/staff-package.ts.
    keepPartsDays: 7,
    // As for the labelled ones below.
    keepUnder: [{ prefix: incomingStampFolder, days: 1 }],
    puttingSite: `https://${settings.domainName}`,
  });
  const packages = privateBucket(stack, 'Packages', {
    name: packagesBucketName(settings, Aws.ACCOUNT_ID),
    key: keys.packages,
    // Work of the request removes a package at its day, unless it is held; this is for what lost its request.
    keepDays: keep.documents,
    keepOldVersionsDays: 1,
    // A day more than the list of it, which tells of no file that is gone.
    keepUnder: [
      // The sweep removes them within the hour; this is for what it could not.
      { prefix: stampedFolder, days: 1 },
      { prefix: settledScanFolder, days: keep.scans + 1 },
      { prefix: binderPrefix, days: binderRules.keptDays + 1 },
    ],
  });
  tellOfObjects(incoming);
  const role = scanRole(stack, settings, incoming, keys);
  closeUntilScanned(incoming, role);
  takeExports(incoming, settings, keys);
  const plan = new CfnMalwareProtectionPlan(stack, 'ScanPlan', {
    role: role.roleArn,
    protectedResource: { s3Bucket: { bucketName: incoming.bucketName, objectPrefixes: [incomingFolder] } },
    actions: { tagging: { status: 'ENABLED' } },
  });
  // The plan is tried when it is made: the role has to have its rights by then.
  plan.node.addDependency(stack.node.findChild('ScanMay'));
  return { incoming, packages, scanPlan: plan.attrArn };
}
