/** Check boxes with their labels: in columns, or as a table with one box for each of two answers. */
import { measure } from '../looks.ts';
import { type Mark, merged, moved, type Strip, space, together } from '../marks.ts';
import { isBlank, type Sheet } from '../sheet.ts';
import { bodyStyle, type Column, fullColumn, lines } from './text.ts';

export interface Choice {
  /** Field name on a blank form; `value` is what a check means. */
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticked: boolean;
  /** What a screen reader says for the box on a blank form, when the label alone would not do. */
  readonly tooltip?: string;
}

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
export function choiceStrip(sheet: Sheet, choice: Choice, column: Column): Strip {
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

/** Without boxes, for the tightest look: what was chosen, one after the other. */
function inline(sheet: Sheet, all: readonly Choice[]): readonly Strip[] {
  const text = all
    .filter((choice) => choice.ticked || choice.hint !== undefined)
    .map(({ label, hint }) => (hint === undefined ? label : `${label}: ${hint}`));
  if (text.length === 0) return [];
  return [...lines(text.join('  •  '), { ...bodyStyle(sheet), role: 'item' }, fullColumn(sheet)), space(sheet.look.rowGap)];
}

/** Choices in columns, read downwards. Two columns stand side by side and do not break. */
export function choices(sheet: Sheet, all: readonly Choice[], columns: 1 | 2 | 3 = 2): readonly Strip[] {
  if (sheet.look.runIn && !isBlank(sheet)) return inline(sheet, all);
  const gutter = 16;
  const width = (measure(sheet.look) - gutter * (columns - 1)) / columns;
  const strips = all.map((choice) => choiceStrip(sheet, choice, { x: sheet.look.left, width }));
  if (columns === 1 || strips.length === 0) return strips;
  const side = balanced(strips, columns).map(merged);
  const marks = side.flatMap((stack, index) => stack.marks.map((mark) => moved(mark, index * (width + gutter), 0)));
  return [{ height: Math.max(...side.map(({ height }) => height)), marks }];
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

/** Splits strips, in order, into columns: the lowest column height that takes them all. */
function balanced(strips: readonly Strip[], columns: number): readonly (readonly Strip[])[] {
  const heights = strips.flatMap((_, from) =>
    strips.slice(from).map((_strip, count) => heightOf(strips.slice(from, from + count + 1))),
  );
  const enough = [...new Set(heights)]
    .sort((one, other) => one - other)
    .find((limit) => stacked(strips, limit).length <= columns);
  return stacked(strips, enough ?? Number.POSITIVE_INFINITY);
}

function stacked(strips: readonly Strip[], limit: number): readonly (readonly Strip[])[] {
  const stacks: Strip[][] = [];
  for (const strip of strips) {
    const last = stacks.at(-1);
    if (last && heightOf(last) + strip.height <= limit + 0.01) last.push(strip);
    else stacks.push([strip]);
  }
  return strips.some(({ height }) => height > limit + 0.01) ? strips.map((strip) => [strip]) : stacks;
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
    const text = merged(lines(label, { ...bodyStyle(sheet), role: 'item' }, { x: look.left, width: left - look.left - 10 }));
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

/** True when a box is to be drawn as checked: never on a blank form. */
export function ticked(sheet: Sheet, condition: boolean): boolean {
  return !isBlank(sheet) && condition;
}
