/**
 * `npm start [-- --demo [400]]`, with so many invented requests. Environment: PORT (4300; 0 picks one), DATA_DIR (in memory when absent), EXPORT_FOLDER (files named `<reference>*`
 * are added to their request), LOG_LEVEL (quiet when absent), and the limits an
 * hour: REQUESTS_PER_HOUR, NOTICES_PER_HOUR, FAXES_PER_HOUR (those of the cloud when absent; 0: none).
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { say } from '../operate/command.ts';
import { usualCount } from './demo/filler.ts';
import { progressBar } from './demo/progress.ts';
import { faultInWords } from './faults-in-words.ts';
import { type Limits, limitNames } from './local-secrets.ts';
import { type LocalService, startLocalService } from './service.ts';

const limit = z
  .string()
  .regex(/^\d{1,9}$/)
  .optional();

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4300),
  DATA_DIR: z.string().min(1).optional(),
  EXPORT_FOLDER: z.string().min(1).optional(),
  LOG_LEVEL: z.string().optional(),
  REQUESTS_PER_HOUR: limit,
  NOTICES_PER_HOUR: limit,
  FAXES_PER_HOUR: limit,
});

const wanted: Readonly<Record<string, string>> = {
  PORT: 'PORT is a number from 0 to 65535; 0 picks a free port',
  DATA_DIR: 'DATA_DIR is the path of a folder',
  EXPORT_FOLDER: 'EXPORT_FOLDER is the path of a folder',
  ...Object.fromEntries(limitNames.map((name) => [name, `${name} is a number; 0 is no limit`])),
};

function introduce({ origin, accounts }: LocalService, dataDir: string | undefined): void {
  say(`Site            ${origin}/en  ${origin}/es`);
  say(`Staff console   ${origin}/staff`);
  for (const { name, username, password } of accounts) say(`  ${name}: user name ${username}, password ${password}`);
  say(`What was sent   ${origin}/_local`);
  say(`Data            ${dataDir ?? 'in memory, gone when this stops'}`);
  say(`ready ${origin}`);
}

function definedIn(limits: Readonly<Record<string, string | undefined>>): Limits {
  return Object.fromEntries(limitNames.flatMap((name) => (limits[name] === undefined ? [] : [[name, limits[name]]])));
}

/** How many invented requests are asked for; 0: none. */
function demoCount(): number {
  const { values, positionals } = parseArgs({ options: { demo: { type: 'boolean', default: false } }, allowPositionals: true });
  if (!values.demo) return 0;
  const count = Number(positionals[0] ?? usualCount);
  if (!Number.isInteger(count) || count < 1) throw new Error('--demo takes a number of requests.');
  return count;
}

const parent = process.ppid;

/** npm cannot pass on SIGKILL, and an orphan would hold port and folder. */
function endWithParent(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 200).unref();
}

/** Faults end up here from the depths of the engines, too. The stack is for whoever asks for it. */
function endWith(error: unknown, what: string): void {
  const { DATA_DIR, LOG_LEVEL } = process.env;
  const told = faultInWords(error, DATA_DIR) ?? (error instanceof Error ? error.message : String(error));
  process.stderr.write(`${what}: ${told}\n`);
  if (LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const read = Environment.safeParse(process.env);
  if (!read.success) throw new Error(`${read.error.issues.map(({ path }) => wanted[String(path[0])] ?? path[0]).join('; ')}.`);
  const { PORT, DATA_DIR, EXPORT_FOLDER, LOG_LEVEL, ...limits } = read.data;
  const count = demoCount();
  // What the folder holds is health data: for this user alone.
  process.umask(0o077);
  const dataDir = DATA_DIR === undefined ? undefined : resolve(DATA_DIR);
  const service = await startLocalService({
    port: PORT,
    ...(dataDir !== undefined && { dataDir }),
    ...(LOG_LEVEL !== undefined && { logLevel: LOG_LEVEL }),
    ...(EXPORT_FOLDER !== undefined && { exportFolder: resolve(EXPORT_FOLDER) }),
    limits: definedIn(limits),
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), 5000).unref();
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  endWithParent(stop);
  if (count > 0) {
    service.demo.start(count, progressBar('Invented requests', count));
    await service.demo.ended();
  }
  introduce(service, dataDir);
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => endWith(error, 'The service stopped'));
main().catch((error: unknown) => endWith(error, 'The service did not start'));
