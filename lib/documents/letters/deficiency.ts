/** One letter that names everything that is missing, each with its rule in plain words and the cure. */
import { type Defect, defects } from '../../request/defects.ts';
import { type Strip, space, together } from '../layout/draw-ops.ts';
import { bodyStyle, type Column, heading, lines, paragraph } from '../layout/text.ts';
import { citations } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { cited, type Letter, longDate, numbered, waysPart } from './letterhead.ts';

type Raised = LetterDetails['deficiency']['defects'][number];

function entry({ context, words }: Letter, { code, detail }: Raised, column: Column): readonly Strip[] {
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

function whatNext(letter: Letter): readonly Strip[] {
  const { context, record, words } = letter;
  const text = words.deficiency;
  const { dueOn, route } = record;
  const running = route.clock === 'access' && dueOn !== null;
  return together([
    ...heading(context, text.next),
    ...paragraph(context, `${text.nothing} ${text.keepsOpen}`),
    ...(running ? paragraph(context, cited(text.clock(longDate(dueOn, context.language)), citations.clock)) : []),
  ]);
}

export function deficiency(letter: Letter, details: LetterDetails['deficiency']): readonly Strip[] {
  const { context, words } = letter;
  const text = words.deficiency;
  const entries = details.defects.map((raised) => (column: Column) => entry(letter, raised, column));
  return [
    ...heading(context, text.list(details.defects.length)),
    ...numbered(context, entries),
    ...together([...heading(context, text.send), ...paragraph(context, text.sendText), ...waysPart(context)]),
    ...(details.blankFormEnclosed === true ? [space(2), ...paragraph(context, text.blankForm)] : []),
    ...whatNext(letter),
  ];
}
