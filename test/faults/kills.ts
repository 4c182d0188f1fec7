/**
 * `npm run test:kills -- --rounds 30`: bursts of requests to `npm start` on a stored folder, killed in the middle of each, started
 * again. Nothing that was answered may be lost, nothing may be done twice, and all work has to end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
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

type Row = z.infer<typeof WorkList>[number];

/** Milliseconds until the timer takes work up; null when it does not. */
function dueIn({ state, dueAt, leaseUntil }: Row): number | null {
  const next = state === 'claimed' ? leaseUntil : dueAt;
  return next === null ? null : Date.parse(next) - Date.now();
}

/** True for work that somebody takes up: staff, a worker, or the timer at a time that has not long passed. */
function isWaitedFor(row: Row): boolean {
  return row.state === 'with-staff' || (dueIn(row) ?? Number.NEGATIVE_INFINITY) > -10_000;
}

/** Requests with open work of which nothing is waited for, once the service has had its time. A lookup of the outcome of a mail may come later. */
async function stuckRequests(service: ServiceProcess): Promise<readonly string[]> {
  for (let seconds = 0; ; seconds += 1) {
    await readJson(service, '/_local/idle');
    const open = (await workOf(service)).filter(({ state }) => !ended.has(state));
    const cared = new Set(open.filter(isWaitedFor).map(({ reference }) => reference));
    const stuck = open.filter(({ reference }) => !cared.has(reference));
    const soon = open.some((row) => Math.abs(dueIn(row) ?? Number.POSITIVE_INFINITY) < 10_000);
    if ((stuck.length === 0 && !soon) || seconds === secondsToSettle) {
      for (const { id, state, dueAt } of stuck) say(`stuck: ${id} ${state} ${dueAt}`);
      return [...new Set(stuck.map(({ reference }) => reference))];
    }
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
    const stuck = await stuckRequests(service);
    await repeated(service, round, tally);
    tally.stuck += stuck.length;
    if (round === rounds - 1) {
      tally.stuck += (await stuckRequests(service)).length;
      const known = new Set((await workOf(service)).map(({ reference }) => reference));
      tally.lost += [...tally.answered.values()].filter((reference) => !known.has(reference.replaceAll('-', ''))).length;
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
