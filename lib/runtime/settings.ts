/** The environment, parsed once. A function that lacks a setting does not start, and says which. */
import * as z from 'zod';

const origin = z.url();

const Settings = z.object({
  STAGE: z.string().default('local'),
  SERVICE_NAME: z.string().default('release-of-information'),
  /** Facility file in use, see lib/facility. */
  FACILITY: z.enum(['lake-norman']).default('lake-norman'),
  /** Where people reach the site: links in e-mails are built from this alone. */
  PUBLIC_ORIGIN: origin,
  TABLE_NAME: z.string().min(1),
  WORK_QUEUE_URL: z.string().min(1),
  DOCUMENTS_BUCKET: z.string().min(1),
  MAIL_FROM: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** Mailbox that gets a line for each new request; no health data in it. */
  STAFF_MAILBOX: z.string().min(3),
  FAX_API_ORIGIN: origin.default('https://fax.api.sinch.com'),
  FAX_AUTH_ORIGIN: origin.default('https://auth.sinch.com'),
  FAX_PROJECT_ID: z.string().min(1),
  /** E.164 of the sending line. */
  FAX_FROM: z.string().regex(/^\+[1-9]\d{6,14}$/),
  /** `off` holds every fax for staff. */
  FAX_SWITCH: z.enum(['on', 'off']).default('on'),
  OIDC_ISSUER: origin,
  OIDC_CLIENT_ID: z.string().min(1),
  /** Secrets Manager id of `SecretValues` as JSON; absent when SECRET_VALUES holds them (local service only). */
  SECRETS_ID: z.string().optional(),
  SECRET_VALUES: z.string().optional(),
});
export type Settings = z.infer<typeof Settings>;

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

/** Throws an error that names every missing or malformed setting. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Settings.safeParse(environment);
  if (!parsed.success) throw new Error(`settings: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
  return parsed.data;
}
