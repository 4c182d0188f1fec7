/**
 * Two other ways of doing the same work, under the same injector, mail system and line: (a) the dual write of a well-known peer
 * (put, then queue, then note; worker: copy, send, then mark; dead letters fed back), and (b) an outbox with leases that sends again
 * when a lease runs out and never looks. Models of the algorithms, not of the products.
 */

import type { FaxJob } from '../../lib/delivery/ports.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { Process, Site } from './injector.ts';
import { messageQueue } from './message-queue.ts';
import { emptyScore, grouped, type Score } from './score.ts';
import { type Circumstances, deaf, eachMinute, type Intent, type Surroundings, surroundings } from './surroundings.ts';

const effectsOf = (intent: Intent): readonly string[] => [
  'notify-staff',
  'notify-received',
  ...(intent.kind === 'treating-provider' ? ['send-fax'] : []),
];
const workLimit = 100_000;
const lease = 120_000;

type Through = <Result>(process: Process, site: Site, effect: () => Result) => Promise<Result>;

function throughOf({ seam }: Surroundings): Through {
  return (process, site, effect) => seam.call(process, site, async () => effect());
}

/** Sends a mail or dials a fax, once. */
async function carryOut(around: Surroundings, process: Process, id: string, effect: string): Promise<void> {
  const message = {
    to: 'someone@example.org',
    subject: '',
    text: '',
    html: '',
    tags: { reference: id, work: effect, attempt: '1' },
  };
  if (effect !== 'send-fax') {
    await around.seam.call(process, 'mail.send', () => around.mail.take(message));
    return;
  }
  const pdf = new TextEncoder().encode(id);
  const job: FaxJob = { jobId: id, to: lakeNorman.outbound.fax, pdf, sha256: '', pages: 2 };
  await around.seam.call(process, 'fax.submit', () => around.vendor.submit(job));
}

/** What has left the house, by request id and effect. */
function sentOut({ mail, vendor }: Surroundings): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { reference, work } of mail.sent) count(`${reference} ${work}`);
  for (const { job, end } of vendor.faxes) if (end.kept > 0) count(`${job.jobId} send-fax`);
  return counts;
}

interface Stored {
  readonly id: string;
  readonly intent: Intent;
  readonly at: number;
}

function countDoubled(score: Score, counts: ReadonlyMap<string, number>): void {
  for (const [key, count] of counts) {
    if (count < 2) continue;
    if (key.endsWith('send-fax')) score.duplicatedFaxes += 1;
    else score.duplicatedMails += 1;
  }
}

/** `stored` are the rows that reached the desk; `doneAt` when the last effect of a row was marked. */
function scorePeer(name: string, around: Surroundings, stored: readonly Stored[], doneAt: ReadonlyMap<string, number>): Score {
  const score = emptyScore(name);
  const counts = sentOut(around);
  const byIntent = grouped(stored, ({ intent }) => intent.key);
  for (const intent of around.intents) {
    const rows = byIntent.get(intent.key) ?? [];
    const isDone = rows.some(({ id }) => effectsOf(intent).every((effect) => counts.has(`${id} ${effect}`)));
    score.requests += 1;
    if (intent.acceptedAt !== null) score.accepted += 1;
    if (intent.acceptedAt !== null && !isDone) score.lost += 1;
    if (rows.length > 1) score.duplicatedRequests += 1;
  }
  countDoubled(score, counts);
  score.times.push(...stored.flatMap(({ id, at }) => (doneAt.get(id) ?? at) - at));
  return score;
}

/** (a) The dual write. */
export async function runDualWrite(circumstances: Circumstances): Promise<Score> {
  const around = surroundings({ ...circumstances, seed: `${circumstances.seed}/dual` });
  const through = throughOf(around);
  const { time, random } = around;
  around.listen(deaf);
  const inbox = new Map<string, Intent>();
  const vault: Stored[] = [];
  const names = new Set<string>();
  const marks = new Set<string>();
  const doneAt = new Map<string, number>();
  const queue = messageQueue<string>(time, random.fork('queue'), around.doubleDelivery, async (id) => {
    return (await around.run(workLimit, (process) => work(process, id))) === 'ended';
  });

  async function keep(process: Process, id: string, intent: Intent, name: string): Promise<void> {
    const written = await through(process, 'table.write', () => {
      if (names.has(name)) return false;
      names.add(name);
      vault.push({ id: name, intent, at: intent.acceptedAt ?? time.milliseconds() });
      return true;
    });
    // The condition failed: taken for a clash of names, and written again under another one.
    if (!written) await keep(process, id, intent, `${id}~${random.between(0, 1e9)}`);
  }

  async function work(process: Process, id: string): Promise<void> {
    const intent = await through(process, 'table.read', () => inbox.get(id));
    if (intent === undefined) return;
    await keep(process, id, intent, id);
    for (const effect of effectsOf(intent)) {
      if (await through(process, 'table.read', () => marks.has(`${id} ${effect}`))) continue;
      await carryOut(around, process, id, effect);
      await through(process, 'table.write', () => marks.add(`${id} ${effect}`));
    }
    await through(process, 'table.write', () => inbox.delete(id));
    doneAt.set(id, time.milliseconds());
  }

  around.open(async (intent, process, attempt) => {
    const id = `${intent.key}:${attempt}`;
    await through(process, 'table.write', () => inbox.set(id, intent));
    await through(process, 'queue.send', () => queue.send([id]));
    await through(process, 'table.write', () => undefined).catch(() => undefined);
    return true;
  });
  let quiet = 0;
  await eachMinute(around, async () => {
    for (const id of queue.dead.splice(0)) queue.send([id]);
    quiet = around.everybodyCame() ? quiet + 1 : 0;
    return quiet > 12 * 60 ? 'over' : 0;
  });
  return scorePeer('dual write', around, vault, doneAt);
}

interface Row {
  readonly id: string;
  readonly intent: Intent;
  readonly at: number;
  readonly effects: Map<string, { done: boolean; leaseUntil: number }>;
}

/** (b) An outbox, swept each minute, that sends again when a lease ran out. */
export async function runOutbox(circumstances: Circumstances): Promise<Score> {
  const around = surroundings({ ...circumstances, seed: `${circumstances.seed}/outbox` });
  const through = throughOf(around);
  const { time, random } = around;
  around.listen(deaf);
  const rows = new Map<string, Row>();
  const open = new Set<string>();
  const doneAt = new Map<string, number>();
  const queue = messageQueue<string>(time, random.fork('queue'), around.doubleDelivery, async (id) => {
    return (await around.run(workLimit, (process) => work(process, id))) === 'ended';
  });

  async function work(process: Process, id: string): Promise<void> {
    for (const [effect, state] of rows.get(id)?.effects ?? []) {
      const claimed = await through(process, 'table.write', () => {
        if (state.done || state.leaseUntil > time.milliseconds()) return false;
        state.leaseUntil = time.milliseconds() + lease;
        return true;
      });
      if (!claimed) continue;
      await carryOut(around, process, id, effect);
      await through(process, 'table.write', () => {
        state.done = true;
        if ([...(rows.get(id)?.effects.values() ?? [])].every(({ done }) => done)) {
          open.delete(id);
          doneAt.set(id, time.milliseconds());
        }
      });
    }
  }

  around.open(async (intent, process) => {
    await through(process, 'table.write', () => {
      if (rows.has(intent.key)) return;
      const effects = new Map(effectsOf(intent).map((effect) => [effect, { done: false, leaseUntil: 0 }]));
      rows.set(intent.key, { id: intent.key, intent, at: time.milliseconds(), effects });
      open.add(intent.key);
    });
    await through(process, 'queue.send', () => queue.send([intent.key])).catch(() => undefined);
    return true;
  });
  await eachMinute(around, async () => {
    queue.send([...open]);
    return around.everybodyCame() && open.size === 0 ? 'over' : 0;
  });
  return scorePeer('outbox, no look', around, [...rows.values()], doneAt);
}
