/** The store when the wire to the table fails: behind a proxy before the engine, through the real client with its own repeats. */
import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTable, startTableEngine } from '../../infra/local/table.ts';
import type { WorkMessage } from '../../lib/delivery/ports.ts';
import { doWork } from '../../lib/delivery/work.ts';
import type { NewEvent } from '../../lib/request/history.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { tableClientDefaults, tableOf } from '../../lib/store/client.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { firstBreak } from '../../lib/store/events.ts';
import { bench, sampleRecord } from '../support/delivery-bench.ts';
import { type Mood, type MoodyServer, moodyServer } from '../support/moody-server.ts';

const access = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;
const json = (status: number, type: string) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ __type: type, message: 'x' }),
});

let engine: Awaited<ReturnType<typeof startTableEngine>>;
let proxy: MoodyServer;
let direct: DynamoDBClient;
let wire: DynamoDBClient;
beforeAll(async () => {
  engine = await startTableEngine(undefined);
  direct = new DynamoDBClient({ ...access, endpoint: engine.endpoint });
  await createTable(direct, 'requests');
  proxy = await moodyServer({
    throttled: json(400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
    broken: json(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError'),
    handle: async ({ method, headers, body }) => {
      const passed = ['content-type', 'x-amz-target', 'authorization', 'x-amz-date'];
      const kept = Object.fromEntries(passed.map((name) => [name, String(headers[name] ?? '')]));
      const answer = await fetch(engine.endpoint, { method, headers: kept, body: new Uint8Array(body) });
      return {
        status: answer.status,
        headers: { 'content-type': answer.headers.get('content-type') ?? '' },
        body: await answer.text(),
      };
    },
  });
  // As deployed, but for the time limit.
  const requestHandler = { ...tableClientDefaults.requestHandler, requestTimeout: 200 };
  wire = new DynamoDBClient({ ...access, ...tableClientDefaults, requestHandler, endpoint: proxy.origin });
});
afterEach(() => {
  proxy.coming.splice(0);
});
afterAll(async () => {
  wire.destroy();
  direct.destroy();
  proxy.stop();
  await engine.stop();
});

const sound = () => dynamoRequests(tableOf(direct, 'requests'));
const faulty = () => dynamoRequests(tableOf(wire, 'requests'));
const fresh = () => ({ ...sampleRecord('treating-provider'), reference: referenceFrom(randomBytes(32)) });
const mailed: NewEvent = { at: '2026-11-22T15:00:00.000Z', who: 'system', what: 'letter-mailed', facts: { id: 'once' } };
const note = (text: string): NewEvent => ({ at: '2026-11-22T15:00:00.000Z', who: 'system', what: 'note', facts: { text } });

const recovered: readonly Mood[] = [
  'throttled',
  'broken',
  'broken-after',
  'reset-before',
  'reset-after',
  'silent-before',
  'silent-after',
];

describe('a submission', () => {
  it.each(recovered)('whose put meets %s is stored once and answered as received', async (mood) => {
    const record = fresh();
    proxy.coming.push(mood);
    const { outcome } = await faulty().submit(record);
    expect(['accepted', 'repeated']).toContain(outcome);
    expect(await sound().get(record.reference)).toEqual(record);
  });

  it.each(['reset-after', 'silent-after', 'garbage'] as const)(
    'that never gets an answer through %s is no second one when the person sends again',
    async (mood) => {
      const record = fresh();
      proxy.coming.push(mood, mood, mood, mood);
      await expect(faulty().submit(record)).rejects.toThrow();
      proxy.coming.splice(0);
      expect((await faulty().submit(record)).outcome).toBe('repeated');
      expect((await faulty().submit({ ...record, payloadHash: '0'.repeat(64) })).outcome).toBe('conflict');
    },
  );
});

describe('a change', () => {
  it.each(recovered)('whose write meets %s is made, and the history holds', async (mood) => {
    const record = fresh();
    await sound().submit(record);
    const faults: readonly (Mood | undefined)[] = [undefined, mood];
    // The read is fine, the write is not. A decision that looks for its own mark makes it once.
    const store = faulty();
    let reads = 0;
    await store.change(record.reference, ({ milestones }) => {
      reads += 1;
      if (reads === 1) proxy.coming.push(...faults.flatMap((fault) => fault ?? []));
      return milestones.mailedLetters['once'] === undefined ? { events: [mailed] } : null;
    });
    const after = await sound().get(record.reference);
    expect(after?.recentEvents.filter(({ what }) => what === 'letter-mailed')).toHaveLength(1);
    expect(firstBreak(after?.recentEvents ?? [])).toBe(-1);
  });

  it('that was written and whose answer was lost is judged again on what is stored', async () => {
    const record = fresh();
    await sound().submit(record);
    const seen: number[] = [];
    await faulty().change(record.reference, ({ version }) => {
      seen.push(version);
      if (seen.length === 1) proxy.coming.push('reset-after');
      return version > 1 ? null : { events: [note('x')] };
    });
    expect(seen).toEqual([1, 2]);
  });
});

describe('a claim whose answer is lost', () => {
  it.each(['reset-after', 'silent-after', 'broken-after'] as const)(
    'by %s is known for its own, and dials once, without waiting for the end of a lease',
    async (mood) => {
      const one = bench();
      const record = { ...fresh(), submittedAt: one.clock.now().toISOString() };
      await sound().submit(record);
      const store = faulty();
      const tools = { ...one.tools, requests: store };
      const enqueue = (workId: string): WorkMessage => ({ reference: record.reference, workId });
      await doWork(tools, enqueue('prepare-documents'));
      const { change } = store;
      let claims = 0;
      store.change = (reference, decide) =>
        change(reference, (current) => {
          claims += 1;
          if (claims === 1) proxy.coming.push(mood);
          return decide(current);
        });
      await doWork(tools, enqueue('send-fax'));
      expect(one.fax.jobs).toHaveLength(1);
      // Nobody else takes it for theirs.
      await doWork(tools, enqueue('send-fax'));
      one.clock.move(121_000);
      await doWork(tools, enqueue('send-fax'));
      expect(one.fax.jobs).toHaveLength(1);
      expect((await sound().get(record.reference))?.work['send-fax']).toMatchObject({
        state: 'done',
        attempts: [{ number: 1 }],
      });
    },
  );
});

describe('facts that outlive a run', () => {
  it.each(['reset-after', 'silent-after'] as const)('after %s are written once', async (mood) => {
    const checkpoints = dynamoCheckpoints(tableOf(wire, 'requests'));
    const { version } = await checkpoints.read('file-walk');
    proxy.coming.push(mood);
    // The client repeats the write and finds that somebody was faster: itself.
    expect(await checkpoints.write('file-walk', { cursor: mood }, version)).toBe(false);
    expect(await checkpoints.read('file-walk')).toEqual({ version: version + 1, facts: { cursor: mood } });
  });
});
