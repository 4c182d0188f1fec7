import { describe, expect, it } from 'vitest';
import { deadlineSteps, untouchedAt, watchDeadlines } from '../../../lib/delivery/deadline-watch.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { addDays } from '../../../lib/request/dates.ts';
import type { NewEvent } from '../../../lib/request/history.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { type Bench, bench, sampleRecord } from '../../support/delivery-bench.ts';

/** Received on 22 November 2026, due on 22 December. */
const received = '2026-11-22';

async function waiting(change: Partial<RequestRecord> = {}) {
  const one = bench();
  const record = { ...sampleRecord('patient'), ...change };
  await one.requests.submit(record);
  await one.pass(2);
  one.mail.sent.splice(0);
  const day = async (number: number, hour = 15) => {
    one.clock.set(`${addDays(received, number)}T${hour}:00:00.000Z`);
    const { warned } = await watchDeadlines(one);
    await one.pass(1);
    return warned;
  };
  return { one, reference: record.reference, day };
}

const warnings = ({ mail }: Bench) => mail.sent.filter(({ tags }) => tags['work']?.startsWith('notify-deadline'));
const figures = ({ log }: Bench) => {
  const { metrics = {} } = log.lines.findLast(({ details }) => details.metrics?.UntouchedDay20 !== undefined)?.details ?? {};
  return [metrics.UntouchedDay20, metrics.UntouchedDay25, metrics.UntouchedDay28, metrics.UntouchedDay30];
};

async function act(one: Bench, reference: string, change: Partial<NewEvent> = {}): Promise<void> {
  const at = one.clock.now().toISOString();
  await one.requests.change(reference, () => ({ events: [{ at, who: 'staff:ana Ana', what: 'note', facts: {}, ...change }] }));
}

describe('an access request that nobody touches', () => {
  it('is told of on day 20, 25, 28 and 30, once each', async () => {
    const { one, day } = await waiting();
    const told: number[] = [];
    for (let number = 1; number <= 40; number += 1)
      for (const hour of [13, 19]) if ((await day(number, hour)) > 0) told.push(number);
    expect(told).toEqual([...deadlineSteps]);
    expect(warnings(one).map(({ to }) => to)).toEqual(deadlineSteps.map(() => 'desk@example.org'));
    expect(figures(one)).toEqual([0, 0, 0, 1]);
  });

  it('is told of without a word about the patient', async () => {
    const { one, reference, day } = await waiting();
    await day(25);
    const [mail] = warnings(one);
    expect(mail?.text).toContain('Days left until it is due: 5');
    expect(mail?.text).toContain('2026-12-22');
    for (const secret of ['Peña', 'María', '1984']) expect(JSON.stringify(mail)).not.toContain(secret);
    expect(await one.events(reference)).toContain('deadline-near');
    expect(JSON.stringify(one.log.lines)).not.toContain('Peña');
  });

  it('is counted at its step, each hour again', async () => {
    const { one, day } = await waiting();
    const seen: (readonly (number | undefined)[])[] = [];
    for (const number of [19, 20, 24, 25, 28, 31]) {
      await day(number);
      seen.push(figures(one));
    }
    expect(seen).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('counts days in New York: the step begins at midnight there', async () => {
    const { one } = await waiting();
    const record = one.requests.all()[0];
    if (record === undefined) throw new Error('no record');
    expect(untouchedAt(record, new Date('2026-12-12T04:59:00.000Z'), lakeNorman.timeZone)).toBeNull();
    expect(untouchedAt(record, new Date('2026-12-12T05:00:00.000Z'), lakeNorman.timeZone)).toBe(20);
    one.clock.set('2026-12-12T04:59:00.000Z');
    expect((await watchDeadlines(one)).warned).toBe(0);
    one.clock.set('2026-12-12T05:00:00.000Z');
    expect((await watchDeadlines(one)).warned).toBe(1);
  });
});

describe('what staff have touched', () => {
  it('since receipt is not told of on day 20, and again when it then lies still', async () => {
    const { one, reference, day } = await waiting();
    await day(3);
    await act(one, reference);
    expect(await day(20)).toBe(0);
    expect(await day(25)).toBe(1);
    await act(one, reference);
    expect(await day(28)).toBe(0);
    expect(await day(30)).toBe(1);
  });

  it('is told by acts of staff alone', async () => {
    const { one, reference, day } = await waiting();
    await day(3);
    await act(one, reference, { who: 'system' });
    await act(one, reference, { who: 'requester' });
    expect(await day(20)).toBe(1);
  });

  it('moves with an extension', async () => {
    const { one, reference, day } = await waiting();
    await day(20);
    await one.requests.change(reference, () => ({ dueOn: '2027-01-21', events: [] }));
    for (const number of [25, 28, 30, 49]) expect([number, await day(number)]).toEqual([number, 0]);
    expect(await day(50)).toBe(1);
    expect(warnings(one)).toHaveLength(2);
  });
});

describe('other requests', () => {
  it.each([
    ['released', { status: 'released' }],
    ['closed', { status: 'denied' }],
    ['waiting for paper', { status: 'awaiting-mail', dueOn: null, receivedOn: null }],
  ] as const)('%s are not told of', async (_, change) => {
    const { day } = await waiting(change);
    expect(await day(30)).toBe(0);
  });

  it('without a legal clock are not told of', async () => {
    const one = bench();
    for (const type of ['treating-provider', 'attorney', 'court-order'] as const)
      await one.requests.submit({ ...sampleRecord(type), reference: referenceFrom(new Uint8Array(32).fill(type.length)) });
    one.clock.set('2027-06-01T15:00:00.000Z');
    expect(await watchDeadlines(one)).toEqual({ warned: 0 });
  });

  it('of which one among ten cannot be read leave nine told of', async () => {
    const one = bench();
    for (let number = 0; number < 10; number += 1)
      await one.requests.submit({ ...sampleRecord('patient'), reference: referenceFrom(new Uint8Array(32).fill(number)) });
    one.clock.set('2026-12-12T15:00:00.000Z');
    const bad = one.requests.all()[4]?.reference;
    const { get } = one.requests;
    const requests = {
      ...one.requests,
      get: async (which: string) => (which === bad ? Promise.reject(new TypeError('Peña')) : get(which)),
    };
    expect(await watchDeadlines({ ...one, requests })).toEqual({ warned: 9 });
  });

  it('are read no further than the day that matters', async () => {
    const one = bench();
    for (let number = 0; number < 260; number += 1)
      await one.requests.submit({
        ...sampleRecord('patient'),
        reference: referenceFrom(new Uint8Array(32).map((_, index) => number + index * number)),
        dueOn: number < 3 ? '2026-12-01' : '2027-03-01',
      });
    let reads = 0;
    const { page } = one.requestQueue;
    const requestQueue = {
      page: (...asked: Parameters<typeof page>) => page(...asked).finally(() => (reads += 1)),
    };
    one.clock.set('2026-11-24T15:00:00.000Z');
    expect(await watchDeadlines({ ...one, requestQueue })).toEqual({ warned: 3 });
    expect(reads).toBe(1);
  });
});
