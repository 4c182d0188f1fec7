/** Refusal of all or part of the records: basis, review, complaints, what is given all the same; 45 CFR 164.524(d). */
import { envelopeLines } from '../../facility/facility.ts';
import { type Strip, together } from '../layout/marks.ts';
import { bodyStyle, type Column, heading, lines, paragraph, titledRow } from '../layout/text.ts';
import { citations } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { denialGrounds } from './grounds.ts';
import { bullets, cited, complaintPart, type Letter, numbered, otherHolderPart } from './letterhead.ts';

type Refusal = LetterDetails['denial'];
type Raised = Refusal['grounds'][number];

function entry({ sheet, words }: Letter, { code, explanation }: Raised, column: Column): readonly Strip[] {
  const { law, reviewable } = denialGrounds[code];
  const text = words.denial;
  const style = { ...bodyStyle(sheet), role: 'value' } as const;
  return [
    ...lines(text.grounds[code], style, column),
    ...(explanation === undefined ? [] : lines(explanation, style, column)),
    ...lines(reviewable ? text.reviewable : text.notReviewable, { ...style, weight: 'bold' }, column),
    ...lines(`${text.rule} ${law}`, { ...style, ink: 'label', size: 9 }, column),
  ];
}

/** How another professional looks at it again, or that the law gives no such review. */
function review({ sheet, words }: Letter, grounds: Refusal['grounds']): readonly Strip[] {
  const text = words.denial;
  const reviewable = grounds.filter(({ code }) => denialGrounds[code].reviewable);
  if (reviewable.length === 0)
    return together([...heading(sheet, text.review), ...paragraph(sheet, cited(text.noReview, citations.denial))]);
  const { mailing, phone } = sheet.facility.outbound;
  return together([
    ...heading(sheet, text.review),
    ...(reviewable.length < grounds.length ? paragraph(sheet, text.reviewSome) : []),
    ...paragraph(sheet, cited(text.reviewText, citations.review)),
    ...titledRow(sheet, text.reviewHow, text.reviewHowText(phone.shown, envelopeLines(mailing).join(', '))),
  ]);
}

/** Reasons, review, other holder, complaints. */
function refusal(letter: Letter, name: string, { grounds, contact, otherHolder }: Refusal): readonly Strip[] {
  const { sheet } = letter;
  return [
    ...heading(sheet, name),
    ...numbered(
      sheet,
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
  const { sheet, words } = letter;
  const text = words.denial;
  const { types, note } = details.released;
  const names = types.map((type) => (type === 'entire-record' ? text.rest : sheet.labels.recordTypes[type]));
  return [
    ...heading(sheet, text.released),
    ...paragraph(sheet, text.releasedText),
    ...bullets(sheet, names),
    ...(note === undefined ? [] : paragraph(sheet, note)),
    ...refusal(letter, text.held, details),
  ];
}
