/** The list of what is to be posted: its order, its pages, and what a page costs at any number. */
import { expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { keys } from '../../lib/store/keys.ts';
import { countedToPost } from '../../lib/store/post-rows.ts';
import { dynamoRequestQueue } from '../../lib/store/queue-views.ts';
import { staleKeys, toItem } from '../../lib/store/request-item.ts';
import { deep } from '../support/depth.ts';
import { memoryTable } from '../support/memory-table.ts';
import { noticeToPost, requestToPost } from '../support/posting.ts';
import { noon, referenceNumber } from '../support/staff-fakes.ts';
import { meterOf } from '../support/units.ts';

const facility = lakeNorman.id;

/** On a day of its own each, the later the higher the number; every third is of the legal desk. */
function records(count: number): readonly RequestRecord[] {
  const one = requestToPost(1);
  return Array.from({ length: count }, (_, number): RequestRecord => {
    const startedAt = new Date(noon.getTime() + number * 60_000).toISOString();
    const notice = noticeToPost();
    const work = { ...notice, attempts: notice.attempts.map((attempt) => ({ ...attempt, startedAt })) };
    const route = { ...one.route, desk: number % 3 === 0 ? ('legal' as const) : one.route.desk };
    return { ...one, reference: referenceNumber(number), route, work: { [work.id]: work } };
  });
}

function holding(count: number) {
  const memory = memoryTable();
  for (const record of records(count)) memory.put(toItem(record));
  return memory;
}

it('lists each request once, the day first, desk by desk or all, page by page', async () => {
  const all = records(60);
  const queue = dynamoRequestQueue(holding(60).table);
  const found: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await queue.toPost({ facility }, 25, after);
    found.push(...rows.map(({ place }) => place));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(found).toEqual([...found].sort());
  expect(new Set(found.map((place) => place.split('#')[1]))).toEqual(new Set(all.map(({ reference }) => reference)));
  expect((await queue.toPost({ facility, desk: 'legal' }, 25)).rows).toHaveLength(20);
  const counts = await queue.recount(facility, noon, '2026-11-22');
  expect([countedToPost(counts, { facility }), countedToPost(counts, { facility, desk: 'legal' })]).toEqual([60, 20]);
});

it('lets a request go with its last thing to post, and the nightly walk sees a place that is wrong', async () => {
  const record = requestToPost(1);
  const memory = memoryTable();
  const requests = dynamoRequests(memory.table);
  await requests.submit(record);
  const queue = dynamoRequestQueue(memory.table);
  expect((await queue.toPost({ facility }, 25)).rows.map(({ reference }) => reference)).toEqual([record.reference]);
  const item = toItem(record);
  expect(staleKeys(item, record)).toBe(false);
  expect(staleKeys({ ...item, findKey: keys.toPost(facility, 'legal') }, record)).toBe(true);
  await requests.change(record.reference, ({ work }) => ({
    work: Object.values(work).map((entry) => ({ ...entry, state: 'done' as const })),
    events: [],
  }));
  expect((await queue.toPost({ facility }, 25)).rows).toEqual([]);
});

it('costs the same with a hundred and with very many to post', async () => {
  const costOf = async (count: number) => {
    const { table, during } = meterOf(holding(count).table);
    return during(() => dynamoRequestQueue(table).toPost({ facility }, 25));
  };
  const few = await costOf(100);
  expect(few).toMatchObject({ calls: 3, writeUnits: 0 });
  expect(few.readUnits).toBeLessThan(10);
  expect(await costOf(deep ? 10_000 : 1000)).toEqual(few);
});
