import { randomBytes } from 'node:crypto';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { statusesAfter } from '../../lib/request/decisions/rules.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { isTerminal, type Status } from '../../lib/request/status.ts';
import { requesterTypes } from '../../lib/request/vocabulary.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { canonicalJson, firstBreak } from '../../lib/store/events.ts';
import { dynamoPeople } from '../../lib/store/find-people.ts';
import { keys } from '../../lib/store/keys.ts';
import { dynamoRequestQueue } from '../../lib/store/queue-views.ts';
import { dynamoSearchTerms } from '../../lib/store/search-terms.ts';
import type { RequestStore } from '../../lib/store/stores.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from '../support/sample-bodies.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const secrets = secretsFrom('a root key that is only used in these tests');
const now = new Date('2026-11-22T15:00:00Z');

let engine: StoreEngine;
let store: RequestStore;

function record(type: (typeof requesterTypes)[number] = 'patient', reference = referenceFrom(randomBytes(32))): RequestRecord {
  return newRecord({ body: parsedBody(sampleBody(type)), reference, arrivedBy: 'api', suspect: false }, lakeNorman, now);
}

const at = now.toISOString();
const moved = (to: Status) => ({ status: to, events: [{ at, who: 'staff:x', what: 'moved' as const, facts: { to } }] });

describe.each(storeEngines)('requests %s', (_, start) => {
  beforeAll(async () => {
    engine = await start();
    store = dynamoRequests(engine.table);
  });
  afterAll(() => engine.stop());

  it('keeps the quotes of a request as the last change gives them, and through one that is not about them', async () => {
    const sent = record('attorney');
    await store.submit(sent);
    const quote = { at, by: 'staff:x', kind: 'schedule', lines: [], cents: 100, state: 'quoted' } as const;
    const first = { ...quote, id: 'a', lines: [] };
    const second = { ...quote, id: 'b', lines: [] };
    const change = (fees: NonNullable<RequestRecord['fees']>) => store.change(sent.reference, () => ({ fees, events: [] }));
    await change([first]);
    await change([first, second]);
    await change([{ ...first, state: 'accepted' }, second]);
    await store.change(sent.reference, () => moved('received'));
    expect((await store.get(sent.reference))?.fees).toEqual([{ ...first, state: 'accepted' }, second]);
  });

  describe('submission', () => {
    it.each(requesterTypes)('comes back as it was stored: %s', async (type) => {
      const sent = record(type);
      expect((await store.submit(sent)).outcome).toBe('accepted');
      expect(await store.get(sent.reference)).toEqual(sent);
    });

    it('of twenty at once stores one, and all see the same', async () => {
      const sent = record();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.submit(sent)));
      expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(19);
      // The engine promises no order of the keys of a map.
      expect(new Set(outcomes.map((one) => one.outcome !== 'conflict' && canonicalJson(one.record)))).toHaveLength(1);
    });

    it('with the same reference and another payload is a conflict and changes nothing', async () => {
      const sent = record();
      await store.submit(sent);
      expect(await store.submit(record('attorney', sent.reference))).toEqual({ outcome: 'conflict' });
      expect(await store.get(sent.reference)).toEqual(sent);
    });

    it('stays far below the size of an item', async () => {
      for (const type of requesterTypes) expect(JSON.stringify(record(type)).length).toBeLessThan(8_000);
    });
  });

  describe('change', () => {
    it('writes status, event and index places together', async () => {
      const sent = record();
      await store.submit(sent);
      const after = await store.change(sent.reference, () => moved('in-review'));
      expect(after?.status).toBe('in-review');
      expect(after).toEqual(await store.get(sent.reference));
      expect(after?.version).toBe(2);
      expect(firstBreak(after?.recentEvents ?? [])).toBe(-1);
      const { rows } = await dynamoRequestQueue(engine.table).page({ facility: lakeNorman.id }, { size: 500 });
      expect(rows.find(({ reference }) => reference === sent.reference)?.summary.status).toBe('in-review');
    });

    it('lets fifty racing clerks write one after the other, and none over another', async () => {
      const sent = record();
      await store.submit(sent);
      const claim = (who: string) =>
        store.change(sent.reference, ({ assignee }) =>
          assignee === null ? { assignee: who, events: [{ at, who, what: 'assigned', facts: {} }] } : null,
        );
      await Promise.all(Array.from({ length: 50 }, (_, clerk) => claim(`staff:${clerk}`)));
      const after = await store.get(sent.reference);
      expect(after?.recentEvents.filter(({ what }) => what === 'assigned')).toHaveLength(1);
      expect(after?.recentEvents.at(-1)?.who).toBe(after?.assignee);
    });

    it('answers null for a request that does not exist', async () => {
      expect(await store.change(referenceFrom(randomBytes(32)), () => moved('closed'))).toBeNull();
    });

    it('shows a history that was altered behind its back', async () => {
      const sent = record();
      await store.submit(sent);
      await store.change(sent.reference, () => moved('in-review'));
      await engine.table.client.send(
        new UpdateCommand({
          TableName: engine.table.name,
          Key: keys.request(sent.reference),
          UpdateExpression: 'SET recentEvents[0].who = :who',
          ExpressionAttributeValues: { ':who': 'somebody else' },
        }),
      );
      expect(firstBreak((await store.get(sent.reference))?.recentEvents ?? [])).toBe(0);
    });

    it('refuses to hand out an item that is no record', async () => {
      const sent = record();
      await store.submit(sent);
      await engine.table.client.send(
        new UpdateCommand({
          TableName: engine.table.name,
          Key: keys.request(sent.reference),
          UpdateExpression: 'SET #status = :wrong',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':wrong': 'lost' },
        }),
      );
      await expect(store.get(sent.reference)).rejects.toThrow();
    });
  });

  describe('the indexes', () => {
    it('follow every walk through the status table', async () => {
      const walks = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(walks, async (steps) => {
          const sent = record();
          await store.submit(sent);
          let status: Status = sent.status;
          for (const step of steps) {
            const open = statusesAfter(status);
            const next = open[step % Math.max(1, open.length)];
            if (next === undefined) break;
            status = next;
            await store.change(sent.reference, () => moved(next));
          }
          const { Item } = await engine.table.client.send(
            new GetCommand({ TableName: engine.table.name, Key: keys.request(sent.reference) }),
          );
          // A released request leaves the queue unless something of it needs a person.
          return 'queueKey' in (Item ?? {}) === (!isTerminal(status) && status !== 'released');
        }),
        { numRuns: 25 },
      );
    });

    it('find what is due, and only that', async () => {
      const sent = record();
      await store.submit(sent);
      const dueAt = async (before: string) => (await store.due({ before, limit: 500 })).map(({ reference }) => reference);
      expect(await dueAt('2026-11-22T14:59:59.000Z')).not.toContain(sent.reference);
      expect(await dueAt(at)).toContain(sent.reference);
      await store.change(sent.reference, ({ work }) => ({
        work: Object.values(work).map((one) => ({ ...one, state: 'done' as const, dueAt: null })),
        events: [],
      }));
      expect(await dueAt('2099-01-01T00:00:00.000Z')).not.toContain(sent.reference);
    });

    it('go through what is due page by page, each row once', async () => {
      const all = await store.due({ before: at, limit: 500 });
      expect(all.length).toBeGreaterThan(20);
      expect(all.every(({ dueAt }) => dueAt <= at)).toBe(true);
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const rows = await store.due({ before: at, limit: 7, ...(after !== undefined && { after }) });
        seen.push(...rows.map(({ reference }) => reference));
        after = rows.at(-1)?.place;
        if (rows.length < 7) break;
      }
      expect(seen).toEqual(all.map(({ reference }) => reference));
    });

    it('sort the queue by target day across all desks, page by page', async () => {
      const queue = dynamoRequestQueue(engine.table);
      const view = { facility: lakeNorman.id };
      const { rows: all } = await queue.page(view, { size: 500 });
      const sorts = all.map(({ queueSort }) => queueSort);
      expect(sorts).toEqual([...sorts].sort());
      expect(new Set(all.map(({ summary }) => summary.desk)).size).toBe(3);
      const first = await queue.page(view, { size: 5 });
      expect(first.rows).toEqual(all.slice(0, 5));
      const second = await queue.page(view, { size: 5, after: first.next ?? '' });
      expect(second.rows).toEqual(all.slice(5, 10));
      expect((await queue.page(view, { size: 5, before: second.previous ?? '' })).rows).toEqual(first.rows);
    });

    it('find other requests about the same patient, however the name was typed', async () => {
      const named = (sent: RequestRecord, lastName: string): RequestRecord => ({
        ...sent,
        body: { ...sent.body, patient: { ...sent.body.patient, lastName } },
      });
      const one = named(record(), 'Íñiguez');
      const other = record('attorney');
      const loud = named(other, 'ÍÑIGUEZ'.normalize('NFD'));
      await store.submit(one);
      await store.submit(loud);
      const terms = dynamoSearchTerms(engine.table, secrets);
      await Promise.all([one, loud].map((each) => terms.write(each)));
      const people = dynamoPeople(engine.table, secrets, store, { now: () => now });
      expect(await people.aboutSamePatient(one)).toEqual([{ reference: other.reference, status: 'awaiting-mail' }]);
    });
  });
});
