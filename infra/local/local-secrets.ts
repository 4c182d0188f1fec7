/** Secrets are generated on the first start and stored, so that references stay valid. */
import { facilities } from '../../lib/facility/registry.ts';
import { trailFolder } from '../../lib/release/downloads/s3-trail.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { newSecret } from '../../lib/runtime/secrets.ts';
import { type Environment, readSecretValues, type SecretValues, type SettingName } from '../../lib/runtime/settings.ts';
import type { LocalStore } from './local-store.ts';

const kind = 'secrets';
const [hospital] = facilities;

export function storedSecrets(store: LocalStore): SecretValues {
  const stored = store.get(kind, 'values');
  if (stored !== null) return readSecretValues(stored.facts);
  const made: SecretValues = {
    rootKey: newSecret() + newSecret(),
    faxKeyId: 'local',
    faxKeySecret: newSecret(),
    faxCallbackUser: 'local',
    faxCallbackPassword: newSecret(),
    oidcClientSecret: newSecret(),
    originVerify: '',
  };
  store.put(kind, 'values', made);
  return made;
}

export interface Places {
  readonly origin: string;
  readonly issuer: string;
  readonly engines: {
    readonly environment: Environment;
    readonly queues: { readonly workUrl: string };
    readonly files: { readonly endpoint: string };
    readonly fax: { readonly origin: string };
  };
}

export const localNames = {
  table: 'release-of-information',
  accessLog: 'access-log',
  recordAccess: 'record-access',
  bucket: 'documents',
  seals: 'access-seals',
  incoming: 'incoming-files',
  packages: 'packages',
  trail: 'downloads-trail',
  signingKey: 'receipts',
  faxProject: 'local',
  oidcClient: 'staff-console',
} as const;

/** In its bucket, as CloudTrail names it. */
export const localTrail = trailFolder('000000000000', 'us-east-1');

/** Limits an hour that differ from those of the cloud; 0 is none. */
export const limitNames = ['REQUESTS_PER_HOUR', 'NOTICES_PER_HOUR', 'FAXES_PER_HOUR'] as const satisfies readonly SettingName[];
export type Limits = Readonly<Partial<Record<(typeof limitNames)[number], string>>>;

/** Addresses under .invalid reach nobody; the sending numbers are reserved for fiction. */
export function localEnvironment(
  { origin, issuer, engines }: Places,
  secretValues: SecretValues,
  limits: Limits = {},
): Environment {
  const settings: Readonly<Partial<Record<SettingName, string>>> = {
    FACILITY: hospital.id,
    PUBLIC_ORIGIN: origin,
    TABLE_NAME: localNames.table,
    ACCESS_LOG_TABLE: localNames.accessLog,
    ACCESS_SEALS_BUCKET: localNames.seals,
    RECORD_ACCESS_FUNCTION: localNames.recordAccess,
    WORK_QUEUE_URL: engines.queues.workUrl,
    DOCUMENTS_BUCKET: localNames.bucket,
    INCOMING_BUCKET: localNames.incoming,
    INCOMING_ADDRESS: `${engines.files.endpoint}/${localNames.incoming}`,
    PACKAGES_BUCKET: localNames.packages,
    PACKAGES_ADDRESS: `${engines.files.endpoint}/${localNames.packages}`,
    TRAIL_BUCKET: localNames.trail,
    TRAIL_FOLDER: localTrail,
    SIGNING_KEYS: localNames.signingKey,
    PACKAGE_MEGABYTES: '2048',
    MAIL_FROM: 'records@service.invalid',
    MAIL_CONFIGURATION_SET: 'local',
    TEXTS_FROM: '+12025550124',
    TEXTS_CONFIGURATION_SET: 'local',
    STAFF_MAILBOX: 'medical-records@staff.invalid',
    PRIVACY_MAILBOX: 'privacy@staff.invalid',
    FAX_API_ORIGIN: engines.fax.origin,
    FAX_AUTH_ORIGIN: engines.fax.origin,
    FAX_PROJECT_ID: localNames.faxProject,
    FAX_FROM: '+12025550123',
    // Verified today; move the clock 90 days on to see it expire.
    FAX_VERIFIED_ON: hospitalDay(new Date(), hospital.timeZone),
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: localNames.oidcClient,
    SECOND_FACTOR: 'none',
    SECRET_VALUES: JSON.stringify(secretValues),
  };
  return { ...engines.environment, ...settings, ...limits };
}
