/** The effect and the reconcile step of each kind of work. */
import type { WorkKind } from '../request/record.ts';
import { reconcileFax } from './fax/fax-outcome.ts';
import { holdFax } from './fax/hold-fax.ts';
import { purgeFax } from './fax/purge-fax.ts';
import { sendFax } from './fax/send-fax.ts';
import { checkRecordIntegrity } from './integrity/record-check.ts';
import { reconcileMail, sendNotice } from './mail/send-notice.ts';
import { fileOnline, prepareDocuments } from './prepare-documents.ts';
import type { Effect, Hold, Reconcile } from './tools.ts';

export const effects: Readonly<Record<WorkKind, Effect>> = {
  'prepare-documents': prepareDocuments,
  'file-online': fileOnline,
  'send-fax': sendFax,
  'send-mail-instructions': sendNotice('send-mail-instructions'),
  'notify-staff': sendNotice('notify-staff'),
  'notify-received': sendNotice('notify-received'),
  'notify-action-needed': sendNotice('notify-action-needed'),
  'notify-fax-delivered': sendNotice('notify-fax-delivered'),
  'notify-fax-failed': sendNotice('notify-fax-failed'),
  'notify-mail-received': sendNotice('notify-mail-received'),
  'notify-letter': sendNotice('notify-letter'),
  'notify-deadline': sendNotice('notify-deadline'),
  'purge-fax': purgeFax,
  'check-integrity': checkRecordIntegrity,
};

/** Work without a look can simply be repeated. */
export const reconcilers: Readonly<Partial<Record<WorkKind, Reconcile>>> = {
  'send-fax': reconcileFax,
  'send-mail-instructions': reconcileMail('send-mail-instructions'),
  'notify-staff': reconcileMail('notify-staff'),
  'notify-received': reconcileMail('notify-received'),
  'notify-action-needed': reconcileMail('notify-action-needed'),
  'notify-fax-delivered': reconcileMail('notify-fax-delivered'),
  'notify-fax-failed': reconcileMail('notify-fax-failed'),
  'notify-mail-received': reconcileMail('notify-mail-received'),
  'notify-letter': reconcileMail('notify-letter'),
  'notify-deadline': reconcileMail('notify-deadline'),
};

/** Work that may have to wait for hours of the day. */
export const holds: Readonly<Partial<Record<WorkKind, Hold>>> = { 'send-fax': holdFax };
