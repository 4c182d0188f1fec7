import type { Choice } from './cell.ts';
import { type DocumentContext, isBlank } from './document-context.ts';
import { beside, merged, type Strip, space, together } from './draw-ops.ts';
import { bodyStyle, type Column, choiceStrip, choiceWidth, fullColumn, fullRule, lines } from './text.ts';
import { measure } from './themes.ts';

/** Without boxes, for the tightest theme. */
function inline(context: DocumentContext, all: readonly Choice[]): readonly Strip[] {
  const text = all
    .filter((choice) => choice.ticked || choice.hint !== undefined)
    .map(({ label, hint }) => (hint === undefined ? label : `${label}: ${hint}`));
  if (text.length === 0) return [];
  return [
    ...lines(text.join('  •  '), { ...bodyStyle(context), role: 'item' }, fullColumn(context)),
    space(context.theme.rowGap),
  ];
}

const gutter = 16;

/**
 * Equal columns; where a label is wider than that, each as wide as its labels and the same more, so that none needs a second line.
 * Equal again when this is not possible.
 */
function columnsFor(context: DocumentContext, all: readonly Choice[], count: number): readonly Column[] {
  const { theme } = context;
  if (count === 1) return [fullColumn(context)];
  const whole = measure(theme) - gutter * (count - 1);
  const needed = (choice: Choice) => Math.ceil(choiceWidth(context, choice));
  const widest = Array.from({ length: count }, (_, index) =>
    Math.max(0, ...all.filter((_choice, at) => at % count === index).map(needed)),
  );
  const spare = whole - widest.reduce((sum, width) => sum + width, 0);
  const equal = spare < 0 || Math.max(...widest) <= whole / count;
  const widths = widest.map((width) => (equal ? whole / count : width + spare / count));
  return widths.map((width, index) => ({
    x: theme.left + widths.slice(0, index).reduce((sum, before) => sum + before + gutter, 0),
    width,
  }));
}

/**
 * Read from left to right. The list may break over pages, but not near its ends. `alike`: all choices whose columns stand in line
 * with these.
 */
export function choices(
  context: DocumentContext,
  all: readonly Choice[],
  columns: 1 | 2 | 3 = 2,
  alike: readonly Choice[] = all,
): readonly Strip[] {
  if (context.theme.runIn && !isBlank(context)) return inline(context, all);
  const places = columnsFor(context, alike, columns);
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all
      .slice(row * columns, (row + 1) * columns)
      .flatMap((choice, index) => (places[index] === undefined ? [] : [choiceStrip(context, choice, places[index])])),
  );
  return rows.map((strips, row) => ({
    ...beside(strips),
    ...(columns > 1 && row < rows.length - 1 && (row < 2 || row > rows.length - 4) ? { keep: true } : {}),
  }));
}

interface Question {
  readonly label: string;
  readonly answers: readonly Choice[];
}

/** One line a question, its answers at the right. */
export function questionTable(context: DocumentContext, questions: readonly Question[], answerWidth = 105): readonly Strip[] {
  if (context.theme.runIn && !isBlank(context)) {
    const said = questions.flatMap(({ label, answers }) =>
      answers.filter((answer) => answer.ticked).map((answer) => ({ ...answer, label, hint: answer.label })),
    );
    return inline(context, said);
  }
  const { theme } = context;
  const rows = questions.map(({ label, answers }) => {
    const left = theme.right - answerWidth * answers.length;
    const text = merged(
      lines(label, { ...bodyStyle(context), role: 'question' }, { x: theme.left, width: left - theme.left - 10 }),
    );
    const boxes = answers.map((answer, index) =>
      choiceStrip(context, answer, { x: left + index * answerWidth, width: answerWidth - 6 }),
    );
    const { height, ops } = beside([text, ...boxes], 0.5);
    return { height: height + 0.5, ops: [...ops, fullRule(context, height - 0.4)] };
  });
  return [...together(rows), space(theme.rowGap)];
}
