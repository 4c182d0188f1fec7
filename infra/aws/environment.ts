/** Which function gets which setting. A test compares it with what each function reads, both ways. */
import type { SettingName } from '../../lib/runtime/settings.ts';
import type { FunctionName } from './permissions.ts';

/** Secret values come by the id of their store; the fax vendor's addresses differ only in tests. */
export const notDeployed = ['SECRET_VALUES', 'FAX_API_ORIGIN', 'FAX_AUTH_ORIGIN'] as const satisfies readonly SettingName[];

export type DeployedSetting = Exclude<SettingName, (typeof notDeployed)[number]>;

export type Environment = Readonly<Record<DeployedSetting, string>>;

const base = ['STAGE', 'SERVICE_NAME'] as const;
const every = [...base, 'TABLE_NAME'] as const;
const web = [...every, 'FACILITY', 'PUBLIC_ORIGIN', 'SECRETS_ID', 'WORK_QUEUE_URL'] as const;
const faxRoute = ['FAX_SWITCH', 'FAX_HOURS', 'FAX_VERIFIED_ON', 'FAX_VERIFIED_DAYS'] as const;
const signIn = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SECOND_FACTOR'] as const;
const accessLog = ['ACCESS_LOG_TABLE', 'RECORD_ACCESS_FUNCTION'] as const;
const packages = ['PACKAGES_BUCKET', 'PACKAGES_ADDRESS'] as const;
const uploadForms = ['INCOMING_BUCKET', 'INCOMING_ADDRESS'] as const;
const texts = ['TEXTS_FROM', 'TEXTS_CONFIGURATION_SET'] as const;
const inboundDays = ['INBOUND_REMIND_DAYS', 'INBOUND_STAFF_DAYS', 'INBOUND_LAPSE_DAYS'] as const;
const effects = [
  ...web,
  'NOTICES_PER_HOUR',
  'FAXES_PER_HOUR',
  'DOCUMENTS_BUCKET',
  'DOCUMENT_DAYS',
  'PACKAGE_DAYS',
  'PROOF_DAYS',
  'STAFF_MAILBOX',
  'PRIVACY_MAILBOX',
  'FAX_PROJECT_ID',
  'FAX_FROM',
  ...faxRoute,
] as const;

export const environments: Readonly<Record<FunctionName, readonly DeployedSetting[]>> = {
  'serve-public-site': [
    ...web,
    ...inboundDays,
    'REQUESTS_PER_HOUR',
    'DOCUMENTS_BUCKET',
    'MAIL_FROM',
    'MAIL_CONFIGURATION_SET',
    ...texts,
    ...packages,
    ...uploadForms,
    'SIGNING_KEYS',
    'ACCESS_LOG_TABLE',
  ],
  'answer-api': [...web, ...inboundDays, 'REQUESTS_PER_HOUR', 'TEXTS_FROM'],
  'serve-staff-console': [
    ...web,
    ...inboundDays,
    ...faxRoute,
    'DOCUMENTS_BUCKET',
    'TEXTS_FROM',
    ...signIn,
    ...accessLog,
    ...uploadForms,
    'PACKAGE_MEGABYTES',
    'SCAN_DAYS',
    ...packages,
  ],
  'do-work': [
    ...effects,
    ...inboundDays,
    'MAIL_FROM',
    'MAIL_CONFIGURATION_SET',
    ...texts,
    ...packages,
    'SIGNING_KEYS',
    'ACCESS_SEALS_BUCKET',
    'ACCESS_LOG_TABLE',
  ],
  sweep: [...every, 'FACILITY', 'WORK_QUEUE_URL', 'CORE_HOURS', 'INCOMING_BUCKET', 'PACKAGES_BUCKET'],
  'record-fax-result': effects,
  'record-email-event': every,
  'check-files': [...every, 'FACILITY', 'WORK_QUEUE_URL', 'DOCUMENTS_BUCKET', 'DOCUMENT_DAYS'],
  'reconcile-downloads': [...every, 'FACILITY', 'PACKAGES_BUCKET', 'TRAIL_BUCKET', 'TRAIL_FOLDER'],
  'watch-deadlines': [...every, 'FACILITY'],
  'record-access': [...base, 'FACILITY', 'ACCESS_LOG_TABLE'],
  'seal-access-log': [...every, 'FACILITY', 'ACCESS_LOG_TABLE', 'ACCESS_SEALS_BUCKET'],
  'erase-requests': [
    ...every,
    ...([
      'FACILITY',
      'DOCUMENTS_BUCKET',
      'INCOMING_BUCKET',
      'PACKAGES_BUCKET',
      'PACKAGES_ADDRESS',
      'ACCESS_SEALS_BUCKET',
    ] as const),
  ],
  'check-upload': [...every, 'FACILITY', 'INCOMING_BUCKET', 'PACKAGES_BUCKET', 'PACKAGE_MEGABYTES', 'SCAN_DAYS'],
};

export function environmentFor(name: FunctionName, environment: Environment): Record<string, string> {
  return Object.fromEntries(environments[name].map((setting) => [setting, environment[setting]]));
}
