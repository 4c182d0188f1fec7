import * as z from 'zod';

export const mailEvents = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'] as const;
export type MailEvent = (typeof mailEvents)[number];

export const StoredEmail = z.object({
  messageId: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string(),
  events: z.array(z.object({ type: z.enum(mailEvents), at: z.string() })),
});
export type StoredEmail = z.infer<typeof StoredEmail>;

/** The parts of an SES event that are read, as SES documents them. */
export interface SesPublishedEvent {
  readonly eventType: MailEvent;
  readonly mail: {
    readonly timestamp: string;
    readonly messageId: string;
    readonly source: string;
    readonly destination: readonly string[];
    readonly tags: Readonly<Record<string, readonly string[]>>;
  };
  readonly [detail: string]: unknown;
}

export function toEvent(
  { messageId, at, from, to, tags, configurationSet }: StoredEmail,
  type: MailEvent,
  now: string,
): SesPublishedEvent {
  const details: Readonly<Record<MailEvent, object>> = {
    Send: { send: {} },
    Delivery: { delivery: { timestamp: now, recipients: to, smtpResponse: '250 ok' } },
    Bounce: {
      bounce: {
        timestamp: now,
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: to.map((emailAddress) => ({ emailAddress, status: '5.1.1' })),
      },
    },
    Complaint: {
      complaint: {
        timestamp: now,
        complaintFeedbackType: 'abuse',
        complainedRecipients: to.map((emailAddress) => ({ emailAddress })),
      },
    },
    Reject: { reject: { reason: 'Bad content' } },
  };
  const listed = Object.entries(tags).map(([name, value]) => [name, [value]]);
  const mail = {
    timestamp: at,
    messageId,
    source: from,
    destination: to,
    tags: { ...Object.fromEntries(listed), 'ses:configuration-set': [configurationSet] },
  };
  return { eventType: type, mail, ...details[type] };
}

/** As the SES mailbox simulator does. */
export function outcomeOf(to: readonly string[]): MailEvent {
  if (to.some((address) => /^(bounce|suppressionlist)(\+.*)?@simulator\.amazonses\.com$/i.test(address))) return 'Bounce';
  if (to.some((address) => /^complaint(\+.*)?@simulator\.amazonses\.com$/i.test(address))) return 'Complaint';
  return 'Delivery';
}
