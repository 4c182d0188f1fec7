/**
 * Floods of requests: nobody outside is reached more often than the limits say, nothing is lost, and each who waits reads why. Long: one flood
 * after the other.
 */
import { describe, expect, it } from 'vitest';
import { nextNeeded } from '../../lib/console/queue/next-needed.ts';
import { decideResolution } from '../../lib/console/request/resolve-work.ts';
import { MailSendError } from '../../lib/delivery/ports.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import { doWork } from '../../lib/delivery/work.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { faxHeldUntil, needsStaff, type RequestRecord, type Suspicion } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import { newWork } from '../../lib/request/work-list.ts';
import { networkOf } from '../../lib/runtime/network.ts';
import { renderDone } from '../../lib/site/request/done-page.tsx';
import { suspicionOf } from '../../lib/site/request/suspicion.ts';
import { renderStatusResult } from '../../lib/site/status/status-pages.tsx';
import { queueSummaryOf } from '../../lib/store/queue-keys.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { bench, benchStart, sampleRecord } from '../support/delivery-bench.ts';
import { deep } from '../support/depth.ts';
import { memoryLog, testSettings } from '../support/fakes.ts';
import { ana, referenceNumber } from '../support/staff-fakes.ts';

/** Sizes of the standard settings in the deep run. */
const faxes = deep ? 10 : 3;
const many = deep ? 200 : 12;
const limited = { ...testSettings, REQUESTS_PER_HOUR: 30, NOTICES_PER_HOUR: 3, FAXES_PER_HOUR: faxes };
const phone = lakeNorman.outbound.phone.shown;

function requests(count: number, type: 'patient' | 'treating-provider', suspect: Suspicion | false = false): RequestRecord[] {
  const { body } = sampleRecord(type);
  return Array.from({ length: count }, (_, index) => {
    return newRecord({ body, reference: referenceNumber(index), arrivedBy: 'api', suspect }, lakeNorman, new Date(benchStart));
  });
}

async function flood(count: number, type: 'patient' | 'treating-provider', suspect: Suspicion | false = false) {
  const one = bench({ settings: limited });
  const records = requests(count, type, suspect);
  for (const record of records) await one.requests.submit(record);
  /** One step, not minute by minute. */
  const jump = async (minutes: number) => {
    one.clock.move(minutes * 60_000);
    await sweepDueWork(one);
    await one.drain();
  };
  await jump(0);
  const strangers = () => one.mail.sent.filter(({ to }) => to !== limited.STAFF_MAILBOX);
  const find = async (record: RequestRecord | undefined) => {
    const found = await one.requests.get(record?.reference ?? '');
    if (found === null) throw new Error('not stored');
    return found;
  };
  const held = async (id: string) =>
    one.requests.all().filter(({ work }) => work[id]?.attempts.at(-1)?.result === 'held' && work[id]?.state === 'ready');
  return { ...one, records, strangers, find, jump, held };
}

/** Telephone numbers are links. */
const withoutLinks = (page: string) => page.replace(/<\/?a\b[^>]*>/g, '');

const siteView = { language: 'en', facility: lakeNorman } as const;
const donePage = (record: RequestRecord) =>
  renderDone({ ...siteView, record, documents: [], minutes: 15, origin: 'https://x.example' });
const statusPage = (record: RequestRecord) =>
  renderStatusResult({ ...siteView, record, today: new Date('2026-11-22T15:00:00Z'), opened: undefined, code: undefined });

describe('many requests that name one mailbox', () => {
  it('are three mails at once and one that names the rest', async () => {
    const { jump, strangers, records, find, mail, held } = await flood(many, 'patient');
    expect(strangers()).toHaveLength(3);
    expect(mail.sent).toHaveLength(many + 3);
    const [last] = await held('notify-received');
    if (last === undefined) throw new Error('nobody waits');
    expect(last.work['notify-received']).toMatchObject({ state: 'ready', dueAt: '2026-11-22T16:00:00.000Z' });
    expect(last.recentEvents.map(({ what, facts }) => [what, facts['code']])).toContainEqual(['notice-held', 'mailbox-limit']);
    await jump(60);
    await jump(12);
    expect(strangers()).toHaveLength(4);
    const named = records.filter(({ reference }) => strangers().some(({ text }) => text.includes(showReference(reference))));
    expect(named).toHaveLength(many);
    for (const record of records) expect((await find(record)).work['notify-received']?.state).toBe('done');
  });

  it('and what must be acted upon is in it, each with its own words', async () => {
    const { jump, strangers, requests: store, records } = await flood(3, 'patient');
    for (const { reference } of records)
      await store.change(reference, () => ({ work: [newWork('notify-action-needed', benchStart)], events: [] }));
    await jump(1);
    expect(strangers()).toHaveLength(3);
    await jump(60);
    expect(strangers()).toHaveLength(4);
    const { text = '', tags } = strangers().at(-1) ?? {};
    const others = records.filter(({ reference }) => reference !== tags?.['reference']);
    for (const { reference } of others)
      expect(text).toContain(`- ${showReference(reference)}: Your request needs something from you`);
  });

  it('a mail that nobody took names them again', async () => {
    const { jump, strangers, mail } = await flood(6, 'patient');
    mail.mishaps.push({ when: 'before', error: new MailSendError('unavailable') });
    await jump(60);
    await jump(3);
    await jump(12);
    const together = strangers().slice(3);
    expect(together).toHaveLength(1);
    expect(together[0]?.subject).toBe('3 messages about your requests');
  });

  it('a mail that came back is every one of those people’s task', async () => {
    const { jump, strangers, held, find, requests: store } = await flood(6, 'patient');
    const waited = await held('notify-received');
    await jump(60);
    const { reference = '', work = '' } = strangers().at(-1)?.tags ?? {};
    await store.change(reference, ({ work: all }) => {
      const sender = all[work];
      if (sender === undefined) return null;
      const attempts = sender.attempts.map((attempt) => ({ ...attempt, bouncedAt: benchStart }));
      return { work: [{ ...sender, attempts }], events: [] };
    });
    await jump(12);
    const states = await Promise.all(waited.map(async (one) => (await find(one)).work['notify-received']?.state));
    expect(states.sort()).toEqual(['done', 'with-staff', 'with-staff']);
    expect(strangers()).toHaveLength(4);
  });

  it('whoever was to be named by a mail that was never sent is named by the next', async () => {
    const { jump, strangers, held, requests: store, mail } = await flood(6, 'patient');
    const waited = await held('notify-received');
    mail.mishaps.push({ when: 'before', error: new MailSendError('unavailable') });
    await jump(60);
    // Three more fill the hour before the one that failed is tried again: it has to wait itself, for one of them.
    const more = requests(12, 'patient').slice(6);
    for (const record of more) await store.submit(record);
    await jump(0);
    await jump(3);
    await jump(60);
    await jump(12);
    await jump(12);
    for (const { reference } of waited)
      expect(
        strangers().filter(({ tags, text }) => tags['reference'] === reference || text.includes(showReference(reference))),
      ).not.toEqual([]);
    for (const { work } of store.all()) expect(work['notify-received']?.state).toBe('done');
  });

  it('an older try of the sender says nothing about the mail that names', async () => {
    const { jump, strangers, held, work, requests: store, clock } = await flood(4, 'patient');
    const [{ reference } = { reference: '' }] = await held('notify-received');
    // It came back once, long ago, and staff sent it again.
    await store.change(reference, ({ work: { 'notify-received': notice } }) => {
      const attempts = notice?.attempts.map((attempt) => ({ ...attempt, bouncedAt: benchStart })) ?? [];
      return notice === undefined ? null : { work: [{ ...notice, attempts }], events: [] };
    });
    for (const record of requests(8, 'patient').slice(4)) await store.submit(record);
    await jump(0);
    clock.move(60 * 60_000);
    await store.change(reference, ({ work: { 'notify-received': notice } }) =>
      notice === undefined ? null : { work: [{ ...notice, dueAt: benchStart }], events: [] },
    );
    await jump(0);
    expect(strangers().at(-1)?.tags['reference']).toBe(reference);
    await jump(12);
    for (const { reference: other } of store.all()) expect((await work(other, 'notify-received')).state).toBe('done');
  });

  it('a store that fails is no doubt about a mail', async () => {
    const one = bench({ settings: limited });
    const { reference } = sampleRecord('patient');
    await one.requests.submit(sampleRecord('patient'));
    let failures = 1;
    const allow: typeof one.throttle.allow = async (...asked) => {
      failures -= 1;
      if (failures === 0) throw new Error('down');
      return one.throttle.allow(...asked);
    };
    await doWork({ ...one.tools, throttle: { allow } }, { reference, workId: 'notify-received' });
    expect(await one.work(reference, 'notify-received')).toMatchObject({ state: 'ready', attempts: [{ code: 'trouble' }] });
  });

  it('“try again” on one that came back sends it', async () => {
    const { jump, strangers, held, work, requests: store, clock } = await flood(5, 'patient');
    const waited = await held('notify-received');
    await jump(60);
    const sender = strangers().at(-1)?.tags['reference'] ?? '';
    const bouncedAt = clock.now().toISOString();
    await store.change(sender, ({ work: { 'notify-received': sent } }) => {
      const attempts = sent?.attempts.map((attempt) => ({ ...attempt, bouncedAt })) ?? [];
      return sent === undefined ? null : { work: [{ ...sent, attempts }], events: [] };
    });
    await jump(12);
    const named = waited.find(({ reference }) => reference !== sender)?.reference ?? '';
    expect((await work(named, 'notify-received')).state).toBe('with-staff');
    await store.change(named, (state) => {
      const acting = { staff: ana, now: clock.now(), timeZone: lakeNorman.timeZone };
      const decided = decideResolution(state, 'notify-received', 'repeat', acting);
      return decided.outcome === 'change' ? decided.change : null;
    });
    await jump(1);
    expect(strangers().at(-1)?.tags['reference']).toBe(named);
  });
});

describe('many faxes to the one number', () => {
  it('are as many as an hour takes, and the others one hour later', async () => {
    const { fax, jump, records, find } = await flood(faxes * 2 + 2, 'treating-provider');
    expect(fax.jobs).toHaveLength(faxes);
    await jump(60);
    expect(fax.jobs).toHaveLength(faxes * 2);
    await jump(60);
    expect(fax.jobs).toHaveLength(faxes * 2 + 2);
    await jump(2);
    await jump(2);
    for (const record of records) expect((await find(record)).work['send-fax']?.state).toBe('done');
  });

  it('whoever waits is told at once to call, on paper, on screen and by e-mail, and staff have a task', async () => {
    const { held, strangers } = await flood(faxes + 2, 'treating-provider');
    const [waiting] = await held('send-fax');
    if (waiting === undefined) throw new Error('nobody waits');
    expect(faxHeldUntil(waiting)).toBe('2026-11-22T16:00:00.000Z');
    expect(needsStaff(waiting)).toBe(true);
    expect(strangers().filter(({ subject }) => subject === 'Your fax has to wait. Call if it is urgent')).toHaveLength(2);
    expect(strangers().at(-1)?.text).toContain(`Call ${phone} now`);
    for (const page of [donePage(waiting), statusPage(waiting)]) {
      expect(withoutLinks(page)).toContain(`Does a patient need care now? Do not wait: call ${phone}`);
      expect(page).toContain('The fax has to wait');
    }
    expect(donePage(waiting)).not.toContain('We fax the request to Medical Records now');
  });

  it('a person sends one at once', async () => {
    const { held, requests: store, clock, fax, drain, queue } = await flood(faxes + 1, 'treating-provider');
    const [{ reference } = { reference: '' }] = await held('send-fax');
    await store.change(reference, (state) => {
      const decided = decideResolution(state, 'send-fax', 'repeat', {
        staff: ana,
        now: clock.now(),
        timeZone: lakeNorman.timeZone,
      });
      return decided.outcome === 'change' ? decided.change : null;
    });
    await queue.enqueue([{ reference, workId: 'send-fax' }]);
    await drain();
    expect(fax.jobs).toHaveLength(faxes + 1);
  });
});

describe('a request that may come from a program', () => {
  const letGo = async (one: Awaited<ReturnType<typeof flood>>, how: 'happened' | 'drop') => {
    const reference = one.records[0]?.reference ?? '';
    const written = await one.requests.change(reference, (state) => {
      const decided = decideResolution(state, 'look-first', how, {
        staff: ana,
        now: one.clock.now(),
        timeZone: lakeNorman.timeZone,
      });
      return decided.outcome === 'change' ? decided.change : null;
    });
    await one.jump(1);
    await one.jump(2);
    return written?.recentEvents.at(-1);
  };

  it('is stored, and nothing of it is faxed or mailed before a person has looked', async () => {
    const one = await flood(1, 'treating-provider', 'trap');
    await one.jump(24 * 60);
    expect([one.fax.jobs.length, one.strangers().length]).toEqual([0, 0]);
    expect(one.mail.sent[0]?.text).toContain('It may come from a program');
    const record = await one.find(one.records[0]);
    expect(record.work['prepare-documents']?.state).toBe('done');
    expect(nextNeeded(queueSummaryOf(record), lakeNorman.timeZone).need).toBe('look-for-bot');
    for (const page of [donePage(record), statusPage(record)]) {
      expect(page).toContain('A person looks at your request first');
      expect(withoutLinks(page)).toContain(`call ${phone} and give your reference`);
    }
  });

  it('goes out when a clerk lets it go, with their name in the history', async () => {
    const one = await flood(1, 'treating-provider', 'many');
    expect(await letGo(one, 'happened')).toMatchObject({
      what: 'work-settled',
      who: expect.stringContaining(ana.subject),
      facts: { how: 'let-go' },
    });
    expect(one.fax.jobs).toHaveLength(1);
    const record = await one.find(one.records[0]);
    expect(queueSummaryOf(record).flags).not.toContain('suspect');
    expect(statusPage(record)).not.toContain('A person looks');
  });

  it('cannot be “tried again” past the person who has to look', async () => {
    const one = await flood(1, 'treating-provider', 'trap');
    const state = await one.find(one.records[0]);
    const acting = { staff: ana, now: one.clock.now(), timeZone: lakeNorman.timeZone };
    expect(decideResolution(state, 'look-first', 'repeat', acting)).toEqual({
      outcome: 'refused',
      refusal: { code: 'work-settled' },
    });
  });

  it('is not sent when a clerk keeps it back', async () => {
    const one = await flood(1, 'treating-provider', 'hasty');
    expect(await letGo(one, 'drop')).toMatchObject({ facts: { how: 'kept-back' } });
    const { work } = await one.find(one.records[0]);
    expect([work['send-fax']?.state, work['notify-received']?.state]).toEqual(['dropped', 'dropped']);
    expect([one.fax.jobs.length, one.strangers().length]).toEqual([0, 0]);
  });
});

describe('one address', () => {
  it('is suspect from the 31st request of an hour, an IPv6 network as a whole', async () => {
    const { throttle, clock } = bench();
    const ask = (address: string, seen: Suspicion | false = false) =>
      suspicionOf({ throttle, settings: limited, log: memoryLog() }, address, seen);
    for (let count = 1; count <= 30; count += 1) expect(await ask(`2001:db8:1:2::${count}`)).toBe(false);
    expect(await ask('2001:db8:1:2:ffff::1')).toBe('many');
    expect(await ask('2001:db8:1:2:ffff::1', 'trap')).toBe('trap');
    expect(await ask('2001:db8:1:3::1')).toBe(false);
    clock.move(3_600_000);
    expect(await ask('2001:db8:1:2::1')).toBe(false);
    expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });
});
