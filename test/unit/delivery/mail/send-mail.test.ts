import { describe, expect, it } from 'vitest';
import { isForStaff, isNotice } from '../../../../lib/delivery/mail/send-notice.ts';
import { createEmailEvents, sesEventsIn } from '../../../../lib/delivery/mail/ses-events.ts';
import { MailSendError } from '../../../../lib/delivery/ports.ts';
import { isToPost, type RequestRecord, type WorkKind, workKinds } from '../../../../lib/request/record.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { queueSectionOf } from '../../../../lib/store/queue-keys.ts';
import { type Bench, bench, benchStart, sampleRecord } from '../../../support/delivery-bench.ts';

type EventName = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject' | 'Open';

function sesEvent(eventType: EventName, reference: string, work: string, more: object = {}, attempt = '1') {
  const tags = { reference: [reference], work: [work], attempt: [attempt], 'ses:configuration-set': ['mail'] };
  return { eventType, mail: { timestamp: '2026-11-22T15:00:01+00:00', messageId: 'm', tags }, ...more };
}

const hard = { bounce: { bounceType: 'Permanent', timestamp: '2026-11-22T15:00:09.000Z' } };
const soft = { bounce: { bounceType: 'Transient', timestamp: '2026-11-22T15:00:09.000Z' } };

const events = (one: Bench) => createEmailEvents(one);
const lost = { when: 'after', error: new Error('socket hang up') } as const;

/** A patient's request whose "we received it" mail meets these mishaps. */
async function received(mishaps: Bench['mail']['mishaps']) {
  const one = bench();
  const reference = await one.submit(sampleRecord('patient'));
  // The first mail is that to the staff.
  one.mail.mishaps.push(null, ...mishaps);
  await one.drain();
  return {
    one,
    reference,
    work: () => one.work(reference, 'notify-received'),
    hear: events(one),
    count: () => one.mail.sent.length - 1,
  };
}

describe('a notice', () => {
  it('carries reference, work and attempt as tags that SES allows', async () => {
    const { one, reference } = await received([]);
    const tags = one.mail.sent.map((message) => message.tags);
    expect(tags).toContainEqual({ reference, work: 'notify-received', attempt: '1' });
    for (const value of tags.flatMap((set) => Object.entries(set).flat())) expect(value).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('that was not taken is sent when the mail system is back', async () => {
    const { one, work, count } = await received([{ when: 'before', error: new MailSendError('unavailable') }]);
    expect(await work()).toMatchObject({ state: 'ready', attempts: [{ result: 'failed', code: 'provider' }] });
    await one.pass(3);
    expect((await work()).state).toBe('done');
    expect(count()).toBe(1);
  });

  it('that is refused for good is a task for staff', async () => {
    const { one, work, count } = await received([{ when: 'before', error: new MailSendError('refused') }]);
    await one.pass(60);
    expect(await work()).toMatchObject({ state: 'with-staff', attempts: [{ code: 'refused' }] });
    expect(count()).toBe(0);
  });

  it('whose answer was lost is settled by the Send event and not sent again', async () => {
    const { one, reference, work, hear, count } = await received([lost]);
    expect((await work()).state).toBe('uncertain');
    await hear(sesEvent('Send', reference, 'notify-received'));
    expect(await work()).toMatchObject({
      state: 'done',
      attempts: [{ result: 'already-done', sentAt: '2026-11-22T15:00:01.000Z' }],
    });
    await one.pass(24 * 60 + 5);
    expect(count()).toBe(1);
  });

  it('without any evidence is sent once more after a day, and then left to staff', async () => {
    const { one, work, count } = await received([lost, lost]);
    await one.pass(23 * 60);
    expect(count()).toBe(1);
    await one.pass(70);
    expect(count()).toBe(2);
    expect((await work()).state).toBe('uncertain');
    await one.pass(24 * 60 + 5);
    expect((await work()).state).toBe('with-staff');
    expect(count()).toBe(2);
  });

  it('is told late that it went out, even after staff were asked', async () => {
    const { one, reference, work, hear } = await received([lost, lost]);
    await one.pass(49 * 60);
    expect((await work()).state).toBe('with-staff');
    await hear(sesEvent('Send', reference, 'notify-received', {}, '2'));
    expect((await work()).state).toBe('done');
  });

  const silent = (change: Partial<RequestRecord> = {}): RequestRecord => {
    const record = sampleRecord('attorney');
    const { email: _, ...requester } = record.body.requester;
    return { ...record, ...change, body: { ...record.body, requester } };
  };
  const shownOnPages: readonly WorkKind[] = [
    ...(['send-mail-instructions', 'notify-received', 'notify-fax-delivered', 'notify-arrived'] as const),
  ];
  // Records, and what is to be signed, go by a link only to whoever has an address; a refused file is no news without one.
  const ofFiles: readonly WorkKind[] = ['notify-not-fetched', 'notify-file-refused', 'notify-sign-link'];
  const toRequester = workKinds.filter((kind) => isNotice(kind) && !isForStaff(kind) && !ofFiles.includes(kind));

  it.each(toRequester)('%s without an address is a task to print and post, but for what a page has shown', async (kind) => {
    const one = bench();
    const status = kind === 'notify-lapsed' ? 'awaiting-mail' : 'deficient';
    const record = silent({ status, work: { [kind]: newWork(kind, benchStart) } });
    const due = { ...record, items: record.items.map((item) => ({ ...item, askedAt: '2026-11-01T15:00:00.000Z' })) };
    const reference = await one.submit(due);
    await one.drain();
    const work = await one.work(reference, kind);
    expect(work.attempts).toMatchObject([{ code: 'no-email' }]);
    expect([work.state, isToPost(work)]).toEqual(shownOnPages.includes(kind) ? ['done', false] : ['with-staff', true]);
    const ended = { ...due, status: 'denied', work: { [kind]: work } } as const;
    expect(queueSectionOf(ended)).toBe(shownOnPages.includes(kind) ? null : 'work');
    expect(one.mail.sent).toEqual([]);
  });

  it('a reminder of nothing is no task', async () => {
    const one = bench();
    const reminder = newWork('notify-reminder', benchStart);
    const reference = await one.submit(silent({ status: 'in-review', items: [], work: { [reminder.id]: reminder } }));
    await one.drain();
    expect((await one.work(reference, reminder.id)).state).toBe('dropped');
  });

  it('only a notice to the requester is posted: not what staff’s own mailbox sent back, nor a fax', () => {
    const came = { number: 1, startedAt: benchStart, bouncedAt: benchStart };
    const back = (kind: WorkKind) => ({ ...newWork(kind, benchStart), state: 'with-staff' as const, attempts: [came] });
    expect([back('notify-closed'), back('notify-staff'), back('notify-deadline')].map(isToPost)).toEqual([true, false, false]);
    expect(isToPost({ ...back('notify-closed'), attempts: [{ ...came, bouncedAt: undefined }] })).toBe(false);
    expect(isToPost({ ...back('notify-closed'), state: 'done' })).toBe(false);
  });
});

describe('events of the mail system', () => {
  const orders: EventName[][] = [
    ['Send', 'Delivery', 'Complaint'],
    ['Complaint', 'Delivery', 'Send'],
    ['Delivery', 'Delivery', 'Send', 'Complaint', 'Send'],
  ];
  it.each(orders.map((order) => [order]))('set each its own time, once, in any order: %j', async (order) => {
    const { reference, work, hear, one } = await received([]);
    for (const name of order) {
      const more = { delivery: { timestamp: '2026-11-22T15:00:03Z' }, complaint: { timestamp: '2026-11-22T16:00:00Z' } };
      await hear(sesEvent(name, reference, 'notify-received', more));
    }
    expect((await work()).attempts).toEqual([
      expect.objectContaining({
        deliveredAt: '2026-11-22T15:00:03.000Z',
        complainedAt: '2026-11-22T16:00:00.000Z',
        result: 'done',
      }),
    ]);
    expect((await work()).state).toBe('done');
    expect((await one.events(reference)).filter((what) => what === 'notice-bounced')).toEqual([]);
  });

  it('write nothing when the staff’s own mailbox took what is known to be sent', async () => {
    const { one, reference, hear } = await received([]);
    const { version } = (await one.requests.get(reference)) ?? {};
    await hear(sesEvent('Send', reference, 'notify-staff'));
    await hear(sesEvent('Delivery', reference, 'notify-staff'));
    expect((await one.requests.get(reference))?.version).toBe(version);
    await hear(sesEvent('Bounce', reference, 'notify-staff', hard));
    expect(await one.work(reference, 'notify-staff')).toMatchObject({ state: 'with-staff' });
  });

  it('make a hard bounce a task for staff, once', async () => {
    const { one, reference, work, hear } = await received([]);
    await hear(sesEvent('Bounce', reference, 'notify-received', hard));
    const { version } = (await one.requests.get(reference)) ?? {};
    await hear(sesEvent('Bounce', reference, 'notify-received', hard));
    expect(await work()).toMatchObject({ state: 'with-staff', attempts: [{ bouncedAt: '2026-11-22T15:00:09.000Z' }] });
    expect((await one.events(reference)).filter((what) => what === 'notice-bounced')).toHaveLength(1);
    expect((await one.requests.get(reference))?.version).toBe(version);
  });

  it('do not bring a bounced notice back to done', async () => {
    const { reference, work, hear } = await received([lost]);
    await hear(sesEvent('Bounce', reference, 'notify-received', hard));
    await hear(sesEvent('Send', reference, 'notify-received'));
    await hear(sesEvent('Delivery', reference, 'notify-received'));
    expect((await work()).state).toBe('with-staff');
  });

  it('do not reopen what staff have settled', async () => {
    const { one, reference, work, hear } = await received([]);
    await hear(sesEvent('Bounce', reference, 'notify-received', hard));
    await one.requests.change(reference, ({ work: { 'notify-received': entry } }) =>
      entry === undefined ? null : { work: [{ ...entry, state: 'done' }], events: [] },
    );
    await hear(sesEvent('Bounce', reference, 'notify-received', hard));
    expect((await work()).state).toBe('done');
  });

  it('take an automatic answer for what it is', async () => {
    const { reference, work, hear } = await received([]);
    await hear(sesEvent('Bounce', reference, 'notify-received', soft));
    expect(await work()).toMatchObject({ state: 'done', attempts: [{ code: 'soft-bounce' }] });
  });

  it('change nothing for mail of others, other work, or requests that are gone', async () => {
    const { one, reference, hear } = await received([]);
    const before = one.requests.all();
    await hear(sesEvent('Bounce', '0000000000000', 'notify-received', hard));
    await hear(sesEvent('Bounce', reference, 'prepare-documents', hard));
    await hear(sesEvent('Bounce', reference, 'constructor', hard));
    await hear(sesEvent('Bounce', reference, 'notify-received', hard, '7'));
    await hear(sesEvent('Open', reference, 'notify-received'));
    await hear({ eventType: 'Send', mail: { timestamp: '2026-11-22T15:00:01Z', tags: {} } });
    expect(one.requests.all()).toEqual(before);
  });

  it('come in the envelope of EventBridge or of SNS', async () => {
    const detail = sesEvent('Send', 'R', 'W');
    expect(sesEventsIn({ detail })).toEqual([detail]);
    expect(sesEventsIn({ Records: [{ Sns: { Message: JSON.stringify(detail) } }] })).toEqual([detail]);
    expect(() => sesEventsIn({})).toThrow();
    await expect(events(bench())({ eventType: 'Send', mail: { timestamp: 'soon' } })).rejects.toThrow();
  });
});
