/**
 * What a requester changes after the request was sent, over HTTP: the page, both codes, and what an attacker gets. Long: each change, and each
 * attack on it.
 */
import { describe, expect, it } from 'vitest';
import { emailOf } from '../../../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { statusContactWords } from '../../../../lib/languages/status-contact.ts';
import { bodyNow } from '../../../../lib/request/changes/body-now.ts';
import { contactOf } from '../../../../lib/request/changes/contact.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { codeRules } from '../../../../lib/store/one-time-codes.ts';
import { codeIn, openByCode, visitSite, withRequest } from '../../../support/site-fakes.ts';
import { referenceNumber } from '../../../support/staff-fakes.ts';

const reference = referenceNumber(5);
const { phone } = lakeNorman.outbound;

async function opened(
  type: Parameters<typeof withRequest>[1] = 'patient',
  change: Partial<RequestRecord> = {},
  language: 'en' | 'es' = 'en',
) {
  const { bench, visitor } = await withRequest(reference, type, change);
  await openByCode(bench, visitor, reference, language);
  await visitor.get(`/${language}/status/contact`);
  const now = async (): Promise<RequestRecord> => {
    const record = await bench.requests.get(reference);
    if (record === null) throw new Error('gone');
    return record;
  };
  return { bench, visitor, now };
}

type Opened = Awaited<ReturnType<typeof opened>>;

const next = 'neu.adresse@example.net';

async function askCodes({ bench, visitor }: Opened, email = next) {
  const before = bench.mail.sent.length;
  await visitor.submit({ _act: 'email', newEmail: email });
  return bench.mail.sent.slice(before).map(({ to, text }) => ({ to, code: codeIn(text), text }));
}

const typeCodes = ({ visitor }: Opened, oldCode: string, newCode: string) =>
  visitor.submit({ _act: 'codes', oldCode, newCode });

const today = '2026-11-22';

describe('a new e-mail address', () => {
  it.each(languages)('changes once both codes are typed, and the old one is told, %s', async (language) => {
    const here = await opened('patient', {}, language);
    const words = statusContactWords(language);
    const old = emailOf(await here.now(), today);
    const mails = await askCodes(here);
    expect(mails.map(({ to }) => to)).toEqual([old, next]);
    expect(here.visitor.at()).toBe(`/${language}/status/contact?code=sent`);
    expect(here.visitor.page()).toContain(words.email.sentHeading);
    expect(emailOf(await here.now(), today)).toBe(old);
    await typeCodes(here, mails[0]?.code ?? '', mails[1]?.code ?? '');
    expect(here.visitor.page()).toContain(words.done.email);
    const after = await here.now();
    expect(emailOf(after, today)).toBe(next);
    expect(contactOf(after.body).email).toBe(old);
    expect(after.work['notify-email-changed']?.state).toBe('ready');
    expect(here.bench.queue.messages.some((message) => message.reference === reference)).toBe(true);
  });

  it.each([
    ['the new code alone', (own: string, _other: string) => ['', own]],
    ['the new code twice', (own: string, _other: string) => [own, own]],
    ['the codes exchanged', (own: string, other: string) => [own, other]],
    ['guesses', () => ['12345678', '87654321']],
  ] as const)('does not change by %s', async (_, typed) => {
    const here = await opened();
    const [old, own] = await askCodes(here);
    const [first = '', second = ''] = typed(own?.code ?? '', old?.code ?? '');
    await typeCodes(here, first, second);
    expect(here.visitor.last().status).toBe(422);
    const after = await here.now();
    expect([after.changes, contactOf(bodyNow(after)).email]).toEqual([undefined, contactOf(after.body).email]);
  });

  it('is no longer the one that the codes were sent for', async () => {
    const here = await opened();
    const [old, own] = await askCodes(here);
    const [, other] = await askCodes(here, 'another@example.net');
    await typeCodes(here, old?.code ?? '', own?.code ?? '');
    expect(here.visitor.last().status).toBe(422);
    await typeCodes(here, old?.code ?? '', other?.code ?? '');
    expect([here.visitor.last().status, (await here.now()).changes]).toEqual([422, undefined]);
  });

  it('works with a right code after a slip at the other one', async () => {
    const here = await opened();
    const [old, own] = await askCodes(here);
    await typeCodes(here, '00000000', own?.code ?? '');
    const { problems } = statusContactWords('en');
    expect([here.visitor.page().includes(problems.old), here.visitor.page().includes(problems.new)]).toEqual([true, false]);
    await typeCodes(here, old?.code ?? '', own?.code ?? '');
    expect(emailOf(await here.now(), today)).toBe(next);
  });

  it('is asked for three times an hour at most', async () => {
    const here = await opened();
    for (let time = 0; time < codeRules.anHour; time += 1) expect(await askCodes(here, `a${time}@example.net`)).toHaveLength(2);
    expect(await askCodes(here, 'b@example.net')).toEqual([]);
    expect(here.visitor.last().status).toBe(429);
    expect(here.visitor.page()).toContain(statusContactWords('en').problems.tooMany);
  });

  it('gets at most three code mails an hour, from whatever requests', async () => {
    const here = await opened();
    for (let time = 0; time < codeRules.anHour; time += 1) await here.bench.throttle.allow(`code mailbox ${next}`, 3, 3600);
    expect(await askCodes(here)).toEqual([]);
  });

  it.each([
    ['', 422],
    ['nobody', 422],
  ])('that is none is refused: %j', async (email, status) => {
    const here = await opened();
    expect(await askCodes(here, email)).toEqual([]);
    expect(here.visitor.last().status).toBe(status);
  });

  it('that is on file already is refused, in capitals too', async () => {
    const here = await opened();
    const old = contactOf((await here.now()).body).email ?? '';
    expect(await askCodes(here, old.toUpperCase())).toEqual([]);
    expect(here.visitor.page()).toContain(statusContactWords('en').problems.same);
  });
});

describe('somebody who is not the owner', () => {
  it('with an opened page and without the mailbox moves nothing, and both addresses are told', async () => {
    const here = await opened();
    const owner = contactOf((await here.now()).body).email;
    const mails = await askCodes(here, 'attacker@example.net');
    expect(mails.map(({ to }) => to)).toEqual([owner, 'attacker@example.net']);
    expect(mails[0]?.text).toContain(phone.shown);
    for (let time = 0; time < codeRules.tries; time += 1) await typeCodes(here, `1234567${time}`, mails[1]?.code ?? '');
    // The right code of the owner comes too late for these codes.
    await typeCodes(here, mails[0]?.code ?? '', mails[1]?.code ?? '');
    const after = await here.now();
    expect([after.changes, after.work['notify-email-changed']]).toEqual([undefined, undefined]);
    expect(emailOf(after, today)).toBe(owner);
  });

  it('without a code of the request gets no further than its state', async () => {
    const { bench, visitor } = await withRequest(reference);
    await visitor.get('/en/status/contact');
    expect(visitor.at()).toBe('/en/status');
    const other = visitSite(bench.site);
    await other.get('/en/status');
    await other.submit({
      reference,
      ...{ 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' },
    });
    await other.get('/en/status/contact');
    expect(other.at()).toBe('/en/status/request');
    await other.submit({ _act: 'email', newEmail: next }, '/en/status/contact');
    expect(bench.mail.sent).toEqual([]);
  });

  it('with a form of another page changes nothing', async () => {
    const here = await opened();
    await here.visitor.submit({ _token: 'of another', _act: 'details', 'patient.phone': '' });
    expect([here.visitor.last().status, (await here.now()).changes]).toEqual([403, undefined]);
  });
});

const details = {
  _act: 'details',
  language: 'en',
  'patient.phone': '(704) 555-0188',
  'patient.address.street': '7 New Street',
  'patient.address.city': 'Mooresville',
  'patient.address.state': 'NC',
  'patient.address.zip': '28117',
  'patient.address.country': 'US',
  'delivery.method': 'deliver-mail',
};

describe('phone, postal address, language and delivery', () => {
  it('change behind the code of the page, and the address on file is told', async () => {
    const here = await opened('patient', { status: 'in-process' });
    await here.visitor.submit(details);
    expect(here.visitor.page()).toContain(statusContactWords('en').done.details);
    const after = await here.now();
    const body = bodyNow(after);
    expect(body.patient).toMatchObject({ phone: '+17045550188', address: { street: '7 New Street', zip: '28117' } });
    expect([body.delivery.method, after.work['notify-changed']?.state]).toEqual(['deliver-mail', 'ready']);
    expect(after.body.patient.phone).not.toBe(body.patient.phone);
  });

  it('are one change, however often the form is sent', async () => {
    const here = await opened('patient', { status: 'in-process' });
    const form = { ...details, _version: String((await here.now()).version) };
    await here.visitor.submit(form);
    const { version } = await here.now();
    await here.visitor.submit(form);
    expect([(await here.now()).version, here.visitor.last().status]).toEqual([version, 200]);
  });

  it('name every problem at once, and what was typed stays', async () => {
    const here = await opened('patient', { status: 'in-process' });
    await here.visitor.submit({ ...details, 'patient.phone': '12', 'patient.address.zip': 'x', 'delivery.method': '' });
    expect(here.visitor.last().status).toBe(422);
    for (const id of ['patient.phone', 'patient.address.zip', 'delivery.method'])
      expect(here.visitor.page()).toContain(`href="#${id.replaceAll('.', '-')}`);
    for (const typed of ['value="12"', 'value="x"', 'value="7 New Street"']) expect(here.visitor.page()).toContain(typed);
    expect((await here.now()).changes).toBeUndefined();
  });

  it('the language counts for pages, mails and letters from now on, and needs no notice', async () => {
    const here = await opened();
    const { phone: number } = contactOf((await here.now()).body);
    const stored = (await here.now()).body.patient;
    await here.visitor.submit({
      ...details,
      ...{ language: 'es', 'patient.phone': number ?? '', 'delivery.method': (await here.now()).body.delivery.method },
      ...Object.fromEntries(
        ['street', 'city', 'state', 'zip', 'country', 'unit'].map((part) => [
          `patient.address.${part}`,
          String(new Map(Object.entries(stored.address ?? {})).get(part) ?? ''),
        ]),
      ),
    });
    expect(here.visitor.at()).toBe('/es/status/contact?done=details');
    const after = await here.now();
    expect(after.changes?.map(({ path, value }) => [path, value])).toEqual([['language', 'es']]);
    expect(after.work['notify-changed']).toBeUndefined();
    here.bench.clock.move(3_600_000);
    const visitor = visitSite(here.bench.site);
    await openByCode(here.bench, visitor, reference, 'es');
    expect(here.bench.mail.sent.at(-1)?.subject).toBe('Su código');
  });
});

describe('what cannot be changed here', () => {
  it.each(languages)('the address where there is none on file: staff call back, %s', async (language) => {
    const { bench } = await withRequest(reference);
    const { record, visitor } = await withoutEmail(bench, language);
    expect(visitor.page()).toContain(statusContactWords(language).email.none('').slice(0, 30));
    expect(visitor.page()).not.toContain('name="newEmail"');
    await visitor.submit({ _act: 'email', newEmail: next });
    expect([bench.mail.sent, (await bench.requests.get(record))?.changes]).toEqual([[], undefined]);
  });

  it('where the records go, on a signed form that names who gets them', async () => {
    const here = await opened('attorney');
    expect(here.visitor.page()).not.toContain('name="delivery.method"');
    expect(here.visitor.page()).toContain(statusContactWords('en').delivery.bars['third-party']('').slice(0, 40));
  });

  it('where the records go, once they went out', async () => {
    const here = await opened('patient', { status: 'released' });
    expect(here.visitor.page()).toContain(statusContactWords('en').delivery.bars['too-late']('').slice(0, 30));
    await here.visitor.submit({ ...details, 'patient.phone': '(704) 555-0188' });
    const body = bodyNow(await here.now());
    expect([body.patient.phone, body.delivery]).toEqual(['+17045550188', (await here.now()).body.delivery]);
  });
});

async function withoutEmail({ requests, codes, site }: Opened['bench'], language: 'en' | 'es') {
  const other = referenceNumber(6);
  const first = await requests.get(reference);
  if (first === null) throw new Error('gone');
  const { email: _email, ...patient } = first.body.patient;
  const { email: _own, ...requester } = first.body.requester;
  await requests.submit({ ...first, reference: other, body: { ...first.body, patient, requester } });
  const visitor = visitSite(site);
  await visitor.get(`/${language}/status`);
  await visitor.submit({
    reference: other,
    ...{ 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' },
  });
  const issued = await codes.issue(other, 'see-request', 'staff');
  await visitor.submit({ code: issued.outcome === 'issued' ? issued.code : '' });
  await visitor.get(`/${language}/status/contact`);
  return { record: other, visitor };
}

describe('nothing of the values', () => {
  it('is in a log, the history, a queue or an address', async () => {
    const here = await opened('patient', { status: 'in-process' });
    const mails = await askCodes(here);
    await typeCodes(here, mails[0]?.code ?? '', mails[1]?.code ?? '');
    await here.visitor.submit(details);
    const after = await here.now();
    const told = JSON.stringify([after.recentEvents, here.bench.queue.messages, here.bench.log.lines, here.visitor.at()]);
    for (const value of [next, '5550188', 'New Street', 'deliver-mail', 'Pe\u00f1a']) expect(told).not.toContain(value);
    expect(after.recentEvents.filter(({ what }) => what === 'changed').map(({ facts }) => facts['changed'])).toEqual([
      'requester.email patient.email',
      expect.stringContaining('patient.phone'),
    ]);
  });
});
