/**
 * `npm run test:faults -- --requests 100000 --faults 0.05 [--seed x] [--engine dynalite] [--limited] [--no-peers] [--pairs 1]
 * [--stories 10000] [--histories 3000]`. `--limited` holds mails and faxes back as the standard settings do; all requests of one kind share a mailbox then.
 * `--pairs n` also plays every n-th pair of faults over the life of one request, `--stories n` so many made-up orders of events against
 * the reference model, `--histories n` so many histories in pages under three writers and a reader. Prints the scoreboard; ends with 1, and the seeds that repeat it, when anything of ours was lost, doubled or sent astray.
 */
import { parseArgs } from 'node:util';
import { startStoreEngine } from '../support/store-engine.ts';
import { everyPair, everySingleFault } from './exhaustive.ts';
import { threeWriters } from './histories.ts';
import { playStories } from './model.ts';
import { failuresOf, printed, scoreboard } from './scoreboard.ts';
import '../support/all-languages.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    faults: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: 'lake-norman' },
    engine: { type: 'string', default: 'memory' },
    limited: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    pairs: { type: 'string' },
    stories: { type: 'string' },
    histories: { type: 'string' },
  },
});

/** Every pair of faults, or each n-th; true when all converge. */
async function playPairs(step: number): Promise<boolean> {
  const single = await everySingleFault();
  const pairs = await everyPair(step);
  for (const wrong of [...single.wrong, ...pairs.wrong].slice(0, 20)) say(wrong);
  say(`single faults: ${single.runs} lives, ${single.wrong.length} did not converge`);
  say(`pairs of faults: ${pairs.runs} lives, ${pairs.wrong.length} did not converge`);
  return single.wrong.length + pairs.wrong.length === 0;
}

async function playScoreboard(): Promise<boolean> {
  const engine = values.engine === 'dynalite' ? await startStoreEngine() : undefined;
  const begun = Date.now();
  const board = await scoreboard({
    seed: values.seed,
    requests: Number(values.requests),
    faults: Number(values.faults),
    peers: !values['no-peers'],
    limited: values.limited,
    ...(engine !== undefined && { table: () => engine.table }),
    onPart: (seed, done) => void process.stderr.write(`\r${done} requests, seed ${seed}   `),
  });
  process.stderr.write('\n');
  say(printed(board));
  say(
    `engine ${values.engine}, fault rate ${values.faults}, seed ${values.seed}, ${((Date.now() - begun) / 1000).toFixed(0)} s`,
  );
  const [ours] = board.scores;
  for (const remark of ours?.remarks.slice(0, 20) ?? []) say(remark);
  for (const seed of board.failedSeeds)
    say(`repeat with: npm run test:faults -- --requests 2500 --faults ${values.faults} --seed ${seed}`);
  await engine?.stop();
  return board.failedSeeds.length === 0 && ours !== undefined && failuresOf(ours) === 0;
}

async function main(): Promise<void> {
  const results: boolean[] = [];
  if (Number(values.requests) > 0) results.push(await playScoreboard());
  if (values.pairs !== undefined) results.push(await playPairs(Number(values.pairs)));
  if (values.stories !== undefined) {
    // Throws with the seed and the shortest story that repeats it.
    await playStories(Number(values.stories));
    say(`made-up stories: ${values.stories}, 0 divergences from the reference model`);
  }
  if (values.histories !== undefined) {
    for (let seed = 0; seed < Number(values.histories); seed += 1) await threeWriters(`${values.seed} ${seed}`);
    say(`histories: ${values.histories} of three writers and a reader, all sound`);
  }
  process.exitCode = results.includes(false) ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
