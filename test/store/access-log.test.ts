/** The access log on the engine and on the table in memory: nothing is lost, and whatever is done to a row afterwards shows. */
import { randomBytes, randomUUID } from 'node:crypto';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceFrom } from '../../lib/request/reference.ts';
import { type AccessLogEntry, endOf, entryAfter, firstWrongRow } from '../../lib/store/access-log.ts';
import { checkAccessLog, sealAccessLog } from '../../lib/store/access-seal.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoAccessLog, dynamoAccessRows, toAccessItem } from '../../lib/store/dynamo-access-log.ts';
import { keys } from '../../lib/store/keys.ts';
import { patientKeys } from '../../lib/store/patient-keys.ts';
import type { AccessLog } from '../../lib/store/stores.ts';
import { accessLogTable } from '../../lib/store/table.ts';
import { many } from '../support/depth.ts';
import { movableClock, testSecrets } from '../support/fakes.ts';
import { memoryTexts } from '../support/locked-texts.ts';
import { memoryTable } from '../support/memory-table.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const zone = 'America/New_York';
/** Late in the evening in Mooresville, the next day by UTC. */
const clock = movableClock('2026-11-24T03:30:00Z');
const day = '2026-11-23';

describe.each(storeEngines)('the access log %s', (_, start) => {
  let engine: StoreEngine;
  let log: AccessLog;
  const requests = memoryTable();
  const rowsOf = (actor: string) => dynamoAccessRows(engine.table, requests.table).ofDay(day, actor);

  beforeAll(async () => {
    engine = await start(accessLogTable);
    log = dynamoAccessLog(engine.table, clock, zone);
  });
  afterAll(() => engine.stop());

  /** A day of somebody, with so many rows. */
  async function dayOf(count: number): Promise<string> {
    const actor = `staff:${randomUUID()}`;
    const seen = Array.from({ length: count }, (_, index) => ({
      ...({ kind: 'file', who: `${actor} Casey Clerk`, what: `page ${index}` } as const),
    }));
    await log.record(seen);
    return actor;
  }

  const put = (entry: AccessLogEntry) =>
    engine.table.client.send(new PutCommand({ TableName: engine.table.name, Item: toAccessItem(entry) }));

  it('keeps every row of four tabs that write at once, in one chain', async () => {
    const actor = `staff:${randomUUID()}`;
    const each = many(100, 2);
    const tab = async (name: string) => {
      for (let row = 0; row < each; row += 1)
        await log.record([{ kind: 'file', who: `${actor} Casey`, what: `${name}-${row}` }]);
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(tab));
    const stored = await rowsOf(actor);
    expect(new Set(stored.map(({ what }) => what)).size).toBe(4 * each);
    expect(stored).toHaveLength(4 * each);
    expect(firstWrongRow(stored, { day, actor })).toBeNull();
  });

  it('names the row that was changed, taken out, put elsewhere or put in', async () => {
    const [actor, other] = [await dayOf(6), await dayOf(6)];
    const rows = await rowsOf(actor);
    const wrong = (changed: readonly AccessLogEntry[]) => firstWrongRow(changed, { day, actor });
    expect(wrong(rows)).toBeNull();
    const [, , third, fourth] = rows;
    if (third === undefined || fourth === undefined) throw new Error('no rows');
    expect(wrong(rows.with(2, { ...third, what: 'page 9' }))).toBe(3);
    expect(wrong(rows.toSpliced(2, 1))).toBe(3);
    expect(wrong(rows.with(2, { ...fourth, number: 3 }).with(3, { ...third, number: 4 }))).toBe(3);
    expect(wrong(rows.toSpliced(2, 1, ...(await rowsOf(other)).slice(2, 3)))).toBe(3);
    for (const fact of ['who', 'kind', 'why', 'reference', 'patientKey', 'nameKey', 'at', 'id'] as const)
      expect(wrong(rows.with(2, { ...third, [fact]: 'export' }))).toBe(3);
    // What the engine stores is what was judged.
    await put({ ...third, who: `${actor} Somebody Else` });
    expect(wrong(await rowsOf(actor))).toBe(3);
  });

  it('puts no row over another', async () => {
    const actor = await dayOf(1);
    const [first] = await rowsOf(actor);
    await log.record([{ kind: 'denied', who: actor, what: 'denied move' }]);
    expect((await rowsOf(actor)).map(({ id }) => id)).toHaveLength(2);
    expect((await rowsOf(actor))[0]).toEqual(first);
  });

  it('writes once what the client sends twice, because the first answer was lost', async () => {
    const actor = `staff:${randomUUID()}`;
    const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
      const answer = await engine.table.client.send(command);
      return command instanceof PutCommand ? engine.table.client.send(command) : answer;
    };
    const client: DynamoDBDocumentClient = Object.create({ send });
    const retried: Table = { client, name: engine.table.name };
    await dynamoAccessLog(retried, clock, zone).record([{ kind: 'sign-in', who: actor, what: 'signed-in' }]);
    expect(await rowsOf(actor)).toHaveLength(1);
  });

  it('answers who looked at a request, who saw a patient, and who was there on a day', async () => {
    const rows = dynamoAccessRows(engine.table, requests.table);
    const reference = referenceFrom(randomBytes(32));
    const person = { firstName: 'María José', lastName: 'Peña-Nguyễn', dateOfBirth: '1984-03-09' };
    const about = { reference, ...patientKeys(person, testSecrets) };
    const actor = await dayOf(1);
    requests.put({
      ...keys.request(reference),
      sk: 'SEEN#2026-11-20#x',
      who: 'staff:old',
      what: 'page',
      at: '2026-11-20T10:00:00Z',
    });
    await log.record([{ kind: 'document', who: `${actor} Casey`, what: 'document access-request', ...about }]);
    expect((await rows.ofReference(reference)).map(({ who, kind }) => [who, kind])).toEqual([
      ['staff:old', 'file'],
      [`${actor} Casey`, 'document'],
    ]);
    const twin = patientKeys({ ...person, firstName: 'Jose Maria', lastName: 'Nguyen Pena' }, testSecrets);
    const [seen] = (await rows.ofPatient(twin.patientKey)).filter((row) => row.reference === reference);
    expect(seen?.nameKey).toBe(twin.nameKey);
    expect(JSON.stringify(seen)).not.toMatch(/1984|Pe/);
    expect(await rows.actors(day)).toContain(actor);
  });

  it('keeps rows of different days apart, by the clock of the hospital', async () => {
    const actor = await dayOf(2);
    clock.set('2026-11-24T05:30:00Z');
    await log.record([{ kind: 'file', who: actor, what: 'page' }]);
    clock.set('2026-11-24T03:30:00Z');
    expect(await rowsOf(actor)).toHaveLength(2);
  });

  it('gives up rather than claim a row that it could not store', async () => {
    const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
      if (command instanceof PutCommand) throw new Error('full');
      return engine.table.client.send(command);
    };
    const client: DynamoDBDocumentClient = Object.create({ send });
    const full = dynamoAccessLog({ client, name: engine.table.name }, clock, zone);
    await expect(full.record([{ kind: 'file', who: 'staff:x', what: 'page' }])).rejects.toThrow();
  });

  it('is no worse for a row that somebody deleted meanwhile: the next one shows the gap', async () => {
    const actor = await dayOf(3);
    const [first] = await rowsOf(actor);
    if (first === undefined) throw new Error('no rows');
    const { pk, sk } = toAccessItem(first);
    await engine.table.client.send(new DeleteCommand({ TableName: engine.table.name, Key: { pk, sk } }));
    await log.record([{ kind: 'file', who: actor, what: 'page' }]);
    expect(firstWrongRow(await rowsOf(actor), { day, actor })).toBe(1);
  });
});

describe('seals', () => {
  const hour = 3_600_000;

  /** Three people over three hours, sealed each hour. */
  async function sealedDay() {
    const time = movableClock('2026-11-23T14:10:00Z');
    const access = memoryTable('access-log', accessLogTable);
    const log = dynamoAccessLog(access.table, time, zone);
    const seals = memoryTexts();
    const accessRows = dynamoAccessRows(access.table, memoryTable().table);
    const tools = { accessRows, seals, clock: time, facility: { timeZone: zone } };
    for (let hours = 0; hours < 3; hours += 1) {
      for (const who of ['staff:a', 'staff:b', 'staff:c'])
        await log.record([0, 1, 2].map((row) => ({ kind: 'file', who, what: `page ${row}` }) as const));
      await sealAccessLog(tools);
      time.move(hour);
    }
    const remove = (entry: AccessLogEntry) => {
      const { pk, sk } = toAccessItem(entry);
      return access.table.client.send(new DeleteCommand({ TableName: access.table.name, Key: { pk, sk } }));
    };
    const check = () => checkAccessLog(tools, day);
    return { time, access, log, seals, accessRows, tools, remove, check };
  }

  it('hold while nothing is touched, whatever is written after the last of them', async () => {
    const { log, check, tools, seals } = await sealedDay();
    await log.record([{ kind: 'file', who: 'staff:a', what: 'page' }]);
    expect(await check()).toMatchObject({ chains: 3, rows: 28, seals: 3, findings: [] });
    const before = [...seals.kept];
    await sealAccessLog({ ...tools, clock: movableClock('2026-11-23T16:50:00Z') });
    expect([...seals.kept]).toEqual(before);
  });

  it('show a tail that was cut, which no chain can', async () => {
    const { accessRows, remove, check } = await sealedDay();
    const rows = await accessRows.ofDay(day, 'staff:b');
    for (const row of rows.slice(-2)) await remove(row);
    expect(firstWrongRow(await accessRows.ofDay(day, 'staff:b'), { day, actor: 'staff:b' })).toBeNull();
    const wrong = { wrong: 'sealed', day, actor: 'staff:b', number: 9, seal: '2026-11-23T16.json' };
    expect((await check()).findings).toEqual([wrong]);
  });

  it('show a chain that was written again from the start, and one that is gone as a whole', async () => {
    const { access, accessRows, remove, check } = await sealedDay();
    const rows = await accessRows.ofDay(day, 'staff:b');
    let end: ReturnType<typeof endOf>;
    for (const { day: on, actor, id, at, who, kind } of rows) {
      const entry = entryAfter(end, { who, kind, what: 'nothing much' }, { day: on, actor, id, at });
      end = endOf([entry]);
      access.put(toAccessItem(entry));
    }
    expect(firstWrongRow(await accessRows.ofDay(day, 'staff:b'), { day, actor: 'staff:b' })).toBeNull();
    for (const row of await accessRows.ofDay(day, 'staff:c')) await remove(row);
    const found = (await check()).findings.map((finding) => ('actor' in finding ? [finding.wrong, finding.actor] : []));
    expect(found).toEqual([
      ['sealed', 'staff:b'],
      ['sealed', 'staff:c'],
    ]);
  });

  it('lean on each other: one that was taken out or changed shows', async () => {
    const { seals, check } = await sealedDay();
    const [, second = ''] = [...seals.kept.keys()];
    const text = seals.kept.get(second) ?? '';
    seals.kept.set(second, text.replace('"staff:c"', '"staff:d"'));
    expect((await check()).findings).toContainEqual({ wrong: 'seal', seal: '2026-11-23T16.json' });
    seals.kept.delete(second);
    expect((await check()).findings).toContainEqual({ wrong: 'seal', seal: '2026-11-23T16.json' });
  });

  it('reach back to the last seal after they stood still', async () => {
    const { time, log, tools, check } = await sealedDay();
    time.set('2026-11-26T15:00:00Z');
    await log.record([{ kind: 'file', who: 'staff:a', what: 'page' }]);
    time.set('2026-11-29T15:00:00Z');
    expect(await sealAccessLog(tools)).toEqual({ sealed: 4 });
    expect(await check()).toMatchObject({ chains: 4, seals: 4, findings: [] });
  });
});
