/** Rows of boxes: label above answer, lines between. On a blank form the answer is a place to write. */
import type { Cell } from './cell.ts';
import { type DocumentContext, isBlank } from './document-context.ts';
import { beside, type DrawOp, type InputOp, merged, type Strip, space, together } from './draw-ops.ts';
import { type Column, choiceStrip, fullColumn, fullRule, labelStyle, lines, valueStyle } from './text.ts';
import { measure } from './themes.ts';
import { widthOf, wrap } from './type.ts';

const gutter = 14;

/** `labelHeight` is that of the row's tallest label, so that its answers line up. */
function cellStrip(context: DocumentContext, cell: Cell, column: Column, labelHeight: number): Strip {
  if (cell.box !== undefined) {
    return choiceStrip(context, { id: cell.id, value: cell.box, label: cell.label, ticked: false }, column);
  }
  const label = { ...labelOf(context, cell, column), height: labelHeight };
  if (cell.pen === true || isBlank(context)) return writingStrip(context, cell, column, label);
  return merged([label, ...lines(cell.value ?? '', valueStyle(context), column)]);
}

function labelOf(context: DocumentContext, { label }: Cell, column: Column): Strip {
  return merged(lines(label, labelStyle(context), column));
}

/** In points, for a line of handwriting. */
const writingLine = 16;

function writingStrip(context: DocumentContext, cell: Cell, { x, width }: Column, { height, ops }: Strip): Strip {
  const { id, label, lines: count = 1 } = cell;
  const place = { x, y: height, width, height: writingLine * count - 1 };
  const input: InputOp = { kind: 'input', ...place, name: id, tooltip: label, input: count === 1 ? 'text' : 'lines' };
  const typed = isBlank(context) && !id.startsWith('sign.pen');
  return { height: height + writingLine * count, ops: typed ? [...ops, input] : ops };
}

function spanOf(row: readonly Cell[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

function columnsOf(context: DocumentContext, row: readonly Cell[]): readonly Column[] {
  const width = measure(context.theme) + gutter;
  const total = Math.max(12, spanOf(row));
  let used = 0;
  return row.map(({ span }) => {
    const column = { x: context.theme.left + (width * used) / total, width: (width * span) / total - gutter };
    used += span;
    return column;
  });
}

function rowStrip(context: DocumentContext, row: readonly Cell[]): Strip {
  const columns = columnsOf(context, row);
  const placed = row.map((cell, index) => ({ cell, column: columns[index] ?? fullColumn(context) }));
  const labelHeight = Math.max(...placed.map(({ cell, column }) => labelOf(context, cell, column).height));
  const cells = placed.map(({ cell, column }) => cellStrip(context, cell, column, labelHeight));
  const { hairline } = context.theme;
  const { height, ops } = merged([space(1.5), beside(cells, isBlank(context) ? 0 : 2)]);
  const dividers = columns
    .slice(1)
    .map(({ x }): DrawOp => ({ kind: 'rule', x: x - gutter / 2, y: 0, width: hairline, height, ink: 'rule' }));
  return { height: height + hairline, ops: [...ops, ...dividers, fullRule(context, height)] };
}

/** Above a grid that does not follow its heading. */
export function lineAbove(context: DocumentContext): Strip {
  return { height: context.theme.hairline + 2, ops: [fullRule(context, 2)], keep: true };
}

/** Questions with their places to write on one line, each as wide as its share. */
export function inlineBlanks(context: DocumentContext, blanks: readonly Omit<Cell, 'span'>[]): Strip {
  const { theme } = context;
  const style = { ...labelStyle(context), leading: 1.7 };
  const width = measure(theme) / blanks.length;
  const parts = blanks.map(({ id, label }, index): Strip => {
    const start = theme.left + index * width;
    const text = merged(lines(label, style, { x: start, width: width - 50 }));
    const x = start + widthOf(label, style) + 6;
    const place = { x, width: start + width - x - (index < blanks.length - 1 ? gutter : 0) };
    const rule: DrawOp = { kind: 'rule', ...place, y: text.height - 3, height: theme.hairline, ink: 'rule' };
    const input: InputOp = { kind: 'input', ...place, y: 1, height: text.height - 4, name: id, tooltip: label, input: 'text' };
    return { height: text.height, ops: [...text.ops, rule, input] };
  });
  return beside(parts);
}

/** More than two lines, line breaks of its own aside. */
function isCramped(context: DocumentContext, { value = '', span }: Cell): boolean {
  const width = (measure(context.theme) + gutter) * (span / 12) - gutter;
  return wrap(value, valueStyle(context), width).length > value.split('\n').length + 1;
}

/** Answers fill the holes that others leave; the last of a row takes the rest of its width; a long one gets its own row. */
function filledRows(context: DocumentContext, cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let used = 12;
  for (const cell of cells) {
    if (cell.pen !== true && (cell.value === undefined || cell.value === '')) continue;
    const span = isCramped(context, cell) ? 12 : cell.span;
    if (used + span > 12) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ ...cell, span });
    used += span;
  }
  return rows.map(filledUp);
}

function filledUp(row: readonly Cell[]): readonly Cell[] {
  const before = spanOf(row.slice(0, -1));
  return row.map((cell, index) => (index === row.length - 1 ? { ...cell, span: 12 - before } : cell));
}

/** One answer after the other, for the tightest theme. */
function runIn(context: DocumentContext, cells: readonly Cell[]): readonly Strip[] {
  const given = cells.filter(({ value }) => value !== undefined && value !== '');
  const text = given.map(({ label, value }) => `${label}: ${value}`).join('  •  ');
  return text === '' ? [] : [...lines(text, valueStyle(context), fullColumn(context)), space(context.theme.rowGap)];
}

/** Leaves out cells without an answer, unless the form is blank. */
export function grid(context: DocumentContext, rows: readonly (readonly Cell[])[]): readonly Strip[] {
  if (context.theme.runIn && !isBlank(context)) return runIn(context, rows.flat());
  const shown = isBlank(context) ? rows : filledRows(context, rows.flat());
  if (shown.length === 0) return [];
  return [...shown.map((row) => rowStrip(context, row)), space(context.theme.rowGap)];
}

/** Over the whole width; breaks over pages only when it fills more than one. */
export function prose(context: DocumentContext, cell: Omit<Cell, 'span'>): readonly Strip[] {
  if (isBlank(context)) return grid(context, [[{ ...cell, span: 12 }]]);
  if (cell.value === undefined) return [];
  if (context.theme.runIn) return runIn(context, [{ ...cell, span: 12 }]);
  const column = fullColumn(context);
  const label = lines(cell.label, labelStyle(context), column).map((strip) => ({ ...strip, keep: true }));
  return [...together([...label, ...lines(cell.value, valueStyle(context), column)]), space(context.theme.rowGap + 2)];
}
