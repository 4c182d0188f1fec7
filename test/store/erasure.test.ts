/** Erasure on the table in memory: each crash ends erased, a hold is respected whole, and who slept through it leaves nothing behind. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { type EraseTools, eraseDueRequests, eraseRequest } from '../../lib/delivery/retention/erase-requests.ts';
import { erasureLog } from '../../lib/delivery/retention/erasure-log.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { Delivery } from '../../lib/request/release/stored.ts';
import { dynamoErasure } from '../../lib/store/dynamo-erasure.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoSealedFiles } from '../../lib/store/sealed-files.ts';
import { dynamoSearchTerms } from '../../lib/store/search-terms.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { deep } from '../support/depth.ts';
import { memoryLog, movableClock, testSecrets } from '../support/fakes.ts';
import { memoryTexts } from '../support/locked-texts.ts';
import { memoryTable } from '../support/memory-table.ts';

const { reference, ...rest } = sampleRecord('patient');
const sha = (letter: string) => letter.repeat(64);
const first = '2026-11-29';
const second = '2026-11-30';

/** The deep run tries every call. */
const stride = deep ? 1 : 4;

/** A package that went out. */
function deliveryOf(hashes: { cover: string; file: string; zip: string }): Delivery {
  const at = '2020-01-04T12:00:00.000Z';
  const file = { id: 'f', recordType: 'lab-reports', type: 'pdf', bytes: 1, key: 'clean/f', counts: [1] } as const;
  return {
    ...{
      id: 'one',
      nonce: 'n',
      number: 1,
      way: 'link',
      recipient: 'X',
      at,
      by: 'staff:ana',
      work: 'seal-package',
      pages: 1,
      looks: [],
    },
    files: [{ ...file, sha256: hashes.file }],
    sealed: {
      ...{ at, signature: 's', cover: { sha256: hashes.cover, bytes: 1, pages: 1 } },
      zip: { sha256: hashes.zip, bytes: 1, key: 'release/one/records.zip' },
    },
  };
}

function removeUnder(packages: Set<string>, prefix: string): void {
  for (const key of packages) if (key.startsWith(prefix)) packages.delete(key);
}

type Step = (call: number) => 'before' | 'after' | undefined;

/** A world in which each call may crash before or after its effect. */
async function world({ crash = () => undefined, at = () => undefined }: { crash?: Step; at?: (call: number) => unknown } = {}) {
  const memory = memoryTable();
  const requests = dynamoRequests(memory.table);
  const clock = movableClock('2026-11-29T15:00:00Z');
  const record: RequestRecord = { reference, ...rest, submittedAt: '2020-01-01T12:00:00.000Z', receivedOn: '2020-01-01' };
  await requests.submit(record);
  for (let number = 0; number < 30; number += 1)
    await requests.change(reference, () => ({
      events: [
        {
          at: `2020-01-02T12:00:${String(number).padStart(2, '0')}.000Z`,
          who: 'staff:ana',
          what: 'note',
          facts: { text: 'x' },
        },
      ],
    }));
  const events = [
    { at: '2020-01-03T12:00:00.000Z', who: 'staff:ana', what: 'letter-kept', facts: { sha256: sha('b') } },
    { at: '2020-02-01T12:00:00.000Z', who: 'staff:ana', what: 'moved', facts: { to: 'withdrawn' } },
  ] as const;
  const made = { kind: 'access-request', language: 'en', bytes: 1, pages: 1, madeAt: '2020-01-02T12:00:00.000Z' } as const;
  const sent = deliveryOf({ cover: sha('c'), file: sha('d'), zip: sha('e') });
  const done = Object.values(record.work).map((work) => ({ ...work, state: 'done' as const, dueAt: null }));
  await requests.change(reference, () => ({
    status: 'withdrawn',
    release: { deliveries: [sent] },
    documents: [{ ...made, sha256: sha('a') }],
    work: done,
    events,
  }));
  await dynamoSearchTerms(memory.table, testSecrets).write(record);

  const documents = new Set([sha('a'), sha('b'), sha('f')]);
  const files = new Set([reference, 'another']);
  const packages = new Set(['release/one/records.zip', 'release/another/records.zip']);
  await dynamoSealedFiles(memory.table).note([sha('c'), sha('d'), sha('e')], { reference, package: 'one' });
  const texts = memoryTexts();
  let calls = 0;
  const faulty = async <Answer>(effect: () => Promise<Answer>): Promise<Answer> => {
    const call = calls;
    calls += 1;
    await at(call);
    if (crash(call) === 'before') throw new Error('Crash');
    const answer = await effect();
    if (crash(call) === 'after') throw new Error('Crash');
    return answer;
  };
  const client: DynamoDBDocumentClient = Object.create({
    send: (command: Parameters<DynamoDBDocumentClient['send']>[0]) => faulty(() => memory.table.client.send(command)),
  });
  const table = { ...memory.table, client };
  const tools: EraseTools = {
    erasures: dynamoErasure(table),
    requests: dynamoRequests(table),
    documents: { remove: (hash) => faulty(async () => void documents.delete(hash)) },
    files: { removeAll: (of) => faulty(async () => void files.delete(of)) },
    packages: { remove: (prefix) => faulty(async () => removeUnder(packages, prefix)) },
    sealedFiles: dynamoSealedFiles(table),
    erasureLog: erasureLog({ ...texts, put: (name, text) => faulty(() => texts.put(name, text)) }),
    facility: lakeNorman,
    clock,
    log: memoryLog(),
  };
  return { memory, requests, tools, documents, files, packages, texts, clock, calls: () => calls };
}

type World = Awaited<ReturnType<typeof world>>;

async function patiently(tools: EraseTools, day: string) {
  for (let turn = 0; ; turn += 1) {
    try {
      return await eraseRequest(tools, reference, day);
    } catch (error) {
      if (!(error instanceof Error && error.message === 'Crash') || turn > 5) throw error;
    }
  }
}

const sorts = ({ memory }: World) => memory.items().map((item) => item['sk']);

function expectErased(erased: World) {
  const { memory, documents, files, packages, texts } = erased;
  expect(sorts(erased)).toEqual(['REQ']);
  expect(memory.items()[0]).not.toHaveProperty('body');
  expect(JSON.stringify(memory.items())).not.toMatch(/1961|Rivera|find|queue/i);
  expect([...documents]).toEqual([sha('f')]);
  expect([...files]).toEqual(['another']);
  expect([...packages]).toEqual(['release/another/records.zip']);
  expect([...texts.kept.keys()]).toEqual([`${first}/${reference}.erased.json`]);
}

describe('an erasure', () => {
  it('takes documents, uploaded files, history, search terms and the request, and leaves a tombstone', async () => {
    const erased = await world();
    expect(sorts(erased).length).toBeGreaterThan(5);
    expect(await eraseRequest(erased.tools, reference, '2026-01-31')).toBe('later');
    expect(await eraseRequest(erased.tools, reference, first)).toBe('erased');
    expectErased(erased);
    expect(erased.texts.kept.get(`${first}/${reference}.erased.json`)).not.toMatch(/born|patient|name/i);
    expect(await erased.requests.get(reference)).toBeNull();
    expect(await erased.requests.bornOn(reference)).toBeNull();
    // A late repeat of the submission does not bring it back.
    expect(await erased.requests.submit(sampleRecord('patient'))).toEqual({ outcome: 'conflict' });
    expect(await eraseRequest(erased.tools, reference, first)).toBe('later');
    expect(await eraseRequest(erased.tools, reference, second)).toBe('certified');
    expect([...erased.texts.kept.keys()]).toContain(`${first}/${reference}.certified.json`);
    expect(await erased.tools.erasures.due({ day: '2099-01-01', limit: 10 })).toEqual([]);
  });

  it('ends after a crash at any call, before or after its effect', async () => {
    const calm = await world();
    await eraseRequest(calm.tools, reference, first);
    const steps = calm.calls();
    expect(steps).toBeGreaterThan(10);
    for (let step = 0; step < steps; step += stride)
      for (const kind of ['before', 'after'] as const) {
        const one = await world({ crash: (call) => (call === step ? kind : undefined) });
        expect(await patiently(one.tools, first)).toMatch(/erased|later/);
        expectErased(one);
      }
  });

  it('is whole or does not begin when a hold is set at any moment', async () => {
    const calm = await world();
    await eraseRequest(calm.tools, reference, first);
    const outcomes = new Set<string>();
    for (let step = 0; step < calm.calls(); step += stride) {
      const hold = { who: 'staff:sue', at: '2026-11-29T15:00:00.000Z', reason: 'lawsuit' };
      const one: World = await world({
        at: (call) => (call === step ? one.requests.change(reference, () => ({ hold, events: [] })) : undefined),
      });
      const before = sorts(one).length;
      const outcome = await eraseRequest(one.tools, reference, first);
      outcomes.add(outcome);
      if (outcome === 'erased') expectErased(one);
      else
        expect([sorts(one).length, one.documents.size, await eraseRequest(one.tools, reference, first)]).toEqual([
          before,
          3,
          'later',
        ]);
    }
    expect(outcomes).toEqual(new Set(['erased', 'later']));
  });

  it('looks again a day later for what a writer put that slept through it', async () => {
    const one = await world();
    const page = one.memory.items().find((item) => item['sk'] === 'REQ#000001') ?? {};
    await eraseRequest(one.tools, reference, first);
    one.memory.put(page);
    one.files.add(reference);
    one.memory.put({ ...page, sk: 'TERM#1', findKey: 'x', findSort: 'y' });
    await eraseDueRequests(one.tools);
    expect(sorts(one)).toHaveLength(3);
    one.clock.move(24 * 3_600_000);
    expect(await eraseDueRequests(one.tools)).toMatchObject({ certified: 1, failed: 0 });
    expect(sorts(one)).toEqual(['REQ']);
    expect([...one.files]).toEqual(['another']);
  });

  it('cannot begin under a hold, nor write a tombstone where it has not begun', async () => {
    const { requests, tools, memory } = await world();
    const hold = { who: 'staff:sue', at: '2026-11-29T15:00:00.000Z', reason: 'lawsuit' };
    const held = await requests.change(reference, () => ({ hold, events: [] }));
    if (held === null) throw new Error('no request');
    expect(await tools.erasures.begin(held, first)).toBe(false);
    await tools.erasures.bury(reference, { on: first, lastHash: '' });
    expect(memory.items().find(({ sk }) => sk === 'REQ')).toMatchObject({ hold, status: 'withdrawn' });
    const lifted = await requests.change(reference, () => ({ hold: null, events: [] }));
    expect(memory.items().find(({ sk }) => sk === 'REQ')).not.toHaveProperty('hold');
    expect(lifted !== null && (await tools.erasures.begin(lifted, first))).toBe(true);
  });

  it('of one request that cannot be read does not hold up the others', async () => {
    const one = await world();
    const item = one.memory.items().find(({ sk }) => sk === 'REQ') ?? {};
    one.memory.put({
      ...item,
      pk: 'REQ#AAAAAAAAAAAAA',
      reference: 'AAAAAAAAAAAAA',
      body: 'torn',
      dueSort: '2020-01-01#AAAAAAAAAAAAA',
    });
    expect(await eraseDueRequests(one.tools)).toMatchObject({ erased: 1, failed: 1 });
  });
});
