/** The heavy half of `mail.ts`. */
import { SESClient } from '@aws-sdk/client-ses';
import { mailClientDefaults, sesMail } from '../../../lib/delivery/mail/ses-mail.ts';

export const mailBy = (settings: Parameters<typeof sesMail>[1]) => sesMail(new SESClient(mailClientDefaults), settings);
