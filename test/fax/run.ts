/**
 * `npm run test:fax [-- --only part-of-a-name] [--played | --real] [--keep] [--mutants]`. Sends requests through our service, the vendor's contract and a
 * telephone line, and compares what arrives with what is on file. Ends with 1 when anything is not as it has to be.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkJudges } from './controls.ts';
import { playDocuments } from './documents.ts';
import { playedLine, realLine } from './lines.ts';
import { playMutants } from './mutants.ts';
import { playScenarios } from './play.ts';
import { missingForCalls } from './t30.ts';
import '../support/all-languages.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    played: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function main(): Promise<number> {
  const begun = Date.now();
  const missing = missingForCalls();
  if (values.real && missing.length > 0) {
    say(`missing: ${missing.join(', ')}`);
    return 1;
  }
  const real = !values.played && missing.length === 0;
  say(real ? 'LINE: real T.30 calls (spandsp)' : 'LINE: SIMULATED. No call is made, no page is compared, no symbol is read.');
  if (!real && missing.length > 0) say(`for real calls is missing: ${missing.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'fax-'));
  try {
    const controls = real ? await checkJudges(folder, say) : [];
    const scenarios = await playScenarios(real ? realLine(folder) : playedLine(), values.only, say);
    const documents = real ? await playDocuments(folder, values.only, say) : { count: 0, failures: [] };
    const count = scenarios.count + documents.count;
    const failures = [
      ...[...controls, ...scenarios.failures, ...documents.failures],
      ...(count === 0 ? ['nothing has this name'] : []),
    ];
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    say(
      `\n${scenarios.count} scenarios, ${documents.count} documents through the line, ${seconds} s, ${failures.length} failed`,
    );
    for (const failure of failures) say(`FAILED ${failure}`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    if (values.keep) say(`kept: ${folder}`);
    else rmSync(folder, { recursive: true });
  }
}

process.exitCode = await (values.mutants ? playMutants(say) : main());
