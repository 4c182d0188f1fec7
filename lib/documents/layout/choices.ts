/** Check boxes with their labels: in columns, or as a table with one box for each of two answers. */
import type { Choice } from './cell.ts';
import { measure } from './looks.ts';
import { type Mark, merged, type Strip, space, together } from './marks.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { bodyStyle, type Column, fullColumn, lines } from './text.ts';

/** The box itself: a drawn one, and on a blank form a field over it. */
function boxMarks({ look, record }: Sheet, choice: Choice, x: number, y: number): readonly Mark[] {
  const { id, value, label, tooltip = label, ticked } = choice;
  const size = look.box;
  if (record === undefined) {
    return [{ kind: 'input', x, y, width: size, height: size, name: id, tooltip, input: { check: value } }];
  }
  return [{ kind: 'box', x, y, size, ticked, label }];
}

/** One box and its label, wrapped beside it. A label that is checked is bold. */
function choiceStrip(sheet: Sheet, choice: Choice, column: Column): Strip {
  const { look } = sheet;
  const indent = look.box + 6;
  const style = { ...bodyStyle(sheet), role: 'item' } as const;
  const beside = { x: column.x + indent, width: column.width - indent };
  const text = merged([
    ...lines(choice.label, { ...style, weight: choice.ticked ? 'bold' : 'regular' }, beside),
    ...(choice.hint === undefined ? [] : lines(choice.hint, { ...style, ink: 'label' }, beside)),
  ]);
  const first = look.body * look.leading;
  const height = Math.max(text.height, look.box + 1) + 1;
  return { height, marks: [...boxMarks(sheet, choice, column.x, (first - look.box) / 2), ...text.marks] };
}

/** One box, its label, and beside them what the label means; `share` of the width is the label's. */
export function glossedStrip(sheet: Sheet, choice: Choice, share: number): Strip {
  const { look } = sheet;
  const { hint = '', ...plain } = choice;
  const width = measure(look) * share;
  const label = choiceStrip(sheet, plain, { x: look.left, width: width - 8 });
  const style = { ...bodyStyle(sheet), role: 'item', ink: 'label' } as const;
  const gloss = merged(lines(hint, style, { x: look.left + width, width: measure(look) - width }));
  return { height: Math.max(label.height, gloss.height + 1), marks: [...label.marks, ...gloss.marks] };
}

/** Without boxes, for the tightest look: what was chosen, one after the other. */
function inline(sheet: Sheet, all: readonly Choice[]): readonly Strip[] {
  const text = all
    .filter((choice) => choice.ticked || choice.hint !== undefined)
    .map(({ label, hint }) => (hint === undefined ? label : `${label}: ${hint}`));
  if (text.length === 0) return [];
  return [...lines(text.join('  •  '), { ...bodyStyle(sheet), role: 'item' }, fullColumn(sheet)), space(sheet.look.rowGap)];
}

/** Choices in rows of so many columns, read from left to right. The list may break over pages, but not near its ends. */
export function choices(sheet: Sheet, all: readonly Choice[], columns: 1 | 2 | 3 = 2): readonly Strip[] {
  if (sheet.look.runIn && !isBlank(sheet)) return inline(sheet, all);
  const gutter = 16;
  const width = (measure(sheet.look) - gutter * (columns - 1)) / columns;
  const column = (index: number) => ({ x: sheet.look.left + index * (width + gutter), width });
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns).map((choice, index) => choiceStrip(sheet, choice, column(index))),
  );
  return rows.map((strips, row) => ({
    height: Math.max(...strips.map(({ height }) => height)),
    marks: strips.flatMap(({ marks }) => marks),
    ...(columns > 1 && row < rows.length - 1 && (row < 2 || row > rows.length - 4) ? { keep: true } : {}),
  }));
}

export interface Question {
  readonly id: string;
  readonly label: string;
  readonly answers: readonly Choice[];
}

/** One line a question, its answers as boxes at the right; hairlines lead the eye. */
export function questionTable(sheet: Sheet, questions: readonly Question[], answerWidth = 105): readonly Strip[] {
  if (sheet.look.runIn && !isBlank(sheet)) {
    const said = questions.flatMap(({ label, answers }) =>
      answers.filter((answer) => answer.ticked).map((answer) => ({ ...answer, label, hint: answer.label })),
    );
    return inline(sheet, said);
  }
  const { look } = sheet;
  const rows = questions.map(({ label, answers }) => {
    const left = look.right - answerWidth * answers.length;
    const text = merged(
      lines(label, { ...bodyStyle(sheet), role: 'question' }, { x: look.left, width: left - look.left - 10 }),
    );
    const boxes = answers.map((answer, index) =>
      choiceStrip(sheet, answer, { x: left + index * answerWidth, width: answerWidth - 6 }),
    );
    const height = Math.max(text.height, ...boxes.map((box) => box.height)) + 1;
    const rule: Mark = {
      kind: 'rule',
      x: look.left,
      y: height - 0.4,
      width: measure(look),
      height: look.hairline * 0.7,
      ink: 'rule',
    };
    return { height: height + 1, marks: [...text.marks, ...boxes.flatMap(({ marks }) => marks), rule] };
  });
  return [...together(rows), space(look.rowGap)];
}
