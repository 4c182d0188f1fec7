/** What speaks against a decision about a case. Pure. */
import type { DefectCode } from '../defects.ts';
import { defectOf } from '../items/item.ts';
import type { RequestState } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import {
  answerBy,
  askedBy,
  awaitsFeeAnswer,
  disputable,
  earlierList,
  extendable,
  isAboutFee,
  openCase,
  openCases,
} from './cases.ts';
import type { CaseKind } from './stored.ts';

export type CaseBar =
  | 'case-open'
  | 'no-open-case'
  | 'case-extended'
  | 'no-refused-correction'
  | 'not-on-this-basis'
  | 'identity-first'
  | 'first-is-free'
  | 'fee-told'
  | 'no-told-fee';

/** Open items about who asks, or about the right to act for the patient. */
export const itemsOfAsker: readonly DefectCode[] = [
  ...(['ID_UNVERIFIED', 'REP_AUTHORITY_MISSING', 'HCPOA_NOT_TRIGGERED', 'POA_ENDED_BY_DEATH'] as const),
  ...(['DECEASED_NO_LETTERS', 'DEATH_CERT_MISSING'] as const),
];

/**
 * Nobody learns to whom records went, or that there are any, before it stands who asks: 45 CFR 164.514(h). The items are those of any
 * state: a request that has ended shows none, and its requester is no better known.
 */
function askerBar({ decisions, items }: RequestState): CaseBar | null {
  const isOpenStill = items.some(({ code, state }) => state === 'open' && itemsOfAsker.includes(defectOf(code)));
  return decisions.taken['confirm-identity'] === undefined || isOpenStill ? 'identity-first' : null;
}

/** A further list alone may cost something, and only what was told before: 45 CFR 164.528(c)(2). */
function feeBar(id: string, record: RequestState): CaseBar | null {
  const open = openCase(record, 'accounting');
  if (open === undefined) return 'no-open-case';
  if (id === 'answer-accounting-fee') return awaitsFeeAnswer(open) ? null : 'no-told-fee';
  if (earlierList(record, open) === undefined) return 'first-is-free';
  return awaitsFeeAnswer(open) ? 'fee-told' : askerBar(record);
}

function answerBar(kind: CaseKind, record: RequestState): CaseBar | null {
  const open = openCase(record, kind);
  if (open === undefined) return 'no-open-case';
  return awaitsFeeAnswer(open) ? 'fee-told' : askerBar(record);
}

/** The first thing that speaks against it; null where nothing does, and for any other decision. */
export function caseBar(id: string, record: RequestState): CaseBar | null {
  const asked = askedBy(id);
  const answer = answerBy(id);
  // The right is the patient's, and of who stands in the patient's place.
  if (asked !== undefined && !asksForOwnAccess(record.body.requester.type)) return 'not-on-this-basis';
  if (asked !== undefined) return openCase(record, asked) === undefined ? null : 'case-open';
  if (answer !== undefined) return answerBar(answer.kind, record);
  if (isAboutFee(id)) return feeBar(id, record);
  if (id === 'record-disagreement') return disputable(record) === undefined ? 'no-refused-correction' : null;
  if (id !== 'extend-case') return null;
  if (openCases(record).length === 0) return 'no-open-case';
  return extendable(record).length === 0 ? 'case-extended' : null;
}
