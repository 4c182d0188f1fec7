/**
 * The environment, read once. A function that lacks a setting does not start, and says which. Without a schema library: these few
 * texts are read at every cold start, long before anything else needs one.
 */

/** `always`, or `mon-fri 08:00-16:30`; lib/facility reads what the hours mean. */
const hours = /^(always|[a-z]{3}-[a-z]{3} [0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown for a setting that is missing or malformed; `readSettings` names it. */
class Malformed extends Error {}

type Reader<Value> = (given: string | undefined) => Value;

function when(isRight: (given: string) => boolean): Reader<string> {
  return (given) => {
    if (given === undefined || !isRight(given)) throw new Malformed();
    return given;
  };
}

function or<Value>(read: Reader<Value>, standard: Value): Reader<Value> {
  return (given) => (given === undefined ? standard : read(given));
}

const filled = (least = 1) => when((given) => given.length >= least);
const matching = (pattern: RegExp) => when((given) => pattern.test(given));
const url = when((given) => URL.canParse(given));

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function oneOf<Name extends string>(...names: readonly Name[]): Reader<Name> {
  return (given) => {
    const found = names.find((name) => name === given);
    if (found === undefined) throw new Malformed();
    return found;
  };
}

const count: Reader<number> = (given) => {
  if (given === undefined || !/^\d{1,9}$/.test(given)) throw new Malformed();
  return Number(given);
};

const optional: Reader<string | undefined> = (given) => given;

const readers = {
  STAGE: or(
    when(() => true),
    'local',
  ),
  SERVICE_NAME: or(
    when(() => true),
    'release-of-information',
  ),
  FACILITY: filled(),
  /** Links in e-mails are built from this alone. */
  PUBLIC_ORIGIN: url,
  TABLE_NAME: filled(),
  ACCESS_LOG_TABLE: filled(),
  ACCESS_SEALS_BUCKET: filled(),
  /** Name of the one function that may write the access log. */
  RECORD_ACCESS_FUNCTION: filled(),
  WORK_QUEUE_URL: filled(),
  DOCUMENTS_BUCKET: filled(),
  /** Quarantine of uploaded files, and where browsers send them. */
  INCOMING_BUCKET: filled(),
  INCOMING_ADDRESS: url,
  /** Files that were scanned and checked. */
  PACKAGES_BUCKET: filled(),
  /** Where browsers fetch packages. */
  PACKAGES_ADDRESS: url,
  /** Where CloudTrail puts what it knows of downloads: a bucket, and the folder in it with a folder for each day. */
  TRAIL_BUCKET: filled(),
  TRAIL_FOLDER: filled(),
  /** Ids of the keys of receipts, joined by commas: the first signs, those behind it signed before. */
  SIGNING_KEYS: filled(),
  /** All files of a request together. */
  PACKAGE_MEGABYTES: or(count, 5120),
  /** Days after its release on which a package is removed. The hospital's own rule, to be confirmed. */
  PACKAGE_DAYS: or(count, 60),
  /** Pictures of identity cards go so many days after staff have confirmed who asks. */
  PROOF_DAYS: or(count, 1),
  /** A scan without open parts goes so many days after the last was settled; pages that belong to a request stay with it. */
  SCAN_DAYS: or(count, 30),
  MAIL_FROM: filled(3),
  MAIL_CONFIGURATION_SET: filled(),
  /** A telephone number or pool of AWS that sends text messages, or `none`: then there are no texts, and nobody is asked for them. */
  TEXTS_FROM: or(matching(/^(none|[+\w:/.-]{3,256})$/), 'none'),
  TEXTS_CONFIGURATION_SET: or(filled(), 'none'),
  /** Gets a line for each new request; no health data in it. */
  STAFF_MAILBOX: filled(3),
  /** Of the privacy officer: gets a line when a restricted request is opened with a reason. `none`: the staff's mailbox gets it. */
  PRIVACY_MAILBOX: or(filled(3), 'none'),
  FAX_API_ORIGIN: or(url, 'https://fax.api.sinch.com'),
  FAX_AUTH_ORIGIN: or(url, 'https://auth.sinch.com'),
  FAX_PROJECT_ID: filled(),
  FAX_FROM: matching(/^\+[1-9]\d{6,14}$/),
  /** `off` holds every fax for staff. */
  FAX_SWITCH: or<'on' | 'off'>(oneOf('on', 'off'), 'on'),
  /** When somebody is at the receiving fax, in hospital time. `always` where that is not known. */
  FAX_HOURS: or(matching(hours), 'always'),
  /** Day on which two people last verified the fax number by telephone; empty: the day of the facility file. */
  FAX_VERIFIED_ON: or(
    when((given) => given === '' || (/^\d{4}-\d{2}-\d{2}$/.test(given) && isDay(given))),
    '',
  ),
  /** Days for which that holds; 0: for ever. */
  FAX_VERIFIED_DAYS: or(count, 90),
  /** When requests are expected. Ours, not the hospital's: silence then raises an alarm. */
  CORE_HOURS: or(matching(hours), 'mon-fri 08:00-18:00'),
  /** Days until the archive expires a document; 0: never. */
  DOCUMENT_DAYS: or(count, 0),
  /** Requests from one network address, notices to one mailbox, faxes to the one number; what is more waits. 0: no limit. */
  REQUESTS_PER_HOUR: or(count, 30),
  NOTICES_PER_HOUR: or(count, 3),
  FAXES_PER_HOUR: or(count, 10),
  /** Days after records that were announced should have come: a reminder to the sender, a task for staff, the end of the wait. */
  INBOUND_REMIND_DAYS: or(count, 3),
  INBOUND_STAFF_DAYS: or(count, 14),
  INBOUND_LAPSE_DAYS: or(count, 30),
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: filled(),
  /**
   * Who says that a person signed in with a second factor. `provider`: it demands one of each of its own accounts.
   * `<claim> <value> …`: one of these values in that claim of the ID token. `none`: nobody, on one machine only.
   */
  SECOND_FACTOR: matching(/^(none|provider|\S+( \S+)+)$/),
  /** Secrets Manager id of `SecretValues` as JSON; absent when SECRET_VALUES holds them (local service only). */
  SECRETS_ID: optional,
  SECRET_VALUES: optional,
};
type Readers = typeof readers;
export type SettingName = keyof Readers;
type Optional = 'SECRETS_ID' | 'SECRET_VALUES';
export type Settings = { readonly [Name in Exclude<SettingName, Optional>]: ReturnType<Readers[Name]> } & {
  readonly [Name in Optional]?: string | undefined;
};

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(readers, name);
}

export const settingNames = Object.keys(readers).filter(isSetting);

/** Stored in Secrets Manager, never in the environment of a deployed function. */
export interface SecretValues {
  readonly rootKey: string;
  readonly faxKeyId: string;
  readonly faxKeySecret: string;
  readonly faxCallbackUser: string;
  readonly faxCallbackPassword: string;
  readonly oidcClientSecret: string;
  /** The origin refuses calls that lack it. Empty turns the check off (local service only). */
  readonly originVerify: string;
  /** Still accepted while the edge learns the new one. */
  readonly originVerifyPrevious?: string | undefined;
}
export type SecretName = keyof SecretValues;

/** Fewest characters of each; null for one that may be absent. */
const secretLengths: Readonly<Record<SecretName, number | null>> = {
  ...{ rootKey: 32, faxKeyId: 1, faxKeySecret: 1, faxCallbackUser: 1, faxCallbackPassword: 16, oidcClientSecret: 1 },
  ...{ originVerify: 0, originVerifyPrevious: null },
};

export function isSecretName(name: string): name is SecretName {
  return Object.hasOwn(secretLengths, name);
}

export const secretNames = Object.keys(secretLengths).filter(isSecretName);
export const neededSecrets = secretNames.filter((name) => secretLengths[name] !== null);

/** The secret values that something holds. */
export function presentSecrets(value: unknown): Readonly<Partial<Record<SecretName, string>>> {
  const held = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(held.filter(([name, secret]) => isSecretName(name) && typeof secret === 'string'));
}

/** The names of those that are missing or too short. */
export function missingSecrets(value: unknown): readonly SecretName[] {
  const present = presentSecrets(value);
  return neededSecrets.filter((name) => (present[name]?.length ?? -1) < (secretLengths[name] ?? 0));
}

/** Throws an error that names what is missing, never a value. */
export function readSecretValues(value: unknown): SecretValues {
  const missing = missingSecrets(value);
  if (missing.length > 0) throw new Error(`settings: ${missing.join(', ')}`);
  const { originVerifyPrevious, ...present } = presentSecrets(value);
  const {
    rootKey = '',
    faxKeyId = '',
    faxKeySecret = '',
    faxCallbackUser = '',
    faxCallbackPassword = '',
    oidcClientSecret = '',
    originVerify = '',
  } = present;
  return {
    ...{ rootKey, faxKeyId, faxKeySecret, faxCallbackUser, faxCallbackPassword, oidcClientSecret, originVerify },
    ...(originVerifyPrevious !== undefined && { originVerifyPrevious }),
  };
}

/** The value of a setting, or the name of it. */
function readOne(
  environment: Environment,
  name: SettingName,
): { readonly value: unknown } | { readonly malformed: SettingName } {
  try {
    return { value: readers[name](environment[name]) };
  } catch (error) {
    if (error instanceof Malformed) return { malformed: name };
    throw error;
  }
}

/** Reads the settings named, all when none are. Throws an error that names every missing or malformed one. */
export function readSettings<Name extends SettingName = SettingName>(
  environment: Environment,
  names?: readonly Name[],
): Pick<Settings, Name>;
export function readSettings(environment: Environment, names: readonly SettingName[] = settingNames): object {
  const read = [...new Set(names)].map((name) => [name, readOne(environment, name)] as const);
  const malformed = read.flatMap(([, one]) => ('malformed' in one ? [one.malformed] : []));
  if (malformed.length > 0) throw new Error(`settings: ${malformed.join(', ')}`);
  return Object.fromEntries(read.map(([name, one]) => [name, 'value' in one ? one.value : undefined]));
}
