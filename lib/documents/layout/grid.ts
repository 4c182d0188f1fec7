/** Questions and answers in rows of cells: label above answer above a line. On a blank form the answer is a place to write. */
import type { Cell } from './cell.ts';
import { measure } from './looks.ts';
import { type InputMark, type Mark, merged, type Strip, space, together } from './marks.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { type Column, fullColumn, lines, type Style } from './text.ts';
import { widthOf, wrap } from './type.ts';

const gutter = 14;

function labelStyle({ look }: Sheet): Style {
  return { size: look.label, weight: 'regular', ink: 'label', role: 'label', leading: 1.24 };
}

function valueStyle({ look }: Sheet): Style {
  return { size: look.value, weight: 'regular', ink: 'text', role: 'value', leading: look.leading };
}

/** Label over answer; `labelHeight` is that of the tallest label of the row, so that the answers of a row line up. */
function cellStrip(sheet: Sheet, cell: Cell, column: Column, labelHeight: number): Strip {
  const label = { ...labelOf(sheet, cell, column), height: labelHeight };
  if (isBlank(sheet)) return writingStrip(sheet, cell, column, label);
  return merged([label, ...lines(cell.value ?? '', valueStyle(sheet), column)]);
}

function labelOf(sheet: Sheet, { label }: Cell, column: Column): Strip {
  return merged(lines(label, labelStyle(sheet), column));
}

/** Room for handwriting: 20 points a line, ruled. */
function writingStrip({ look }: Sheet, { id, label, room = 1 }: Cell, { x, width }: Column, labelStrip: Strip): Strip {
  const step = 20;
  const rules: Mark[] = Array.from({ length: room - 1 }, (_, line) => ({
    ...({ kind: 'rule', x, width, height: look.hairline, ink: 'rule' } as const),
    y: labelStrip.height + step * (line + 1),
  }));
  const input: InputMark = {
    ...({ kind: 'input', x, width } as const),
    y: labelStrip.height + 2,
    height: step * room - 4,
    name: id,
    tooltip: label,
    input: room > 1 ? 'lines' : 'text',
  };
  return { height: labelStrip.height + step * room, marks: [...labelStrip.marks, ...rules, input] };
}

function columnsOf(sheet: Sheet, row: readonly Cell[]): readonly Column[] {
  const width = measure(sheet.look) + gutter;
  const total = Math.max(
    12,
    row.reduce((sum, { span }) => sum + span, 0),
  );
  let used = 0;
  return row.map(({ span }) => {
    const column = { x: sheet.look.left + (width * used) / total, width: (width * span) / total - gutter };
    used += span;
    return column;
  });
}

function rowStrip(sheet: Sheet, row: readonly Cell[]): readonly Strip[] {
  const columns = columnsOf(sheet, row);
  const placed = row.map((cell, index) => ({ cell, column: columns[index] ?? fullColumn(sheet) }));
  const labelHeight = Math.max(...placed.map(({ cell, column }) => labelOf(sheet, cell, column).height));
  const cells = placed.map(({ cell, column }) => cellStrip(sheet, cell, column, labelHeight));
  const height = Math.max(...cells.map((cell) => cell.height)) + 2;
  const rules = columns.map(
    ({ x, width }) => ({ kind: 'rule', x, y: height, width, height: sheet.look.hairline, ink: 'rule' }) as const,
  );
  return [{ height: height + 1, marks: [...cells.flatMap(({ marks }) => marks), ...rules] }, space(sheet.look.rowGap)];
}

/** On a blank form: a question with its place to write on the same line. */
export function inlineBlank(sheet: Sheet, id: string, label: string, width: number): readonly Strip[] {
  const { look } = sheet;
  const setting = { ...labelStyle(sheet), leading: 1.9 };
  const x = look.left + widthOf(label, setting) + 6;
  const text = merged(lines(label, setting, fullColumn(sheet)));
  const rule: Mark = { kind: 'rule', x, y: text.height - 3, width, height: look.hairline, ink: 'rule' };
  const input: InputMark = { kind: 'input', x, y: 1, width, height: text.height - 4, name: id, tooltip: label, input: 'text' };
  return [{ height: text.height, marks: [...text.marks, rule, input] }];
}

/** True when an answer would need more than two lines in its cell, line breaks of its own aside. */
function isCramped(sheet: Sheet, { value = '', span }: Cell): boolean {
  const width = (measure(sheet.look) + gutter) * (span / 12) - gutter;
  return wrap(value, valueStyle(sheet), width).length > value.split('\n').length + 1;
}

/**
 * Rows for the answers that there are: they move up into the holes that others leave, the last of a row takes what is left of
 * its width, and one too long for its cell gets a row of its own.
 */
function filledRows(sheet: Sheet, cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let used = 12;
  for (const cell of cells) {
    if (cell.value === undefined || cell.value === '') continue;
    const span = isCramped(sheet, cell) ? 12 : cell.span;
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
  const before = row.slice(0, -1).reduce((sum, { span }) => sum + span, 0);
  return row.map((cell, index) => (index === row.length - 1 ? { ...cell, span: 12 - before } : cell));
}

/** Label and answer in one line of text, one answer after the other. */
function runIn(sheet: Sheet, cells: readonly Cell[]): readonly Strip[] {
  const given = cells.filter(({ value }) => value !== undefined && value !== '');
  const text = given.map(({ label, value }) => `${label}: ${value}`).join('  •  ');
  return text === '' ? [] : [...lines(text, valueStyle(sheet), fullColumn(sheet)), space(sheet.look.rowGap)];
}

/** Rows of cells, of which those without an answer are left out, unless the form is blank. */
export function grid(sheet: Sheet, rows: readonly (readonly Cell[])[]): readonly Strip[] {
  if (sheet.look.runIn && !isBlank(sheet)) return runIn(sheet, rows.flat());
  const shown = isBlank(sheet) ? rows : filledRows(sheet, rows.flat());
  return shown.flatMap((row) => rowStrip(sheet, row));
}

/** An answer in prose over the whole width: its lines may break over pages only when they fill more than one. */
export function prose(sheet: Sheet, cell: Omit<Cell, 'span'>): readonly Strip[] {
  if (isBlank(sheet)) return grid(sheet, [[{ ...cell, span: 12 }]]);
  if (cell.value === undefined) return [];
  if (sheet.look.runIn) return runIn(sheet, [{ ...cell, span: 12 }]);
  const column = { x: sheet.look.left, width: measure(sheet.look) };
  const label = lines(cell.label, labelStyle(sheet), column).map((strip) => ({ ...strip, keep: true }));
  return [...together([...label, ...lines(cell.value, valueStyle(sheet), column)]), space(sheet.look.rowGap + 2)];
}
