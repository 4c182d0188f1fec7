/** Pages of the queue against the truth in memory; the counts against a recount; "Next" by many clerks at once. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeNext } from '../../lib/console/queue/next-request.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { keys } from '../../lib/store/keys.ts';
import { countedIn, markedIn } from '../../lib/store/queue-counts.ts';
import { queueSectionOf } from '../../lib/store/queue-keys.ts';
import { dynamoRequestQueue, pageSize, rowBudget } from '../../lib/store/queue-views.ts';
import { indexAttributes, movingAttributes, staleKeys, toItem } from '../../lib/store/request-item.ts';
import type { QueueCounts, QueuePage, QueuePosition } from '../../lib/store/stores.ts';
import { deep, many } from '../support/depth.ts';
import { memoryTable } from '../support/memory-table.ts';
import { type NamedView, openRequests, today, truthOf, views } from '../support/open-requests.ts';
import { seededTable } from '../support/seeded-table.ts';
import { ana, noon } from '../support/staff-fakes.ts';

const facility = lakeNorman.id;
const items = (records: readonly RequestRecord[]) => records.map((record) => toItem(record));

async function onEngine(records: readonly RequestRecord[]): Promise<Table> {
  const { table, stop } = await seededTable(items(records));
  onTestFinished(stop);
  return table;
}

async function inMemory(records: readonly RequestRecord[]): Promise<Table> {
  const memory = memoryTable();
  items(records).forEach(memory.put);
  return memory.table;
}

const places = ({ rows }: QueuePage) => rows.map(({ reference, queueSort }) => ({ reference, queueSort }));

/** All pages from one end to the other. */
async function allPages(table: Table, { view }: NamedView, way: 'there' | 'back', counts: QueueCounts | null) {
  const queue = dynamoRequestQueue(table);
  const found: ReturnType<typeof places>[] = [];
  let position: QueuePosition | null = way === 'there' ? {} : { before: '~' };
  while (position !== null) {
    const page: QueuePage = await queue.page(view, { ...position, counts });
    found.push(places(page));
    const cursor: string | null = way === 'there' ? page.next : page.previous;
    position = cursor === null ? null : way === 'there' ? { after: cursor } : { before: cursor };
  }
  return way === 'there' ? found.flat() : found.reverse().flat();
}

describe.each([
  ['in memory', inMemory, many(1500, 200)],
  ['on the engine', onEngine, many(500, 60)],
])('the views of the queue %s', (_, start, count) => {
  it('show what is true, there and back, with counts and without, and each page from anywhere', async () => {
    const records = openRequests(count);
    const table = await start(records);
    const queue = dynamoRequestQueue(table);
    const counts = await queue.recount(facility, noon, today);
    for (const [name, named] of Object.entries(views)) {
      const truth = truthOf(records, named);
      for (const steered of deep ? [counts, null] : [counts]) {
        expect([name, await allPages(table, named, 'there', steered)]).toEqual([name, truth]);
        expect([name, await allPages(table, named, 'back', steered)]).toEqual([name, truth]);
      }
      const { after, before } = named;
      const rest = truth.filter(({ queueSort }) => queueSort > (after ?? '') && queueSort < (before ?? '~'));
      const page = await queue.page(named.view, { after, before, counts });
      expect([name, places(page)]).toEqual([name, before === undefined ? rest.slice(0, pageSize) : rest.slice(-pageSize)]);
    }
  });
});

describe('a page', () => {
  it('without counts begins with the narrowest index and finds the same', async () => {
    const records = openRequests(many(2000, 100));
    const queue = dynamoRequestQueue(await inMemory(records));
    for (const [name, named] of Object.entries(views).filter(([, { after, before }]) => after === before))
      expect([name, places(await queue.page(named.view))]).toEqual([name, truthOf(records, named).slice(0, pageSize)]);
  });

  if (deep)
    it('ends at its budget, says so, and goes on at its cursor', async () => {
      // Spanish ones stand behind more English ones than one page may look at.
      const template = openRequests(1)[0];
      if (template === undefined) throw new Error('no request');
      const made = openRequests(rowBudget + 60).map((record, number): RequestRecord => {
        const language = number > rowBudget ? 'es' : 'en';
        const dueOn = number > rowBudget ? '2027-03-01' : '2026-12-01';
        const { reference } = record;
        return { ...template, reference, dueOn, status: 'received', work: {}, body: { ...template.body, language } };
      });
      const queue = dynamoRequestQueue(await inMemory(made));
      const first = await queue.page({ facility, language: 'es' });
      expect(first).toMatchObject({ rows: [], complete: false });
      const second = await queue.page({ facility, language: 'es' }, { after: first.next ?? '' });
      expect([second.rows.length, second.complete]).toEqual([pageSize, true]);
      const back = await queue.page({ facility, language: 'es' }, { before: second.previous ?? '' });
      expect([back.rows, back.complete]).toEqual([[], false]);
    });
});

describe('the counts', () => {
  it('are those of a recount, and count nobody twice who moved meanwhile', async () => {
    const records = openRequests(many(500, 100));
    const queue = dynamoRequestQueue(await inMemory(records));
    expect(await queue.counts(facility)).toBeNull();
    const made = await queue.recount(facility, noon, today);
    expect(await queue.counts(facility)).toEqual(made);
    for (const named of Object.values(views).filter(({ view }) => !view.assignee && !view.flags && !view.dueBefore)) {
      const [open, overdue] = countedIn(made, named.view);
      const truth = truthOf(records, named);
      const late = truthOf(records, { view: { ...named.view, dueBefore: today } });
      expect([open, overdue]).toEqual([truth.length, late.length]);
    }
  });

  it('tell flags and owners apart by desk, and what they do not tell is counted now', async () => {
    const records = openRequests(many(600, 60));
    const queue = dynamoRequestQueue(await inMemory(records));
    const made = await queue.recount(facility, noon, today);
    for (const desk of ['medical-records', 'legal']) {
      for (const flag of ['suspect', 'needsStaff', 'review'] as const) {
        const truth = truthOf(records, { view: { facility, desk, flags: [flag] } });
        expect([flag, markedIn(made, [desk], flag)?.[0]]).toEqual([flag, truth.length]);
      }
      for (const assignee of ['free', 'staff:clerk-3'])
        expect(markedIn(made, [desk], assignee)?.[0]).toBe(
          truthOf(records, { view: { facility, desk, assignee } }).filter(({ reference }) => {
            const record = records.find((one) => one.reference === reference);
            return assignee !== 'free' || (record !== undefined && queueSectionOf(record) === 'work');
          }).length,
        );
    }
    for (const [name, { view }] of Object.entries(views).filter(([, { after, before }]) => after === before))
      for (const counts of [made, null]) {
        const late = truthOf(records, { view: { ...view, dueBefore: today } }).length;
        const counted = await queue.count(view, today, counts);
        expect([name, counted?.slice(0, 2)]).toEqual([name, [truthOf(records, { view }).length, late]]);
      }
  });

  it('hold nothing that names a request or a person who asked', async () => {
    const memory = memoryTable();
    items(openRequests(50)).forEach(memory.put);
    const made = await dynamoRequestQueue(memory.table).recount(facility, noon, today);
    expect(Object.keys(made.lists).every((list) => /^[AF]#lake-norman#(staff:clerk-\d+|[\w-]+(#free)?)$/.test(list))).toBe(
      true,
    );
    expect(JSON.stringify(made)).not.toMatch(/Casey|[0-9A-Z]{13}/);
  });
});

describe('keys', () => {
  it('are stale when any of them, or the summary, is not what the record says', () => {
    for (const record of openRequests(40)) {
      const item = toItem(record);
      expect(staleKeys(item, record)).toBe(false);
      for (const name of Object.keys(indexAttributes(record))) expect(staleKeys({ ...item, [name]: 'x' }, record)).toBe(true);
    }
    const [record] = openRequests(1);
    if (record === undefined) throw new Error('no request');
    const closed: RequestRecord = { ...record, status: 'closed', work: {} };
    expect(staleKeys(toItem(record), closed)).toBe(true);
    // Reports count it for good, and some day it is erased.
    expect(Object.keys(indexAttributes(closed)).sort()).toEqual(['dueKey', 'dueSort', 'reportFacts', 'reportKey']);
    expect(indexAttributes(closed)['dueKey']).toBe(keys.erasures);
    expect(Object.keys(indexAttributes(record)).every((name) => movingAttributes.includes(name))).toBe(true);
  });
});

describe('"Next"', () => {
  const free = (count: number) =>
    openRequests(count).map(
      (record): RequestRecord => ({
        ...record,
        status: 'received',
        assignee: null,
        route: { ...record.route, desk: 'medical-records' },
      }),
    );

  it.each(deep ? [2, 4, 8] : [4])('pressed by %i clerks at once gives no request to two of them', async (clerks) => {
    // Some thousand presses in all.
    const presses = many(Math.ceil(336 / clerks), 3);
    const table = await onEngine(free(clerks * presses + 20));
    const tools = {
      requests: dynamoRequests(table),
      requestQueue: dynamoRequestQueue(table),
      facility: lakeNorman,
    };
    const taken = await Promise.all(
      Array.from({ length: clerks }, async (_, clerk) => {
        const acting = { staff: { ...ana, subject: `clerk-${clerk}` }, now: noon, timeZone: lakeNorman.timeZone };
        const own: (string | null)[] = [];
        for (let press = 0; press < presses; press += 1) own.push(await takeNext(tools, ['medical-records'], acting));
        return own;
      }),
    );
    const references = taken.flat();
    expect(references).not.toContain(null);
    expect(new Set(references).size).toBe(clerks * presses);
    for (const [clerk, own] of taken.entries())
      for (const reference of own) {
        const record = await tools.requests.get(reference ?? '');
        expect(record?.assignee).toContain(`staff:clerk-${clerk} `);
        expect(record?.recentEvents.filter(({ what }) => what === 'assigned')).toHaveLength(1);
      }
  });
});
