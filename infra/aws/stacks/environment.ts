/** The environment of the functions: every name of lib/runtime/settings.ts that a deployment sets. No secret is among them. */
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Settings } from '../../../lib/runtime/settings.ts';
import type { StageSettings } from '../settings.ts';
import type { Below } from './parts.ts';

/** Secret values come by the id of their store alone; the fax vendor's addresses have defaults. */
type Deployed = Required<Omit<Settings, 'SECRET_VALUES' | 'FAX_API_ORIGIN' | 'FAX_AUTH_ORIGIN'>>;

export function environmentOf(settings: StageSettings, { base, records, identity, mail }: Below, workQueue: IQueue) {
  return {
    STAGE: settings.stage,
    SERVICE_NAME: 'release-of-information',
    FACILITY: 'lake-norman',
    PUBLIC_ORIGIN: `https://${settings.domainName}`,
    TABLE_NAME: records.table.tableName,
    WORK_QUEUE_URL: workQueue.queueUrl,
    DOCUMENTS_BUCKET: records.documents.bucketName,
    MAIL_FROM: settings.mail.from,
    MAIL_CONFIGURATION_SET: mail.configurationSet,
    STAFF_MAILBOX: settings.staffMailbox,
    FAX_PROJECT_ID: settings.fax.projectId,
    FAX_FROM: settings.fax.from,
    FAX_SWITCH: settings.fax.switch,
    OIDC_ISSUER: identity.issuer,
    OIDC_CLIENT_ID: identity.clientId,
    SECRETS_ID: base.secretValues.secretArn,
  } as const satisfies Deployed;
}
