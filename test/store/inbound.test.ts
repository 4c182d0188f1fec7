/** Inbound items beside requests in one table: stored once, found in their own lists, and never in those of the other half. */
import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { assignment, change } from '../../lib/inbound/decide.ts';
import {
  dynamoInbound,
  dynamoInboundFinder,
  dynamoInboundReports,
  dynamoInboundTerms,
} from '../../lib/inbound/dynamo-inbound.ts';
import { inboundStatusOf, inboundView, toInboundItem } from '../../lib/inbound/item.ts';
import type { InboundStore } from '../../lib/inbound/stores.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { teams } from '../../lib/request/requester.ts';
import { dynamoReports } from '../../lib/store/dynamo-reports.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { firstBreak } from '../../lib/store/events.ts';
import { dynamoPeople } from '../../lib/store/find-people.ts';
import { keys } from '../../lib/store/keys.ts';
import { dynamoRequestQueue } from '../../lib/store/queue-views.ts';
import { dynamoSearchTerms } from '../../lib/store/search-terms.ts';
import type { RequestQueue, RequestStore } from '../../lib/store/stores.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { movableClock, testSecrets } from '../support/fakes.ts';
import { clerk, decidedInbound, decision, inboundRecord, inboundTerms, noticeDay, noticeWith } from '../support/inbound.ts';
import { parsedBody, sampleBody } from '../support/sample-bodies.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const clock = movableClock(noticeDay.toISOString());
const secrets = testSecrets;
const facility = lakeNorman.id;
const referencesIn = (rows: readonly { readonly reference: string }[]) => rows.map(({ reference }) => reference);

describe.each(storeEngines)('inbound items %s', (_, start) => {
  let engine: StoreEngine;
  let inbound: InboundStore;
  let requests: RequestStore;
  let queue: RequestQueue;
  const first = inboundRecord();
  const request = newRecord(
    {
      body: parsedBody({
        ...sampleBody('patient'),
        patient: { ...sampleBody('patient').patient, ...(noticeWith()['patient'] as object) },
      }),
      reference: referenceFrom(randomBytes(32)),
      arrivedBy: 'api',
      suspect: false,
    },
    lakeNorman,
    noticeDay,
  );

  beforeAll(async () => {
    engine = await start();
    inbound = dynamoInbound(engine.table);
    requests = dynamoRequests(engine.table);
    queue = dynamoRequestQueue(engine.table);
    await inbound.submit(first);
    await requests.submit(request);
    await dynamoInboundTerms(engine.table, secrets).write(first);
    await dynamoSearchTerms(engine.table, secrets).write(request);
  });
  afterAll(() => engine.stop());

  describe('submission', () => {
    it('comes back as it was stored', async () => {
      expect(await inbound.get(first.reference)).toEqual(first);
      expect(await inbound.bornOn(first.reference)).toBe('1977-02-03');
    });

    it('repeats the same notice and refuses another one under its reference', async () => {
      const { reference } = first;
      const again = await inbound.submit({ ...inboundRecord({ reference }), announcedAt: '2026-12-01T00:00:00.000Z' });
      expect(again).toEqual({ outcome: 'repeated', record: first });
      const other = inboundRecord({ reference }, noticeWith({ records: { pages: 13 } }));
      expect(await inbound.submit(other)).toEqual({ outcome: 'conflict' });
    });

    it('stores one of many at the same time', async () => {
      const same = inboundRecord();
      const all = await Promise.all(Array.from({ length: 8 }, () => inbound.submit(same)));
      expect(all.map(({ outcome }) => outcome).sort()).toEqual(['accepted', ...Array(7).fill('repeated')]);
    });

    it('is no request, and a request is none of it', async () => {
      expect(await requests.get(first.reference)).toBeNull();
      expect(await requests.bornOn(first.reference)).toBeNull();
      expect(await inbound.get(request.reference)).toBeNull();
      expect(await inbound.bornOn(request.reference)).toBeNull();
    });
  });

  describe('a change', () => {
    const arrive = (state: Parameters<Parameters<InboundStore['change']>[1]>[0]) => {
      const decided = change(state, decision('arrive'), inboundTerms);
      return decided.ok ? decided.change : null;
    };

    it('happens once for one command, and moves the item in the indexes', async () => {
      const { reference } = inboundRecord();
      await inbound.submit(inboundRecord({ reference }));
      const command = { id: 'command', seenVersion: 1 };
      const after = await inbound.change(reference, arrive, command);
      expect(after?.status).toBe('arrived');
      expect(await inbound.change(reference, () => ({ status: 'closed', events: [] }), command)).toEqual(after);
      const { rows } = await queue.page({ ...inboundView(facility), status: 'arrived' });
      const row = rows.find((one) => one.reference === reference);
      expect(row && inboundStatusOf(row.summary)).toBe('arrived');
      expect(firstBreak(after?.events ?? [])).toBe(-1);
    });

    it('loses none of two people who decide at the same time', async () => {
      const { reference } = inboundRecord();
      await inbound.submit(inboundRecord({ reference }));
      const all = await Promise.all(
        ['a', 'b', 'c', 'd'].map((id) => inbound.change(reference, arrive, { id, seenVersion: 1 })),
      );
      expect(new Set(all.map((one) => one?.status))).toEqual(new Set(['arrived']));
      const stored = await inbound.get(reference);
      expect(stored?.events.filter(({ facts }) => facts['decision'] === 'arrive')).toHaveLength(1);
    });

    it('is refused once an erasure has begun', async () => {
      const record = inboundRecord();
      await engine.table.client.send(
        new PutCommand({ TableName: engine.table.name, Item: { ...toInboundItem(record), erasing: '2026-11-30' } }),
      );
      expect(await inbound.change(record.reference, arrive)).toBeNull();
    });
  });

  describe('the two halves', () => {
    it('shows each in its own queue alone, by every facet', async () => {
      const taken = await inbound.change(first.reference, (state) => assignment(state, clerk, clerk, noticeDay, 'next'));
      expect(taken?.assignee).toBe(clerk);
      await requests.change(request.reference, () => ({ assignee: clerk, events: [] }));
      const mine = 'staff:5f1c';
      const facets = [{}, { section: 'waiting' }, { type: 'clinic' }, { status: 'announced' }, { assignee: mine }] as const;
      for (const facet of facets) {
        const { rows } = await queue.page({ ...inboundView(facility), ...facet });
        expect(referencesIn(rows), JSON.stringify(facet)).toContain(first.reference);
        expect(rows.every(({ summary }) => summary.desk === 'inbound' && summary.inbound !== undefined)).toBe(true);
      }
      for (const desk of [undefined, ...teams])
        for (const facet of [{}, { assignee: mine }, { assignee: 'free' }, { flags: ['needsStaff'] }] as const) {
          const { rows } = await queue.page({ facility, ...(desk !== undefined && { desk }), ...facet });
          expect(referencesIn(rows)).not.toContain(first.reference);
          expect(rows.every(({ summary }) => summary.inbound === undefined)).toBe(true);
        }
      const { rows: own } = await queue.page({ facility, assignee: mine });
      expect(referencesIn(own)).toEqual([request.reference]);
    });

    it('counts each alone', async () => {
      const before = await queue.count({ facility }, '2026-11-30');
      const inboundBefore = await queue.count(inboundView(facility), '2026-11-30');
      await inbound.submit(inboundRecord());
      expect(await queue.count({ facility }, '2026-11-30')).toEqual(before);
      expect((await queue.count(inboundView(facility), '2026-11-30'))?.[0]).toBe((inboundBefore?.[0] ?? 0) + 1);
      const { rows } = await queue.recount(facility, noticeDay, '2026-11-30');
      expect(Object.keys(rows).some((name) => name.startsWith('inbound'))).toBe(false);
      expect(Object.values(rows).reduce((sum, [open]) => sum + open, 0)).toBe(1);
    });

    it('finds each alone, by birth date, number, firm and reference', async () => {
      const finder = dynamoInboundFinder(engine.table, secrets, inbound);
      const found = async (question: Parameters<typeof finder.find>[0]) => referencesIn(await finder.find(question));
      expect(await found({ dateOfBirth: '1977-02-03' })).toEqual([first.reference]);
      expect(await found({ number: '12345' })).toEqual([first.reference]);
      expect(await found({ number: '9400111201080805483016' })).toEqual([first.reference]);
      expect(await found({ number: 'Piedmont Family Medicine' })).toEqual([first.reference]);
      expect(await found({ number: first.reference.slice(0, 4) })).toEqual([first.reference]);
      expect(await found({ number: request.reference.slice(0, 4) })).toEqual([]);
      const people = dynamoPeople(engine.table, secrets, requests, clock);
      const person = { firstName: 'Ngozi', lastName: 'Okafor' };
      const others = await people.find({ person, dateOfBirth: '1977-02-03' });
      expect(referencesIn(others.rows)).toEqual([request.reference]);
      const numbered = await people.find({ person: {}, number: first.reference.slice(0, 4) });
      expect(referencesIn(numbered.rows)).toEqual([]);
    });

    it('reports each alone', async () => {
      const month = '2026-11';
      const facts = await dynamoInboundReports(engine.table).facts(facility, month);
      expect(facts.length).toBeGreaterThan(2);
      expect(facts.every(({ announcedOn }) => announcedOn.startsWith(month))).toBe(true);
      expect(await dynamoReports(engine.table).facts(facility, month)).toHaveLength(1);
    });

    it('has due work of each alone', async () => {
      const before = '2027-06-01T00:00:00.000Z';
      const mine = referencesIn(await inbound.due({ before, limit: 100 }));
      const theirs = referencesIn(await requests.due({ before, limit: 100 }));
      expect(mine).toContain(first.reference);
      expect(mine).not.toContain(request.reference);
      expect(theirs).toEqual([request.reference]);
    });
  });

  it('reads due items on from a place', async () => {
    const all = await inbound.due({ before: '2027-06-01T00:00:00.000Z', limit: 100 });
    const rest = await inbound.due({ before: '2027-06-01T00:00:00.000Z', limit: 100, after: all[0]?.place ?? '' });
    expect(rest).toEqual(all.slice(1));
    expect(await inbound.due({ before: '2026-11-01T00:00:00.000Z', limit: 100 })).toEqual([]);
  });

  it('leaves the queue once it is uploaded, and the timer for the list of erasures once it is closed', async () => {
    const uploaded = ['arrive', 'upload'].reduce(
      (record, id) => decidedInbound(record, id === 'arrive' ? 'arrive' : 'upload'),
      inboundRecord(),
    );
    expect(toInboundItem(uploaded)['queueKey']).toBeUndefined();
    const done = { ...decidedInbound(uploaded, 'settle', { by: 'system' }), work: {} };
    expect(toInboundItem(done)).toMatchObject({ ...keys.inbound(done.reference), dueKey: keys.inboundErasures });
  });
});
