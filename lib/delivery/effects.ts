import type { WorkKind } from '../request/record.ts';
import { toStaff } from './engine.ts';
import { reconcileFax } from './fax/fax-outcome.ts';
import { holdFax } from './fax/hold-fax.ts';
import { purgeFax } from './fax/purge-fax.ts';
import { sendFax } from './fax/send-fax.ts';
import { indexTerms } from './index-terms.ts';
import { checkRecordIntegrity } from './integrity/record-check.ts';
import { isNotice, type NoticeKind, reconcileMail, sendNotice } from './mail/send-notice.ts';
import { fileOnline, prepareDocuments } from './prepare-documents.ts';
import { disclose, removeExpired, removeProofs, removeRecalled, sealReleased } from './release-work.ts';
import { reconcileText, sendText } from './texts/send-text.ts';
import { awaitFetch, awaitScan, expire, lapse } from './timers.ts';
import type { Effect, Hold, Reconcile, RecordStep } from './tools.ts';

/** Work of the record alone: the write that claims it also has its outcome. */
export const recordSteps = {
  'file-online': fileOnline,
  lapse,
  expire,
  'await-scan': awaitScan,
  'await-fetch': awaitFetch,
  disclose,
  // A person does it: whatever made it ready gives it back.
  'look-first': (_record, work, now) => toStaff(work, 'trap', now, 'held'),
  'trace-records': (_record, work, now) => toStaff(work, 'not-received', now, 'held'),
} as const satisfies Partial<Record<WorkKind, RecordStep>>;
type RecordKind = keyof typeof recordSteps;

export function isOfRecord(kind: WorkKind): kind is RecordKind {
  return Object.hasOwn(recordSteps, kind);
}

const effects: Readonly<Record<Exclude<WorkKind, NoticeKind | RecordKind>, Effect>> = {
  'prepare-documents': prepareDocuments,
  'send-fax': sendFax,
  'send-text': sendText,
  'purge-fax': purgeFax,
  'check-integrity': checkRecordIntegrity,
  'index-terms': indexTerms,
  'seal-package': sealReleased,
  'remove-package': removeRecalled,
  'expire-package': removeExpired,
  'remove-proofs': removeProofs,
};

export function effectOf(kind: WorkKind): Effect {
  if (isOfRecord(kind)) throw new Error(`the claim of ${kind} has its outcome`);
  return isNotice(kind) ? sendNotice(kind) : effects[kind];
}

/** Undefined for work that can simply be repeated. */
export function reconcilerOf(kind: WorkKind): Reconcile | undefined {
  if (isNotice(kind)) return reconcileMail(kind);
  if (kind === 'send-text') return reconcileText;
  return kind === 'send-fax' ? reconcileFax : undefined;
}

/** Work that may have to wait for opening hours. */
export const holds: Readonly<Partial<Record<WorkKind, Hold>>> = { 'send-fax': holdFax };
