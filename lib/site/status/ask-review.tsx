/** Asking that somebody else looks at a denial again, and what became of it: 45 CFR 164.524(a)(4). */
import { dateInWords } from '../../languages/dates.ts';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { hospitalDay } from '../../request/dates.ts';
import { isLetterOut } from '../../request/decisions/offers.ts';
import { Textarea } from '../../web/components/fields.tsx';
import { controlWords } from '../site-page.tsx';
import { DecisionForm, type DecisionProps, fieldOf } from './decision-form.tsx';

const id = 'ask-review';

/** What the requester knows of the review: an outcome only once its letter can no longer be taken back. */
function said({ record, now, language, facility }: DecisionProps): string | null {
  const { review, decisions } = record;
  if (review === null) return null;
  const words = statusDecisionWords(language).review;
  const day = (at: string) => dateInWords(hospitalDay(new Date(at), facility.timeZone), language);
  const { decided } = review;
  const letter = decisions.taken[decided?.outcome === 'upheld' ? 'uphold-denial' : 'overturn-denial']?.evidence['letter'];
  const isOut = typeof letter !== 'string' || isLetterOut(record, letter, now);
  return decided === undefined || !isOut ? words.asked(day(review.asked.at)) : words[decided.outcome](day(decided.at));
}

export function AskReview(props: DecisionProps) {
  const { language, open } = props;
  const { review } = statusDecisionWords(language);
  const state = said(props);
  if (!open.includes(id)) return state === null ? null : <p>{state}</p>;
  return (
    <section class="screen-only" aria-labelledby="review">
      <h2 id="review">{review.heading}</h2>
      <p>{review.text}</p>
      <DecisionForm props={props} id={id} button={review.button}>
        <Textarea {...fieldOf(props, id, 'about')} label={review.about} rows={3} optional words={controlWords(language)} />
      </DecisionForm>
    </section>
  );
}
