import { describe, expect, it } from 'vitest';
import { judged } from '../../../../lib/delivery/fax/fax-outcome.ts';
import { jobIdOf } from '../../../../lib/delivery/fax/send-fax.ts';
import { type FaxFailureClass, type FaxJob, type FaxProgress, FaxSubmitError } from '../../../../lib/delivery/ports.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { bench, benchStart, sampleRecord } from '../../../support/delivery-bench.ts';
import { plainDocuments, testSettings } from '../../../support/fakes.ts';

const number = lakeNorman.outbound.fax.e164;

async function faxing(ends: readonly Partial<FaxProgress>[] = [], change: Parameters<typeof bench>[0] = {}) {
  const one = bench(change);
  one.fax.ends.push(...ends);
  const reference = await one.submit(sampleRecord('treating-provider'));
  await one.drain();
  return { one, reference, fax: () => one.work(reference, 'send-fax') };
}

const ended = (failure: FaxFailureClass, pagesSent = 0): Partial<FaxProgress> => ({
  state: 'failed',
  failure,
  pagesSent,
  code: '1',
});

describe('a fax', () => {
  it('is dialled once, looked up, and told about', async () => {
    const { one, reference, fax } = await faxing();
    expect(await fax()).toMatchObject({ state: 'in-flight', attempts: [{ vendorId: 'fax-1', pages: 2 }] });
    await one.pass(3);
    expect(await fax()).toMatchObject({ state: 'done', attempts: [{ result: 'done' }] });
    expect(one.fax.jobs.map(({ to, jobId }) => [to.e164, jobId])).toEqual([[number, `${reference}.send-fax.1`]]);
    expect(one.fax.purged).toEqual(['fax-1']);
    expect((await one.work(reference, 'notify-fax-delivered')).state).toBe('done');
    expect(await one.events(reference)).toEqual(expect.arrayContaining(['fax-sent', 'fax-delivered']));
    const [job] = one.fax.jobs;
    expect(job !== undefined && one.archive.objects.has(job.sha256)).toBe(true);
  });

  it.each([
    ['busy', 6],
    ['no-answer', 4],
    ['line', 4],
  ] as const)('that meets %s is dialled %i times, then staff and requester know', async (failure, dials) => {
    const { one, reference, fax } = await faxing(Array.from({ length: 20 }, () => ended(failure)));
    await one.pass(300);
    expect(one.fax.jobs).toHaveLength(dials);
    expect(await fax()).toMatchObject({ state: 'with-staff' });
    expect(one.fax.purged).toHaveLength(dials);
    expect((await one.work(reference, 'notify-fax-failed')).state).toBe('done');
    expect(one.mail.sent.filter(({ tags }) => tags['work'] === 'notify-fax-failed')).toHaveLength(1);
  });

  it('that was busy goes through later, unmarked', async () => {
    const { one, fax } = await faxing([ended('busy'), ended('busy')]);
    await one.pass(30);
    expect((await fax()).state).toBe('done');
    expect(one.fax.jobs.map(({ pdf }) => new TextDecoder().decode(pdf).includes('2nd'))).toEqual([false, false, false]);
  });

  it.each(['number', 'document'] as const)('is never redialled after %s', async (failure) => {
    const { one, fax } = await faxing([ended(failure)]);
    await one.pass(120);
    expect(one.fax.jobs).toHaveLength(1);
    expect((await fax()).state).toBe('with-staff');
  });

  it.each([
    ['uncertain', ended('uncertain')],
    ['a line that broke after a page', ended('line', 1)],
    ['fewer pages than we sent', { pagesSent: 1 }],
  ] as const)('after %s is sent once more, marked, and then handed to staff', async (_, end) => {
    const { one, fax } = await faxing([end, end, end]);
    await one.pass(120);
    expect(one.fax.jobs.map(({ pdf }) => new TextDecoder().decode(pdf).includes('2nd transmission'))).toEqual([false, true]);
    expect(await fax()).toMatchObject({ state: 'with-staff', attempts: [{ result: 'uncertain' }, { result: 'uncertain' }] });
  });

  it.each([
    ['another number', { to: '+19196205165' }],
    ['another job', { jobId: 'somebody.else.1' }],
  ])('that the vendor reports for %s counts as not delivered', async (_, end) => {
    const { one, fax } = await faxing([end]);
    await one.pass(120);
    expect((await fax()).state).toBe('with-staff');
    expect(one.fax.jobs).toHaveLength(1);
  });

  it('whose answer was lost is found at the vendor and not sent again', async () => {
    const one = bench();
    one.fax.mishaps.push({ when: 'after', error: new FaxSubmitError('uncertain', 'timeout') });
    const reference = await one.submit(sampleRecord('treating-provider'));
    await one.drain();
    expect((await one.work(reference, 'send-fax')).state).toBe('uncertain');
    await one.pass(10);
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
    expect(one.fax.jobs).toHaveLength(1);
  });

  it('that turns up at the vendor only after the first look is not sent again', async () => {
    const one = bench();
    one.fax.mishaps.push({ when: 'after', error: new FaxSubmitError('uncertain', 'timeout') });
    const find = one.fax.findByJob;
    let looks = 0;
    one.fax.findByJob = async (...job) => {
      looks += 1;
      return looks === 1 ? null : find(...job);
    };
    const reference = await one.submit(sampleRecord('treating-provider'));
    await one.drain();
    await one.pass(30);
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
    expect(one.fax.jobs).toHaveLength(1);
    expect(looks).toBe(2);
  });

  it('that the vendor did not take is tried again on the ladder, unmarked', async () => {
    const one = bench();
    for (let count = 0; count < 3; count += 1)
      one.fax.mishaps.push({ when: 'before', error: new FaxSubmitError('provider', 'http-503') });
    const reference = await one.submit(sampleRecord('treating-provider'));
    await one.drain();
    await one.pass(60);
    expect((await one.work(reference, 'send-fax')).state).toBe('done');
    expect(one.fax.jobs.map(({ pdf }) => new TextDecoder().decode(pdf).includes('2nd'))).toEqual([false]);
  });

  it('goes to staff when nobody can tell for four hours, and is never dialled blindly', async () => {
    const one = bench();
    one.fax.mishaps.push({ when: 'after', error: new Error('socket hang up') });
    one.fax.listBroken = true;
    const reference = await one.submit(sampleRecord('treating-provider'));
    await one.drain();
    await one.pass(300);
    expect(await one.work(reference, 'send-fax')).toMatchObject({ state: 'with-staff', attempts: [{ code: 'cannot-tell' }] });
    expect(one.fax.jobs).toHaveLength(1);
    expect(await one.events(reference)).toEqual(expect.arrayContaining(['work-uncertain', 'work-given-to-staff']));
  });

  it('is held for staff while the switch is off', async () => {
    const { one, fax } = await faxing([], { settings: { ...testSettings, FAX_SWITCH: 'off' } });
    expect(await fax()).toMatchObject({ state: 'with-staff', attempts: [{ code: 'switched-off' }] });
    expect(one.fax.jobs).toEqual([]);
  });

  it('of more than five pages is not dialled', async () => {
    const { one, fax } = await faxing([], { documents: plainDocuments(6) });
    expect(await fax()).toMatchObject({ state: 'with-staff', attempts: [{ code: 'too-many-pages' }] });
    expect(one.fax.jobs).toEqual([]);
  });

  it('is not dialled by a worker whose lease passed to another while it prepared', async () => {
    const one = bench();
    const maker = plainDocuments();
    const reference = sampleRecord('treating-provider').reference;
    const slow = {
      ...maker,
      makeFaxPackage: async (...given: Parameters<typeof maker.makeFaxPackage>) => {
        // While this worker sleeps its lease runs out and another takes the work up.
        await one.requests.change(reference, ({ work }) => {
          const fax = work['send-fax'];
          return fax === undefined ? null : { work: [{ ...fax, fence: fax.fence + 1 }], events: [] };
        });
        return maker.makeFaxPackage(...given);
      },
    };
    const tools = { ...one.tools, documents: slow };
    await one.submit(sampleRecord('treating-provider'));
    const { doWork } = await import('../../../../lib/delivery/work.ts');
    await doWork(tools, { reference, workId: 'prepare-documents' });
    await doWork(tools, { reference, workId: 'send-fax' });
    expect(one.fax.jobs).toEqual([]);
    expect(one.log.lines.at(-1)?.details.code).toBe('lease-lost');
  });

  it('of a withdrawn request is dropped without a word', async () => {
    const one = bench();
    const reference = await one.submit(sampleRecord('treating-provider'));
    await one.requests.change(reference, () => ({ status: 'withdrawn', events: [] }));
    await one.drain();
    expect((await one.work(reference, 'send-fax')).state).toBe('dropped');
    expect(one.fax.jobs).toEqual([]);
    expect((await one.requests.get(reference))?.work['notify-fax-failed']).toBeUndefined();
  });
});

describe('a worker that dies', () => {
  async function dyingAt(moment: 'before' | 'after') {
    const one = bench();
    const reference = await one.submit(sampleRecord('treating-provider'));
    const dead = new Promise<never>(() => undefined);
    const fax = {
      ...one.fax,
      submit: async (job: FaxJob) => {
        if (moment === 'after') await one.fax.submit(job);
        return dead;
      },
    };
    const { doWork } = await import('../../../../lib/delivery/work.ts');
    await doWork(one.tools, { reference, workId: 'prepare-documents' });
    void doWork({ ...one.tools, fax }, { reference, workId: 'send-fax' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await one.work(reference, 'send-fax')).state).toBe('claimed');
    await one.pass(30);
    return { one, fax: await one.work(reference, 'send-fax') };
  }

  it('after the dial leaves a fax that is found, not sent again', async () => {
    const { one, fax } = await dyingAt('after');
    expect(fax.state).toBe('done');
    expect(one.fax.jobs).toHaveLength(1);
  });

  it('before the dial leaves doubt: one marked transmission follows', async () => {
    const { one, fax } = await dyingAt('before');
    expect(fax.state).toBe('done');
    expect(one.fax.jobs.map(({ pdf }) => new TextDecoder().decode(pdf).includes('2nd transmission'))).toEqual([true]);
  });
});

describe('a judgement', () => {
  it('asks again while the vendor is still at it, and stops asking after four hours', () => {
    const record = sampleRecord('treating-provider');
    const attempt = { number: 1, startedAt: benchStart, vendorId: 'v', pages: 2 };
    const work = { ...newWork('send-fax', benchStart), attempts: [attempt] };
    const progress = {
      vendorId: 'v',
      jobId: jobIdOf(record.reference, work),
      to: number,
      state: 'sending',
      pagesSent: 0,
    } as const;
    const look = (hours: number) =>
      judged({ record, work, attempt, now: new Date(Date.parse(benchStart) + hours * 3_600_000) }, progress, number);
    expect(look(1).outcome.next.state).toBe('in-flight');
    expect(look(4).outcome.next.state).toBe('with-staff');
  });
});
