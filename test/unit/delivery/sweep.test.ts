import { describe, expect, it } from 'vitest';
import { type SweepTools, sweepDueWork } from '../../../lib/delivery/sweep.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { DueRow } from '../../../lib/store/stores.ts';
import { benchStart, sampleRecord } from '../../support/delivery-bench.ts';
import { memoryLog, memoryQueue, memoryStores, movableClock, testSettings } from '../../support/fakes.ts';

const minute = 60_000;
const start = Date.parse(benchStart);

/** An index of rows of which the first so many cannot be read. The clock moves a second with each page. */
function world(poison: number, sound: number) {
  const clock = movableClock(benchStart);
  const queue = memoryQueue();
  const log = memoryLog();
  const template = sampleRecord('patient');
  const rows: DueRow[] = Array.from({ length: poison + sound }, (_, index) => {
    const dueAt = new Date(start - (poison + sound - index) * 1000).toISOString();
    const reference = String(index).padStart(13, '0');
    return { reference, dueAt, place: `${dueAt}#${reference}` };
  });
  let reads = 0;
  const tools: SweepTools = {
    queue,
    log,
    clock,
    checkpoints: memoryStores(clock).checkpoints,
    facility: lakeNorman,
    settings: testSettings,
    requests: {
      async due({ limit, after = '' }) {
        clock.move(1000);
        return rows.filter(({ place }) => place > after).slice(0, limit);
      },
      async get(reference) {
        reads += 1;
        if (Number(reference) < poison) throw new TypeError('not a record');
        return { ...template, reference };
      },
      change: async () => null,
    },
  };
  const enqueued = () => new Set(queue.messages.map(({ reference }) => reference));
  return { tools, clock, log, enqueued, reads: () => reads, sound: rows.slice(poison).map(({ reference }) => reference) };
}

describe('unreadable requests at the head of the index', () => {
  it.each([200, 201, 999])('%i of them keep nobody behind them waiting', async (poison) => {
    const { tools, enqueued, sound } = world(poison, 30);
    expect(await sweepDueWork(tools)).toEqual({ swept: 30 });
    expect([...enqueued()].sort()).toEqual(sound);
  });

  it('more than one sweep can read are gone through in turn', async () => {
    const { tools, clock, enqueued, sound } = world(7000, 50);
    let sweeps = 0;
    for (; enqueued().size < sound.length && sweeps < 10; sweeps += 1) {
      await sweepDueWork(tools);
      clock.move(minute);
    }
    expect([...enqueued()].sort()).toEqual(sound);
    expect(sweeps).toBeLessThanOrEqual(3);
  });

  it('begin again behind the head when the end is reached', async () => {
    const { tools, clock, enqueued, reads } = world(7000, 50);
    for (let sweep = 0; sweep < 6; sweep += 1) {
      await sweepDueWork(tools);
      clock.move(minute);
    }
    expect(enqueued().size).toBe(50);
    // Twice through all, and the head each time.
    expect(reads()).toBeGreaterThan(14_000);
  });

  it('are logged in one line, with one of them to begin with', async () => {
    const { tools, log } = world(250, 1);
    await sweepDueWork(tools);
    expect(log.lines.filter(({ message }) => message === 'record unreadable')).toEqual([
      { level: 'error', message: 'record unreadable', details: { reference: '0000000000000', count: 250 } },
    ]);
  });
});

describe('a sweep', () => {
  it('asks the index once more when it does not answer, and fails when it never does', async () => {
    const { tools, enqueued } = world(0, 3);
    const { due } = tools.requests;
    let calls = 0;
    const moody = (failures: number): SweepTools => ({
      ...tools,
      requests: {
        ...tools.requests,
        due: async (options) => {
          calls += 1;
          if (calls <= failures) throw new Error('throttled');
          return due(options);
        },
      },
    });
    await sweepDueWork(moody(1));
    expect(enqueued().size).toBe(3);
    calls = 0;
    await expect(sweepDueWork(moody(99))).rejects.toThrow('throttled');
  });

  it('reads one page when no more is due, and writes nothing down', async () => {
    const { tools } = world(0, 10);
    let written = 0;
    const write = async () => {
      written += 1;
      return true;
    };
    const checkpoints = { ...tools.checkpoints, write };
    await sweepDueWork({ ...tools, checkpoints });
    expect(written).toBe(0);
  });

  it.each([
    ['2026-11-22T15:00:00.000Z', 0, 'a Sunday'],
    ['2026-11-23T15:00:00.000Z', 1, 'a Monday at ten'],
    ['2026-11-23T23:30:00.000Z', 0, 'a Monday at half past six'],
  ] as const)('measures how old the oldest is, and whether requests are expected: %s', async (now, core, _) => {
    const { tools, clock, log } = world(0, 3);
    clock.set(now);
    await sweepDueWork(tools);
    const age = Math.round((Date.parse(now) - (start - 3000)) / 1000);
    expect(log.lines[0]).toMatchObject({
      message: 'measured',
      details: { metrics: { OldestDueSeconds: age, CoreHours: core } },
    });
  });

  it('with nothing due says so: silence means that it stopped', async () => {
    const { tools, log } = world(0, 0);
    await sweepDueWork(tools);
    expect(log.lines[0]?.details.metrics?.OldestDueSeconds).toBe(0);
  });
});
