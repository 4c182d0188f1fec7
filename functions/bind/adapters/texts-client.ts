/** Loaded by texts.ts on first use. */
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { smsTexts, textClientDefaults } from '../../../lib/delivery/texts/sms-texts.ts';
import type { Sandbox } from '../provide.ts';

export const textsBy = ({ makeClient, settings }: Sandbox<'TEXTS_FROM' | 'TEXTS_CONFIGURATION_SET'>) =>
  smsTexts(makeClient(PinpointSMSVoiceV2Client, 'PINPOINT_SMS_VOICE_V2', textClientDefaults), settings);
