/** Plays the scenarios one after the other on one service and prints the figures of each. */

import type { TestLine } from './lines.ts';
import { lineFaults } from './scenarios/line-faults.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { sending } from './scenarios/sending.ts';
import { vendorFaults } from './scenarios/vendor-faults.ts';
import { type Stack, startStack } from './stack.ts';
import { symbolsOnPage } from './symbols.ts';
import { table } from './table.ts';

const scenarios: readonly Scenario[] = [...sending, ...lineFaults, ...vendorFaults];
const heads = [
  'scenario',
  'dials',
  'line s',
  'call ms',
  'all ms',
  'pages',
  'our record',
  'in the tray',
  'symbols',
  'pixels ≠',
  'header rows',
];

export interface Played {
  readonly count: number;
  /** In words. */
  readonly failures: readonly string[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What came of it, read again from our record and the tray, also after a failure. */
async function figuresOf(stack: Stack, notesBefore: number): Promise<readonly string[]> {
  const notes = stack.line.notes().slice(notesBefore);
  const records = await Promise.all(stack.references().map((reference) => stack.recordOf(reference)));
  const sent = (await Promise.all(stack.references().map((reference) => stack.transmissions(reference)))).flat();
  const arrivals = (await Promise.all(stack.references().map((reference) => stack.arrivals(reference)))).flat();
  const states = records.map(({ work }) => work['send-fax']?.state ?? 'not faxed');
  const tray = sent
    .filter(({ pagesHeld }) => pagesHeld > 0)
    .map(({ pages, pagesHeld, marked }) => `${pagesHeld} of ${pages}${marked ? ' (2nd)' : ''}`);
  const measured = (text: string): string => (stack.line.real ? text : '–');
  return [
    String(sent.length),
    measured(sum(notes.map(({ lineSeconds }) => lineSeconds)).toFixed(1)),
    measured(sum(notes.map(({ milliseconds }) => milliseconds)).toFixed(0)),
    String(Math.max(0, ...sent.map(({ pages }) => pages))),
    [...new Set(states)].join(', '),
    tray.join(' + ') || 'nothing',
    measured(
      `${sum(arrivals.map(({ symbols }) => symbols))}/${sum(arrivals.map(({ pagesHeld }) => pagesHeld * symbolsOnPage))}`,
    ),
    measured(String(sum(arrivals.map(({ differingPixels }) => differingPixels)))),
    measured(String(sum(arrivals.map(({ headerRows }) => headerRows)))),
  ];
}

async function playOne(stack: Stack, { name, play }: Scenario): Promise<{ row: readonly string[]; failure: string | null }> {
  const notesBefore = stack.line.notes().length;
  const begun = performance.now();
  let failure: string | null = null;
  try {
    await play(stack);
  } catch (error) {
    failure = `${name}: ${error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)}`;
  }
  const milliseconds = (performance.now() - begun).toFixed(0);
  const [dials = '', lineSeconds = '', callMs = '', ...rest] = await figuresOf(stack, notesBefore);
  return { row: [`${failure === null ? '' : 'FAILED '}${name}`, dials, lineSeconds, callMs, milliseconds, ...rest], failure };
}

/** Plays those whose name has the text. */
export async function playScenarios(line: TestLine, only: string, say: (text: string) => void): Promise<Played> {
  const chosen = scenarios.filter(({ name }) => name.includes(only));
  if (chosen.length === 0) return { count: 0, failures: [] };
  const stack = await startStack(line);
  try {
    const rows: (readonly string[])[] = [heads];
    const failures: string[] = [];
    for (const scenario of chosen) {
      const { row, failure } = await playOne(stack, scenario);
      rows.push(row);
      if (failure !== null) failures.push(failure);
    }
    say(`\n${table(rows)}`);
    return { count: chosen.length, failures };
  } finally {
    await stack.stop();
  }
}
