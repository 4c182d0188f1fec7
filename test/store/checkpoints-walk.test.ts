/** Facts that outlive a run, and the walk over all requests, on the engine and on the table in memory. */
import { randomBytes } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceFrom } from '../../lib/request/reference.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoWalk } from '../../lib/store/dynamo-walk.ts';
import { keys } from '../../lib/store/keys.ts';
import { dynamoRequestQueue } from '../../lib/store/queue-views.ts';
import type { WalkedRecord } from '../../lib/store/stores.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

describe.each(storeEngines)('%s', (_, start) => {
  let engine: StoreEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  const damage = (reference: string, expression: string, names: Record<string, string>, values: Record<string, unknown>) =>
    engine.table.client.send(
      new UpdateCommand({
        TableName: engine.table.name,
        Key: keys.request(reference),
        UpdateExpression: expression,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
      }),
    );

  async function stored(): Promise<string> {
    const record = { ...sampleRecord('patient'), reference: referenceFrom(randomBytes(32)) };
    await dynamoRequests(engine.table).submit(record);
    return record.reference;
  }

  async function walked(limit: number): Promise<readonly WalkedRecord[]> {
    const records: WalkedRecord[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<ReturnType<typeof dynamoWalk>['page']>> = await dynamoWalk(engine.table).page({
        cursor,
        limit,
      });
      records.push(...page.records);
      cursor = page.next;
      if (cursor === null) return records;
    }
  }

  it('of several writers at one version one wins, and the others see it', async () => {
    const checkpoints = dynamoCheckpoints(engine.table);
    expect(await checkpoints.read('file-walk')).toEqual({ version: 0, facts: {} });
    const first = await Promise.all([1, 2, 3].map((one) => checkpoints.write('file-walk', { one: String(one) }, 0)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const { version, facts } = await checkpoints.read('file-walk');
    expect(version).toBe(1);
    expect(await checkpoints.write('file-walk', { two: 'x' }, 0)).toBe(false);
    expect(await checkpoints.write('file-walk', { ...facts, two: 'x' }, 1)).toBe(true);
    expect(await checkpoints.read('file-walk')).toMatchObject({ version: 2, facts: { two: 'x' } });
    expect((await checkpoints.read('fax-route')).version).toBe(0);
  });

  it('the walk meets each request once and nothing else, whatever the page', async () => {
    const references = await Promise.all(Array.from({ length: 9 }, stored));
    await engine.table.client.send(
      new PutCommand({ TableName: engine.table.name, Item: { ...keys.draft('x'), answers: {}, expiresAt: 1 } }),
    );
    for (const limit of [1, 4, 100]) {
      const records = await walked(limit);
      expect(records.map(({ reference }) => reference).sort()).toEqual([...references].sort());
      expect(records.every(({ record, placed }) => record !== null && placed)).toBe(true);
    }
  });

  it('says what cannot be read and what has lost its place, and marks it in the queue', async () => {
    const [unreadable, lost] = [await stored(), await stored()];
    await damage(unreadable, 'SET #status = :wrong', { '#status': 'status' }, { ':wrong': 'lost' });
    await damage(lost, 'SET #due = :wrong', { '#due': 'dueSort' }, { ':wrong': '2999-01-01T00:00:00.000Z#x' });
    const records = await walked(50);
    const found = (reference: string) => records.find((file) => file.reference === reference);
    expect(found(unreadable)).toMatchObject({ record: null });
    expect(found(lost)).toMatchObject({ placed: false });

    const requests = dynamoRequests(engine.table);
    const row = async () => {
      const view = { facility: 'lake-norman', flags: ['needsStaff'] } as const;
      const { rows } = await dynamoRequestQueue(engine.table).page(view, { size: 500 });
      return rows.some(({ reference }) => reference === unreadable);
    };
    expect(await row()).toBe(false);
    await dynamoWalk(engine.table).flag(unreadable);
    await dynamoWalk(engine.table).flag(unreadable);
    expect(await row()).toBe(true);
    await dynamoWalk(engine.table).flag('0000000000000');
    expect((await walked(50)).some(({ reference }) => reference === '0000000000000')).toBe(false);

    const before = await requests.get(lost);
    if (before === null) throw new Error('no request');
    const { rewriteKeys } = dynamoWalk(engine.table);
    expect(await rewriteKeys({ ...before, version: before.version + 1 })).toBe(false);
    expect(await rewriteKeys(before)).toBe(true);
    expect(await requests.get(lost)).toEqual(before);
    const placed = async () => (await walked(50)).find(({ reference }) => reference === lost)?.placed;
    expect(await placed()).toBe(true);

    // Any other write does the same.
    await damage(lost, 'REMOVE #due', { '#due': 'dueSort' }, {});
    expect(await placed()).toBe(false);
    await requests.change(lost, () => ({ events: [] }));
    expect(await placed()).toBe(true);
  });
});
