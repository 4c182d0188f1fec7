/** One letter that names everything that is missing, each with its rule in plain words and the cure. */

import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { type Defect, defectCodes, defects, mayRaise } from '../../request/defects.ts';
import { type Strip, space, together } from '../layout/draw-ops.ts';
import { bodyStyle, type Column, heading, lines, paragraph } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { type LetterDefinition, problem } from './definition.ts';
import { line, some } from './details.ts';
import { answeringWays, type Letter, numbered } from './letterhead.ts';

/** `detail` says which name, date or page is meant. */
const RaisedDefect = z.strictObject({ code: z.enum(defectCodes), detail: line(200).optional() });

/** The defects of a letter whose details may have other faults. */
const Readable = z
  .object({ code: z.enum(defectCodes), detail: z.unknown().optional() })
  .nullable()
  .catch(null);
const Raised = z.object({ defects: z.array(Readable).catch([]) }).catch({ defects: [] });

function entry({ context, words }: Letter, { code, detail }: z.infer<typeof RaisedDefect>, column: Column): readonly Strip[] {
  const { missing, rule, cure } = words.defects[code];
  const { law }: Defect = defects[code];
  const text = words.deficiency;
  const style = { ...bodyStyle(context), role: 'value' } as const;
  return [
    ...lines(missing, { ...style, weight: 'bold', size: context.theme.value }, column),
    ...lines(rule, style, column),
    ...(detail === undefined ? [] : lines(`${text.here} ${detail}`, style, column)),
    ...lines(`${text.how} ${cure}`, { ...style, weight: 'bold', ink: 'accent' }, column),
    ...(law === null ? [] : lines(`${text.rule} ${law}`, { ...style, ink: 'label', size: 9 }, column)),
  ];
}

function whatNext({ context, record, words }: Letter): readonly Strip[] {
  const text = words.deficiency;
  const { dueOn, route } = record;
  const running = route.clock === 'access' && dueOn !== null;
  return together([
    ...heading(context, text.next),
    ...paragraph(context, `${text.nothing} ${text.keepsOpen}`),
    ...(running ? paragraph(context, cited(text.clock(dateInWords(dueOn, context.language)), citations.clock)) : []),
  ]);
}

const Details = z.strictObject({
  defects: some(RaisedDefect, defectCodes.length, ({ code }) => code),
  /** A blank authorization goes along with the letter. */
  blankFormEnclosed: z.boolean().optional(),
});

export const deficiency: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-12',
  details: Details,
  rule: ({ given, record }) =>
    Raised.parse(given).defects.flatMap((raised, index) => {
      if (raised === null) return [];
      return [
        !mayRaise(raised.code, record.route.basis) && problem(`defects.${index}.code`, 'defect-not-for-this-request'),
        // The question itself.
        raised.code === 'QUESTION' && raised.detail === undefined && problem(`defects.${index}.detail`, 'required'),
      ];
    }),
  draw(letter, details) {
    const { context, words } = letter;
    const text = words.deficiency;
    const entries = details.defects.map((raised) => (column: Column) => entry(letter, raised, column));
    return [
      ...heading(context, text.list(details.defects.length)),
      ...numbered(context, entries),
      ...together([...heading(context, text.send), ...paragraph(context, text.sendText), ...answeringWays(letter)]),
      ...(details.blankFormEnclosed === true ? [space(2), ...paragraph(context, text.blankForm)] : []),
      ...whatNext(letter),
    ];
  },
  example: {
    asker: 'agent',
    details: ({ detail }) => ({
      defects: [{ code: 'HCPOA_NOT_TRIGGERED' }, { code: 'ID_UNVERIFIED' }, { code: 'DATES_AMBIGUOUS', detail }],
    }),
  },
};
