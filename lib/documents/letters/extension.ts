/** The one extension of the due date, 45 CFR 164.524(b)(2)(iii): day 31 to 60, with its reason, said before day 30 is over. */

import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { dueOn, extendedDueOn } from '../../request/deadlines.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { type LetterDefinition, problem } from './definition.ts';
import { day, prose, whenRead } from './details.ts';
import { complaintPart } from './letterhead.ts';

export const extensionReasons = ['stored-elsewhere', 'many-records', 'other-systems', 'careful-reading', 'other'] as const;

const NewDate = z.object({ newDate: day.optional().catch(undefined) }).catch({});

const Details = z
  .strictObject({ reason: z.enum(extensionReasons), explanation: prose(300).optional(), newDate: day })
  .refine(({ reason, explanation }) => reason !== 'other' || explanation !== undefined, {
    error: 'required',
    path: ['explanation'],
    ...whenRead(z.object({ reason: z.enum(extensionReasons) })),
  });

export const extension: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-13',
  details: Details,
  rule({ given, record, today }) {
    const { receivedOn, route } = record;
    if (route.clock !== 'access') return [problem('', 'not-an-access-request')];
    const first = dueOn('access', receivedOn);
    if (receivedOn === null || first === null) return [problem('', 'not-received')];
    const { newDate } = NewDate.parse(given);
    return [
      // One extension moves the due date of the record; a second one does not exist.
      record.dueOn !== null && record.dueOn !== first && problem('', 'already-extended'),
      today > first && problem('', 'notice-too-late'),
      newDate !== undefined && newDate <= first && problem('newDate', 'not-after-due-date'),
      newDate !== undefined && newDate > extendedDueOn(receivedOn) && problem('newDate', 'beyond-day-60'),
    ];
  },
  draw(letter, details) {
    const { context, record, words } = letter;
    const text = words.extension;
    const show = (date: string | null) => (date === null ? '' : dateInWords(date, context.language));
    const cell = (id: string, label: string, date: string | null) => ({ id, label, value: show(date), span: 4 });
    return [
      ...heading(context, text.facts),
      ...grid(context, [
        [
          cell('received', text.received, record.receivedOn),
          cell('first', text.first, record.dueOn),
          cell('new', text.newDate, details.newDate),
        ],
      ]),
      ...heading(context, text.why),
      ...paragraph(context, text.reasons[details.reason]),
      ...(details.explanation === undefined ? [] : paragraph(context, details.explanation)),
      ...heading(context, text.means),
      ...paragraph(context, cited(text.once(show(details.newDate)), citations.clock)),
      ...paragraph(context, text.nothingToDo),
      ...complaintPart(letter),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ stored }) => ({ reason: 'stored-elsewhere', explanation: stored, newDate: '2027-01-15' }),
  },
};
