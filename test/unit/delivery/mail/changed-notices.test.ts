/** Notices about what a requester changed: to which address each goes, in which language, and what none of them says. */
import { describe, expect, it } from 'vitest';
import { codeNotice } from '../../../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { noticeWords } from '../../../../lib/languages/notices.ts';
import { type Acting, type Changed, changeDetails, changeEmail } from '../../../../lib/request/changes/change.ts';
import { contactOf } from '../../../../lib/request/changes/contact.ts';
import type { RequestState } from '../../../../lib/request/record.ts';
import { needsStaff } from '../../../../lib/request/record.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { sealOf } from '../../../../lib/store/events.ts';
import { type Bench, bench, sampleRecord } from '../../../support/delivery-bench.ts';

async function started(record = sampleRecord('patient')) {
  const one = bench();
  await one.submit(record);
  await one.pass(2);
  one.mail.sent.length = 0;
  return { one, record };
}

/** As the page does it, then what the queue sends. */
async function changed(one: Bench, reference: string, decide: (state: RequestState, acting: Acting) => Changed) {
  const acting = { by: 'requester', at: one.clock.now(), salt: 's', sealOf };
  const after = await one.requests.change(reference, (state) => {
    const found = decide(state, acting);
    return found.outcome === 'change' ? found.change : null;
  });
  await one.pass(2);
  return after;
}

const next = 'new@example.net';
const address = { street: '7 New Street', city: 'Mooresville', state: 'NC', zip: '28117', country: 'US' } as const;

describe('a changed e-mail address', () => {
  it('is told at the old one, with whom to call; everything after it goes to the new one', async () => {
    const { one, record } = await started();
    const old = contactOf(record.body).email;
    await changed(one, record.reference, (state, acting) => changeEmail(state, next, acting));
    expect(one.mail.sent.map(({ to }) => to)).toEqual([old]);
    const [mail] = one.mail.sent;
    expect(mail?.subject).toBe(noticeWords('en').requester['notify-email-changed'].subject);
    expect(mail?.text).toContain(lakeNorman.outbound.phone.shown);
    for (const hidden of [next, '/status', noticeWords('en').withCode]) expect(mail?.text).not.toContain(hidden);
    await changed(one, record.reference, (state, acting) => changeDetails(state, { phone: '+17045550188' }, acting));
    expect(one.mail.sent.map(({ to }) => to)).toEqual([old, next]);
  });

  it('twice is told at each address that was left', async () => {
    const { one, record } = await started();
    const old = contactOf(record.body).email;
    const { reference } = record;
    await one.requests.change(reference, (state) => {
      const found = changeEmail(state, next, { by: 'requester', at: one.clock.now(), salt: 'a', sealOf });
      return found.outcome === 'change' ? found.change : null;
    });
    await changed(one, reference, (state, acting) => changeEmail(state, 'newest@example.net', acting));
    expect(one.mail.sent.map(({ to }) => to).sort()).toEqual([old, next].sort());
  });
});

describe('what else was changed', () => {
  it('is told at the address on file, without saying what it is now', async () => {
    const { one, record } = await started();
    await changed(one, record.reference, (state, acting) => changeDetails(state, { address, phone: '+17045550188' }, acting));
    expect(one.mail.sent).toHaveLength(1);
    for (const hidden of ['New Street', '0188', 'Peña']) expect(JSON.stringify(one.mail.sent)).not.toContain(hidden);
  });

  it.each(languages)('comes in the language that was chosen: %s', async (language) => {
    const { one, record } = await started(sampleRecord('patient', language === 'en' ? 'es' : 'en'));
    await changed(one, record.reference, (state, acting) => changeDetails(state, { address, language }, acting));
    expect(one.mail.sent[0]?.subject).toBe(noticeWords(language).requester['notify-changed'].subject);
  });

  it('is for staff to post where there is no e-mail address', async () => {
    const sample = sampleRecord('patient');
    const { email: _email, ...patient } = sample.body.patient;
    const { email: _own, ...requester } = sample.body.requester;
    const { one, record } = await started({ ...sample, body: { ...sample.body, patient, requester } });
    const after = await changed(one, record.reference, (state, acting) => changeDetails(state, { address }, acting));
    expect(one.mail.sent).toEqual([]);
    expect(after).not.toBeNull();
    expect((await one.work(record.reference, 'notify-changed')).state).toBe('with-staff');
    const now = await one.requests.get(record.reference);
    expect(now !== null && needsStaff(now)).toBe(true);
  });
});

describe.each(languages)('the codes of a change, in %s', (language) => {
  it.each(['old', 'new'] as const)('tell the owner of the %s address what it is for, and neither address', (change) => {
    const { text } = codeNotice({ language, code: '12345678', minutes: 10, change }, { facility: lakeNorman });
    const { code } = noticeWords(language);
    expect(text).toContain(code.change[change]);
    expect(text).toContain('12345678');
    expect(text).toContain(lakeNorman.outbound.phone.shown);
    expect(text).not.toContain('@');
  });
});
