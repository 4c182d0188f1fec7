/** The values of the settings in one stage; `../environment.ts` says which function gets which. No secrets. */
import { Aws } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { trailFolder } from '../../../lib/release/downloads/s3-trail.ts';
import type { Environment } from '../environment.ts';
import type { StageSettings } from '../settings.ts';
import type { Below } from './parts.ts';

/** What the functions of one stage share. */
interface Shared {
  readonly workQueue: IQueue;
  readonly recordAccess: string;
}

export function environmentOf(
  settings: StageSettings,
  { base, records, identity, mail }: Below,
  { workQueue, recordAccess }: Shared,
) {
  return {
    STAGE: settings.stage,
    SERVICE_NAME: 'release-of-information',
    FACILITY: settings.facility,
    PUBLIC_ORIGIN: `https://${settings.domainName}`,
    TABLE_NAME: records.table.tableName,
    ACCESS_LOG_TABLE: records.accessLog.tableName,
    ACCESS_SEALS_BUCKET: records.seals.bucketName,
    RECORD_ACCESS_FUNCTION: recordAccess,
    WORK_QUEUE_URL: workQueue.queueUrl,
    DOCUMENTS_BUCKET: records.documents.bucketName,
    INCOMING_BUCKET: records.incoming.bucketName,
    INCOMING_ADDRESS: `https://${records.incoming.bucketRegionalDomainName}`,
    PACKAGES_BUCKET: records.packages.bucketName,
    PACKAGES_ADDRESS: `https://${records.packages.bucketRegionalDomainName}`,
    TRAIL_BUCKET: records.trail.bucketName,
    TRAIL_FOLDER: trailFolder(Aws.ACCOUNT_ID, Aws.REGION),
    SIGNING_KEYS: [base.signingKey.keyArn, ...settings.earlierSigningKeys].join(','),
    PACKAGE_MEGABYTES: String(settings.packageMegabytes),
    MAIL_FROM: settings.mail.from,
    MAIL_CONFIGURATION_SET: mail.configurationSet,
    TEXTS_FROM: settings.texts?.from ?? 'none',
    TEXTS_CONFIGURATION_SET: settings.texts?.configurationSet ?? 'none',
    STAFF_MAILBOX: settings.staffMailbox,
    PRIVACY_MAILBOX: settings.privacyMailbox ?? 'none',
    FAX_PROJECT_ID: settings.fax.projectId,
    FAX_FROM: settings.fax.from,
    FAX_SWITCH: settings.fax.switch,
    FAX_HOURS: settings.fax.hours,
    FAX_VERIFIED_ON: settings.fax.verifiedOn,
    FAX_VERIFIED_DAYS: String(settings.fax.verifiedDays),
    CORE_HOURS: settings.acceptance.coreHours,
    DOCUMENT_DAYS: String(settings.keep.documents),
    PACKAGE_DAYS: String(settings.keep.packages),
    PROOF_DAYS: String(settings.keep.proofs),
    SCAN_DAYS: String(settings.keep.scans),
    REQUESTS_PER_HOUR: String(settings.perHour.requests),
    NOTICES_PER_HOUR: String(settings.perHour.notices),
    FAXES_PER_HOUR: String(settings.perHour.faxes),
    INBOUND_REMIND_DAYS: String(settings.inboundDays.remind),
    INBOUND_STAFF_DAYS: String(settings.inboundDays.staff),
    INBOUND_LAPSE_DAYS: String(settings.inboundDays.lapse),
    OIDC_ISSUER: identity.issuer,
    OIDC_CLIENT_ID: identity.clientId,
    SECOND_FACTOR: identity.secondFactor,
    SECRETS_ID: base.secretValues.secretArn,
  } as const satisfies Environment;
}
