/**
 * `npm run bench`: every figure about speed and cost in one run, each part in a process of its own, one after the other. Goals are
 * told as met or missed and fail nothing: the figures depend on the machine and on how busy it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { conditions, goal } from './report.ts';

const write = (text: string) => process.stdout.write(text);
const numberIn = (text: string | undefined): number => Number.parseFloat((text ?? '').replaceAll(',', ''));

/** Runs one part, shows what it prints, and returns it. A part that fails says so, and the next one runs. */
async function part(title: string, file: string, ...given: readonly string[]): Promise<string> {
  write(`\n== ${title}\n`);
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    write(text);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) write(`this part ended with ${code}\n`);
  return printed;
}

/** The cells of the lines that begin with a name, in the columns of `bench:start`. */
function rowsOf(printed: string, name: string): readonly (readonly string[])[] {
  return printed
    .split('\n')
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.split(/\s{2,}/));
}

function startGoals(printed: string): void {
  const [sizes = [], ratios = []] = rowsOf(printed, 'serve-public-site');
  write(goal('public-site bundle beside its clients, KB', numberIn(sizes[6]), 250));
  write(goal('public-site init against only its clients, x', numberIn(ratios[1]), 1.4));
  write(goal('the same against only those made at its start, x', numberIn(ratios[2]), 1.4));
}

/** The figure at the end of the first line that fits. */
function lastCell(printed: string, line: RegExp): number {
  const found = printed.split('\n').find((text) => line.test(text));
  return numberIn(found?.split(' | ').at(-1));
}

function journeyGoals(printed: string): void {
  write(goal('a million journeys of a patient, $', lastCell(printed, /^patient, /), 350));
  const [few, many] = [/^1,000 stored, 3 open/, /^100,000 stored, 3 open/].map((line) => lastCell(printed, line));
  write(goal('queue page, read units with 100,000 stored against 1,000, x', (many ?? Number.NaN) / (few ?? Number.NaN), 1));
}

const there = (program: string): boolean => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

write(`${conditions()}\n`);
startGoals(await part('cold start and size of each function (bench:start)', import.meta.resolve('./bench-start.ts')));
await part('handing in against the bare calls (bench:submit)', import.meta.resolve('./bench-submit.ts'));
await part('pages', import.meta.resolve('./bench-pages.ts'));
await part('sustained, to completion', import.meta.resolve('./bench-sustained.ts'));
if (there('java') && there('mvn')) {
  const file = import.meta.resolve('./journeys/run.ts');
  journeyGoals(await part('units and cost of journeys (bench:journeys)', file, '--stored', '100000'));
} else {
  write('\n== units and cost of journeys: left out, Java 17 and Maven are not here\n');
}
