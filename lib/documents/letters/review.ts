/** What a review of a denial came to, whichever way: written notice of it is owed, 45 CFR 164.524(d)(4). Names nobody who decided. */
import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { daysBetween } from '../../request/dates.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition } from './definition.ts';
import { line, phone, prose } from './details.ts';
import { complaintPart } from './letterhead.ts';

const Upheld = z.strictObject({
  explanation: prose(500).optional(),
  contact: z.strictObject({ title: line(100), phone: phone.optional() }),
});

export const reviewUpheld: LetterDefinition<z.infer<typeof Upheld>> = {
  number: 'LN-33',
  details: Upheld,
  rule: accessRule,
  draw(letter, { explanation, contact }) {
    const { context, words } = letter;
    const text = words.review;
    return [
      ...heading(context, text.result),
      ...paragraph(context, cited(text.upheld, citations.review)),
      ...(explanation === undefined ? [] : paragraph(context, explanation)),
      ...paragraph(context, text.rest),
      ...complaintPart(letter, contact),
    ];
  },
  example: { asker: 'patient', details: ({ contact }) => ({ contact: { title: contact } }) },
};

const Overturned = z.strictObject({ explanation: prose(500).optional() });

export const reviewOverturned: LetterDefinition<z.infer<typeof Overturned>> = {
  number: 'LN-34',
  details: Overturned,
  rule: accessRule,
  draw({ context, record, words, today }, { explanation }) {
    const text = words.review;
    const { dueOn } = record;
    const late = dueOn === null ? 0 : daysBetween(dueOn, today);
    return [
      ...heading(context, text.result),
      ...paragraph(context, cited(text.overturned, citations.review)),
      ...(explanation === undefined ? [] : paragraph(context, explanation)),
      ...paragraph(context, text.gathering),
      ...(dueOn === null ? [] : titledRow(context, text.day, dateInWords(dueOn, context.language))),
      ...(late > 0 ? paragraph(context, text.late(late)) : []),
    ];
  },
  example: { asker: 'patient', details: () => ({}) },
};
