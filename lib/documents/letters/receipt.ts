/** The request has arrived: by when it is answered, and what copies cost. */

import type * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { space } from '../layout/draw-ops.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { type LetterDefinition, problem } from './definition.ts';
import { Nothing } from './details.ts';
import { feeText } from './letterhead.ts';

export const receipt: LetterDefinition<z.infer<typeof Nothing>> = {
  number: 'LN-11',
  details: Nothing,
  rule: ({ record }) => [record.receivedOn === null && problem('', 'not-received')],
  draw(letter) {
    const { context, record, words } = letter;
    const { receivedOn, dueOn, route } = record;
    const text = words.receipt;
    const row = (name: string, value: string) => titledRow(context, name, value);
    const dated = (id: string, label: string, date: string | null) =>
      date === null ? [] : [{ id, label, value: dateInWords(date, context.language), span: 6 }];
    return [
      ...heading(context, text.facts),
      ...grid(context, [[...dated('received', text.received, receivedOn), ...dated('due', text.due, dueOn)]]),
      ...(dueOn === null ? paragraph(context, text.noDue) : []),
      ...(route.clock === 'access' ? paragraph(context, cited(text.clock, citations.clock)) : []),
      ...heading(context, text.next),
      ...paragraph(context, text.nextText),
      space(2),
      ...row(text.cost, feeText(letter)),
      ...row(text.follow, text.followText),
      ...row(text.change, text.changeText(context.facility.outbound.phone.shown)),
    ];
  },
  example: { asker: 'patient', details: () => ({}) },
};
