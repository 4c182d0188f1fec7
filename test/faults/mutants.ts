/**
 * `npm run test:mutants [-- part of a name]`. Takes one guard after the other out of a copy of the source and shows that the suite
 * then fails. A guard whose absence nobody notices is not tested: the script ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Guard, guards } from './guards.ts';

const root = join(import.meta.dirname, '..', '..');
const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--bail', '1'];
const harness = [
  '--import',
  'tsx',
  'test/faults/run.ts',
  '--requests',
  '700',
  '--faults',
  '0.08',
  '--no-peers',
  '--stories',
  '150',
];

/** In this order: the first suite that fails ends the search. The harness first: that it alone notices is worth most. */
const suites: readonly (readonly [string, readonly string[]])[] = [
  ['faults', harness],
  ['delivery', [...vitest, 'test/unit/delivery/', 'test/unit/functions/']],
  ['history', [...vitest, 'test/faults/history.test.ts']],
  ['store, clerks', [...vitest, 'test/store/requests.test.ts', 'test/faults/clerks.test.ts']],
  ['interface', [...vitest, 'test/flow/api.test.ts']],
];

/** Properties at their full number of runs. */
const env = { ...process.env, TEST_DEPTH: 'deep' };

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function copy(): string {
  const place = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const part of ['lib', 'functions', 'infra', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
    cpSync(join(root, part), join(place, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

/** The name of the first failing suite, or null when all pass. */
function firstFailure(cwd: string): string | null {
  for (const [name, parameters] of suites) {
    const { status } = spawnSync(process.execPath, parameters, { cwd, env, stdio: 'ignore', timeout: 600_000 });
    if (status !== 0) return name;
  }
  return null;
}

function killerOf(place: string, { file, text, without }: Guard): string | null {
  const path = join(place, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`not once in ${file}: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => without),
  );
  try {
    return firstFailure(place);
  } finally {
    writeFileSync(path, source);
  }
}

function main(): void {
  const wanted = process.argv[2] ?? '';
  const place = copy();
  try {
    const ill = firstFailure(place);
    if (ill !== null) throw new Error(`the suite "${ill}" fails with every guard in place`);
    let survivors = 0;
    for (const guard of guards.filter(({ name }) => name.includes(wanted))) {
      const killer = killerOf(place, guard);
      if (killer === null) survivors += 1;
      say(`${guard.name.padEnd(56)} ${killer === null ? 'NOT NOTICED' : `noticed by ${killer}`}`);
    }
    say(survivors === 0 ? 'every guard is needed' : `${survivors} guards whose absence nobody notices`);
    process.exitCode = survivors === 0 ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

main();
