/**
 * What differs from stage to stage, checked before anything is built. Every value under example.org, the account number and
 * the certificate are placeholders: infra/README.md lists what to fill in before the first deployment.
 */
import * as z from 'zod';

const email = z.email();
const days = z.int().min(1);
const secureUrl = z.url({ protocol: /^https$/ });

const StageSettings = z.strictObject({
  stage: z.enum(['dev', 'prod']),
  /** Twelve digits. Left out, the account of whoever deploys. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** One region for all: the firewall and the certificate of an edge distribution must live in us-east-1. */
  region: z.literal('us-east-1'),
  /** Where people reach the site. A name of our own is required: without one the edge cannot insist on TLS 1.2. */
  domainName: z.hostname(),
  /** A certificate for that name, in us-east-1. */
  certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/),
  /** Left out, the hospital's own DNS points the name at the distribution. */
  hostedZone: z.strictObject({ id: z.string().regex(/^Z[0-9A-Z]{1,31}$/), name: z.hostname() }).optional(),
  mail: z.strictObject({
    from: email,
    /** The verified domain that `from` belongs to. */
    domain: z.hostname(),
    /** False where the domain is verified in the account already. */
    createIdentity: z.boolean(),
  }),
  /** Gets one line for each new request, without health data. */
  staffMailbox: email,
  /** Gets the alarms. */
  alarmMailbox: email,
  fax: z.strictObject({
    projectId: z.string().min(1),
    from: z.string().regex(/^\+[1-9]\d{6,14}$/),
    switch: z.enum(['on', 'off']),
  }),
  /** The hospital's own sign-in, SAML 2.0. Left out, staff accounts live in the user pool. */
  staffIdentityProvider: z.strictObject({ name: z.string().regex(/^[\w-]{3,32}$/), metadataUrl: secureUrl }).optional(),
  /** Days that things are kept. Records of requests follow the hospital's own schedule; see infra/README.md. */
  keep: z.strictObject({
    documents: days,
    oldDocumentVersions: days,
    accessLogs: days,
    backups: days,
    logs: z.enum(['1y', '6y']),
  }),
  /** Raised by one to make every function and the edge read the secret values anew. */
  secretsGeneration: z.int().min(1),
  /** Stacks of a stage that people rely on cannot be deleted, and keep their logs. */
  reliedUpon: z.boolean(),
});
export type StageSettings = Readonly<z.infer<typeof StageSettings>>;

const dev: z.input<typeof StageSettings> = {
  stage: 'dev',
  region: 'us-east-1',
  domainName: 'records-dev.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000001',
  mail: { from: 'records@dev.example.org', domain: 'dev.example.org', createIdentity: true },
  staffMailbox: 'medical-records-dev@example.org',
  alarmMailbox: 'records-alarms-dev@example.org',
  fax: { projectId: 'fill-in', from: '+15005550006', switch: 'off' },
  keep: { documents: 30, oldDocumentVersions: 7, accessLogs: 90, backups: 35, logs: '1y' },
  secretsGeneration: 1,
  reliedUpon: false,
};

const prod: z.input<typeof StageSettings> = {
  ...dev,
  stage: 'prod',
  domainName: 'records.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000002',
  mail: { from: 'records@example.org', domain: 'example.org', createIdentity: true },
  staffMailbox: 'medical-records@example.org',
  alarmMailbox: 'records-alarms@example.org',
  keep: { documents: 2192, oldDocumentVersions: 30, accessLogs: 2192, backups: 365, logs: '6y' },
  reliedUpon: true,
};

export const stages = { dev, prod } as const;

/** The settings of a stage. Throws an error that names every value that is missing or malformed, or the stages there are. */
export function stageSettings(stage: unknown): StageSettings {
  const chosen = z.enum(['dev', 'prod']).safeParse(stage ?? 'dev');
  if (!chosen.success) throw new Error(`stage: choose one of ${Object.keys(stages).join(', ')}`);
  const parsed = StageSettings.safeParse(stages[chosen.data]);
  if (!parsed.success) throw new Error(`stage ${chosen.data}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
