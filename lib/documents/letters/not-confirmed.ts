/**
 * An access request ends because nobody could confirm who asks, or the right to act for the patient. With what 164.524(d) asks of a
 * denial: why, how it goes on, complaints. That this is how such a request ends is for counsel to confirm.
 */
import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition } from './definition.ts';
import { line, phone, some } from './details.ts';
import { bullets, complaintPart, waysPart } from './letterhead.ts';

export const unconfirmed = ['who-asks', 'right-to-act'] as const;

const Details = z.strictObject({
  unconfirmed: some(z.enum(unconfirmed), unconfirmed.length, String),
  contact: z.strictObject({ title: line(100), phone: phone.optional() }),
});

export const notConfirmed: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-20',
  details: Details,
  rule: accessRule,
  draw(letter, details) {
    const { context, record, words } = letter;
    const text = words.notConfirmed;
    const { dueOn } = record;
    return [
      ...heading(context, text.why),
      ...paragraph(context, cited(text.whyText, citations.verify)),
      ...bullets(
        context,
        details.unconfirmed.map((what) => text.unconfirmed[what]),
      ),
      ...paragraph(context, text.asked),
      ...heading(context, text.goOn),
      ...paragraph(context, text.goOnText),
      ...waysPart(context),
      ...(dueOn === null ? [] : titledRow(context, text.day, text.dayText(dateInWords(dueOn, context.language)))),
      ...complaintPart(letter, details.contact),
    ];
  },
  example: {
    asker: 'agent',
    details: ({ contact }) => ({ unconfirmed: ['who-asks', 'right-to-act'], contact: { title: contact } }),
  },
};
