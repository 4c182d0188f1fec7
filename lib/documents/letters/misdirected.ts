/**
 * A request that belongs somewhere else: a third party is told where; an access request is passed on by the hospital, and its time runs
 * on until counsel says otherwise.
 */
import * as z from 'zod';
import { envelopeLines } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition } from './definition.ts';
import { OtherHolder, whenRead } from './details.ts';
import type { Letter } from './letterhead.ts';

/** `records-to-us`: who sends records to the hospital's system has an address of its own in the facility file. */
export const rightPlaces = ['records-to-us', 'elsewhere'] as const;

const Misdirected = z
  .strictObject({ place: z.enum(rightPlaces), otherHolder: OtherHolder.optional() })
  .refine(({ place, otherHolder }) => place !== 'elsewhere' || otherHolder !== undefined, {
    error: 'required',
    path: ['otherHolder', 'name'],
    ...whenRead(z.object({ place: z.enum(rightPlaces) })),
  });

function addressOf({ context }: Letter, { place, otherHolder }: z.infer<typeof Misdirected>): string {
  if (place === 'elsewhere') {
    const phone = otherHolder?.phone === undefined ? undefined : showPhone(otherHolder.phone);
    return [otherHolder?.name, otherHolder?.address, phone].filter((part) => part !== undefined).join(', ');
  }
  const { mailing, phone } = context.facility.inbound;
  return [...envelopeLines(mailing), phone.shown].join(', ');
}

/** Invented, for the examples. */
const otherHolder = { name: 'Lakeside Family Medicine', phone: '(704) 555-0166' };

export const misdirected: LetterDefinition<z.infer<typeof Misdirected>> = {
  number: 'LN-29',
  details: Misdirected,
  draw(letter, details) {
    const { context, words } = letter;
    const text = words.misdirected;
    return [
      ...heading(context, text.where),
      ...paragraph(context, text.reasons[details.place]),
      ...titledRow(context, text.sendTo, addressOf(letter, details)),
      ...paragraph(context, text.nothing),
      ...paragraph(context, text.ended),
    ];
  },
  example: { asker: 'attorney', details: () => ({ place: 'elsewhere', otherHolder }) },
};

const Forwarded = z.strictObject({ otherHolder: OtherHolder });

export const forwarded: LetterDefinition<z.infer<typeof Forwarded>> = {
  number: 'LN-30',
  details: Forwarded,
  rule: accessRule,
  draw(letter, details) {
    const { context, record, words } = letter;
    const text = words.misdirected;
    const { dueOn } = record;
    return [
      ...heading(context, text.passedOn),
      ...titledRow(context, text.sentTo, addressOf(letter, { place: 'elsewhere', ...details })),
      ...paragraph(context, text.passedOnText),
      ...(dueOn === null ? [] : paragraph(context, cited(text.runs(dateInWords(dueOn, context.language)), citations.clock))),
    ];
  },
  example: { asker: 'patient', details: () => ({ otherHolder }) },
};
