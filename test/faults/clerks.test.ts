/** Fifty clerks at the same few requests: who took what, moved what, and was refused, told as one story. */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../infra/local/demo/random.ts';
import { type Decide, perform } from '../../lib/console/decisions.ts';
import { decideRelease, decideTake } from '../../lib/console/request/actions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { decideAs } from '../support/decisions.ts';
import { benchStart, sampleRecord } from '../support/delivery-bench.ts';
import { memoryTable } from '../support/memory-table.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';
import { anomaliesOf, type Operation } from './linearizable.ts';

const targets = ['start-review', 'confirm-identity', 'accept', 'wait', 'resume', 'withdraw', 'record-arrival', 'undo'] as const;

const zone = { timeZone: lakeNorman.timeZone };

async function history(engine: StoreEngine, seed: string) {
  const random = randomFrom(seed);
  const requests = dynamoRequests(engine.table);
  const firsts = [3, 5, 9].map((number) => sampleRecord('patient', 'en', {}, number));
  for (const record of firsts) await requests.submit(record);
  const operations = new Map<string, Operation[]>(firsts.map(({ reference }) => [reference, []]));
  let contended = 0;
  let tick = 0;
  const clerk = async (name: string): Promise<void> => {
    const acting = {
      staff: { subject: name, name, roles: ['clerk'], language: 'en' },
      now: new Date(benchStart),
      ...zone,
    } as const;
    for (let turn = 0; turn < 4; turn += 1) {
      const { reference } = random.pick([firsts[0] ?? sampleRecord('patient'), ...firsts]);
      const id = random.pick(targets);
      const decide: Decide = random.pick([
        (record) => decideTake(record, false, acting),
        (record) => decideTake(record, true, acting),
        (record) => decideRelease(record, acting),
        (record) => decideAs(id, record, acting),
      ]);
      tick += 1;
      const begun = tick;
      try {
        const answer = await perform(requests, reference, decide);
        tick += 1;
        operations.get(reference)?.push({ begun, ended: tick, decide, answer });
      } catch (error) {
        // Eight lost races in a row: told to the clerk, and nothing was written.
        if (!(error instanceof Error) || error.message !== 'RequestContended') throw error;
        contended += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 50 }, (_, number) => clerk(`clerk-${number}`)));
  return { requests, firsts, operations, contended };
}

describe.each(storeEngines)('fifty clerks %s', (_, start) => {
  it.each(['one', 'two', 'three'])(
    'see one story: %s',
    async (seed) => {
      const engine = await start();
      const { requests, firsts, operations, contended } = await history(engine, seed);
      let told = 0;
      for (const first of firsts) {
        const mine = operations.get(first.reference) ?? [];
        expect(anomaliesOf(first, mine)).toEqual([]);
        told += mine.length;
        const last = await requests.get(first.reference);
        expect(last === null ? null : (await requests.history(last)).brokenAt).toBe(-1);
        expect(last?.version).toBe(1 + mine.filter(({ answer }) => answer.outcome === 'done').length);
      }
      expect(told + contended).toBe(200);
      await engine.stop();
    },
    60_000,
  );
});

describe('the check of histories', () => {
  it('finds two owners at once, and an answer from the past', async () => {
    const first = sampleRecord('patient');
    const requests = dynamoRequests(memoryTable().table);
    await requests.submit(first);
    const take =
      (name: string): Decide =>
      (record) =>
        decideTake(record, false, {
          staff: { subject: name, name, roles: ['clerk'], language: 'en' },
          now: new Date(benchStart),
          ...zone,
        });
    const won = await perform(requests, first.reference, take('a'));
    if (won.outcome !== 'done') throw new Error('not taken');
    const one: Operation = { begun: 1, ended: 2, decide: take('a'), answer: won };
    const both: Operation = {
      begun: 1,
      ended: 3,
      decide: take('b'),
      answer: { outcome: 'done', record: { ...won.record, version: 3 } },
    };
    expect(anomaliesOf(first, [one, both])).not.toEqual([]);
    const refused = await perform(requests, first.reference, take('b'));
    expect(anomaliesOf(first, [one, { begun: 3, ended: 4, decide: take('b'), answer: refused }])).toEqual([]);
    const past: Operation = { begun: 1, ended: 2, decide: take('b'), answer: refused };
    expect(anomaliesOf(first, [{ ...one, begun: 5, ended: 6 }, past])).not.toEqual([]);
  });
});
