/** Which letters may be written about a request now, and why the others may not: a clerk would look for a kind that is missing. */

import type { LetterProblemCode } from '../../documents/letters/definition.ts';
import { ineligible } from '../../documents/letters/letters.ts';
import { type CaseBar, caseBar } from '../../request/cases/bars.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { againstReviewing, type ReviewBar } from '../../request/decisions/review.ts';
import { barOf, isReview, type LetterBar, type LetterKind, letterKinds, letterRules } from '../../request/letters.ts';
import type { RequestState } from '../../request/record.ts';

export type IneligibleReason = LetterProblemCode | LetterBar | ReviewBar | CaseBar;

export interface OfferedLetter {
  readonly kind: LetterKind;
  /** Empty when the letter may be written. */
  readonly bars: readonly IneligibleReason[];
}

/** Everything that speaks against a letter of this kind now; empty when it may be written. */
export function whyNotEligible(kind: LetterKind, record: RequestState, today: CalendarDate): readonly IneligibleReason[] {
  const { decision } = letterRules[kind];
  const own = isReview(kind) ? againstReviewing(record) : decision === null ? null : caseBar(decision, record);
  const bar = barOf(kind, record.status) ?? own;
  return [...(bar === null ? [] : [bar]), ...ineligible(kind, record, today)];
}

/** All kinds of letters in their order, each with what speaks against it. */
export function offeredLetters(record: RequestState, today: CalendarDate): readonly OfferedLetter[] {
  return letterKinds.map((kind) => ({ kind, bars: whyNotEligible(kind, record, today) }));
}
