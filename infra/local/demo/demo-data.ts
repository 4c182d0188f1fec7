/**
 * `npm run demo:data -- 5000`: invented requests into the folder DATA_DIR of a stopped local service, or, without one, into the service that
 * runs at PORT (4300).
 */
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { runCommand, say } from '../../operate/command.ts';
import { loopback } from '../loopback.ts';
import { startLocalService } from '../service.ts';
import { usualCount } from './filler.ts';
import { progressBar } from './progress.ts';

const Progress = z.object({ made: z.number(), of: z.number(), state: z.enum(['none', 'filling', 'done', 'failed']) });

async function intoFolder(dataDir: string, count: number): Promise<void> {
  const service = await startLocalService({ dataDir: resolve(dataDir), sweepSeconds: 0 });
  try {
    service.demo.start(count, progressBar('invented requests', count));
    await service.demo.ended();
  } finally {
    await service.stop();
  }
}

async function intoService(origin: string, count: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const begun = await fetch(`${origin}/_local/demo`, { method: 'POST', headers, body: JSON.stringify({ count }) }).catch(
    () => null,
  );
  if (begun === null)
    throw new Error(`No service answers at ${origin}: start one, or name the folder of a stopped one in DATA_DIR.`);
  if (begun.status !== 202) throw new Error('The service is being filled already.');
  const show = progressBar('invented requests', count);
  for (;;) {
    const { made, state } = Progress.parse(await (await fetch(`${origin}/_local/demo`)).json());
    show(made);
    if (state === 'failed') throw new Error('The service could not be filled; its log says why.');
    if (state === 'done') return;
    await setTimeout(250);
  }
}

await runCommand(async () => {
  const count = Number(process.argv[2] ?? usualCount);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) throw new Error('How many requests? A number up to 100000.');
  const { DATA_DIR, PORT = '4300' } = process.env;
  const began = Date.now();
  await (DATA_DIR === undefined ? intoService(`http://${loopback}:${PORT}`, count) : intoFolder(DATA_DIR, count));
  say(`${count.toLocaleString('en-US')} invented requests in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return 0;
});
