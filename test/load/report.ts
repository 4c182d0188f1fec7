/** What the benches print alike: the conditions they ran under, tables, and whether a goal was met. */
import { availableParallelism, loadavg } from 'node:os';

/** Node, cores, and how busy the machine is before the bench adds to it. */
export function conditions(): string {
  const [last = 0, five = 0] = loadavg();
  return `node ${process.version}, ${availableParallelism()} cores, load average at start ${last.toFixed(2)} (1 min), ${five.toFixed(2)} (5 min)`;
}

/** Rows in columns, the first of them the heads: names to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return rows.map((cells) => `${line(cells)}\n`).join('');
}

/** One line about a goal that is an upper bound. A figure that is missing meets nothing. */
export function goal(what: string, figure: number, most: number): string {
  return `goal ${what}: ${figure} of at most ${most}, ${figure <= most ? 'met' : 'missed'}\n`;
}
