/**
 * `npm run bench`: every bench but those of documents and of the browser, each in a process of its own, one after the other; at the
 * end the goals of all of them. Ends with 1 when one of them did.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { conditions } from './report.ts';

const write = (text: string) => process.stdout.write(text);

interface Part {
  readonly file: string;
  readonly given?: readonly string[];
  readonly needs?: readonly string[];
}

const parts: readonly Part[] = [
  { file: './bench-start.ts' },
  { file: './bench-submit.ts' },
  { file: './bench-handlers.ts' },
  { file: './bench-sustained.ts' },
  { file: './bench-history.ts' },
  { file: './journeys/run.ts', given: ['--stored', '100000'], needs: ['java', 'mvn'] },
  { file: './limits/run.ts' },
];

interface Ended {
  readonly file: string;
  readonly verdict: 'passed' | 'FAILED' | 'not run';
  readonly goals: readonly string[];
}

/** Runs one part and shows what it prints. */
async function run({ file, given = [] }: Part): Promise<Ended> {
  write(`\n== ${file}\n`);
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.resolve(file)), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    write(text);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    file,
    verdict: code === 0 ? 'passed' : 'FAILED',
    goals: printed.split('\n').filter((line) => line.startsWith('goal ')),
  };
}

const isInstalled = (program: string): boolean => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

const conditionsAtStart = conditions();
const ended: Ended[] = [];
for (const part of parts) {
  const lacking = (part.needs ?? []).filter((program) => !isInstalled(program));
  if (lacking.length === 0) ended.push(await run(part));
  else ended.push({ file: part.file, verdict: 'not run', goals: [`not installed: ${lacking.join(', ')}`] });
}
write(`\n== all, ${conditionsAtStart}\n`);
for (const { file, verdict, goals } of ended) write(`${verdict} ${file}\n${goals.map((line) => `  ${line}\n`).join('')}`);
process.exit(ended.some(({ verdict }) => verdict === 'FAILED') ? 1 : 0);
