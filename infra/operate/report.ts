/** `npm run ops:report -- --month 2026-11`, in DATA_DIR or the deployed table: what was received in a month and how it was answered. */
import { parseArgs } from 'node:util';
import { facility } from '../../functions/bind/adapters/facility.ts';
import { reports } from '../../functions/bind/adapters/records.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import { type CountTools, countMonths } from '../../lib/delivery/count-months.ts';
import { figuresOf } from '../../lib/reports/figures.ts';
import type { CountRow } from '../../lib/request/report-months.ts';
import { runCommand, say, withRecords } from './command.ts';

function line(name: string, rows: readonly CountRow[]): string {
  const { received, sent, medianDays, p90Days } = figuresOf(rows);
  const cells = [received, sent, medianDays ?? '-', p90Days ?? '-'];
  return [name.padEnd(28), ...cells.map((cell) => String(cell).padStart(9))].join('');
}

/** 0, or 2 when the month was never counted. Counts alone, no request. */
export async function report(tools: CountTools, month: string, print: (line: string) => void): Promise<0 | 2> {
  await countMonths(tools);
  const found = await tools.reports.read(tools.facility.id, month);
  if (found === null) {
    print(`${month}: nothing was counted`);
    return 2;
  }
  print(`Requests received in ${month}, counted on ${found.countedOn}; days from receipt until records or a letter left`);
  print(
    ['', 'received', 'sent', 'median', 'p90'].map((head, index) => (index === 0 ? head.padEnd(28) : head.padStart(9))).join(''),
  );
  print(line('all', found.rows));
  for (const part of ['type', 'channel', 'language'] as const)
    for (const name of [...new Set(found.rows.map((row) => row[part]))].sort())
      print(
        line(
          `${part} ${name}`,
          found.rows.filter((row) => row[part] === name),
        ),
      );
  for (const [outcome, count] of Object.entries(figuresOf(found.rows).outcomes))
    print(`${outcome.padEnd(28)}${String(count).padStart(9)}`);
  return 0;
}

function main(): Promise<number> {
  const { values } = parseArgs({ options: { month: { type: 'string' } } });
  const { month } = values;
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error('ops:report needs --month YYYY-MM');
  return withRecords<CountTools>(
    () => provide([], { reports, facility })(thisProcess),
    ({ dependencies }) => dependencies,
    (tools) => report(tools, month, say),
  );
}

if (import.meta.main) await runCommand(main, 2);
