/**
 * `npm run test:api [-- --bodies 200]`: the JSON interface as strangers meet it. Lints the OpenAPI document, generates a client
 * from it and works with that, and lets Schemathesis generate bodies. Ends with 1 when anything fails.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { stepByStep } from '../deploy/steps.ts';
import { WorkList } from '../flow/local-work.ts';
import '../support/all-languages.ts';
import { isTimer } from '../support/left-work.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { readJson, spawnService } from '../support/service.ts';
import { type Relay, startRelay } from './relay.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const home = fileURLToPath(new URL('../../build/api/', import.meta.url));
const client = join(home, 'client');
const documentFile = join(home, 'openapi.json');
const requestsPath = '/api/v1/requests';

const { values } = parseArgs({ options: { bodies: { type: 'string', default: '200' } } });
/** That Schemathesis may make for each operation, once whole and once in a part. */
const bodies = Number(values.bodies);
const run = promisify(execFile);

/** Throws with what a tool printed when it ends with another code than 0. */
async function tool(file: string, words: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    const options = { cwd, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
    return (await run(file, [...words], options)).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = z.looseObject({ stdout: z.string(), stderr: z.string() }).partial().parse(error);
    throw new Error(`${stdout}${stderr}`);
  }
}

const ofClient = (name: string, words: readonly string[]) => tool(join(client, 'node_modules/.bin', name), words, client);

async function lint(): Promise<string> {
  writeFileSync(join(client, 'ruleset.yaml'), 'extends: spectral:oas\n');
  await ofClient('spectral', ['lint', '--ruleset', 'ruleset.yaml', '--fail-severity', 'hint', documentFile]);
  return 'no error, no warning';
}

const Line = z.object({
  type: z.enum(requesterTypes),
  language: z.enum(languages),
  channel: z.string(),
  same: z.literal(true),
  status: z.enum(['received', 'awaiting-mail']),
  text: z.string(),
  problems: z.array(z.string()),
});

/** Requests handed in by a client that knows the document alone. */
async function handInByClient(origin: string): Promise<number> {
  for (const file of ['client.ts', 'tsconfig.json']) copyFileSync(join(here, 'client', file), join(client, file));
  const samples = languages.flatMap((language) => requesterTypes.map((type) => sampleBody(type, language)));
  writeFileSync(
    join(client, 'bodies.ts'),
    `import type { components } from './schema.js';\nexport const bodies: readonly components['schemas']['Request'][] = ${JSON.stringify(samples)};\n`,
  );
  await ofClient('openapi-typescript', [documentFile, '--output', 'schema.d.ts']);
  await ofClient('tsc', ['--project', '.']);
  const printed = await tool(process.execPath, [join(client, 'made/client.js'), origin], client);
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
  const wrong = lines.filter(
    ({ language, status, text, problems }) =>
      text !== vocabulary(language).statuses[status] || !problems.includes('in-the-future'),
  );
  const known = new Set(lines.map(({ type, language }) => `${type} ${language}`));
  if (wrong.length > 0 || known.size !== samples.length) throw new Error(JSON.stringify({ wrong, known: known.size }));
  return known.size;
}

/** Throws with the failures that it found. */
async function generate(origin: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const all = ['run', documentFile, '--url', origin, '--no-color', ...words];
  for (const file of ['hooks.py', 'schemathesis.toml']) copyFileSync(join(here, file), join(home, file));
  // Else it plays the failures of earlier runs first.
  rmSync(join(home, '.schemathesis'), { recursive: true, force: true });
  const printed = await tool(join(home, 'python/bin/schemathesis'), all, home, environment).catch((error: unknown) => {
    // Before it stands the course of the run.
    throw new Error(String(error).replace(/^.*?=+ (?=FAILURES|ERRORS)/s, ''));
  });
  return /(\d+) generated, (\d+) passed/.exec(printed)?.[0] ?? printed;
}

const idleTries = 20;

/** What the service took, it can print and send: everything that was to be done for it is done. */
async function workedToTheEnd(origin: string): Promise<string> {
  let quiet = false;
  for (let tries = 0; tries < idleTries && !quiet; tries += 1) quiet = (await fetch(`${origin}/_local/idle`)).ok;
  const work = WorkList.parse(await readJson({ origin }, '/_local/work'));
  const open = work.filter((entry) => entry.state !== 'done' && !isTimer(entry));
  if (open.length > 0) throw new Error(open.map(({ reference, kind, state }) => `${reference} ${kind} ${state}`).join('\n'));
  return `${work.length} pieces of work of ${new Set(work.map(({ reference }) => reference)).size} requests`;
}

interface Figure {
  readonly what: string;
  readonly count: number;
  readonly goal: number;
  readonly atMost?: true;
}

function figuresOf({ calls }: Relay, failed: number, byClient: number): readonly Figure[] {
  const bodiesOf = (wanted: string, statuses?: readonly number[]) =>
    new Set(calls.filter(({ path, status }) => path === wanted && (statuses?.includes(status) ?? true)).map(({ sent }) => sent))
      .size;
  return [
    { what: 'steps or checks failed', count: failed, goal: 0, atMost: true },
    {
      what: 'requests of a generated client, each type in each language',
      count: byClient,
      goal: requesterTypes.length * languages.length,
    },
    { what: `different bodies to ${requestsPath}`, count: bodiesOf(requestsPath), goal: 2 * bodies },
    { what: 'of them taken', count: bodiesOf(requestsPath, [201]), goal: bodies / 2 },
    { what: 'to /api/v1/status', count: bodiesOf('/api/v1/status'), goal: (3 * bodies) / 4 },
    { what: 'of them answered', count: bodiesOf('/api/v1/status', [200]), goal: 10 },
  ];
}

async function main(): Promise<number> {
  const steps = stepByStep((text) => process.stdout.write(text));
  const service = await spawnService();
  const relay = await startRelay(service.origin);
  const step = (name: string, act: () => Promise<string>) => steps.take(name, async () => ({ said: await act(), made: true }));
  try {
    writeFileSync(documentFile, await (await fetch(`${service.origin}/api/v1/openapi.json`)).text());
    await step('Spectral, spectral:oas', lint);
    const byClient = await steps.take('a client of openapi-typescript, compiled strictly', async () => {
      const made = await handInByClient(relay.origin);
      return { said: `${made} requests`, made };
    });
    await step('Schemathesis, whole bodies', () => generate(relay.origin, ['-n', `${bodies}`]));
    const parts = ['-n', `${bodies}`, '--phases', 'fuzzing', '--mode', 'positive', '--include-path', requestsPath];
    await step('Schemathesis, a part of each body', () => generate(relay.origin, parts, { ONE_PART: 'yes' }));
    await step('the work of what was taken', () => workedToTheEnd(service.origin));
    const faults = relay.calls.filter(({ status }) => status >= 500).length;
    const failed = steps.taken.filter((one) => one.failed).length + faults;
    const figures = figuresOf(relay, failed, byClient ?? 0);
    const missed = figures.filter(({ count, goal, atMost }) => (atMost ? count > goal : count < goal));
    const said = figures.map(({ what, count, goal, atMost }) => `${what}: ${count} (goal ${atMost ? '<=' : '>='} ${goal})`);
    process.stdout.write(
      `\n${[said.slice(0, 2), said.slice(2, 4), said.slice(4)].map((some) => some.join('; ')).join('\n')}\n`,
    );
    process.stdout.write(missed.length === 0 ? 'the JSON interface works for real clients\n' : 'FAILED\n');
    return missed.length === 0 ? 0 : 1;
  } finally {
    await relay.stop();
    await service.end('SIGTERM');
  }
}

process.exitCode = await main();
