/** Confirms on paper that a request was withdrawn, or a permission taken back: for whoever gave no e-mail address. */
import type * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import type { LetterDefinition } from './definition.ts';
import { Nothing } from './details.ts';

export const withdrawalReceipt: LetterDefinition<z.infer<typeof Nothing>> = {
  number: 'LN-31',
  details: Nothing,
  draw({ context, record, words }) {
    const text = words.ended;
    const { phone } = context.facility.outbound;
    const { dueOn } = record;
    return [
      ...heading(context, text.means),
      ...paragraph(context, text.stopped),
      ...titledRow(context, text.notYou, text.notYouText(phone.shown)),
      ...(dueOn === null ? [] : paragraph(context, text.sameDay(dateInWords(dueOn, context.language)))),
    ];
  },
  example: { asker: 'patient', details: () => ({}) },
};

export const revocationReceipt: LetterDefinition<z.infer<typeof Nothing>> = {
  number: 'LN-32',
  details: Nothing,
  draw({ context, words }) {
    const text = words.ended;
    const { phone } = context.facility.outbound;
    return [
      ...heading(context, text.means),
      ...paragraph(context, cited(text.revoked, citations.revocation)),
      ...paragraph(context, text.sentBefore),
      ...titledRow(context, text.notYou, text.notYouText(phone.shown)),
    ];
  },
  example: { asker: 'attorney', details: () => ({}) },
};
