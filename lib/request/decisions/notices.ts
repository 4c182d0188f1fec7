/** The notice that a decision makes; a letter's notice comes with its letter, and that of a release after its package. */
import type { RequestState, Work, WorkKind } from '../record.ts';
import { repeatedWork } from '../work-list.ts';
import type { DecisionId } from './rules.ts';

const noticeOf: Readonly<Partial<Record<DecisionId, WorkKind>>> = {
  'chart-contact': 'notify-open-with-code',
  accept: 'notify-accepted',
  'record-arrival': 'notify-arrived',
  close: 'notify-closed',
  withdraw: 'notify-withdrawn',
  revoke: 'notify-ended',
  stop: 'notify-stopped',
  'stop-taken-back': 'notify-reopened',
  expire: 'notify-ended',
  duplicate: 'notify-joined',
  reopen: 'notify-reopened',
  'not-asked': 'notify-reopened',
  'proof-came': 'notify-reopened',
  quote: 'notify-cost',
  recall: 'remove-package',
  'ask-accounting': 'notify-accounting-asked',
  'ask-correction': 'notify-correction-asked',
};

/** Files come one after the other: one notice tells of all that came before it went out. */
function isAnnounced({ work }: Pick<RequestState, 'work'>, wanted: WorkKind): boolean {
  if (wanted !== 'notify-arrived') return false;
  return Object.values(work).some(({ kind, state, attempts }) => kind === wanted && state === 'ready' && attempts.length === 0);
}

/** Due at once: `decide` puts them off until the decision can no longer be taken back. */
export function noticesOf(id: DecisionId, record: Pick<RequestState, 'work' | 'retiredWork'>, at: string): readonly Work[] {
  const kind = noticeOf[id];
  if (kind === undefined || isAnnounced(record, kind)) return [];
  return [repeatedWork(record, kind, at)];
}
