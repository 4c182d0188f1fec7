/** The environment, parsed once. A function that lacks a setting does not start, and says which. */
import * as z from 'zod';

/** `always`, or `mon-fri 08:00-16:30`; lib/facility reads what the hours mean. */
const hours = /^(always|[a-z]{3}-[a-z]{3} [0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)$/;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Made only for those that a function names, since making all would slow every start. */
const readers = {
  STAGE: () => z.string().default('local'),
  SERVICE_NAME: () => z.string().default('release-of-information'),
  FACILITY: () => z.string().min(1),
  /** Links in e-mails are built from this alone. */
  PUBLIC_ORIGIN: () => z.url(),
  TABLE_NAME: () => z.string().min(1),
  WORK_QUEUE_URL: () => z.string().min(1),
  DOCUMENTS_BUCKET: () => z.string().min(1),
  MAIL_FROM: () => z.string().min(3),
  MAIL_CONFIGURATION_SET: () => z.string().min(1),
  /** Gets a line for each new request; no health data in it. */
  STAFF_MAILBOX: () => z.string().min(3),
  FAX_API_ORIGIN: () => z.url().default('https://fax.api.sinch.com'),
  FAX_AUTH_ORIGIN: () => z.url().default('https://auth.sinch.com'),
  FAX_PROJECT_ID: () => z.string().min(1),
  FAX_FROM: () => z.string().regex(/^\+[1-9]\d{6,14}$/),
  /** `off` holds every fax for staff. */
  FAX_SWITCH: () => z.enum(['on', 'off']).default('on'),
  /** When somebody is at the receiving fax, in hospital time. `always` where that is not known. */
  FAX_HOURS: () => z.string().regex(hours).default('always'),
  /** Day on which two people last verified the fax number by telephone; empty: the day of the facility file. */
  FAX_VERIFIED_ON: () => z.union([z.literal(''), z.iso.date()]).default(''),
  /** Days for which that holds; 0: for ever. */
  FAX_VERIFIED_DAYS: () => z.coerce.number().int().min(0).default(90),
  /** When requests are expected. Ours, not the hospital's: silence then raises an alarm. */
  CORE_HOURS: () => z.string().regex(hours).default('mon-fri 08:00-18:00'),
  /** Days until the archive expires a document; 0: never. */
  DOCUMENT_DAYS: () => z.coerce.number().int().min(0).default(0),
  OIDC_ISSUER: () => z.url(),
  OIDC_CLIENT_ID: () => z.string().min(1),
  /** Secrets Manager id of `SecretValues` as JSON; absent when SECRET_VALUES holds them (local service only). */
  SECRETS_ID: () => z.string().optional(),
  SECRET_VALUES: () => z.string().optional(),
};
type Readers = typeof readers;
export type SettingName = keyof Readers;
export type Settings = z.infer<z.ZodObject<{ [Name in SettingName]: ReturnType<Readers[Name]> }>>;

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(readers, name);
}

export const settingNames = Object.keys(readers).filter(isSetting);

/** Stored in Secrets Manager, never in the environment of a deployed function. */
export const SecretValues = z.object({
  rootKey: z.string().min(32),
  faxKeyId: z.string().min(1),
  faxKeySecret: z.string().min(1),
  faxCallbackUser: z.string().min(1),
  faxCallbackPassword: z.string().min(16),
  oidcClientSecret: z.string().min(1),
  /** The origin refuses calls that lack it. Empty turns the check off (local service only). */
  originVerify: z.string(),
  /** Still accepted while the edge learns the new one. */
  originVerifyPrevious: z.string().optional(),
});
export type SecretValues = z.infer<typeof SecretValues>;

/** Reads the settings named, all when none are. Throws an error that names every missing or malformed one. */
export function readSettings<Name extends SettingName = SettingName>(
  environment: Environment,
  names?: readonly Name[],
): Pick<Settings, Name>;
export function readSettings(environment: Environment, names: readonly SettingName[] = settingNames): object {
  const parsed = z.object(Object.fromEntries(names.map((name) => [name, readers[name]()]))).safeParse(environment);
  if (!parsed.success) throw new Error(`settings: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
  return parsed.data;
}
