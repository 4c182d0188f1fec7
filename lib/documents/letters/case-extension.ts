/** More time for a list of disclosures or a correction: once, 30 days, with its reason. 45 CFR 164.528(c)(1)(ii); 164.526(b)(2)(ii). */
import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { caseExtendedDueOn, caseKindNamed, openCase } from '../../request/cases/cases.ts';
import { caseKinds } from '../../request/cases/stored.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { accessRule, type LetterDefinition, problem } from './definition.ts';
import { day, prose } from './details.ts';
import { complaintPart } from './letterhead.ts';

const Details = z.strictObject({ case: z.enum(caseKinds), explanation: prose(300), newDate: day });

const Given = z
  .object({ case: z.unknown(), newDate: day.optional().catch(undefined) })
  .catch({ case: undefined, newDate: undefined });

export const caseExtension: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-41',
  details: Details,
  rule({ given, record, today }) {
    const { case: named, newDate } = Given.parse(given);
    const kind = caseKindNamed(named);
    if (kind === undefined) return accessRule({ record });
    const one = openCase(record, kind);
    if (one === undefined) return [problem('case', 'no-open-case')];
    return [
      ...accessRule({ record }),
      one.extended !== undefined && problem('case', 'case-extended'),
      today > one.dueOn && problem('case', 'case-too-late'),
      newDate !== undefined && newDate <= one.dueOn && problem('newDate', 'not-after-due-date'),
      newDate !== undefined && newDate > caseExtendedDueOn(one) && problem('newDate', 'beyond-day-90'),
    ];
  },
  draw(letter, { case: kind, explanation, newDate }) {
    const { context, record, words } = letter;
    const { extension, cases } = words;
    const one = openCase(record, kind);
    const show = (date: string | undefined) => (date === undefined ? '' : dateInWords(date, context.language));
    const cell = (id: string, label: string, date: string | undefined) => ({ id, label, value: show(date), span: 4 });
    return [
      ...heading(context, cases.about[kind]),
      ...grid(context, [
        [
          cell('received', extension.received, one?.receivedOn),
          cell('first', extension.first, one?.dueOn),
          cell('new', extension.newDate, newDate),
        ],
      ]),
      ...heading(context, extension.why),
      ...paragraph(context, explanation),
      ...heading(context, extension.means),
      ...paragraph(context, cited(cases.once(show(newDate)), citations.caseClock[kind])),
      ...complaintPart(letter),
    ];
  },
  example: {
    asker: 'patient',
    details: ({ stored }) => ({ case: 'correction', explanation: stored, newDate: '2027-02-15' }),
    record: {
      cases: [
        {
          ...{ id: 'correction-1', kind: 'correction', askedAt: '2026-11-20T15:00:00.000Z', askedBy: 'requester' },
          ...{ receivedOn: '2026-11-20', dueOn: '2027-01-19' },
        },
      ],
    },
  },
};
