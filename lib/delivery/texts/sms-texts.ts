/** Text messages through AWS End User Messaging SMS. AWS keeps the list of numbers that said STOP, and refuses them. */
import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import * as z from 'zod';
import type { Settings } from '../../runtime/settings.ts';
import { mailFailureOf } from '../mail/ses-mail.ts';
import { type TextFailure, type TextPort, TextSendError } from '../ports.ts';

/** One try, as for mail: after a timeout the client cannot know whether the text was sent. */
export const textClientDefaults = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};

const longest = 15_000;

/** Hours after which a phone that was off gets the text no more: what it points at has its own page. */
const lifetimeSeconds = 24 * 3600;

const Reasoned = z.object({ name: z.string(), Reason: z.string().optional() });

/** Of the number, and for good until its owner says otherwise. */
const barred: readonly (string | undefined)[] = [
  'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
  'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
  'DESTINATION_PHONE_NUMBER_NOT_VERIFIED',
];

/** As `mailFailureOf`, and what only a telephone number can be. */
export function textFailureOf(error: unknown): TextFailure {
  const { name, Reason } = Reasoned.safeParse(error).data ?? {};
  if (name === 'ConflictException' && Reason === 'DESTINATION_PHONE_NUMBER_OPTED_OUT') return 'opted-out';
  if (name === 'ValidationException' || (name === 'ConflictException' && barred.includes(Reason))) return 'refused';
  return mailFailureOf(error);
}

type TextSettings = Pick<Settings, 'TEXTS_FROM' | 'TEXTS_CONFIGURATION_SET'>;

/** The client needs `textClientDefaults`. */
export function smsTexts(client: PinpointSMSVoiceV2Client, settings: TextSettings, timeout = longest): TextPort {
  const commandFor = (to: string, text: string) =>
    new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: settings.TEXTS_FROM,
      ConfigurationSetName: settings.TEXTS_CONFIGURATION_SET,
      MessageBody: text,
      MessageType: 'TRANSACTIONAL',
      TimeToLive: lifetimeSeconds,
    });
  return {
    async send({ to, text }) {
      try {
        const sent = await client.send(commandFor(to, text), { abortSignal: AbortSignal.timeout(timeout) });
        if (sent.MessageId === undefined) throw new TextSendError('unknown');
        return { messageId: sent.MessageId };
      } catch (error) {
        throw error instanceof TextSendError ? error : new TextSendError(textFailureOf(error));
      }
    },
  };
}
