/**
 * `npm run test:kills -- --rounds 30`: bursts of requests to `npm start` on a stored folder, killed in the middle of each, started
 * again. Nothing that was answered may be lost, nothing may be done twice, and all work has to end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Emails, submit, WorkList } from '../flow/local-work.ts';
import { readJson, type ServiceProcess, spawnService } from '../support/service.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, burst: { type: 'string', default: '10' } },
});
const rounds = Number(values.rounds);
const burst = Number(values.burst);
const secondsToSettle = 60;

const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Tally {
  /** References by idempotency key: what somebody was told. */
  readonly answered: Map<string, string>;
  lost: number;
  doubled: number;
  stuck: number;
}

/** Sends a burst and kills the service at a moment of it, later in each round. */
async function interrupted(service: ServiceProcess, round: number, { answered }: Tally): Promise<void> {
  const sent = Promise.allSettled(
    Array.from({ length: burst }, async (_, index) => {
      const key = `kill-${round}-${index}`;
      answered.set(key, await submit(service, key, index % 3 === 0 ? 'attorney' : 'patient'));
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 40 + ((round * 97) % 700)));
  await service.end('SIGKILL');
  await sent;
}

/** Sends the round again, as people do who saw an error; each key has to lead to the reference that was answered before. */
async function repeated(service: ServiceProcess, round: number, tally: Tally): Promise<void> {
  for (let index = 0; index < burst; index += 1) {
    const key = `kill-${round}-${index}`;
    const reference = await submit(service, key, index % 3 === 0 ? 'attorney' : 'patient');
    const before = tally.answered.get(key);
    if (before !== undefined && before !== reference) tally.lost += 1;
    tally.answered.set(key, reference);
  }
}

const ended = new Set(['done', 'dropped']);

async function workOf(service: ServiceProcess) {
  return WorkList.parse(await readJson(service, '/_local/work'));
}

/** Requests whose work has not ended in time. */
async function unsettled(service: ServiceProcess): Promise<ReadonlySet<string>> {
  for (let seconds = 0; ; seconds += 1) {
    await readJson(service, '/_local/idle');
    const open = (await workOf(service)).filter(({ state }) => !ended.has(state));
    if (open.length === 0 || seconds === secondsToSettle) return new Set(open.map(({ reference }) => reference));
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** Messages that went out more than once for the same work. */
async function doubledMails(service: ServiceProcess): Promise<number> {
  const emails = Emails.parse(await readJson(service, '/_local/emails'));
  return emails.length - new Set(emails.map(({ tags }) => JSON.stringify(tags))).size;
}

async function play(folder: string): Promise<Tally> {
  const tally: Tally = { answered: new Map(), lost: 0, doubled: 0, stuck: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await interrupted(await spawnService({ DATA_DIR: folder }), round, tally);
    const service = await spawnService({ DATA_DIR: folder });
    const stuck = await unsettled(service);
    await repeated(service, round, tally);
    tally.stuck += stuck.size;
    if (round === rounds - 1) {
      tally.stuck += (await unsettled(service)).size;
      const known = new Set((await workOf(service)).map(({ reference }) => reference));
      tally.lost += [...tally.answered.values()].filter((reference) => !known.has(reference)).length;
      tally.doubled = (await doubledMails(service)) + known.size - new Set(tally.answered.values()).size;
    }
    await service.end('SIGKILL');
  }
  return tally;
}

const folder = mkdtempSync(join(tmpdir(), 'kills-'));
try {
  const { answered, lost, doubled, stuck } = await play(folder);
  say(`${rounds} rounds of ${burst}, killed in the middle: ${answered.size} requests`);
  say(`lost ${lost} (goal 0), done twice ${doubled} (goal 0), stuck after the restart ${stuck} (goal 0)`);
  process.exitCode = lost + doubled + stuck === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
