/** Inbound items in the night: damage shows, lost places and timers come back, and what is kept long enough is erased. */
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { walkRecords } from '../../../../lib/delivery/integrity/record-walk.ts';
import { eraseDueInbound, eraseInbound } from '../../../../lib/delivery/retention/erase-inbound.ts';
import { erasureLog } from '../../../../lib/delivery/retention/erasure-log.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { appliedInbound } from '../../../../lib/inbound/apply.ts';
import { holding } from '../../../../lib/inbound/decide.ts';
import { dynamoInbound, dynamoInboundTerms } from '../../../../lib/inbound/dynamo-inbound.ts';
import { dynamoInboundErasure } from '../../../../lib/inbound/dynamo-inbound-erasure.ts';
import { inboundView, toInboundItem } from '../../../../lib/inbound/item.ts';
import type { InboundRecord } from '../../../../lib/inbound/record.ts';
import { dynamoCheckpoints } from '../../../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../../../lib/store/dynamo-requests.ts';
import { dynamoWalk } from '../../../../lib/store/dynamo-walk.ts';
import { keys } from '../../../../lib/store/keys.ts';
import { dynamoRequestQueue } from '../../../../lib/store/queue-views.ts';
import { memoryArchive, memoryLog, memoryQueue, movableClock, testSecrets, testSettings } from '../../../support/fakes.ts';
import { clerk, decidedInbound, inboundRecord, noticeDay } from '../../../support/inbound.ts';
import { memoryTexts } from '../../../support/locked-texts.ts';
import { memoryTable } from '../../../support/memory-table.ts';

function night() {
  const memory = memoryTable();
  const { table } = memory;
  const clock = movableClock('2026-12-01T07:00:00Z');
  const texts = memoryTexts();
  const tools = {
    requests: dynamoRequests(table),
    inbound: dynamoInbound(table),
    inboundErasures: dynamoInboundErasure(table),
    walk: dynamoWalk(table),
    checkpoints: dynamoCheckpoints(table),
    erasureLog: erasureLog(texts),
    archive: memoryArchive(),
    queue: memoryQueue(),
    log: memoryLog(),
    clock,
    facility: lakeNorman,
    settings: testSettings,
  };
  const put = async (record: InboundRecord, instead: Readonly<Record<string, unknown>> = {}) => {
    const Item = { ...toInboundItem(record), ...instead };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    await dynamoInboundTerms(table, testSecrets).write(record);
    return record.reference;
  };
  const partition = (reference: string) => memory.items().filter((item) => item['pk'] === keys.inbound(reference).pk);
  return { ...tools, memory, table, put, partition };
}

/** As the record is when nothing is due. */
const settled = (record: InboundRecord): InboundRecord => ({
  ...record,
  work: Object.fromEntries(Object.values(record.work).map((one) => [one.id, { ...one, state: 'done', dueAt: null }])),
});

describe('the nightly check', () => {
  it('finds a sound item sound, beside the requests', async () => {
    const one = night();
    await one.put(settled(inboundRecord()));
    expect(await walkRecords(one)).toMatchObject({ checked: 1, broken: 0, repaired: 0 });
  });

  it.each([
    [
      'an event that was changed',
      (record: InboundRecord) => ({ events: record.events.map((event) => ({ ...event, who: 'staff:x' })) }),
    ],
    [
      'a notice that was changed',
      (record: InboundRecord) => ({ body: { ...record.body, patient: { ...record.body.patient, lastName: 'Other' } } }),
    ],
    ['a history that was cut off', () => ({ events: [] })],
  ])('gives %s to staff, once', async (_, damaged) => {
    const one = night();
    const record = settled(inboundRecord());
    const reference = await one.put(record, damaged(record));
    expect(await walkRecords(one)).toMatchObject({ broken: 1 });
    expect((await one.inbound.get(reference))?.work['check-integrity']?.state).toBe('with-staff');
    one.clock.move(24 * 3_600_000);
    expect(await walkRecords(one)).toMatchObject({ broken: 0 });
    const queue = dynamoRequestQueue(one.table);
    const { rows } = await queue.page({ ...inboundView(lakeNorman.id), flags: ['needsStaff'] });
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  });

  it('says that an item cannot be read, and goes on', async () => {
    const one = night();
    const reference = await one.put(settled(inboundRecord()), { status: 'lost' });
    await one.put(settled(inboundRecord()));
    expect(await walkRecords(one)).toMatchObject({ checked: 2, broken: 1 });
    expect(one.log.lines.find(({ message }) => message === 'record unreadable')?.details.reference).toBe(reference);
  });

  it('puts an item back where it belongs, and a timer that was lost', async () => {
    const one = night();
    const record = settled(inboundRecord());
    const reference = await one.put(record);
    const Key = keys.inbound(reference);
    const gone = { UpdateExpression: 'REMOVE #q', ExpressionAttributeNames: { '#q': 'queueKey' } };
    await one.table.client.send(new UpdateCommand({ TableName: one.table.name, Key, ...gone }));
    expect(await walkRecords(one)).toMatchObject({ repaired: 1 });
    const { rows } = await dynamoRequestQueue(one.table).page(inboundView(lakeNorman.id));
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    one.clock.move(24 * 3_600_000);
    const lapse = record.work['lapse-1'];
    if (lapse === undefined) throw new Error('no timer');
    await one.put({ ...record, work: { ...record.work, 'lapse-1': { ...lapse, state: 'ready', dueAt: null } } });
    expect(await walkRecords(one)).toMatchObject({ repaired: 1 });
    expect((await one.inbound.get(reference))?.work['lapse-1']?.dueAt).toBe(one.clock.now().toISOString());
  });

  it('enqueues what has been due for long without asking the index', async () => {
    const one = night();
    const reference = await one.put(inboundRecord());
    await walkRecords(one);
    expect(one.queue.inbound).toEqual([reference]);
  });
});

describe('erasure', () => {
  const closed = () => settled(decidedInbound(decidedInbound(inboundRecord(), 'arrive'), 'close'));

  it('leaves a tombstone that names nobody, and certifies it a day later', async () => {
    const one = night();
    const reference = await one.put(closed());
    expect(await eraseDueInbound(one)).toMatchObject({ erased: 0 });
    one.clock.set('2032-12-02T12:00:00Z');
    expect(await eraseDueInbound(one)).toMatchObject({ erased: 1, failed: 0 });
    expect(await one.inbound.get(reference)).toBeNull();
    expect(await one.inbound.bornOn(reference)).toBeNull();
    expect(one.partition(reference)).toHaveLength(1);
    expect(JSON.stringify(one.memory.items())).not.toMatch(/Okafor|1977-02-03|Piedmont/);
    one.clock.move(24 * 3_600_000);
    expect(await eraseDueInbound(one)).toMatchObject({ certified: 1 });
    expect(await eraseDueInbound(one)).toMatchObject({ erased: 0, certified: 0 });
    expect(await one.erasureLog.lines()).toMatchObject([{ reference, reason: 'closed', certified: true }]);
  });

  it('refuses the same notice again: its reference is used up', async () => {
    const one = night();
    const record = closed();
    await one.put(record);
    one.clock.set('2032-12-02T12:00:00Z');
    await eraseDueInbound(one);
    expect(await one.inbound.submit(inboundRecord({ reference: record.reference }))).toEqual({ outcome: 'conflict' });
  });

  it('waits for a hold, whenever it is set', async () => {
    const one = night();
    const record = closed();
    const held = appliedInbound(record, holding('a suit', clerk, noticeDay));
    const reference = await one.put(held);
    one.clock.set('2033-12-02T12:00:00Z');
    expect(await eraseDueInbound(one)).toMatchObject({ erased: 0 });
    expect(await eraseInbound(one, reference, '2033-12-02')).toBe('later');
    // Set between the list and the lock.
    expect(await one.inboundErasures.begin(held, '2033-12-02')).toBe(false);
    await one.inbound.change(reference, () => holding(null, clerk, noticeDay));
    expect(await eraseInbound(one, reference, '2033-12-02')).toBe('erased');
  });

  it('loses to somebody who wrote meanwhile', async () => {
    const one = night();
    const record = closed();
    await one.put(record);
    await one.inbound.change(record.reference, () => ({ events: [] }));
    expect(await one.inboundErasures.begin(record, '2033-12-02')).toBe(false);
  });

  it('goes on after a crash between any two steps', async () => {
    const one = night();
    const record = closed();
    const reference = await one.put(record);
    await one.inboundErasures.begin(record, '2033-12-02');
    expect(await one.inbound.get(reference)).toBeNull();
    await one.inboundErasures.removeParts(reference);
    one.clock.set('2033-12-02T12:00:00Z');
    expect(await eraseDueInbound(one)).toMatchObject({ erased: 1 });
    const { Item } = await one.table.client.send(new GetCommand({ TableName: one.table.name, Key: keys.inbound(reference) }));
    expect(Item).toMatchObject({ reference, erasedOn: '2033-12-02' });
  });

  it('erases again what a backup brought back', async () => {
    const one = night();
    const reference = await one.put(settled(inboundRecord()));
    expect(await eraseInbound(one, reference, '2033-12-02', 'closed')).toBe('erased');
    expect(await eraseInbound(one, 'unknown', '2033-12-02', 'closed')).toBe('gone');
  });
});
