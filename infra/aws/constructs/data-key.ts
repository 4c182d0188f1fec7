/** One customer key per class of data, rotated yearly, with every permitted action by its name. */
import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, type IPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const use = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const;

const administer = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:CreateGrant',
  'kms:DeleteAlias',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RetireGrant',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
] as const;

/** Services that encrypt in their own name. */
type KeyService =
  | 'cloudtrail.amazonaws.com'
  | 'cloudwatch.amazonaws.com'
  | 'events.amazonaws.com'
  | 'logs.us-east-1.amazonaws.com';

export interface DataKeyProps {
  readonly protects: string;
  readonly services?: readonly KeyService[];
}

/** In a key's own policy, `*` is the key itself. */
function statement(sid: string, principal: IPrincipal, actions: readonly string[], conditions = {}): PolicyStatement {
  return new PolicyStatement({ sid, principals: [principal], actions: [...actions], resources: ['*'], conditions });
}

const ourLogs = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*` } };

const ourTrails = { ArnLike: { 'aws:SourceArn': `arn:aws:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/*` } };

/** Alarms and event rules offer nothing for a condition: for them, the policies of topic and queue say whose they are. */
function serviceStatement(service: KeyService): PolicyStatement {
  const principal = new ServicePrincipal(service);
  if (service.startsWith('logs.')) return statement('Logs', principal, use, ourLogs);
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
  if (service.startsWith('cloudtrail.'))
    return statement('Trails', principal, ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'], ourTrails);
  const sid = service.startsWith('events.') ? 'EventRules' : 'Alarms';
  return statement(sid, principal, ['kms:Decrypt', 'kms:GenerateDataKey']);
}

/** Signs receipts, and encrypts nothing. A pair of keys is not rotated by KMS: a new one signs beside the old one. Outlives its stack. */
export function signingKey(scope: Construct, id: string, protects: string): Key {
  return new Key(scope, id, {
    description: protects,
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        statement('AccountDecidesByIam', new AccountRootPrincipal(), [
          ...administer.filter((action) => !action.includes('Rotat')),
          ...['kms:DescribeKey', 'kms:GetPublicKey', 'kms:Sign', 'kms:Verify'],
        ]),
      ],
    }),
  });
}

/** Outlives its stack: what it encrypted stays readable. */
export function dataKey(scope: Construct, id: string, { protects, services = [] }: DataKeyProps): Key {
  return new Key(scope, id, {
    description: protects,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        statement('AccountDecidesByIam', new AccountRootPrincipal(), [...administer, ...use]),
        ...services.map(serviceStatement),
      ],
    }),
  });
}
