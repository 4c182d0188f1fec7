/** What a further list within twelve months costs, before it is made, so that the person can take it back or ask for less: 45 CFR 164.528(c)(2). */
import * as z from 'zod';
import { earlierList, openCase } from '../../request/cases/cases.ts';
import { showDollars } from '../../request/fees/rules.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition, problem } from './definition.ts';
import { prose } from './details.ts';
import { bullets } from './letterhead.ts';

/** Dollars with or without cents, below 1,000: copies of a list are a few pages. */
const amount = z
  .string()
  .trim()
  .overwrite((typed) => typed.replace(/^\$\s*/, ''))
  .refine((typed) => /^\d{1,3}(\.\d{2})?$/.test(typed) && Number(typed) > 0, 'not-money');

const Details = z.strictObject({ amount, working: prose(600) });

export const accountingFee: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-43',
  details: Details,
  rule({ record }) {
    const open = openCase(record, 'accounting');
    if (open === undefined) return [...accessRule({ record }), problem('', 'no-open-case')];
    return [...accessRule({ record }), earlierList(record, open) === undefined && problem('', 'first-is-free')];
  },
  draw({ context, words }, { amount: dollars, working }) {
    const text = words.cases;
    const { phone } = context.facility.outbound;
    return [
      ...titledRow(context, text.costs, showDollars(Math.round(Number(dollars) * 100))),
      ...titledRow(context, text.madeOf, working),
      ...paragraph(context, cited(text.whyItCosts, citations.accountingFee)),
      ...heading(context, text.yourChoice),
      ...paragraph(context, text.choiceText(phone.shown)),
      ...bullets(context, text.choices),
      ...paragraph(context, text.untilThen),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ accountingCost }) => ({ amount: '4.50', working: accountingCost }),
    record: {
      cases: [
        {
          ...{ id: 'accounting-1', kind: 'accounting', askedAt: '2026-12-02T15:00:00.000Z', askedBy: 'requester' },
          ...{ receivedOn: '2026-12-02', dueOn: '2027-01-31' },
          person: {
            ...{ at: '2026-12-02T16:00:00.000Z', by: 'staff:sample', references: [] },
            earlier: { reference: '', receivedOn: '2026-06-02', answeredAt: '2026-06-12T15:00:00.000Z' },
          },
        },
      ],
    },
  },
};
