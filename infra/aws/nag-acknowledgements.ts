/** Every cdk-nag finding that we accept, and why. At most eight; a test fails on one more and on an unused one. */
import { type App, CfnResource, Validations } from 'aws-cdk-lib';
import { trailRoot } from '../../lib/release/downloads/s3-trail.ts';
import { releaseFolder } from '../../lib/release/seal/manifest.ts';
import { lockedFolders } from '../../lib/store/s3-locked-texts.ts';
import {
  cleanFolder,
  filedScanName,
  incomingFolder,
  incomingStampFolder,
  openScanFolder,
  settledScanFolder,
  stampedFolder,
} from '../../lib/uploads/keys.ts';
import type { StageSettings } from './settings.ts';
import { trailBucketName } from './stacks/downloads-trail.ts';
import { documentsBucketName, sealsBucketName } from './stacks/records.ts';
import { incomingBucketName, packagesBucketName, scanRules } from './stacks/upload-buckets.ts';

export interface Acknowledgement {
  readonly rule: string;
  /** For rules that report several things of one resource. */
  readonly findings?: (settings: StageSettings) => readonly string[];
  readonly on: RegExp;
  readonly reason: string;
}

export const acknowledgements: readonly Acknowledgement[] = [
  {
    rule: 'HIPAA.Security-LambdaInsideVPC',
    on: /^service\/[a-z-]+\/Function\/Resource$/,
    reason:
      'The functions reach only AWS services, which are open to the account by IAM and not by address, and the fax vendor on the ' +
      'public internet. There is nothing in a private network for them to reach. A VPC would add endpoints and a NAT gateway to ' +
      'operate without closing any way in: the functions accept no network connections, and what each may do is bound by its policy.',
  },
  {
    rule: 'HIPAA.Security-S3BucketReplicationEnabled',
    on: /^records\/(Documents|AccessLogs|Seals|TrailFiles|Incoming|Packages)\/Resource$/,
    reason:
      'Documents are made from the request in the table and can be made again from it; the table has point-in-time recovery and ' +
      'locked nightly backups. Old versions of documents are kept. Access logs, the files of the trail and the seals of the access log are not needed to restore service. ' +
      'Uploaded files are copies of what the record system holds, and are deleted once they have gone out. A second copy ' +
      'of health data in another region would widen what has to be protected without making a request safer.',
  },
  {
    rule: 'HIPAA.Security-S3DefaultEncryptionKMS',
    on: /^records\/AccessLogs\/Resource$/,
    reason:
      'S3 does not deliver server access logs to a bucket whose default encryption is a customer key. The bucket is encrypted with ' +
      'keys that S3 manages, is private and answers over TLS only. Its lines name objects by content hash; they hold no health data.',
  },
  {
    rule: 'AwsSolutions-IAM5',
    findings: (settings) => [
      'Resource::*',
      `Resource::arn:aws:s3:::${documentsBucketName(settings, '<AWS::AccountId>')}/documents/*`,
      ...[incomingFolder, incomingStampFolder].map(
        (folder) => `Resource::arn:aws:s3:::${incomingBucketName(settings, '<AWS::AccountId>')}/${folder}*`,
      ),
      `Resource::arn:aws:s3:::${packagesBucketName(settings, '<AWS::AccountId>')}/${cleanFolder}*`,
      ...[`${cleanFolder}*/${filedScanName}`, openScanFolder, settledScanFolder, stampedFolder].map(
        (folder) => `Resource::arn:aws:s3:::${packagesBucketName(settings, '<AWS::AccountId>')}/${folder}*`,
      ),
      `Resource::arn:aws:s3:::${packagesBucketName(settings, '<AWS::AccountId>')}/${releaseFolder}*`,
      `Resource::arn:aws:s3:::${trailBucketName(settings, '<AWS::AccountId>')}/${trailRoot}*`,
      `Resource::${scanRules('<AWS::Region>', '<AWS::AccountId>')}`,
      ...Object.values(lockedFolders).map(
        (folder) => `Resource::arn:aws:s3:::${sealsBucketName(settings, '<AWS::AccountId>')}/${folder}*`,
      ),
    ],
    on: /^(service\/[a-z-]+\/May|records\/ScanMay)\/Resource$/,
    reason:
      'X-Ray knows no resources: its two put actions can only be allowed on all. A document is stored under the hash of its content, ' +
      'which is not known beforehand, a seal of the access log under its hour and a line of the erasure log under its day, a file of the trail under its moment, so each grant names every object in its one folder; the actions are single, without a wildcard. ' +
      'Uploaded files, scans, labelled PDFs and packages have random names in their folders. The malware scan makes a rule of its own, whose name AWS begins as its page says.',
  },
  {
    rule: 'AwsSolutions-APIG4',
    on: /^service\/Front\/Route .+\/Resource$/,
    reason:
      'The public form has no accounts by design: anybody may ask for records. Every function refuses calls that lack the secret ' +
      'header of the edge. The staff console has its own sign-in (OpenID Connect, second factor required) and checks the session on ' +
      'each call; the fax callback proves itself by a secret path and password.',
  },
  {
    rule: 'AwsSolutions-CFR1',
    on: /^edge\/Site\/Resource$/,
    reason:
      'A patient has the right of access wherever they are (45 CFR 164.524), and may ask from another country. Floods and addresses of ' +
      'ill repute are stopped by the firewall instead of by country.',
  },
  {
    rule: 'AwsSolutions-SMG4',
    on: /^foundation\/SecretValues\/Resource$/,
    reason:
      'The values are agreed with others (fax vendor, user pool, edge) or key stored look-ups (root key), so a timer cannot change them ' +
      'alone. They are rotated by the written procedure of infra/README.md, yearly and at once when somebody who knew them leaves.',
  },
  {
    rule: 'HIPAA.Security-SecretsManagerRotationEnabled',
    on: /^foundation\/SecretValues\/Resource$/,
    reason:
      'The same control as AwsSolutions-SMG4 in the other rule pack: rotation follows the written procedure of infra/README.md, because ' +
      'each value has to change at the other party at the same time.',
  },
];

export function findingIds({ rule, findings }: Acknowledgement, settings: StageSettings): readonly string[] {
  return findings === undefined ? [rule] : findings(settings).map((finding) => `${rule}[${finding}]`);
}

export function acknowledge(app: App, settings: StageSettings): void {
  const resources = app.node.findAll().filter(CfnResource.isCfnResource);
  for (const entry of acknowledgements)
    for (const resource of resources.filter(({ node }) => entry.on.test(node.path)))
      Validations.of(resource).acknowledge(...findingIds(entry, settings).map((id) => ({ id, reason: entry.reason })));
}
