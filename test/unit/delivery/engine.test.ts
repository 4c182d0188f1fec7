/** The transitions of work. Long: every state with every way out of it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptsWith,
  changeAfter,
  claimDecision,
  dueWork,
  isUntouched,
  leaseMs,
  resolved,
  unblocked,
} from '../../../lib/delivery/engine.ts';
import { sweepDueWork } from '../../../lib/delivery/sweep.ts';
import { doWork } from '../../../lib/delivery/work.ts';
import { nextDueAt, type Work } from '../../../lib/request/record.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { firstBreak } from '../../../lib/store/events.ts';
import { bench, benchStart, sampleRecord } from '../../support/delivery-bench.ts';
import { runs } from '../../support/depth.ts';
import { plainDocuments } from '../../support/fakes.ts';

const start = new Date(benchStart);
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds);
function claimed(kind: Work['kind'] = 'prepare-documents'): Work {
  const decision = claimDecision(newWork(kind, benchStart), start);
  if (decision.action !== 'do') throw new Error('not claimed');
  return decision.work;
}

describe('a claim', () => {
  it('raises the fence, takes a lease and begins an attempt', () => {
    const work = claimed();
    expect(work).toMatchObject({ state: 'claimed', fence: 1, leaseUntil: at(leaseMs).toISOString(), dueAt: null });
    expect(work.attempts).toEqual([{ number: 1, startedAt: benchStart }]);
  });

  it('is not given early, nor to a second worker while the lease runs', () => {
    expect(claimDecision(newWork('send-fax', benchStart), at(-1))).toEqual({ action: 'none', why: 'not-due' });
    expect(claimDecision(claimed(), at(leaseMs - 1))).toEqual({ action: 'none', why: 'held-by-another' });
  });

  it('passes on when the lease ran out, if the effect can be repeated', () => {
    const decision = claimDecision(claimed(), at(leaseMs));
    expect(decision).toMatchObject({
      action: 'do',
      work: { fence: 2, attempts: [{ code: 'lease-expired', result: 'failed' }, { number: 2 }] },
    });
  });

  it.each(['send-fax', 'notify-received', 'notify-staff', 'send-mail-instructions'] as const)(
    'turns an abandoned %s into doubt',
    (kind) => {
      const decision = claimDecision(claimed(kind), at(leaseMs));
      expect(decision).toMatchObject({
        action: 'reconcile',
        work: { state: 'uncertain', fence: 2, attempts: [{ result: 'uncertain' }] },
      });
    },
  );

  it('ends with staff when worker after worker dies over it', () => {
    let work = newWork('prepare-documents', benchStart);
    const turns = Array.from({ length: 6 }, (_, index) => {
      const decision = claimDecision(work, at(index * leaseMs));
      if (decision.action !== 'none') work = decision.work;
      return decision.action;
    });
    expect(turns).toEqual(['do', 'do', 'do', 'do', 'give-up', 'none']);
    expect(work.state).toBe('with-staff');
  });

  it('shows on the timer for exactly the work that a message would find', () => {
    const work = { a: claimed(), b: newWork('send-fax', at(60_000).toISOString(), [], 'b') };
    expect(nextDueAt(work)).toBe(at(60_000).toISOString());
    expect(dueWork({ work }, at(60_000))).toEqual(['b']);
    expect(dueWork({ work }, at(leaseMs))).toEqual(['prepare-documents', 'b']);
  });
});

describe('an outcome', () => {
  const record = sampleRecord('patient');
  const done = { outcome: { result: 'done', next: { state: 'done' } } } as const;

  it('is written only by the worker whose fence stands', () => {
    const mine = claimed();
    const later = claimDecision(mine, at(leaseMs));
    if (later.action !== 'do') throw new Error('not claimed');
    const taken = { ...record, work: { ...record.work, 'prepare-documents': later.work } };
    expect(changeAfter(taken, mine, done, at(leaseMs + 1))).toBeNull();
    expect(changeAfter(taken, later.work, done, at(leaseMs + 1))?.work?.[0]).toMatchObject({ state: 'done' });
  });

  it('wakes what waited for it, and that alone', () => {
    const mine = claimed();
    const change = changeAfter({ ...record, work: { ...record.work, 'prepare-documents': mine } }, mine, done, at(5));
    expect(change?.work?.map(({ id, state, dueAt }) => [id, state, dueAt])).toEqual([
      ['prepare-documents', 'done', null],
      ['file-online', 'ready', at(5).toISOString()],
    ]);
  });

  it('does not replace work that exists already', () => {
    const mine = claimed();
    const add = [newWork('notify-staff', benchStart)];
    const change = changeAfter(
      { ...record, work: { ...record.work, 'prepare-documents': mine } },
      mine,
      { ...done, add },
      at(5),
    );
    expect(change?.work?.filter(({ id }) => id === 'notify-staff')).toEqual([]);
  });

  it('gives way to a bounce that was told meanwhile', () => {
    const mine = claimed('notify-received');
    const bounced = { ...mine, attempts: [{ number: 1, startedAt: benchStart, bouncedAt: at(3).toISOString() }] };
    expect(resolved(bounced, done.outcome, at(5)).state).toBe('with-staff');
  });

  it('sees any write to the work', () => {
    const mine = claimed('send-fax');
    expect([isUntouched(mine, mine), isUntouched(undefined, mine)]).toEqual([true, false]);
    expect(isUntouched({ ...mine, state: 'uncertain' }, mine)).toBe(false);
    expect(isUntouched({ ...mine, fence: 2 }, mine)).toBe(false);
    expect(isUntouched({ ...mine, attempts: [{ number: 1, startedAt: benchStart, vendorId: 'x' }] }, mine)).toBe(false);
  });

  it('never unblocks work whose predecessor is only with staff or dropped', () => {
    const wokenAfter = (state: Work['state']) =>
      unblocked({ a: { ...claimed(), id: 'a', state }, b: newWork('file-online', benchStart, ['a'], 'b') }, start);
    expect(wokenAfter('done').map(({ id }) => id)).toEqual(['b']);
    for (const state of ['with-staff', 'dropped', 'claimed', 'uncertain'] as const) expect(wokenAfter(state)).toEqual([]);
  });
});

describe('a claim that was written and never answered', () => {
  const mine = claimDecision(newWork('send-fax', benchStart), start, false, 'this-call');
  const claimed = mine.action === 'do' ? mine.work : newWork('send-fax', benchStart);

  it('is known to the call that made it, and the work goes on as it is', () => {
    expect(claimDecision(claimed, at(5_000), false, 'this-call')).toEqual({ action: 'do', work: claimed });
  });

  it.each(['another-call', ''])('is no claim of any other: "%s"', (by) => {
    expect(claimDecision(claimed, at(5_000), false, by)).toEqual({ action: 'none', why: 'held-by-another' });
    expect(claimDecision(claimed, at(leaseMs + 1), false, by)).toMatchObject({ action: 'reconcile' });
  });
});

describe('one message', () => {
  it.each([1, 2, 3, 4])('whose write %i is done and never answered goes on, and dials once', async (write) => {
    const again = bench();
    const { reference } = sampleRecord('treating-provider');
    await again.requests.submit(sampleRecord('treating-provider'));
    await doWork(again.tools, { reference, workId: 'prepare-documents' });
    let writes = 0;
    const { change } = again.requests;
    const requests = {
      ...again.requests,
      change: async (...call: Parameters<typeof change>) => {
        writes += 1;
        const record = await change(...call);
        if (writes === write) throw new Error('no answer');
        return record;
      },
    };
    await doWork({ ...again.tools, requests }, { reference, workId: 'send-fax' });
    expect(again.fax.jobs.length).toBeLessThanOrEqual(1);
    // The claim, the confirmation of the dial, the outcome: only a lost confirmation costs a try.
    expect((await again.work(reference, 'send-fax')).state).toBe(write === 2 ? 'ready' : 'in-flight');
    await again.pass(10);
    expect((await again.work(reference, 'send-fax')).state).toBe('done');
    expect(again.fax.jobs).toHaveLength(1);
  });

  it('of an unknown reference or unknown work is dropped', async () => {
    const { tools, log, requests } = bench();
    await requests.submit(sampleRecord('patient'));
    await doWork(tools, { reference: '0000000000000', workId: 'send-fax' });
    await doWork(tools, { reference: sampleRecord('patient').reference, workId: '__proto__' });
    expect(log.lines.map(({ message }) => message)).toEqual(['work unknown', 'work unknown']);
  });

  it('brings an online request through to its notices', async () => {
    const one = bench();
    const reference = await one.submit(sampleRecord('patient', 'es'));
    await one.drain();
    const record = await one.requests.get(reference);
    expect(Object.values(record?.work ?? {}).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(await one.events(reference)).toEqual(['submitted', 'documents-made', 'notice-sent', 'notice-sent', 'filed']);
    expect(record?.documents.map(({ kind, language }) => [kind, language])).toEqual([['access-request', 'es']]);
    expect(one.archive.objects.size).toBe(1);
    expect(firstBreak(record?.recentEvents ?? [])).toBe(-1);
    expect(one.mail.sent.map(({ to }) => to).sort()).toEqual(['desk@example.org', 'maria.pena@example.com']);
  });

  it('makes the authorization of a firm in each language, that of the request last', async () => {
    const one = bench();
    const reference = await one.submit(sampleRecord('attorney', 'en'));
    await one.drain();
    const record = await one.requests.get(reference);
    expect(record?.documents.map(({ kind, language }) => [kind, language])).toEqual([
      ['authorization', 'es'],
      ['authorization', 'en'],
      ['mail-cover', 'en'],
    ]);
    const made = record?.recentEvents.find(({ what }) => what === 'documents-made');
    expect(Object.keys(made?.facts ?? {})).toEqual(
      expect.arrayContaining(['authorization', 'authorization (es)', 'mail-cover']),
    );
  });

  it('gives a document that cannot be drawn to a person within five minutes, and tells staff and requester all the same', async () => {
    const documents = { ...plainDocuments(), makeDocument: () => Promise.reject(new TypeError('Peña')) };
    const one = bench({ documents });
    const reference = await one.submit(sampleRecord('patient'));
    await one.drain();
    expect(one.mail.sent.map(({ to }) => to).sort()).toEqual(['desk@example.org', 'maria.pena@example.com']);
    await one.pass(5);
    expect(await one.work(reference, 'prepare-documents')).toMatchObject({ state: 'with-staff' });
    expect(await one.events(reference)).toEqual(['submitted', 'notice-sent', 'notice-sent', 'work-given-to-staff']);
    expect(JSON.stringify(one.log.lines)).not.toContain('Peña');
  });

  it.each(['attorney', 'subpoena'] as const)('tells a %s how to mail although the papers cannot be drawn', async (type) => {
    const documents = { ...plainDocuments(), makeDocument: () => Promise.reject(new TypeError('x')) };
    const one = bench({ documents });
    const record = sampleRecord(type);
    await one.submit(record);
    await one.drain();
    const sent = one.mail.sent.find(({ to }) => to === record.body.requester.email);
    expect(sent?.text).toContain('171 Fairview Road');
  });

  it('tries again by its policy when our own store fails, and then asks a person', async () => {
    const archive = { get: async () => null, put: () => Promise.reject(new TypeError('Peña')) };
    const one = bench({ archive });
    const reference = await one.submit(sampleRecord('patient'));
    await one.drain();
    expect(await one.work(reference, 'prepare-documents')).toMatchObject({
      state: 'ready',
      attempts: [{ result: 'failed', code: 'trouble' }],
    });
    await one.pass(300);
    expect((await one.work(reference, 'prepare-documents')).state).toBe('with-staff');
    expect((await one.work(reference, 'prepare-documents')).attempts).toHaveLength(9);
    expect(await one.events(reference)).toEqual(['submitted', 'notice-sent', 'notice-sent', 'work-given-to-staff']);
    expect(JSON.stringify(one.log.lines)).not.toContain('Peña');
  });

  it('leaves the record to the sweeper when the queue is down', async () => {
    const one = bench({ queue: { enqueue: () => Promise.reject(new Error('down')) } });
    const reference = await one.submit(sampleRecord('patient'));
    // A message about one piece of work leaves what it made ready to another message.
    await doWork(one.tools, { reference, workId: 'prepare-documents' });
    expect(one.log.lines.map(({ message }) => message)).toContain('work not enqueued');
    await one.pass(3);
    expect(Object.values((await one.requests.get(reference))?.work ?? {}).every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('one message without a piece of work', () => {
  /** Like the bench, but mails take a second. */
  async function withSlowMail(type: 'patient' | 'treating-provider') {
    const one = bench();
    const reference = await one.submit(sampleRecord(type));
    one.queue.messages.splice(0);
    const { change } = one.requests;
    let changes = 0;
    const requests = {
      ...one.requests,
      change: (...given: Parameters<typeof change>) => {
        changes += 1;
        return change(...given);
      },
    };
    const mail = {
      ...one.mail,
      send: async (sent: Parameters<typeof one.mail.send>[0]) => {
        one.clock.move(1_000);
        return one.mail.send(sent);
      },
    };
    await doWork({ ...one.tools, requests, mail }, { reference });
    const states = Object.values((await one.requests.get(reference))?.work ?? {}).map(({ state }) => state);
    return { ...one, reference, changes, states };
  }

  it('claims once, writes once for each round, and asks for no further message', async () => {
    const { changes, states, queue } = await withSlowMail('patient');
    // The claim; documents, both mails and the filing, which is only a line of the record.
    expect(changes).toBe(2);
    expect(new Set(states)).toEqual(new Set(['done']));
    expect(queue.messages).toEqual([]);
  });

  it('dials after the documents, however long a mail took meanwhile', async () => {
    const { changes, work, queue, reference } = await withSlowMail('treating-provider');
    // The claim; documents and mails with the claim of the fax; the dial is confirmed; it is in flight.
    expect(changes).toBe(4);
    expect((await work(reference, 'send-fax')).state).toBe('in-flight');
    expect(queue.messages).toEqual([]);
  });

  it('that lasts too long leaves the rest to another one', async () => {
    const one = bench();
    const reference = await one.submit(sampleRecord('patient'));
    one.queue.messages.splice(0);
    const slow = {
      ...one.mail,
      send: async (mail: Parameters<typeof one.mail.send>[0]) => {
        one.clock.move(15_000);
        return one.mail.send(mail);
      },
    };
    await doWork({ ...one.tools, mail: slow }, { reference });
    expect((await one.work(reference, 'file-online')).state).toBe('ready');
    expect(one.queue.messages).toEqual([{ reference }]);
    await one.drain();
    expect((await one.work(reference, 'file-online')).state).toBe('done');
  });

  it('whose claim and outcome are written but never answered knows both for its own', async () => {
    const one = bench();
    const reference = await one.submit(sampleRecord('patient'));
    const { change } = one.requests;
    let lost = 0;
    const requests = {
      ...one.requests,
      change: async (...given: Parameters<typeof change>) => {
        const after = await change(...given);
        lost += 1;
        if (lost % 2 === 1) throw new Error('lost');
        return after;
      },
    };
    await doWork({ ...one.tools, requests }, { reference });
    expect(one.mail.sent).toHaveLength(2);
    const record = await one.requests.get(reference);
    expect(Object.values(record?.work ?? {}).map(({ state, attempts }) => [state, attempts.length])).toEqual(
      Array.from({ length: 5 }, () => ['done', 1]),
    );
  });
});

describe('attempts beyond the thirtieth', () => {
  it('push out one that only waited, and never the one that was dialled', () => {
    const at = benchStart;
    const dialled = { number: 1, startedAt: at, result: 'uncertain' as const, sha256: '0'.repeat(64) };
    let work = { ...newWork('send-fax', at), attempts: [dialled] as Work['attempts'] };
    for (let count = 0; count < 50; count += 1)
      work = { ...work, attempts: attemptsWith(work, { startedAt: at, result: 'held' }) };
    expect(work.attempts).toHaveLength(30);
    expect(work.attempts[0]).toEqual(dialled);
    expect(work.attempts.at(-1)?.number).toBe(51);
  });
});

describe('the sweeper', () => {
  it('finds what was never enqueued and passes over a request that cannot be read', async () => {
    const { requests, checkpoints, queue, facility, clock, log, settings } = bench();
    await requests.submit(sampleRecord('patient', 'en', {}, 1));
    await requests.submit(sampleRecord('attorney', 'en', {}, 2));
    const [bad] = await requests.due({ before: benchStart, limit: 1 });
    const broken = {
      ...requests,
      get: async (reference: string) =>
        reference === bad?.reference ? Promise.reject(new Error('x')) : requests.get(reference),
    };
    expect(await sweepDueWork({ requests: broken, checkpoints, queue, facility, clock, log, settings })).toEqual({ swept: 1 });
    expect(await sweepDueWork({ requests, checkpoints, queue, facility, clock, log, settings })).toEqual({ swept: 2 });
  });

  it('goes on behind a message that the queue did not take, and fails only when it took none', async () => {
    const { requests, checkpoints, facility, clock, log, settings } = bench();
    for (let seed = 0; seed < 30; seed += 1) {
      const reference = referenceFrom(new Uint8Array(32).map((_, index) => seed * 7 + index * index));
      await requests.submit({ ...sampleRecord('patient'), reference });
    }
    let calls = 0;
    const moody = {
      enqueue: async () => {
        calls += 1;
        if (calls === 1) throw new Error('down');
      },
    };
    expect(await sweepDueWork({ requests, checkpoints, queue: moody, facility, clock, log, settings })).toEqual({ swept: 5 });
    const dead = { enqueue: () => Promise.reject(new Error('down')) };
    await expect(sweepDueWork({ requests, checkpoints, queue: dead, facility, clock, log, settings })).rejects.toThrow(
      'MessagesRefused',
    );
  });
});

/** A step of the world: a worker takes up work, a worker finishes, a worker dies, or time goes by. */
const step = fc.oneof(
  fc.record({ do: fc.constant('take' as const), worker: fc.nat(3) }),
  fc.record({ do: fc.constant('finish' as const), worker: fc.nat(3) }),
  fc.record({ do: fc.constant('die' as const), worker: fc.nat(3) }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** One piece of work, four workers, and a clock. */
function world(kind: Work['kind']) {
  const base = sampleRecord('treating-provider');
  const held = new Map<number, Work>();
  let only: Work = { ...newWork(kind, benchStart), id: 'only' };
  let now = start;
  let accepted = 0;
  const write = (work: Work) => {
    expect(work.fence).toBeGreaterThanOrEqual(only.fence);
    only = work;
  };
  const take = (worker: number) => {
    const decision = claimDecision(only, now);
    if (decision.action === 'none') return;
    write(decision.work);
    if (decision.action === 'do') held.set(worker, decision.work);
  };
  const finish = (worker: number) => {
    const mine = held.get(worker);
    held.delete(worker);
    if (mine === undefined) return;
    const [written] =
      changeAfter({ ...base, work: { only } }, mine, { outcome: { result: 'done', next: { state: 'done' } } }, now)?.work ?? [];
    if (written === undefined) return;
    expect(only.fence).toBe(mine.fence);
    accepted += 1;
    write(written);
  };
  const act = (next: Step) => {
    if (next.do === 'wait') now = new Date(now.getTime() + next.seconds * 1000);
    else if (next.do === 'die') held.delete(next.worker);
    else if (next.do === 'take') take(next.worker);
    else finish(next.worker);
  };
  return { act, accepted: () => accepted, work: () => only };
}

describe('any interleaving of workers, expiries and time', () => {
  it.each(['prepare-documents', 'send-fax', 'notify-staff'] as const)(
    'lets one worker alone write the end of %s, and fences only rise',
    (kind) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          const { act, accepted, work } = world(kind);
          steps.forEach(act);
          expect(accepted()).toBeLessThanOrEqual(1);
          // What must not be repeated blindly was begun once at most while nobody has looked.
          if (kind !== 'prepare-documents') expect(work().attempts.length).toBeLessThanOrEqual(1);
        }),
        { numRuns: runs(300) },
      );
    },
  );
});
