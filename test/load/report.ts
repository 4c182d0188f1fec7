/** What the benches print alike: the conditions they ran under, tables, and at the end each figure with its goal. */
import { availableParallelism, loadavg } from 'node:os';

/** Node, cores, and how busy the machine is before the bench adds to it. */
export function conditions(): string {
  const [last = 0, five = 0] = loadavg();
  return `node ${process.version}, ${availableParallelism()} cores, load average at start ${last.toFixed(2)} (1 min), ${five.toFixed(2)} (5 min)`;
}

type Row = readonly (string | number)[];

const widthsOf = (rows: readonly Row[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => String(cells[column]).length)));

/** Rows as a table of Markdown, the first of them the heads. */
export function markdown(rows: readonly Row[]): string {
  const widths = widthsOf(rows);
  const line = (cells: Row, filler = ' ') =>
    `| ${widths.map((width, column) => String(cells[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line([], '-'), ...others.map((cells) => line(cells))].join('\n');
}

/** Rows in columns, the first of them the heads: names to the left, figures to the right. */
export function table(rows: readonly Row[]): string {
  const texts = rows.map((cells) => cells.map(String));
  const widths = widthsOf(rows);
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return texts.map((cells) => `${line(cells)}\n`).join('');
}

export interface Goal {
  readonly what: string;
  /** Goals about the same thing share a line: readers look at the last four. */
  readonly about?: string;
  readonly figure: number;
  readonly bound: number;
  /** The bound is a lower one. */
  readonly least?: boolean;
}

/** A figure that is missing (NaN) meets nothing. */
const isMet = ({ figure, bound, least }: Goal): boolean => (least ? figure >= bound : figure <= bound);

function told(goal: Goal): string {
  const { what, figure, bound, least } = goal;
  return `${what}: ${figure} of at ${least ? 'least' : 'most'} ${bound}, ${isMet(goal) ? 'met' : 'MISSED'}`;
}

/** Prints each figure with its goal as the last lines and ends the process, with 1 when a goal is missed. */
export function judge(goals: readonly Goal[]): never {
  const lines = Map.groupBy(goals, ({ about, what }) => about ?? what);
  for (const some of lines.values()) process.stdout.write(`goal ${some.map(told).join('; ')}\n`);
  process.exit(goals.every(isMet) ? 0 : 1);
}
