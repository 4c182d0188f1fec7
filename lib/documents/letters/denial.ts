/** Refusal of all or part of the records: basis, review, complaints, what is given all the same; 45 CFR 164.524(d). */
import { envelopeLines } from '../../facility/facility.ts';
import { type Strip, together } from '../layout/draw-ops.ts';
import { bodyStyle, type Column, heading, lines, paragraph, titledRow } from '../layout/text.ts';
import { citations } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { denialGrounds } from './grounds.ts';
import { bullets, cited, complaintPart, type Letter, numbered, otherHolderPart } from './letterhead.ts';

type Refusal = LetterDetails['denial'];
type Raised = Refusal['grounds'][number];

function entry({ context, words }: Letter, { code, explanation }: Raised, column: Column): readonly Strip[] {
  const { law, reviewable } = denialGrounds[code];
  const text = words.denial;
  const style = { ...bodyStyle(context), role: 'value' } as const;
  return [
    ...lines(text.grounds[code], style, column),
    ...(explanation === undefined ? [] : lines(explanation, style, column)),
    ...lines(reviewable ? text.reviewable : text.notReviewable, { ...style, weight: 'bold' }, column),
    ...lines(`${text.rule} ${law}`, { ...style, ink: 'label', size: 9 }, column),
  ];
}

/** How another professional looks at it again, or that the law gives no such review. */
function review({ context, words }: Letter, grounds: Refusal['grounds']): readonly Strip[] {
  const text = words.denial;
  const reviewable = grounds.filter(({ code }) => denialGrounds[code].reviewable);
  if (reviewable.length === 0)
    return together([...heading(context, text.review), ...paragraph(context, cited(text.noReview, citations.denial))]);
  const { mailing, phone } = context.facility.outbound;
  return together([
    ...heading(context, text.review),
    ...(reviewable.length < grounds.length ? paragraph(context, text.reviewSome) : []),
    ...paragraph(context, cited(text.reviewText, citations.review)),
    ...titledRow(context, text.reviewHow, text.reviewHowText(phone.shown, envelopeLines(mailing).join(', '))),
  ]);
}

/** Reasons, review, other holder, complaints. */
function refusal(letter: Letter, name: string, { grounds, contact, otherHolder }: Refusal): readonly Strip[] {
  const { context } = letter;
  return [
    ...heading(context, name),
    ...numbered(
      context,
      grounds.map((raised) => (column: Column) => entry(letter, raised, column)),
    ),
    ...review(letter, grounds),
    ...otherHolderPart(letter, otherHolder),
    ...complaintPart(letter, contact),
  ];
}

export function denial(letter: Letter, details: Refusal): readonly Strip[] {
  return refusal(letter, letter.words.denial.why, details);
}

export function partialDenial(letter: Letter, details: LetterDetails['partial-denial']): readonly Strip[] {
  const { context, words } = letter;
  const text = words.denial;
  const { types, note } = details.released;
  const names = types.map((type) => (type === 'entire-record' ? text.rest : context.labels.recordTypes[type]));
  return [
    ...heading(context, text.released),
    ...paragraph(context, text.releasedText),
    ...bullets(context, names),
    ...(note === undefined ? [] : paragraph(context, note)),
    ...refusal(letter, text.held, details),
  ];
}
