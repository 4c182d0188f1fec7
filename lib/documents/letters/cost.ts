/** What the copies cost, line by line, and how to answer: for whoever gave no e-mail address. */
import type * as z from 'zod';
import { costRows, costWords } from '../../languages/costs.ts';
import { holdsRelease, waivable } from '../../request/fees/quote.ts';
import { showDollars } from '../../request/fees/rules.ts';
import { together } from '../layout/draw-ops.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import type { LetterDefinition } from './definition.ts';
import { problem } from './definition.ts';
import { Nothing } from './details.ts';
import { bullets, feeText } from './letterhead.ts';

export const cost: LetterDefinition<z.infer<typeof Nothing>> = {
  number: 'LN-19',
  details: Nothing,
  rule: ({ record }) => [waivable(record.fees).length === 0 && problem('', 'no-open-quote')],
  draw(letter) {
    const { context, record, words } = letter;
    const text = words.cost;
    const { total } = costWords(context.language);
    const { phone } = context.facility.outbound;
    return [
      ...waivable(record.fees).flatMap(({ lines, cents }) => [
        ...heading(context, text.working),
        ...costRows(lines, context.language).flatMap(({ what, law, count, each, sum }) =>
          titledRow(context, what, `${count} × ${each} = ${sum} (${law})`, 0.4),
        ),
        ...titledRow(context, total, showDollars(cents), 0.4),
      ]),
      ...together([
        ...heading(context, text.answer),
        ...paragraph(context, text.answerText(phone.shown)),
        ...bullets(context, text.ways),
        ...paragraph(context, holdsRelease(record) === null ? text.waitsNot : text.waits),
        ...titledRow(context, text.pay, text.payText(phone.shown)),
        ...titledRow(context, text.rule, feeText(letter)),
      ]),
    ];
  },
  example: {
    asker: 'attorney',
    details: () => ({}),
    record: {
      fees: [
        {
          ...{
            id: 'fee-1',
            at: '2026-12-02T15:00:00.000Z',
            by: 'staff:sample',
            kind: 'nc-90-411',
            cents: 7625,
            state: 'quoted',
          },
          lines: [
            { law: 'nc-90-411', item: 'page', tier: 1, count: 25, eachCents: 75, cents: 1875 },
            { law: 'nc-90-411', item: 'page', tier: 2, count: 75, eachCents: 50, cents: 3750 },
            { law: 'nc-90-411', item: 'page', tier: 3, count: 80, eachCents: 25, cents: 2000 },
          ],
        },
      ],
    },
  },
};
