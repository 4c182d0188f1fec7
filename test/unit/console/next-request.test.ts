/** "Next": whom it gives what, and when an idle claim goes back. */
import { describe, expect, it } from 'vitest';
import { takeNext } from '../../../lib/console/queue/next-request.ts';
import { sweepDueWork } from '../../../lib/delivery/sweep.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { addDays } from '../../../lib/request/dates.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, ben, type Desk, desk, leo, noon, recordOf } from '../../support/staff-fakes.ts';

const minute = 60_000;

const dueIn = (days: number, number: number, change: Partial<RequestRecord> = {}): RequestRecord =>
  recordOf(sampleBody('patient'), number, { dueOn: addDays('2026-11-22', days), work: {}, ...change });

const [late, soon, owned, legal, waits] = [
  dueIn(-2, 1),
  dueIn(3, 2),
  dueIn(-9, 3, { assignee: 'staff:sub-ben Ben Otis' }),
  recordOf(sampleBody('subpoena'), 4, { work: {}, status: 'received', receivedOn: '2026-11-22' }),
  dueIn(-5, 5, { status: 'deficient' }),
];

async function press(console: Desk, who = ana, team?: string) {
  const reply = await console.post('/staff/next', team === undefined ? {} : { desk: team }, await console.enter(who));
  return [reply.status, reply.headers?.['location']];
}

const to = ({ reference }: RequestRecord) => [303, `/staff/requests/${reference}?done=taken`];

describe('"Next"', () => {
  it('gives the most urgent request that is free and can be worked, of the desk that is asked for', async () => {
    const console = desk([soon, late, owned, legal, waits]);
    expect(await press(console)).toEqual(to(late));
    expect(await press(console, ben)).toEqual(to(soon));
    expect(await press(console)).toEqual([303, '/staff?none=free']);
    // Of one's own desks alone, whatever the form names.
    expect(await press(console, ana, 'legal')).toEqual([303, '/staff?none=free']);
    expect(await press(console, leo, 'medical-records')).toEqual(to(legal));
    expect(await press(console, ana, 'no desk')).toEqual([303, '/staff?none=free']);
    expect(console.record(late.reference)).toMatchObject({
      assignee: 'staff:sub-ana Ana Ruiz',
      milestones: { claimedAt: noon.toISOString() },
    });
    expect(console.record(late.reference).recentEvents.at(-1)).toMatchObject({ what: 'assigned', facts: { how: 'next' } });
    expect((await console.get('/staff?none=free', await console.enter(ana))).text).toContain(
      'No request of your desks is free',
    );
  });

  it('has a button for those who may work, and for nobody else', async () => {
    const console = desk([late]);
    expect((await console.get('/staff', await console.enter(ana))).text).toContain('action="/staff/next"');
    expect((await console.get('/staff', await console.enter(abe))).text).not.toContain('action="/staff/next"');
    expect((await press(console, abe))[0]).toBe(403);
  });

  it('goes on behind a list that is old, and knows a claim of its own whose answer was lost', async () => {
    const { deps } = desk([late, soon]);
    const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
    const { rows } = await deps.requestQueue.page({ facility: lakeNorman.id });
    await deps.requests.change(late.reference, () => ({ assignee: 'staff:sub-ben', events: [] }));
    const old = { page: async (_: object, { after = '' } = {}) => ({ rows: after === '' ? rows : [], ...ends }) };
    const ends = { next: null, previous: null, complete: true };
    const answerLost: typeof deps.requests.change = async (reference, decide) => {
      const record = await deps.requests.change(reference, decide);
      // The client repeats the write, meets the version of its own, and the store decides again.
      return record === null || decide(record) === null ? record : null;
    };
    const tools = { requests: { change: answerLost }, requestQueue: old, facility: lakeNorman };
    expect(await takeNext(tools, ['medical-records'], acting)).toBe(soon.reference);
    expect(await takeNext(tools, ['medical-records'], { ...acting, staff: ben })).toBeNull();
  });
});

describe('a claim', () => {
  const sweptAfter = async (console: Desk, minutes: number) => {
    console.clock.move(minutes * minute);
    await sweepDueWork({ ...console.deps, settings: { CORE_HOURS: 'always' } });
    return console.record(late.reference);
  };
  const note = async (console: Desk) =>
    console.post(
      `/staff/requests/${late.reference}/notes`,
      { note: 'Called.', ...console.shown(late.reference) },
      await console.enter(ana),
    );

  it('goes back to the free list 20 minutes after the last act, and can be taken again', async () => {
    const console = desk([late]);
    await press(console);
    expect((await sweptAfter(console, 19)).assignee).not.toBeNull();
    await note(console);
    expect((await sweptAfter(console, 19)).assignee).not.toBeNull();
    const back = await sweptAfter(console, 1);
    expect(back.assignee).toBeNull();
    expect(back.recentEvents.at(-1)).toMatchObject({
      who: 'system',
      what: 'assigned',
      facts: { before: 'staff:sub-ana Ana Ruiz' },
    });
    expect((await sweptAfter(console, 60)).version).toBe(back.version);
    expect(await press(console, ben)).toEqual(to(late));
  });

  it('ends when the request is moved: work has begun', async () => {
    const console = desk([late]);
    await press(console);
    await console.post(
      `/staff/requests/${late.reference}/decide/start-review`,
      console.shown(late.reference),
      await console.enter(ana),
    );
    expect((await sweptAfter(console, 24 * 60)).assignee).toBe('staff:sub-ana Ana Ruiz');
  });

  it('is none when a clerk took the request by hand', async () => {
    const console = desk([late]);
    const mine = { to: 'me', ...console.shown(late.reference) };
    await console.post(`/staff/requests/${late.reference}/owner`, mine, await console.enter(ana));
    expect((await sweptAfter(console, 24 * 60)).assignee).toBe('staff:sub-ana Ana Ruiz');
  });

  it('that cannot be given back now is met by the next sweep, and keeps nobody waiting', async () => {
    const console = desk([late, dueIn(1, 6, { work: recordOf(sampleBody('patient')).work })]);
    await press(console);
    console.clock.move(21 * minute);
    const { requests } = console.deps;
    const failing = { ...requests, change: () => Promise.reject(new Error('throttled')) };
    const tools = { ...console.deps, settings: { CORE_HOURS: 'always' } } as const;
    expect((await sweepDueWork({ ...tools, requests: failing })).swept).toBeGreaterThan(0);
    expect(console.record(late.reference).assignee).not.toBeNull();
    await sweepDueWork(tools);
    expect(console.record(late.reference).assignee).toBeNull();
  });
});
