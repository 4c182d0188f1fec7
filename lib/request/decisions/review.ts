/**
 * The review of a denial by another licensed health care professional, who had no part in it: 45 CFR 164.524(a)(4), (d)(4). A field of
 * the record beside its state. Pure.
 */
import { denialGrounds } from '../grounds.ts';
import type { RequestState } from '../record.ts';
import type { DecisionId } from './rules.ts';
import type { Review, Taken } from './taken.ts';

type Reviewed = Pick<RequestState, 'decisions' | 'review'>;

/** The denial, whole or in part, that rests on a ground which may be reviewed; the newer one of two. */
export function reviewableDenial({ decisions: { taken } }: Pick<RequestState, 'decisions'>): Taken | null {
  const denials = [taken['deny'], taken['deny-in-part']].filter((denial) => denial !== undefined);
  const reviewable = denials.filter(({ evidence: { grounds } }) =>
    Object.entries(denialGrounds).some(([code, { reviewable: may }]) => may && [grounds].flat().includes(code)),
  );
  return reviewable.sort((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null;
}

/** The review that somebody asked for and nobody has decided, of a denial that stands. */
export function openReview(record: Reviewed): Review | null {
  const { review } = record;
  return review === null || review.decided !== undefined || reviewableDenial(record) === null ? null : review;
}

export type ReviewBar = 'no-reviewable-denial' | 'review-asked' | 'no-open-review';

export function againstAsking(record: Reviewed): ReviewBar | null {
  const denial = reviewableDenial(record);
  if (denial === null) return 'no-reviewable-denial';
  return record.review !== null && record.review.asked.at >= denial.at ? 'review-asked' : null;
}

export function againstReviewing(record: Reviewed): ReviewBar | null {
  return openReview(record) === null ? 'no-open-review' : null;
}

interface Act {
  readonly at: string;
  readonly by: string;
  readonly professional: string;
}

/** The review as a decision leaves it; undefined for a decision that is not about one. */
export function reviewAfter(id: DecisionId, { review }: Pick<RequestState, 'review'>, act: Act): Review | undefined {
  const { at, by, professional } = act;
  if (id === 'ask-review') return { asked: { at, by } };
  if ((id !== 'uphold-denial' && id !== 'overturn-denial') || review === null) return undefined;
  return { ...review, decided: { at, by, outcome: id === 'uphold-denial' ? 'upheld' : 'overturned', professional } };
}
