/** Secrets and settings of the local service. Secrets are made on the first start and kept, so that references stay valid. */
import { facilities } from '../../lib/facility/registry.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { newSecret } from '../../lib/runtime/secrets.ts';
import { SecretValues, type Settings } from '../../lib/runtime/settings.ts';
import type { Keep } from './keep.ts';

const kind = 'secrets';
const [hospital] = facilities;

export function keptSecrets(keep: Keep): SecretValues {
  const kept = keep.get(kind, 'values');
  if (kept !== null) return SecretValues.parse(kept.facts);
  const made: SecretValues = {
    rootKey: newSecret() + newSecret(),
    faxKeyId: 'local',
    faxKeySecret: newSecret(),
    faxCallbackUser: 'local',
    faxCallbackPassword: newSecret(),
    oidcClientSecret: newSecret(),
    originVerify: '',
  };
  keep.put(kind, 'values', made);
  return made;
}

export interface Places {
  readonly origin: string;
  readonly workUrl: string;
  readonly faxOrigin: string;
  readonly issuer: string;
}

export const localNames = {
  table: 'release-of-information',
  bucket: 'documents',
  faxProject: 'local',
  oidcClient: 'staff-console',
} as const;

/** Addresses under .invalid reach nobody; the sending number is one that is reserved for fiction. */
export function localSettings({ origin, workUrl, faxOrigin, issuer }: Places): Settings {
  return {
    STAGE: 'local',
    SERVICE_NAME: 'release-of-information',
    FACILITY: hospital.id,
    PUBLIC_ORIGIN: origin,
    TABLE_NAME: localNames.table,
    WORK_QUEUE_URL: workUrl,
    DOCUMENTS_BUCKET: localNames.bucket,
    MAIL_FROM: 'records@service.invalid',
    MAIL_CONFIGURATION_SET: 'local',
    STAFF_MAILBOX: 'medical-records@staff.invalid',
    FAX_API_ORIGIN: faxOrigin,
    FAX_AUTH_ORIGIN: faxOrigin,
    FAX_PROJECT_ID: localNames.faxProject,
    FAX_FROM: '+12025550123',
    FAX_SWITCH: 'on',
    FAX_HOURS: 'always',
    // As if the number had been made sure of today; move the clock 90 days on to see what follows.
    FAX_VERIFIED_ON: hospitalDay(new Date(), hospital.timeZone),
    FAX_VERIFIED_DAYS: 90,
    CORE_HOURS: 'mon-fri 08:00-18:00',
    DOCUMENT_DAYS: 0,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: localNames.oidcClient,
  };
}
