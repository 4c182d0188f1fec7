/** Mail through Amazon SES, version 1, built by fields: nothing that a person typed can become a header. */
import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod';
import type { Settings } from '../../runtime/settings.ts';
import { type MailFailure, type MailMessage, type MailPort, MailSendError } from '../ports.ts';

/** One try: after a timeout the client cannot know whether the mail was sent, and a second try would be a second mail. */
export const mailClientDefaults = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

const longest = 15_000;

const Known = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.number().optional() }).optional() });

/** Permanent, and for this message alone. */
const refusals: readonly string[] = ['MessageRejected', 'InvalidParameterValue'];

/** Socket errors that come before anything was sent. */
const neverReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'] as const;
const Unreached = z.object({ code: z.enum(neverReached) });

/** A status below 500, or a mail system that was never reached: the message was not taken. Anything else is unknown. */
export function mailFailureOf(error: unknown): MailFailure {
  if (Unreached.safeParse(error).success) return 'unavailable';
  const known = Known.safeParse(error);
  if (!known.success) return 'unknown';
  if (refusals.includes(known.data.name)) return 'refused';
  const status = known.data.$metadata?.httpStatusCode;
  return status !== undefined && status >= 400 && status < 500 ? 'unavailable' : 'unknown';
}

function utf8(Data: string) {
  return { Data, Charset: 'UTF-8' };
}

function commandFor(
  { to, subject, text, html, tags }: MailMessage,
  settings: Pick<Settings, 'MAIL_FROM' | 'MAIL_CONFIGURATION_SET'>,
) {
  return new SendEmailCommand({
    Source: settings.MAIL_FROM,
    Destination: { ToAddresses: [to] },
    Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
    ConfigurationSetName: settings.MAIL_CONFIGURATION_SET,
    Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  });
}

/** The client needs `mailClientDefaults`. */
export function sesMail(
  client: SESClient,
  settings: Pick<Settings, 'MAIL_FROM' | 'MAIL_CONFIGURATION_SET'>,
  timeout = longest,
): MailPort {
  return {
    async send(message) {
      try {
        const sent = await client.send(commandFor(message, settings), { abortSignal: AbortSignal.timeout(timeout) });
        if (sent.MessageId === undefined) throw new MailSendError('unknown');
        return { messageId: sent.MessageId };
      } catch (error) {
        throw error instanceof MailSendError ? error : new MailSendError(mailFailureOf(error));
      }
    },
  };
}
