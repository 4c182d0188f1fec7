/** The embedded engine: an item and its index entries are one write, and a stored folder finds everything again. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Batch } from 'dynalite/db/index.js';
import { expect, it, onTestFinished } from 'vitest';
import { embeddedEngine, itemBytes } from '../../../infra/local/embedded-table.ts';
import { closeServer, listenOnLoopback } from '../../../infra/local/loopback.ts';
import { startTableEngine } from '../../../infra/local/table.ts';
import { walkRecords } from '../../../lib/delivery/integrity/record-walk.ts';
import { tableOf } from '../../../lib/store/client.ts';
import { dynamoRequests } from '../../../lib/store/dynamo-requests.ts';
import { dynamoWalk } from '../../../lib/store/dynamo-walk.ts';
import { keys } from '../../../lib/store/keys.ts';
import { dynamoRequestQueue } from '../../../lib/store/queue-views.ts';
import { table as definition } from '../../../lib/store/table.ts';
import { bench, sampleRecord } from '../../support/delivery-bench.ts';
import { testSettings } from '../../support/fakes.ts';

const name = 'requests';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'embedded-table-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return join(path, 'table');
}

async function opened(path: string | undefined) {
  const engine = await startTableEngine(path);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await engine.open(client, name, definition);
  const stop = async () => {
    client.destroy();
    await engine.stop();
  };
  const table = tableOf(client, name);
  return { client, table, requests: dynamoRequests(table), requestQueue: dynamoRequestQueue(table), stop };
}

const facility = 'lake-norman';
const late = '2030-01-01T00:00:00.000Z';

/** Entries of the index as the engine stores them, by reference. */
async function entriesOf(path: string, index: string): Promise<readonly (readonly [key: string, reference: string])[]> {
  const { server, store } = embeddedEngine(path);
  await listenOnLoopback(server);
  const prefix = `index-global~${name}~${index}~`;
  const found: (readonly [string, string])[] = [];
  for await (const [key, item] of store.db.iterator({ gte: prefix, lt: `${prefix}\xff` }))
    found.push([key, item['reference']?.S ?? '']);
  await closeServer(server);
  return found;
}

/** As a process that was killed between the writes of an older version left it. */
async function damage(path: string, operations: Batch): Promise<void> {
  const { server, store } = embeddedEngine(path);
  await listenOnLoopback(server);
  await new Promise<void>((resolve, reject) => store.db.batch(operations, (error) => (error ? reject(error) : resolve())));
  await closeServer(server);
}

it('finds each request of a folder that was left with missing and stale entries', async () => {
  const path = folder();
  const first = await opened(path);
  const references = [1, 2, 3].map((number) => sampleRecord('patient', 'en', {}, number));
  for (const record of references) await first.requests.submit(record);
  await first.stop();
  const [missing, kept] = await entriesOf(path, 'due');
  const stale = { reference: { S: 'NOBODY' }, dueKey: { S: 'DUE#0' }, dueSort: { S: '2026-01-01#NOBODY' } };
  await damage(path, [
    { type: 'del', key: missing?.[0] ?? '' },
    { type: 'put', key: `${kept?.[0].slice(0, -4)}0000`, value: stale },
  ]);
  rmSync(`${path}-indexes.json`);

  const second = await opened(path);
  const due = await second.requests.due({ before: late, limit: 100 });
  const queue = (await second.requestQueue.page({ facility })).rows;
  await second.stop();
  const all = references.map(({ reference }) => reference).sort();
  expect(due.map(({ reference }) => reference).sort()).toEqual(all);
  expect(queue.map(({ reference }) => reference).sort()).toEqual(all);
  expect(statSync(`${path}-indexes.json`).mode & 0o777).toBe(0o600);
  expect((await entriesOf(path, 'due')).map(([, reference]) => reference).sort()).toEqual(all);
});

it('does the work of a request whose entry is lost, by the nightly walk, and has the entry again', async () => {
  const path = folder();
  const first = await opened(path);
  const record = sampleRecord('patient');
  await first.requests.submit(record);
  await first.stop();
  await damage(
    path,
    (await entriesOf(path, 'due')).map(([key]) => ({ type: 'del' as const, key })),
  );

  const { requests, table, stop } = await opened(path);
  const due = () => requests.due({ before: late, limit: 100 });
  const one = bench({ requests });
  one.clock.move(12 * 3_600_000);
  expect(await due()).toEqual([]);
  await walkRecords({ ...one, requests, walk: dynamoWalk(table), settings: testSettings });
  await one.drain();
  const work = Object.values((await requests.get(record.reference))?.work ?? {});
  const rows = await due();
  await stop();
  expect(work.every(({ state }) => state === 'done' || state === 'in-flight')).toBe(true);
  expect(rows.map(({ reference }) => reference)).toEqual(work.some(({ dueAt }) => dueAt !== null) ? [record.reference] : []);
});

/** As the version before wrote it: one index of four shards, a card, and the due date alone to sort by. */
function asOfOld(reference: string, status = 'received') {
  return new UpdateCommand({
    TableName: name,
    Key: keys.request(reference),
    UpdateExpression:
      'SET card = :card, queueKey = :key, queueSort = :sort, #status = :status REMOVE queueSummary, typeKey, statusKey, assigneeKey',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':card': { requesterType: 'patient', desk: 'medical-records', needsStaff: false },
      ':key': 'OPEN#lake-norman#1',
      ':sort': `2026-12-22#${reference}`,
      ':status': status,
    },
  });
}

it('shows staff the requests of a folder of the version before, the unreadable one marked', async () => {
  const path = folder();
  const first = await opened(path);
  const [sound, unreadable] = [1, 2].map((number) => sampleRecord('patient', 'en', {}, number));
  if (sound === undefined || unreadable === undefined) throw new Error('two records');
  for (const record of [sound, unreadable]) await first.requests.submit(record);
  await first.table.client.send(asOfOld(sound.reference));
  await first.table.client.send(asOfOld(unreadable.reference, 'of another world'));
  expect((await first.requestQueue.page({ facility })).rows).toEqual([]);
  await first.stop();
  rmSync(`${path}-indexes.json`);

  const second = await opened(path);
  const { rows } = await second.requestQueue.page({ facility });
  const { Item } = await second.table.client.send(new GetCommand({ TableName: name, Key: keys.request(sound.reference) }));
  const record = await second.requests.get(sound.reference);
  await second.stop();
  const flags = new Map(rows.map(({ reference, summary }) => [reference, summary.flags]));
  expect(flags).toEqual(
    new Map([
      [sound.reference, []],
      [unreadable.reference, ['needsStaff']],
    ]),
  );
  expect(Item).not.toHaveProperty('card');
  expect(record).toEqual(sound);
});

it('writes an item and its entries in one batch, before the write of its own that the engine adds', async () => {
  const { server, store } = embeddedEngine(undefined);
  await listenOnLoopback(server);
  const batches: number[] = [];
  const { batch } = store.db;
  Object.assign(store.db, {
    batch: (...given: Parameters<typeof batch>) => {
      batches.push(given[0].length);
      batch(...given);
    },
    // The process is killed here: what follows the batch never happens.
    put: () => undefined,
  });
  const { default: engine } = await import('dynalite/db/index.js');
  const table = {
    ...{
      TableName: name,
      AttributeDefinitions: ['pk', 'dueKey'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    },
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        ...{ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } },
        KeySchema: [{ AttributeName: 'dueKey', KeyType: 'HASH' }],
      },
    ],
  };
  const item = { pk: { S: 'REQ#1' }, dueKey: { S: 'DUE#1' } };
  await new Promise<void>((resolve, reject) =>
    engine.updateIndexes(store, table, undefined, item, (error) => (error ? reject(error) : resolve())),
  );
  const stored: string[] = [];
  for await (const [key] of store.db.iterator({ gte: '', lt: '~' })) stored.push(key.slice(0, 5));
  expect([batches, stored.sort()]).toEqual([[2], ['index', 'item-']]);
  await closeServer(server);
});

it('refuses an item over 400 KB in UTF-8, as the cloud does', async () => {
  const { client, stop } = await opened(undefined);
  const put = (characters: number) =>
    client.send(
      new PutItemCommand({ TableName: name, Item: { pk: { S: 'A' }, sk: { S: 'A' }, text: { S: '字'.repeat(characters) } } }),
    );
  await put(136_000);
  await expect(put(137_000)).rejects.toThrow(/size/i);
  await stop();
  expect(itemBytes({ a: { S: 'é' }, n: { N: '-12.50' }, l: { L: [{ BOOL: true }] }, m: { M: { b: { NULL: true } } } })).toBe(
    3 + 1 + 3 + 1 + 5 + 1 + 6,
  );
});
