/** One letter that names everything that is missing, each with its rule in plain words and the cure. */
import { type Defect, defects } from '../../request/defects.ts';
import { type Strip, space, together } from '../layout/marks.ts';
import { bodyStyle, type Column, heading, lines, paragraph } from '../layout/text.ts';
import { citations } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { cited, type Letter, longDate, numbered, waysPart } from './letterhead.ts';

type Raised = LetterDetails['deficiency']['defects'][number];

function entry({ sheet, words }: Letter, { code, detail }: Raised, column: Column): readonly Strip[] {
  const { missing, rule, cure } = words.defects[code];
  const { law }: Defect = defects[code];
  const text = words.deficiency;
  const style = { ...bodyStyle(sheet), role: 'value' } as const;
  return [
    ...lines(missing, { ...style, weight: 'bold', size: sheet.look.value }, column),
    ...lines(rule, style, column),
    ...(detail === undefined ? [] : lines(`${text.here} ${detail}`, style, column)),
    ...lines(`${text.how} ${cure}`, { ...style, weight: 'bold', ink: 'accent' }, column),
    ...(law === null ? [] : lines(`${text.rule} ${law}`, { ...style, ink: 'label', size: 9 }, column)),
  ];
}

function whatNext(letter: Letter): readonly Strip[] {
  const { sheet, record, words } = letter;
  const text = words.deficiency;
  const { dueOn, route } = record;
  const running = route.clock === 'access' && dueOn !== null;
  return together([
    ...heading(sheet, text.next),
    ...paragraph(sheet, `${text.nothing} ${text.keepsOpen}`),
    ...(running ? paragraph(sheet, cited(text.clock(longDate(dueOn, sheet.language)), citations.clock)) : []),
  ]);
}

export function deficiency(letter: Letter, details: LetterDetails['deficiency']): readonly Strip[] {
  const { sheet, words } = letter;
  const text = words.deficiency;
  const entries = details.defects.map((raised) => (column: Column) => entry(letter, raised, column));
  return [
    ...heading(sheet, text.list(details.defects.length)),
    ...numbered(sheet, entries),
    ...together([...heading(sheet, text.send), ...paragraph(sheet, text.sendText), ...waysPart(sheet)]),
    ...(details.blankFormEnclosed === true ? [space(2), ...paragraph(sheet, text.blankForm)] : []),
    ...whatNext(letter),
  ];
}
