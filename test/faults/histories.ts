/** Histories that leave their record in pages, under faults. */
import assert from 'node:assert/strict';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Random, randomFrom } from '../../infra/local/demo/random.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { type PageLimits, pageLimits } from '../../lib/store/history-pages.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { memoryTable } from '../support/memory-table.ts';

class Crash extends Error {}
export type Fate = 'crash-before' | 'crash-after' | 'lost-answer' | null;

/** A table whose calls wait for their turn where there is more than one writer, and may end badly. */
export function faultyTable(fateOf: (call: number) => Fate) {
  const { table } = memoryTable();
  const waiting: (() => void)[] = [];
  let [calls, queued] = [0, false];
  const turn = () => (queued ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve());
  async function send(command: unknown): Promise<unknown> {
    await turn();
    for (;;) {
      const fate = fateOf(calls++);
      if (fate === 'crash-before') throw new Crash();
      const answer: unknown = await Reflect.apply(table.client.send, table.client, [command]);
      if (fate === 'crash-after') throw new Crash();
      // The client sends the same command again.
      if (fate !== 'lost-answer') return answer;
    }
  }
  const client: DynamoDBDocumentClient = Object.assign(Object.create(DynamoDBDocumentClient.prototype), { send });
  const faulty: Table = { client, name: table.name };
  async function inTurns(random: Random, tasks: readonly (() => Promise<void>)[]): Promise<void> {
    queued = true;
    let left = tasks.length;
    const ends = tasks.map((task) => task().finally(() => (left -= 1)));
    const settled = Promise.allSettled(ends);
    while (left > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      if (waiting.length > 0) waiting.splice(random.between(0, waiting.length - 1), 1)[0]?.();
    }
    queued = false;
    for (const end of await settled) if (end.status === 'rejected') throw end.reason;
  }
  return { faulty, sound: table, turn, calls: () => calls, inTurns };
}

/** The store gives up after eight lost races; a message or a person then comes again. */
const isContended = (error: unknown): boolean => error instanceof Error && error.message === 'RequestContended';

/** A process that dies, or loses too many races, is started again and repeats its command under the same id. */
export async function stubborn<Answer>(
  work: () => Promise<Answer>,
  pause: () => Promise<void> = async () => undefined,
): Promise<Answer> {
  for (let start = 0; start < 200; start += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Crash || isContended(error))) throw error;
      await pause();
    }
  }
  throw new Error('crashed for ever');
}

export const sent = sampleRecord('patient');
export const { reference } = sent;
export const note = (text: string) => ({
  events: [{ at: sent.submittedAt, who: 'staff:ana', what: 'note' as const, facts: { text } }],
});

export const storeOn = (table: Table, limits?: PageLimits) => dynamoRequests(table, limits);

export async function historyOn(table: Table) {
  const store = storeOn(table);
  const record = await store.get(reference);
  if (record === null) throw new Error('no record');
  return { record, ...(await store.history(record)) };
}

/** Of deployments that are live at once. */
const limitsOf: readonly PageLimits[] = [pageLimits, { ...pageLimits, events: 5, stay: 2 }, { ...pageLimits, bytes: 2000 }];
const turns = 14;

/**
 * Three writers of fourteen notes each and a reader, with 9 % faults a call. Throws an AssertionError unless nothing was lost or
 * written twice, and no reader saw a shorter history than before.
 */
export async function threeWriters(seed: string): Promise<void> {
  const random = randomFrom(seed);
  const fates = random.fork('fates');
  const { faulty, sound, turn, inTurns } = faultyTable(() => {
    const roll = fates.next();
    if (roll < 0.03) return 'crash-before';
    if (roll < 0.06) return 'crash-after';
    return roll < 0.09 ? 'lost-answer' : null;
  });
  await storeOn(sound).submit(sent);
  const writers = limitsOf.map((limits, writer) => async () => {
    const store = storeOn(faulty, limits);
    for (let place = 0; place < turns; place += 1) {
      const text = `${writer}-${place} ${'x'.repeat(random.between(0, 5) === 0 ? 4000 : 60)}`;
      const pause = async () => {
        for (let wait = random.between(0, 49); wait > 0; wait -= 1) await turn();
      };
      const seenVersion = (await stubborn(() => store.get(reference)))?.version ?? 0;
      await stubborn(
        () => store.change(reference, () => note(text), { command: { id: `${writer}-${place}`, seenVersion } }),
        pause,
      );
    }
  });
  let seen = 0;
  const reader = async () => {
    for (let look = 0; look < 25; look += 1) {
      const { events, brokenAt } = await stubborn(() => historyOn(faulty));
      assert.equal(brokenAt, -1);
      assert.ok(events.length >= seen, 'a shorter history');
      seen = events.length;
    }
  };
  await inTurns(random, [...writers, reader]);
  const { record, events, brokenAt } = await historyOn(sound);
  assert.equal(brokenAt, -1);
  const commands = events.flatMap(({ command }) => command ?? []);
  for (const writer of [0, 1, 2])
    assert.deepEqual(
      commands.filter((id) => id.startsWith(`${writer}-`)),
      Array.from({ length: turns }, (_, place) => `${writer}-${place}`),
    );
  assert.equal(commands.length, 3 * turns);
  assert.ok(record.recentEvents.length <= pageLimits.events + pageLimits.stay, 'too many events with the record');
}
