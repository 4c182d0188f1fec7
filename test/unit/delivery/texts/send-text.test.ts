/** The text beside a notice: one, whatever happens, and what becomes of the notice where the text is all there is. */
import { describe, expect, it } from 'vitest';
import { MailSendError, TextSendError } from '../../../../lib/delivery/ports.ts';
import { newsText } from '../../../../lib/delivery/texts/messages.ts';
import { doWork } from '../../../../lib/delivery/work.ts';
import { isToPost, needsStaff, type RequestRecord, type Work } from '../../../../lib/request/record.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import { trimmed } from '../../../../lib/request/state-limits.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { type Bench, bench, benchStart, sampleRecord } from '../../../support/delivery-bench.ts';
import { testOrigin, testSettings } from '../../../support/fakes.ts';

const notice = 'notify-accepted';
const text = `send-text-${notice}`;
const phone = '+17045550199';

/** The request of a firm that wants texts, with one notice to send. */
function texted({ email = true, work = notice, seed = 1 } = {}): RequestRecord {
  const record = sampleRecord('attorney', 'en', { contact: { texts: true } }, seed);
  const { email: address, ...requester } = record.body.requester;
  const body = { ...record.body, requester: email ? { ...requester, email: address } : requester };
  return { ...record, body, work: { [work]: newWork('notify-accepted', benchStart, [], work) } };
}

async function begun(record: RequestRecord, mishaps: Bench['texts']['mishaps'] = []) {
  const one = bench();
  one.texts.mishaps.push(...mishaps);
  const reference = await one.submit(record);
  await one.drain();
  const stateOf = async () => {
    const { work = {} } = (await one.requests.get(reference)) ?? {};
    return Object.fromEntries(
      Object.values(work).map(({ id, state, attempts }) => [id, `${state} ${attempts.at(-1)?.code ?? ''}`.trim()]),
    );
  };
  return { one, reference, stateOf };
}

const untaken = (failure: ConstructorParameters<typeof TextSendError>[0]) => ({
  when: 'before' as const,
  error: new TextSendError(failure),
});
const lost = { when: 'after', error: new Error('socket hang up') } as const;

describe('who wants texts and has an e-mail address', () => {
  it('gets both, at the phone that was ticked, and the history says so twice', async () => {
    const { one, reference, stateOf } = await begun(texted());
    expect(await stateOf()).toEqual({ [notice]: 'done', [text]: 'done' });
    expect(one.mail.sent).toHaveLength(1);
    expect(one.texts.sent).toEqual([{ to: phone, text: newsText({ reference, language: 'en' }, testOrigin, false) }]);
    expect(one.texts.sent[0]?.text).toContain(showReference(reference));
    expect((await one.events(reference)).filter((what) => what === 'notice-sent')).toHaveLength(2);
    expect(await one.work(reference, text)).toMatchObject({ attempts: [{ vendorId: 'text-1', sentAt: benchStart }] });
  });

  it.each([
    ['opted out', untaken('opted-out'), 'dropped opted-out'],
    ['was refused', untaken('refused'), 'dropped refused'],
    ['got no answer', lost, 'dropped lost-answer'],
  ] as const)('gets the e-mail alone where the phone %s, and nobody of the staff is called', async (_, mishap, state) => {
    const { one, reference, stateOf } = await begun(texted(), [mishap]);
    await one.pass(24 * 60);
    expect(await stateOf()).toEqual({ [notice]: 'done', [text]: state });
    expect(one.mail.sent).toHaveLength(1);
    // After a lost answer it may have gone out once; never twice.
    expect(one.texts.sent.length).toBeLessThanOrEqual(1);
    const record = await one.requests.get(reference);
    expect(record !== null && needsStaff(record)).toBe(false);
  });

  it('gets the text when the service for texts is back', async () => {
    const { one, stateOf } = await begun(texted(), [untaken('unavailable'), untaken('unavailable')]);
    expect(await stateOf()).toEqual({ [notice]: 'done', [text]: 'ready provider' });
    await one.pass(10);
    expect(await stateOf()).toEqual({ [notice]: 'done', [text]: 'done' });
    expect(one.texts.sent).toHaveLength(1);
  });

  it('gets the text although the e-mail is refused, and the e-mail is a task as ever', async () => {
    const one = bench();
    one.mail.mishaps.push({ when: 'before', error: new MailSendError('refused') });
    const reference = await one.submit(texted());
    await one.drain();
    expect(one.texts.sent).toHaveLength(1);
    expect((await one.work(reference, notice)).state).toBe('with-staff');
  });

  it('gets one text, however often the work is done, and after a worker that died', async () => {
    const { one, reference } = await begun(texted());
    await doWork(one.tools, { reference });
    await doWork(one.tools, { reference, workId: text });
    // The notice is sent again by a person's hand; its text is not.
    await one.requests.change(reference, ({ work }) => {
      const sent = work[notice];
      return sent === undefined ? null : { work: [{ ...sent, state: 'ready', dueAt: benchStart }], events: [] };
    });
    await one.pass(2);
    expect([one.mail.sent.length, one.texts.sent.length]).toEqual([2, 1]);
  });

  it('gets no second text where a worker died in the middle', async () => {
    const { one, reference, stateOf } = await begun(texted(), [untaken('unavailable')]);
    await one.requests.change(reference, ({ work }) => {
      const open = work[text];
      const attempts = [{ number: 1, startedAt: benchStart }];
      return open === undefined
        ? null
        : { work: [{ ...open, state: 'claimed', leaseUntil: benchStart, dueAt: null, attempts }], events: [] };
    });
    await one.pass(5);
    expect((await stateOf())[text]).toBe('dropped lost-answer');
    expect(one.texts.sent).toEqual([]);
  });

  it('gets the text where the answer to the e-mail is lost and its worker with it', async () => {
    const record = texted();
    const open = record.work[notice];
    if (open === undefined) throw new Error('no notice');
    const died: Work = {
      ...open,
      state: 'claimed',
      dueAt: null,
      leaseUntil: benchStart,
      attempts: [{ number: 1, startedAt: benchStart }],
    };
    const { one } = await begun({ ...record, work: { [notice]: died } });
    await one.pass(2);
    expect(one.texts.sent).toHaveLength(1);
  });
});

describe('who wants texts and has no e-mail address', () => {
  it('is told by the text, and nothing is left to post', async () => {
    const { one, reference, stateOf } = await begun(texted({ email: false }));
    expect(await stateOf()).toEqual({ [notice]: 'ready by-text', [text]: 'done' });
    await one.pass(2);
    expect(await stateOf()).toEqual({ [notice]: 'done by-text', [text]: 'done' });
    expect((await one.work(reference, notice)).attempts.at(-1)).toMatchObject({ result: 'done', sentAt: benchStart });
    expect([one.mail.sent.length, one.texts.sent.length]).toEqual([0, 1]);
  });

  it.each([
    ['opted out', untaken('opted-out')],
    ['was refused', untaken('refused')],
    ['got no answer', lost],
  ] as const)('whose phone %s is a task to post, as without texts', async (_, mishap) => {
    const { one, reference } = await begun(texted({ email: false }), [mishap]);
    await one.pass(2);
    expect(isToPost(await one.work(reference, notice))).toBe(true);
  });

  it('is a task to post once the service for texts was away for too long', async () => {
    const away = Array.from({ length: 6 }, () => untaken('unavailable'));
    const { one, reference, stateOf } = await begun(texted({ email: false }), away);
    await one.pass(7 * 60);
    expect((await stateOf())[text]).toBe('dropped provider');
    // The alarm on it.
    expect(one.log.lines.filter(({ message }) => message === 'text given up')).toHaveLength(1);
    expect(isToPost(await one.work(reference, notice))).toBe(true);
  });

  it('is posted nothing that the page has said already', async () => {
    const record = texted({ email: false });
    const work = { 'notify-received': newWork('notify-received', benchStart) };
    const { one, stateOf } = await begun({ ...record, work }, [untaken('opted-out')]);
    await one.pass(2);
    expect(await stateOf()).toMatchObject({ 'notify-received': 'done no-email' });
  });
});

describe('no text', () => {
  it.each([
    ['was asked for', { contact: { texts: false } }],
    ['was spoken of', {}],
  ])('goes out where none %s', async (_, change) => {
    const record = sampleRecord('attorney', 'en', change);
    const { one, stateOf } = await begun({ ...record, work: { [notice]: newWork('notify-accepted', benchStart) } });
    expect(one.texts.sent).toEqual([]);
    expect(await stateOf()).toEqual({ [notice]: 'done' });
  });

  it('goes to staff, and none where the service has no number for texts', async () => {
    const one = bench({ texts: null });
    const reference = await one.submit(texted({ email: false }));
    await one.drain();
    expect(isToPost(await one.work(reference, notice))).toBe(true);
    const { one: other } = await begun({ ...texted(), work: { 'notify-staff': newWork('notify-staff', benchStart) } });
    expect(other.texts.sent).toEqual([]);
  });
});

describe('the limit of a phone', () => {
  it('holds what is more than three an hour, and tells of all in the next hour by one text', async () => {
    const one = bench({ settings: { ...testSettings, NOTICES_PER_HOUR: 3 } });
    const records = [1, 2, 3, 4, 5].map((seed) => texted({ seed, email: false }));
    for (const record of records) await one.submit(record);
    await one.drain();
    expect(one.texts.sent).toHaveLength(3);
    await one.pass(80);
    expect(one.texts.sent).toHaveLength(4);
    expect(one.texts.sent.at(-1)?.text).toBe(newsText({ reference: '', language: 'en' }, testOrigin, true));
    for (const { reference } of records) expect((await one.work(reference, notice)).state).toBe('done');
  });
});

it('a text stays with its notice, so that the notice makes no other, and goes with it', () => {
  const done = (work: Work): Work => ({
    ...work,
    state: 'done',
    dueAt: null,
    attempts: [{ number: 1, startedAt: benchStart, endedAt: benchStart }],
  });
  const ids = Array.from({ length: 20 }, (_, place) => `${notice}-${place + 2}`);
  const notices = ids.map((id) => done(newWork('notify-accepted', benchStart, [], id)));
  const texts = ids.map((id) => done(newWork('send-text', benchStart, [], `send-text-${id}`)));
  const record = sampleRecord('attorney');
  const work = Object.fromEntries([...texts, ...notices].map((entry) => [entry.id, entry]));
  const later = new Date(Date.parse(benchStart) + 100 * 3_600_000);
  const { state } = trimmed({ ...record, work }, later);
  const left = Object.keys(state.work);
  expect(left.length).toBeLessThan(40);
  expect(left.filter((id) => id.startsWith('send-text-'))).toHaveLength(20);
  const alone = Object.fromEntries(texts.map((entry) => [entry.id, entry]));
  expect(Object.keys(trimmed({ ...record, work: alone }, later).state.work).length).toBeLessThan(20);
});
