/** The answer to who asked to whom records went, over all requests of the person: 45 CFR 164.528(b). */
import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { addYears } from '../../request/dates.ts';
import { accountingOver, accountingYears, sixYearsTo } from '../../request/release/accounting.ts';
import type { DocumentRecord } from '../layout/document-context.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition, problem } from './definition.ts';
import { day, prose, whenRead } from './details.ts';
import { disclosureRows, notListed } from './disclosure-rows.ts';

const shape = z.strictObject({
  /** The service knows of its own requests alone: the rest is looked up before the list goes out. */
  searched: z.literal(true, 'required'),
  /** The period; six years back from today where nobody asked for less. */
  from: day.optional(),
  to: day.optional(),
  /** What the hospital gave out by other ways than by requests. */
  others: prose(1000).optional(),
  /** A period that was asked for and cannot be listed, or not in full, and why. */
  unlisted: prose(600).optional(),
});
const Details = shape.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
  ...{ path: ['to'], message: 'dates-reversed' },
  ...whenRead(shape),
});

const oneDay = day.optional().catch(undefined);
const Given = z.object({ from: oneDay, to: oneDay }).catch({ from: undefined, to: undefined });

/** The request itself, and the others of the same person. */
const requestsOf = ({ body, release, ofPerson = [] }: DocumentRecord) => [{ body, release }, ...ofPerson];

export const accounting: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-38',
  details: Details,
  rule({ given, record, today }) {
    const { from, to } = Given.parse(given);
    return [
      ...accessRule({ record }),
      from !== undefined && from > today && problem('from', 'in-future'),
      from !== undefined && from < addYears(today, -accountingYears) && problem('from', 'beyond-six-years'),
      to !== undefined && to > today && problem('to', 'in-future'),
    ];
  },
  draw({ context, record, words, today }, { from, to, others, unlisted }) {
    const text = words.cases;
    const six = sixYearsTo(today);
    const period = { from: from ?? six.from, to: to ?? six.to };
    const entries = accountingOver(requestsOf(record), period, today);
    const show = (date: string) => dateInWords(date, context.language);
    return [
      ...paragraph(context, cited(text.period(show(period.from), show(period.to)), citations.accounting)),
      ...(entries.length === 0 && others === undefined ? paragraph(context, text.nobody, { weight: 'bold' }) : []),
      ...disclosureRows(context, entries),
      ...(others === undefined ? [] : [...heading(context, text.others), ...paragraph(context, others)]),
      ...(unlisted === undefined
        ? []
        : [
            ...heading(context, text.unlisted),
            ...paragraph(context, unlisted),
            ...paragraph(context, cited(text.sixYears, citations.accountingYears)),
          ]),
      ...heading(context, text.goodToKnow),
      ...notListed(context),
      ...titledRow(context, text.wrong, text.wrongText),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ disclosure }) => ({ searched: true, others: disclosure }),
  },
};
