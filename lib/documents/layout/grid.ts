/** Label above answer above a line. On a blank form the answer is a place to write. */
import type { Cell } from './cell.ts';
import { type DocumentContext, isBlank } from './document-context.ts';
import { beside, type DrawOp, type InputOp, merged, type Strip, space, together } from './draw-ops.ts';
import { type Column, fullColumn, labelStyle, lines, valueStyle } from './text.ts';
import { measure } from './themes.ts';
import { widthOf, wrap } from './type.ts';

const gutter = 14;

/** `labelHeight` is that of the row's tallest label, so that its answers line up. */
function cellStrip(context: DocumentContext, cell: Cell, column: Column, labelHeight: number): Strip {
  const label = { ...labelOf(context, cell, column), height: labelHeight };
  if (isBlank(context)) return writingStrip(cell, column, label);
  return merged([label, ...lines(cell.value ?? '', valueStyle(context), column)]);
}

function labelOf(context: DocumentContext, { label }: Cell, column: Column): Strip {
  return merged(lines(label, labelStyle(context), column));
}

/** Leaves 20 points for handwriting. */
function writingStrip({ id, label }: Cell, { x, width }: Column, { height, ops }: Strip): Strip {
  const step = 20;
  const place = { x, y: height + 2, width, height: step - 4 };
  return { height: height + step, ops: [...ops, { kind: 'input', ...place, name: id, tooltip: label, input: 'text' }] };
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

function rowStrip(context: DocumentContext, row: readonly Cell[]): readonly Strip[] {
  const columns = columnsOf(context, row);
  const placed = row.map((cell, index) => ({ cell, column: columns[index] ?? fullColumn(context) }));
  const labelHeight = Math.max(...placed.map(({ cell, column }) => labelOf(context, cell, column).height));
  const cells = placed.map(({ cell, column }) => cellStrip(context, cell, column, labelHeight));
  const { height, ops } = beside(cells, 2);
  const rules = columns.map(
    ({ x, width }) => ({ kind: 'rule', x, y: height, width, height: context.theme.hairline, ink: 'rule' }) as const,
  );
  return [{ height: height + 1, ops: [...ops, ...rules] }, space(context.theme.rowGap)];
}

/** A question with its place to write on the same line. */
export function inlineBlank(context: DocumentContext, id: string, label: string, width: number): readonly Strip[] {
  const { theme } = context;
  const setting = { ...labelStyle(context), leading: 1.9 };
  const x = theme.left + widthOf(label, setting) + 6;
  const text = merged(lines(label, setting, fullColumn(context)));
  const rule: DrawOp = { kind: 'rule', x, y: text.height - 3, width, height: theme.hairline, ink: 'rule' };
  const input: InputOp = { kind: 'input', x, y: 1, width, height: text.height - 4, name: id, tooltip: label, input: 'text' };
  return [{ height: text.height, ops: [...text.ops, rule, input] }];
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
    if (cell.value === undefined || cell.value === '') continue;
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
  return shown.flatMap((row) => rowStrip(context, row));
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
