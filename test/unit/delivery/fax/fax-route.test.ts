/** The fax route as a whole: closed by a wrong number, in need of a check, out of hours; and what is left at the vendor. */
import { describe, expect, it } from 'vitest';
import { decideResolution } from '../../../../lib/console/request/resolve-work.ts';
import { closeFaxRoute, openFaxRoute, readFaxRoute, verifiedUntil } from '../../../../lib/delivery/fax/fax-route.ts';
import { retryPolicies } from '../../../../lib/delivery/retry-policies.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { faxHeldUntil } from '../../../../lib/request/record.ts';
import { referenceFrom } from '../../../../lib/request/reference.ts';
import { type Bench, bench, sampleRecord } from '../../../support/delivery-bench.ts';
import type { MemoryFax } from '../../../support/fakes.ts';
import { testSettings } from '../../../support/fakes.ts';

async function send(one: Bench, seed = 1): Promise<string> {
  const record = { ...sampleRecord('treating-provider'), reference: referenceFrom(new Uint8Array(32).fill(seed)) };
  const reference = await one.submit({ ...record, submittedAt: one.clock.now().toISOString() });
  await one.drain();
  return reference;
}

const wrongNumber = { state: 'failed', failure: 'number', pagesSent: 0, code: '34' } as const;
const clerk = { subject: 'clerk', name: 'Clerk', roles: ['clerk'], language: 'en' } as const;

describe('a number that is reported wrong', () => {
  it('closes the route for everybody until a person opens it', async () => {
    const one = bench();
    one.fax.ends.push(wrongNumber);
    const first = await send(one, 1);
    await one.pass(2);
    expect(await one.work(first, 'send-fax')).toMatchObject({ state: 'with-staff', attempts: [{ code: 'number' }] });
    const route = await readFaxRoute(one.checkpoints);
    expect(route).toMatchObject({ closed: true, closedBy: { reference: first, jobId: `${first}.send-fax.1` } });
    expect(one.log.lines.find(({ message }) => message === 'fax route closed')?.details.metrics).toEqual({ FaxRouteClosed: 1 });

    const second = await send(one, 2);
    expect(await one.work(second, 'send-fax')).toMatchObject({ state: 'with-staff', attempts: [{ code: 'route-closed' }] });
    expect(one.fax.jobs).toHaveLength(1);

    expect(await openFaxRoute(one, { version: route.version, who: 'staff:ana Ana', note: 'called them' })).toBe(true);
    const third = await send(one, 3);
    await one.pass(3);
    expect((await one.work(third, 'send-fax')).state).toBe('done');
    expect(await readFaxRoute(one.checkpoints)).toMatchObject({
      closed: false,
      openedBy: 'staff:ana Ana',
      note: 'called them',
    });
  });

  it('does not close it again by a late look at the same fax', async () => {
    const one = bench();
    const by = { reference: 'R', jobId: 'R.send-fax.1' };
    await closeFaxRoute(one, by);
    const { version } = await readFaxRoute(one.checkpoints);
    await openFaxRoute(one, { version, who: 'staff:ana Ana', note: 'x' });
    await closeFaxRoute(one, by);
    expect((await readFaxRoute(one.checkpoints)).closed).toBe(false);
    await closeFaxRoute(one, { reference: 'S', jobId: 'S.send-fax.1' });
    expect((await readFaxRoute(one.checkpoints)).closed).toBe(true);
  });

  it('closes it before the outcome is written: when that cannot be stored, nothing is told', async () => {
    const one = bench();
    one.fax.ends.push(wrongNumber);
    const reference = await send(one, 1);
    const { write } = one.checkpoints;
    one.checkpoints.write = () => Promise.reject(new Error('table'));
    one.clock.move(120_000);
    await one.pass(1).catch(() => undefined);
    expect((await one.work(reference, 'send-fax')).state).toBe('in-flight');
    one.checkpoints.write = write;
    await one.pass(2);
    expect((await one.work(reference, 'send-fax')).state).toBe('with-staff');
    expect((await readFaxRoute(one.checkpoints)).closed).toBe(true);
  });

  it('is opened by one person: who saw an older state opens nothing', async () => {
    const one = bench();
    await closeFaxRoute(one, { reference: 'R', jobId: 'R.send-fax.1' });
    const { version } = await readFaxRoute(one.checkpoints);
    const opening = { version, who: 'staff:ana Ana', note: 'x' };
    const both = await Promise.all([openFaxRoute(one, opening), openFaxRoute(one, opening)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await openFaxRoute(one, { ...opening, version: version + 1 })).toBe(false);
  });
});

describe('the check of the number', () => {
  it('holds for 90 days from the day of the setting, else of the facility file', async () => {
    expect(verifiedUntil(testSettings, lakeNorman)).toBe('2027-02-20');
    expect(verifiedUntil({ FAX_VERIFIED_ON: '2027-01-01', FAX_VERIFIED_DAYS: 30 }, lakeNorman)).toBe('2027-01-31');
    expect(verifiedUntil({ FAX_VERIFIED_ON: '', FAX_VERIFIED_DAYS: 0 }, lakeNorman)).toBeNull();
  });

  it.each([
    ['2027-02-21T04:59:00.000Z', 'in-flight', {}],
    ['2027-02-21T05:00:00.000Z', 'with-staff', {}],
    ['2027-02-21T05:00:00.000Z', 'in-flight', { FAX_VERIFIED_ON: '2027-02-01' }],
    ['2030-01-01T15:00:00.000Z', 'in-flight', { FAX_VERIFIED_DAYS: 0 }],
  ])('at %s the fax is %s with %j', async (now, state, settings) => {
    const one = bench({ settings: { ...testSettings, ...settings } });
    one.clock.set(now);
    const reference = await send(one);
    expect(await one.work(reference, 'send-fax')).toMatchObject({
      state,
      attempts: [state === 'with-staff' ? { code: 'number-unverified' } : {}],
    });
    expect(one.fax.jobs).toHaveLength(state === 'with-staff' ? 0 : 1);
  });
});

describe('hours of the receiving desk', () => {
  const settings = { ...testSettings, FAX_HOURS: 'mon-fri 08:00-16:30' } as const;
  // Sunday, 22 November 2026; the desk opens on Monday at eight in New York.
  const opening = '2026-11-23T13:00:00.000Z';

  it('are not known, so nothing waits unless they are set', async () => {
    const one = bench();
    expect((await one.work(await send(one), 'send-fax')).state).toBe('in-flight');
  });

  it('hold the fax, without an attempt, and it goes out when they begin', async () => {
    const one = bench({ settings });
    const reference = await send(one);
    expect(await one.work(reference, 'send-fax')).toMatchObject({ state: 'ready', dueAt: opening, attempts: [] });
    const record = await one.requests.get(reference);
    expect(record === null ? null : faxHeldUntil(record)).toBe(opening);
    expect(await one.events(reference)).toContain('fax-held');
    await one.pass(60);
    expect((await one.events(reference)).filter((what) => what === 'fax-held')).toHaveLength(1);
    one.clock.set(opening);
    await one.pass(4);
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
    const after = await one.requests.get(reference);
    expect(after === null ? null : faxHeldUntil(after)).toBeNull();
    expect(one.fax.jobs).toHaveLength(1);
  });

  it('hold a redial as well', async () => {
    const one = bench({ settings });
    one.clock.set('2026-11-23T21:29:00.000Z');
    one.fax.ends.push({ state: 'failed', failure: 'busy', pagesSent: 0 });
    const reference = await send(one);
    await one.pass(10);
    expect(await one.work(reference, 'send-fax')).toMatchObject({ state: 'ready', dueAt: '2026-11-24T13:00:00.000Z' });
    expect(one.fax.jobs).toHaveLength(1);
  });

  it('do not hold what a person says is to go now', async () => {
    const one = bench({ settings });
    const reference = await send(one);
    const acting = { staff: clerk, now: one.clock.now(), timeZone: one.facility.timeZone };
    await one.requests.change(reference, (record) => {
      const decision = decideResolution(record, 'send-fax', 'repeat', acting);
      return decision.outcome === 'change' ? decision.change : null;
    });
    await one.pass(3);
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
  });

  it('do not keep a fax that was withdrawn', async () => {
    const one = bench({ settings });
    const reference = await send(one);
    await one.requests.change(reference, () => ({ status: 'withdrawn', events: [] }));
    one.clock.set(opening);
    await one.pass(2);
    expect((await one.work(reference, 'send-fax')).state).toBe('dropped');
    expect(one.fax.jobs).toEqual([]);
  });
});

describe('the pages at the vendor', () => {
  /** A vendor that does not delete for so many tries. */
  function stubborn(fax: MemoryFax, failures: number): { readonly tries: () => number } {
    const { purge } = fax;
    let tries = 0;
    fax.purge = async (id) => {
      tries += 1;
      if (tries <= failures) throw new Error('SinchNotPurged');
      return purge(id);
    };
    return { tries: () => tries };
  }

  it('are deleted as work of its own, however long it takes', async () => {
    const one = bench();
    const { tries } = stubborn(one.fax, 4);
    const reference = await send(one);
    await one.pass(500);
    expect(tries()).toBe(5);
    expect(one.fax.purged).toEqual(['fax-1']);
    expect(await one.work(reference, 'purge-fax-1')).toMatchObject({ state: 'done' });
    expect(await one.events(reference)).toContain('fax-purged');
  });

  it('are a person’s when the vendor never deletes them', async () => {
    const one = bench();
    const { tries } = stubborn(one.fax, 99);
    const reference = await send(one);
    await one.pass(2100);
    expect(tries()).toBe(retryPolicies.purge.length + 1);
    expect(await one.work(reference, 'purge-fax-1')).toMatchObject({
      state: 'with-staff',
      attempts: [{ code: 'purge' }, {}, {}, {}, {}, { code: 'not-purged' }],
    });
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
  });

  it('are deleted for each transmission, also of a request that was closed meanwhile', async () => {
    const one = bench();
    one.fax.ends.push(
      { state: 'failed', failure: 'busy', pagesSent: 0 },
      { state: 'failed', failure: 'uncertain', pagesSent: 0 },
    );
    const reference = await send(one);
    await one.pass(5);
    await one.requests.change(reference, () => ({ status: 'denied', events: [] }));
    await one.pass(30);
    expect(one.fax.purged).toEqual(one.fax.jobs.map((_, index) => `fax-${index + 1}`));
  });

  it('are found again when the answer to the dial was lost', async () => {
    const one = bench();
    one.fax.mishaps.push({ when: 'after', error: new Error('socket hang up') });
    const reference = await send(one);
    await one.pass(20);
    expect((await one.work(reference, 'send-fax')).attempts[0]?.vendorId).toBe('fax-1');
    expect(one.fax.purged).toEqual(['fax-1']);
  });
});
