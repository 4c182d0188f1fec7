/** Loaded by mail.ts on first use. */
import { SESClient } from '@aws-sdk/client-ses';
import { mailClientDefaults, sesMail } from '../../../lib/delivery/mail/ses-mail.ts';
import type { Sandbox } from '../provide.ts';

export const mailBy = ({ makeClient, settings }: Sandbox<'MAIL_FROM' | 'MAIL_CONFIGURATION_SET'>) =>
  sesMail(makeClient(SESClient, 'SES', mailClientDefaults), settings);
