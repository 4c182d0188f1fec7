/** The environment, parsed once. A function that lacks a setting does not start, and says which. */
import * as z from 'zod';

/** `always`, or `mon-fri 08:00-16:30`. What the hours mean is read where they are used, in lib/facility. */
const hours = /^(always|[a-z]{3}-[a-z]{3} [0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)$/;

/** Variables of an environment by name: a process's, or one that was put together. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How each is read. Made for those that a function names, since making all of them would slow every start. */
const readers = {
  STAGE: () => z.string().default('local'),
  SERVICE_NAME: () => z.string().default('release-of-information'),
  /** Id of the hospital, see lib/facility/registry.ts. */
  FACILITY: () => z.string().min(1),
  /** Where people reach the site: links in e-mails are built from this alone. */
  PUBLIC_ORIGIN: () => z.url(),
  TABLE_NAME: () => z.string().min(1),
  WORK_QUEUE_URL: () => z.string().min(1),
  DOCUMENTS_BUCKET: () => z.string().min(1),
  MAIL_FROM: () => z.string().min(3),
  MAIL_CONFIGURATION_SET: () => z.string().min(1),
  /** Mailbox that gets a line for each new request; no health data in it. */
  STAFF_MAILBOX: () => z.string().min(3),
  FAX_API_ORIGIN: () => z.url().default('https://fax.api.sinch.com'),
  FAX_AUTH_ORIGIN: () => z.url().default('https://auth.sinch.com'),
  FAX_PROJECT_ID: () => z.string().min(1),
  /** E.164 of the sending line. */
  FAX_FROM: () => z.string().regex(/^\+[1-9]\d{6,14}$/),
  /** `off` holds every fax for staff. */
  FAX_SWITCH: () => z.enum(['on', 'off']).default('on'),
  /** Hours in which somebody is at the receiving fax, in hospital time: `mon-fri 08:00-16:30`. `always` where they are not known. */
  FAX_HOURS: () => z.string().regex(hours).default('always'),
  /** Day on which two people last made sure of the fax number by telephone; empty: the day of the facility file. */
  FAX_VERIFIED_ON: () => z.union([z.literal(''), z.iso.date()]).default(''),
  /** Days for which that holds; 0: for ever. */
  FAX_VERIFIED_DAYS: () => z.coerce.number().int().min(0).default(90),
  /** Hours in which requests are expected to come in. Ours, not the hospital's: silence in them rings. */
  CORE_HOURS: () => z.string().regex(hours).default('mon-fri 08:00-18:00'),
  /** Days after which the archive lets a document go; 0: never. */
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

/** All that there are. */
export const settingNames = Object.keys(readers).filter(isSetting);

/** Kept in Secrets Manager, never in the environment of a deployed function. */
export const SecretValues = z.object({
  rootKey: z.string().min(32),
  faxKeyId: z.string().min(1),
  faxKeySecret: z.string().min(1),
  faxCallbackUser: z.string().min(1),
  faxCallbackPassword: z.string().min(16),
  oidcClientSecret: z.string().min(1),
  /** Shared with the edge: the origin refuses calls that lack it. Empty turns the check off (local service only). */
  originVerify: z.string(),
  /** The value before, still accepted while the edge learns the new one. */
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
