/** The mail with a link to sign: the link in it alone, in a mail of its own, and none that is over. */
import { describe, expect, it } from 'vitest';
import { printedNotice, requesterNotice } from '../../../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { noticeWords } from '../../../../lib/languages/notices.ts';
import { vocabulary } from '../../../../lib/languages/vocabulary.ts';
import { linkSent } from '../../../../lib/request/signing/sign.ts';
import { languages, recordTypes } from '../../../../lib/request/vocabulary.ts';
import { signLinkPath } from '../../../../lib/store/sign-links.ts';
import { callRecord, clerk } from '../../../support/calls.ts';
import { bench, benchStart } from '../../../support/delivery-bench.ts';
import { testSettings } from '../../../support/fakes.ts';
import { referenceNumber } from '../../../support/staff-fakes.ts';

const start = new Date(benchStart);
const place = { origin: 'https://records.example.org', facility: lakeNorman };

async function called(seed: number, one = bench()) {
  const record = callRecord({ reference: referenceNumber(seed), now: start });
  const reference = await one.submit({ ...record, work: {} });
  const send = () => one.requests.change(reference, (state) => linkSent(state, clerk, one.clock.now()));
  const path = (number: number) => signLinkPath(one.secrets, 'en', { reference, number });
  return { one, reference, send, path, work: (id: string) => one.work(reference, id) };
}

describe.each(languages)('the notice in %s', (language) => {
  const about = callRecord({ reference: referenceNumber(1), now: start, language });
  const link = { href: `${place.origin}/${language}/sign/x/1-y`, until: '2026-11-29T15:00:00.000Z' };

  it('has reference, link and end, and nothing of patient or records', () => {
    const { text, html, subject } = requesterNotice('notify-sign-link', about, place, { link });
    for (const part of [link.href, noticeWords(language).signLink.open, '(704) 660-4035', '2026']) expect(text).toContain(part);
    expect(html).toContain(`<a href="${link.href}">`);
    const { firstName = '', lastName, dateOfBirth } = about.body.patient;
    const kinds = recordTypes.map((type) => vocabulary(language).recordTypes[type]);
    for (const secret of [firstName, lastName, dateOfBirth, ...kinds]) expect(`${subject}${text}${html}`).not.toContain(secret);
  });

  it('printed by staff after a bounce, it has no link', () => {
    const { title, paragraphs } = printedNotice('notify-sign-link', about, place);
    expect([title, ...paragraphs].join('\n')).not.toContain('/sign/');
  });
});

describe('the work', () => {
  it('mails the link to the address of the request, once', async () => {
    const { one, send, path, work } = await called(1);
    await send();
    await one.pass(2);
    expect((await work('notify-sign-link')).state).toBe('done');
    expect(one.mail.sent.map(({ to, text }) => [to, text.includes(testSettings.PUBLIC_ORIGIN + path(1))])).toEqual([
      ['maria.pena@example.com', true],
    ]);
  });

  it('drops the link that a newer one has ended before it was mailed', async () => {
    const { one, send, path, work } = await called(2);
    await send();
    await send();
    await one.pass(2);
    expect([(await work('notify-sign-link')).state, (await work('notify-sign-link-2')).state]).toEqual(['dropped', 'done']);
    expect(one.mail.sent).toHaveLength(1);
    expect(one.mail.sent[0]?.text).toContain(path(2));
  });

  it('gives each request a mail of its own, however many wait for one mailbox', async () => {
    const one = bench({ settings: { ...testSettings, NOTICES_PER_HOUR: 1 } });
    const calls = await Promise.all([3, 4, 5].map((seed) => called(seed, one)));
    for (const { send } of calls) await send();
    await one.pass(3);
    expect(one.mail.sent).toHaveLength(3);
    for (const { path } of calls) expect(one.mail.sent.filter(({ text }) => text.includes(path(1)))).toHaveLength(1);
  });

  it('is a task of staff when it comes to no address any more', async () => {
    const { one, reference, send, work } = await called(6);
    const changed = await send();
    const { body } = changed ?? callRecord({ reference, now: start });
    const { email: _patients, ...patient } = body.patient;
    const { email: _own, ...requester } = body.requester;
    const without = callRecord({ reference: referenceNumber(7), now: start, change: { patient, requester } });
    const silent = await one.submit({ ...without, work: {} });
    await one.requests.change(silent, (state) => linkSent(state, clerk, one.clock.now()));
    await one.pass(2);
    expect((await work('notify-sign-link')).state).toBe('done');
    expect((await one.work(silent, 'notify-sign-link')).state).toBe('with-staff');
  });
});
