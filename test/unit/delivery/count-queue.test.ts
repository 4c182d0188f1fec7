import { expect, it } from 'vitest';
import { countQueue, manyOpen, sweepAndCount } from '../../../lib/delivery/count-queue.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { QueueCounts, RequestQueue } from '../../../lib/store/stores.ts';
import { bench, benchStart, sampleRecord } from '../../support/delivery-bench.ts';
import { memoryLog, movableClock } from '../../support/fakes.ts';

const minute = 60_000;

/** A queue with so many open; how often it was counted. */
function world(open: number) {
  const clock = movableClock(benchStart);
  const log = memoryLog();
  const days: string[] = [];
  let last: QueueCounts | null = null;
  const requestQueue: Pick<RequestQueue, 'counts' | 'recount'> = {
    counts: async () => last,
    recount: async (_, now, today) => {
      days.push(today);
      last = { countedAt: now.toISOString(), rows: { 'a|b|c|d|e|f': [open, 0, 0, ''] }, lists: {} };
      return last;
    },
  };
  return { tools: { requestQueue, facility: lakeNorman, clock, log }, days };
}

it.each([
  [manyOpen, 10],
  [manyOpen + 1, 2],
])('counts %i open requests %i times in ten minutes, on the hospital’s day', async (open, times) => {
  const { tools, days } = world(open);
  tools.clock.set('2026-11-23T04:00:00.000Z');
  for (let second = 0; second < 600; second += 15) {
    await countQueue(tools);
    tools.clock.move(15_000);
  }
  expect(days).toEqual(Array(times).fill('2026-11-22'));
});

it('counts again when the clock was set back', async () => {
  const { tools, days } = world(1);
  await countQueue(tools);
  tools.clock.move(-60 * minute);
  await countQueue(tools);
  expect(days).toHaveLength(2);
});

it('keeps what it counted beside the work that was swept, and fails alone', async () => {
  const one = bench();
  await one.requests.submit(sampleRecord('patient'));
  const { swept } = await sweepAndCount(one);
  expect(swept).toBeGreaterThan(0);
  expect(Object.values((await one.requestQueue.counts(lakeNorman.id))?.rows ?? {})).toHaveLength(1);

  const broken = { ...one.requestQueue, counts: () => Promise.reject(new TypeError('Peña')) };
  expect((await sweepAndCount({ ...one, requestQueue: broken })).swept).toBe(swept);
  expect(one.log.lines.at(-1)).toMatchObject({ level: 'warn', details: { route: 'count-queue', error: 'TypeError' } });
});
