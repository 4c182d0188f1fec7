/** What differs between stages. example.org, account number and certificate are placeholders (infra/README.md). */
import * as z from 'zod';
import { hoursText } from '../../lib/facility/opening-hours.ts';
import { facilities } from '../../lib/facility/registry.ts';

const email = z.email();
const days = z.int().min(1);
const limit = z.int().min(0);
const secureUrl = z.url({ protocol: /^https$/ });

/** Who has seen the signed paper, and when. */
const Seen = z.strictObject({ by: z.string().min(3), on: z.iso.date() });

const Stage = z.strictObject({
  stage: z.enum(['dev', 'prod']),
  /** Default: the first of lib/facility/registry.ts. */
  facility: z.enum(facilities.map(({ id }) => id)).default(facilities[0].id),
  /** Default: the account of whoever deploys. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** The firewall and the certificate of a distribution must live in us-east-1. */
  region: z.literal('us-east-1'),
  /** A name of our own is required: without one the edge cannot require TLS 1.2. */
  domainName: z.hostname(),
  certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/),
  /** Left out, the hospital's own DNS points the name at the distribution. */
  hostedZone: z.strictObject({ id: z.string().regex(/^Z[0-9A-Z]{1,31}$/), name: z.hostname() }).optional(),
  mail: z.strictObject({
    from: email,
    domain: z.hostname(),
    /** False where the domain is verified in the account already. */
    createIdentity: z.boolean(),
  }),
  /**
   * Text messages: the ARN of the number or pool that is registered for them, and the configuration set. Left out, nobody is asked for
   * texts and none are sent.
   */
  texts: z
    .strictObject({
      from: z.string().regex(/^arn:aws:sms-voice:us-east-1:\d{12}:(phone-number|pool)\/[\w-]+$/),
      configurationSet: z.string().regex(/^[\w-]{1,64}$/),
    })
    .optional(),
  /** Gets one line for each new request, without health data. */
  staffMailbox: email,
  /** Of the privacy officer; left out: the staff's. */
  privacyMailbox: email.optional(),
  alarmMailbox: email,
  fax: z.strictObject({
    projectId: z.string().min(1),
    from: z.string().regex(/^\+[1-9]\d{6,14}$/),
    switch: z.enum(['on', 'off']),
    /** When somebody is at the hospital's fax, in hospital time. `always` until the hospital says. */
    hours: z.string().refine(hoursText),
    /** Day on which two people last verified the number by telephone; at first, the day of the hospital's page. */
    verifiedOn: z.iso.date(),
    /** Days for which that holds; then no fax is dialled. 0: for ever. */
    verifiedDays: z.int().min(0),
  }),
  /** When requests are expected, and how many silent hours in that time raise the alarm; null: none. */
  acceptance: z.strictObject({
    coreHours: z.string().refine(hoursText),
    silentHours: z.int().min(1).max(12).nullable(),
  }),
  /** Requests from one address, notices to one mailbox, faxes to the hospital's number; what is more waits. 0: no limit. */
  perHour: z.strictObject({ requests: limit, notices: limit, faxes: limit }),
  /** Days after announced records should have come: a reminder to the sender, a task for staff, the end of the wait. */
  inboundDays: z.strictObject({ remind: limit, staff: limit, lapse: limit }),
  /** The hospital's own SAML 2.0 sign-in. Left out, staff accounts live in the user pool. */
  staffIdentityProvider: z
    .strictObject({
      name: z.string().regex(/^[\w-]{3,32}$/),
      metadataUrl: secureUrl,
      /**
       * Cognito asks federated people for no second factor of its own, so the hospital has to attest theirs: the SAML attribute
       * that names how they signed in, and the values that mean a second factor. Nobody without one gets in.
       */
      secondFactor: z.strictObject({ attribute: z.string().min(1), values: z.array(z.string().regex(/^[^\s,[\]]+$/)).min(1) }),
    })
    .optional(),
  /** Business associate agreements (45 CFR 164.504(e)); null stops `npm run ops:deploy`. SES is under that of AWS. */
  agreements: z.strictObject({ aws: Seen.nullable(), fax: Seen.nullable() }),
  /** Dollars a month, and who is told. Left out, nobody is. */
  budget: z.strictObject({ dollars: z.int().min(1), mailbox: email }).optional(),
  /** All files of a request together; one form takes five gigabytes at most. */
  packageMegabytes: z.int().min(1).max(5120),
  /** The role as which the record system exports files into the quarantine; left out, it exports none. */
  recordSystemRole: z
    .string()
    .regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/)
    .optional(),
  /** ARNs of keys that signed receipts before the one of the stage: their public halves stay published. */
  earlierSigningKeys: z.array(z.string().startsWith('arn:')).readonly(),
  /** Retention in days. Records of requests follow the hospital's own schedule; see infra/README.md. */
  keep: z.strictObject({
    documents: days,
    /** Uploaded files: where they came in, checked or refused, and those that were checked. */
    incoming: days,
    packages: days,
    /** Pictures of identity cards, after staff have confirmed who asks. */
    proofs: days,
    /** Scans of paper without open parts. */
    scans: days,
    oldDocumentVersions: days,
    accessLogs: days,
    backups: days,
    logs: z.enum(['1y', '6y']),
  }),
  /** A table restored from a backup that serves instead of the stage's own; see infra/runbook.md. */
  restoredTable: z
    .string()
    .regex(/^[\w.-]{3,255}$/)
    .optional(),
  /** Raised by one, every function and the edge read the secret values again. */
  secretsGeneration: z.int().min(1),
  /** Stacks of such a stage cannot be deleted, and keep their logs. */
  reliedUpon: z.boolean(),
});

/** Judges a rule over several fields as soon as those are sound, so that all mistakes are told at once. */
const soundIn =
  (...fields: readonly (keyof typeof Stage.shape)[]) =>
  ({ value }: { readonly value: unknown }): boolean =>
    fields.every((field) => Stage.shape[field].safeParse(Object(value)[field]).success);

const StageSettings = Stage.refine(({ mail }) => mail.from.endsWith(`@${mail.domain}`), {
  path: ['mail', 'from'],
  error: 'is not in mail.domain',
  when: soundIn('mail'),
})
  .refine(({ hostedZone, domainName }) => hostedZone === undefined || `.${domainName}`.endsWith(`.${hostedZone.name}`), {
    path: ['hostedZone', 'name'],
    error: 'does not hold domainName',
    when: soundIn('hostedZone', 'domainName'),
  })
  // The link is in every text, and a text has 160 characters.
  .refine(({ texts, domainName }) => texts === undefined || domainName.length <= 36, {
    path: ['domainName'],
    error: 'is too long for a text message: 36 characters at most',
    when: soundIn('texts', 'domainName'),
  })
  .refine(({ stage, reliedUpon }) => stage !== 'prod' || reliedUpon, {
    path: ['reliedUpon'],
    error: 'prod is relied upon',
    when: soundIn('stage', 'reliedUpon'),
  })
  .refine(({ keep, reliedUpon }) => !reliedUpon || keep.logs === '6y', {
    path: ['keep', 'logs'],
    error: 'six years where people rely on the stage (45 CFR 164.316(b)(2))',
    when: soundIn('keep', 'reliedUpon'),
  });
export type StageSettings = Readonly<z.infer<typeof StageSettings>>;

const dev: z.input<typeof Stage> = {
  stage: 'dev',
  region: 'us-east-1',
  domainName: 'records-dev.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000001',
  mail: { from: 'records@dev.example.org', domain: 'dev.example.org', createIdentity: true },
  staffMailbox: 'medical-records-dev@example.org',
  alarmMailbox: 'records-alarms-dev@example.org',
  fax: {
    projectId: 'fill-in',
    from: '+15005550006',
    switch: 'off',
    hours: 'always',
    verifiedOn: '2026-11-22',
    verifiedDays: 90,
  },
  acceptance: { coreHours: 'mon-fri 08:00-18:00', silentHours: null },
  perHour: { requests: 30, notices: 3, faxes: 10 },
  inboundDays: { remind: 3, staff: 14, lapse: 30 },
  agreements: { aws: null, fax: null },
  packageMegabytes: 5120,
  earlierSigningKeys: [],
  keep: {
    documents: 30,
    incoming: 14,
    packages: 30,
    proofs: 1,
    scans: 30,
    oldDocumentVersions: 7,
    accessLogs: 90,
    backups: 35,
    logs: '1y',
  },
  secretsGeneration: 1,
  reliedUpon: false,
};

const prod: z.input<typeof Stage> = {
  ...dev,
  stage: 'prod',
  domainName: 'records.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000002',
  mail: { from: 'records@example.org', domain: 'example.org', createIdentity: true },
  staffMailbox: 'medical-records@example.org',
  alarmMailbox: 'records-alarms@example.org',
  acceptance: { coreHours: 'mon-fri 08:00-18:00', silentHours: 4 },
  keep: {
    documents: 2192,
    incoming: 14,
    packages: 60,
    proofs: 1,
    scans: 30,
    oldDocumentVersions: 30,
    accessLogs: 2192,
    backups: 365,
    logs: '6y',
  },
  reliedUpon: true,
};

export const stages = { dev, prod } as const;

/** Throws an error that names every missing or malformed value, or the stages there are. */
export function stageSettings(stage: unknown): StageSettings {
  const chosen = z.enum(['dev', 'prod']).safeParse(stage ?? 'dev');
  if (!chosen.success) throw new Error(`stage: choose one of ${Object.keys(stages).join(', ')}`);
  return readStageSettings(chosen.data, stages[chosen.data]);
}

/** Throws an error that names every mistake, one a line. */
export function readStageSettings(stage: string, given: unknown): StageSettings {
  const parsed = StageSettings.safeParse(given);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'as a whole'}: ${message}`);
  throw new Error([`stage ${stage}: ${mistakes.length} settings are wrong`, ...mistakes].join('\n'));
}
