/** Nothing is kept for ever: what time ends is gone from table, index and bucket, a backup does not bring it back, a hold keeps it. */
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localNames } from '../../infra/local/local-secrets.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { exportTable, importTable } from '../../infra/operate/backup.ts';
import { listErasures, replayErasures } from '../../infra/operate/erasures.ts';
import { decideHold } from '../../lib/console/request/hold.ts';
import { readReference, showReference } from '../../lib/request/reference.ts';
import { keys } from '../../lib/store/keys.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';
import { abe, ana, sue } from '../support/staff-fakes.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
  service.clock.moveTo(new Date('2026-11-22T15:00:00Z'));
});
afterAll(() => service.stop());

async function handIn(type: 'attorney' | 'patient'): Promise<string> {
  const answer = Object(await readJson(service, '/api/v1/requests', posted(sampleBody(type)), 201));
  expect(await service.idle(60_000)).toBe(true);
  return readReference(String(answer['reference'])) ?? '';
}

async function moveTo(now: string): Promise<void> {
  await readJson(service, '/_local/clock', posted({ now }));
  expect(await service.idle(60_000)).toBe(true);
}

const itemOf = async (reference: string) => {
  const client = DynamoDBDocumentClient.from(service.dynamo);
  return (await client.send(new GetCommand({ TableName: localNames.table, Key: keys.request(reference) }))).Item;
};

describe('what is kept', () => {
  it('goes when its time is over, with documents, search terms and history; the log of erasures names nobody', async () => {
    const { dependencies: deps, dynamo } = service;
    const announced = await handIn('attorney');
    const closed = await handIn('patient');
    const held = await handIn('attorney');
    const at = service.clock.now().toISOString();
    await deps.requests.change(closed, () => ({
      status: 'withdrawn',
      events: [{ at, who: 'requester', what: 'moved', facts: { to: 'withdrawn' } }],
    }));
    const acting = { staff: sue, now: service.clock.now(), timeZone: deps.facility.timeZone };
    await deps.requests.change(held, (state) => {
      const decision = decideHold(state, 'set', 'Letter of preservation, case 12', acting);
      return decision.outcome === 'change' ? decision.change : null;
    });
    const [document] = (await deps.requests.get(announced))?.documents ?? [];
    const hash = document?.sha256 ?? '';
    // The same answers twice: no document of one request is one of another.
    const hashesOf = async (reference: string) =>
      (await deps.requests.get(reference))?.documents.map(({ sha256 }) => sha256) ?? [];
    expect(await hashesOf(held)).not.toHaveLength(0);
    for (const sha256 of await hashesOf(held)) expect(await hashesOf(announced)).not.toContain(sha256);
    expect(await deps.archive.get(hash)).not.toBeNull();
    const backup = await exportTable(dynamo, localNames.table);

    await moveTo('2027-03-21T23:00:00Z');
    expect(await deps.requests.get(announced)).not.toBeNull();
    await moveTo('2027-03-23T06:00:00Z');
    expect(await deps.requests.get(announced)).toBeNull();
    expect(await deps.archive.get(hash)).toBeNull();
    expect(Object.keys((await itemOf(announced)) ?? {}).toSorted()).toEqual(
      ['dueKey', 'dueSort', 'erasedOn', 'expiresAt', 'lastHash', 'pk', 'reference', 'sk'].toSorted(),
    );
    for (const reference of [closed, held]) expect(await deps.requests.get(reference)).not.toBeNull();

    await moveTo('2032-11-24T06:00:00Z');
    expect(await deps.requests.get(closed)).toBeNull();
    expect(await deps.requests.get(held)).toMatchObject({ status: 'awaiting-mail' });
    await moveTo('2032-11-26T06:00:00Z');
    const lines: string[] = [];
    await listErasures(deps, (line) => lines.push(line));
    expect(lines).toEqual([
      `${showReference(announced)}  2027-03-23  neverCame  certified`,
      `${showReference(closed)}  2032-11-24  closed  certified`,
      '2 erased',
    ]);

    // A restore brings them back, until the log is replayed; the held one stays.
    const before = await exportTable(dynamo, localNames.table);
    await importTable(dynamo, localNames.table, backup);
    expect(await deps.requests.get(announced)).not.toBeNull();
    const said: string[] = [];
    expect(await replayErasures(deps, (line) => said.push(line))).toBe(0);
    expect(said).toEqual(['2 erased again, 0 left']);
    expect(await replayErasures(deps, () => undefined)).toBe(0);
    for (const reference of [announced, closed]) expect(await deps.requests.get(reference)).toBeNull();
    expect(before.length).toBeGreaterThan(0);
    expect(await deps.requests.get(held)).not.toBeNull();
  });

  it('is set on hold by a supervisor alone, with a reason, and lifted the same way', async () => {
    const record = await service.dependencies.requests.get(await handIn('attorney'));
    if (record === null) throw new Error('no request');
    const by = (staff: typeof ana) => ({ staff, now: service.clock.now(), timeZone: service.dependencies.facility.timeZone });
    const codeOf = (decision: ReturnType<typeof decideHold>) =>
      decision.outcome === 'refused' ? decision.refusal.code : decision.change.events[0]?.what;
    for (const staff of [ana, abe]) expect(codeOf(decideHold(record, 'set', 'why', by(staff)))).toBe('not-permitted');
    expect(codeOf(decideHold(record, 'set', ' ', by(sue)))).toBe('hold-reason-required');
    expect(codeOf(decideHold(record, 'lift', 'why', by(sue)))).toBe('not-held');
    expect(codeOf(decideHold(record, 'set', 'why', by(sue)))).toBe('hold-set');
    const hold = { who: 'staff:sue', at: '2026-11-22T15:00:00.000Z', reason: 'why' };
    expect(codeOf(decideHold({ ...record, hold }, 'set', 'why', by(sue)))).toBe('held-already');
    expect(codeOf(decideHold({ ...record, hold }, 'lift', 'over', by(sue)))).toBe('hold-lifted');
  });
});
