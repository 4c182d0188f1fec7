/**
 * What reference and date of birth show, what a one-time code opens, and for whom. Whoever knows both (a relative, an employer, who
 * found the letter) sees state words; for documents, letters and answers one must read the mail of the person on the record, or
 * answer the telephone there. Long: each page that a code opens, and each way around it.
 */
import { describe, expect, it } from 'vitest';
import { codeNotice } from '../../lib/delivery/mail/notices.ts';
import { MailSendError } from '../../lib/delivery/ports.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { referenceFrom, showReference } from '../../lib/request/reference.ts';
import { languages, recordTypes } from '../../lib/request/vocabulary.ts';
import { guessing, mostWrongTries, wrongTriesAt } from '../../lib/store/find-request.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { sha256 } from '../support/fakes.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { codeIn, lookUp, openByCode, siteBench, soundBody, visitSite, withRequest } from '../support/site-fakes.ts';
import { abe, ana, desk, recordOf, referenceNumber } from '../support/staff-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));
const minute = 60_000;
const pdf = new TextEncoder().encode('%PDF-1.7 test');

/** A request with its form in the archive. */
async function withDocument() {
  const found = await withRequest(reference);
  const { bench } = found;
  await bench.archive.put(sha256(pdf), pdf);
  const made = { sha256: sha256(pdf), bytes: pdf.length, pages: 1, madeAt: bench.clock.now().toISOString() };
  const entry = { kind: 'access-request', language: 'en', ...made } as const;
  await bench.requests.change(reference, () => ({ documents: [entry], events: [] }));
  return found;
}

/** The body of the stored request, with what nobody may read without a code. */
const privately = ['Peña', 'María', 'maria.pena@example.com', '1984', '/documents/', 'Discharge'];
const linkOn = (page: string) => /href="(\/documents\/[^"]+)"/.exec(page)?.[1] ?? 'no link';

describe('reference and date of birth', () => {
  it('show state words and no more: no document, letter, answer, name or address', async () => {
    const { visitor } = await withDocument();
    await lookUp(visitor, reference);
    expect(visitor.page()).toContain('Received');
    for (const text of privately) expect(visitor.page()).not.toContain(text);
  });

  it('are guessed a hundred times in the life of a reference, counted from everywhere, and then only staff can help', async () => {
    const { bench, visitor } = await withRequest(reference);
    const wrong = { reference: showReference(reference), 'dateOfBirth.year': '1985' };
    for (let tries = 1; tries < mostWrongTries; tries += 1) await bench.throttle.countWrongTry(wrongTriesAt(reference));
    expect((await visitor.submit(wrong, '/en/status')).status).toBe(404);
    bench.clock.move(24 * 60 * minute);
    await expect(lookUp(visitor, reference)).rejects.toThrow('not found');
    expect(visitor.last().status).toBe(429);
    expect(visitor.page()).toContain('only our staff can help');
  });

  it('are counted for an IPv6 network, whatever address in it is used', async () => {
    const { bench } = await withRequest(reference);
    const visitor = visitSite(bench.site);
    const ask = (host: number, network: string) =>
      visitor.send({ method: 'POST', path: '/en/status', clientAddress: `${network}::${host.toString(16)}` });
    const { perAddress, windowSeconds } = guessing;
    const counted = () => bench.throttle.allow('status address 2001:db8:1:2::/64', perAddress, windowSeconds);
    expect((await ask(1, '2001:db8:1:2')).status).toBe(404);
    for (let tries = 1; tries < perAddress; tries += 1) expect(await counted()).toBe(true);
    expect((await ask(2, '2001:db8:1:2')).status).toBe(429);
    expect((await ask(1, '2001:db8:1:3')).status).toBe(404);
  });
});

describe('a code', () => {
  it.each(languages)('goes to the address on the record and opens documents and answers, in %s', async (language) => {
    const { bench, visitor } = await withDocument();
    await openByCode(bench, visitor, reference, language);
    expect(bench.mail.sent.map(({ to }) => to)).toEqual(['maria.pena@example.com']);
    expect(visitor.last().status).toBe(200);
    expect(visitor.page()).toContain('Peña');
    const link = linkOn(visitor.page());
    expect(await visitor.send({ path: link })).toMatchObject({ status: 200, body: pdf });
  });

  it('opens it in that browser, for half an hour, and not once more', async () => {
    const { bench, visitor } = await withDocument();
    await openByCode(bench, visitor, reference);
    const link = linkOn(visitor.page());
    const stranger = visitSite(bench.site);
    expect((await stranger.send({ path: link })).status).toBe(410);
    await lookUp(stranger, reference);
    expect((await stranger.send({ path: link })).status).toBe(410);
    await stranger.submit({ code: codeIn(bench.mail.sent[0]?.text) }, '/en/status/request');
    expect(stranger.last().status).toBe(422);
    expect(stranger.page()).not.toContain('Peña');
    bench.clock.move(30 * minute - 1);
    expect((await visitor.send({ path: link })).status).toBe(200);
    bench.clock.move(1);
    expect((await visitor.send({ path: link })).status).toBe(410);
    await visitor.get('/en/status/request');
    expect(visitor.at()).toBe('/en/status');
  });

  it('replaces the cookie that was there before it', async () => {
    const { bench, visitor } = await withDocument();
    await lookUp(visitor, reference);
    const before = { ...visitor.cookies };
    await visitor.submit({}, '/en/status/code');
    await visitor.submit({ code: codeIn(bench.mail.sent[0]?.text) }, '/en/status/request');
    expect(visitor.page()).toContain('Peña');
    const reply = await visitor.send({ path: '/en/status/request', cookies: { ...before } });
    expect(reply.headers?.['location']).toBe('/en/status');
    expect(visitor.cookies['__Host-request']).not.toBe(before['__Host-request']);
  });

  it('is not taken when it is wrong, and after five tries not when it is right', async () => {
    const { bench, visitor } = await withDocument();
    await lookUp(visitor, reference);
    await visitor.submit({}, '/en/status/code');
    const code = codeIn(bench.mail.sent[0]?.text);
    const other = code === '00000000' ? '11111111' : '00000000';
    for (const typed of [other, '', 'x', ' ', other]) {
      expect((await visitor.submit({ code: typed }, '/en/status/request')).status).toBe(422);
      expect(visitor.page()).not.toContain('Peña');
    }
    expect((await visitor.submit({ code }, '/en/status/request')).status).toBe(422);
    expect(visitor.page()).not.toContain(code);
  });

  it('is sent three times an hour at most, to a mailbox that somebody else owns', async () => {
    const { bench, visitor } = await withDocument();
    await lookUp(visitor, reference);
    const statuses = [];
    for (let tries = 0; tries < 4; tries += 1) statuses.push((await visitor.submit({}, '/en/status/code')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(bench.mail.sent).toHaveLength(3);
  });

  it('needs the look-up before it, and the token of its page', async () => {
    const { bench, visitor } = await withDocument();
    const stranger = visitSite(bench.site);
    for (const path of ['/en/status/code', '/en/status/request']) {
      await stranger.submit({ code: '00000000' }, path);
      expect(stranger.at()).toBe('/en/status');
    }
    await lookUp(visitor, reference);
    expect((await visitor.submit({ _token: 'x' }, '/en/status/code')).status).toBe(403);
    expect(bench.mail.sent).toEqual([]);
  });

  it('that could not be sent is said, and can be asked for again', async () => {
    const { bench, visitor } = await withDocument();
    await lookUp(visitor, reference);
    bench.mail.mishaps.push({ when: 'before', error: new MailSendError('unavailable') });
    expect((await visitor.submit({}, '/en/status/code')).status).toBe(503);
    expect((await visitor.submit({}, '/en/status/code')).status).toBe(200);
    expect(JSON.stringify(bench.log.lines)).not.toMatch(/maria|\b\d{8}\b/);
  });

  it('for a request without an e-mail address is to be had by telephone, and the page says how', async () => {
    const bench = siteBench();
    const { email: _own, ...requester } = soundBody('patient').requester;
    const { email: _too, ...patient } = soundBody('patient').patient;
    const body = { ...soundBody('patient'), requester, patient };
    const request = { body, reference, arrivedBy: 'web', suspect: false } as const;
    await bench.requests.submit(newRecord(request, lakeNorman, bench.clock.now()));
    const visitor = visitSite(bench.site);
    await lookUp(visitor, reference);
    expect(visitor.page()).toContain('We tell no code to a person who calls.');
    expect(visitor.page()).not.toContain('action="/en/status/code"');
    await visitor.submit({}, '/en/status/code');
    expect(bench.mail.sent).toEqual([]);
    const given = await bench.codes.issue(reference, 'see-request', 'staff');
    await visitor.submit({ code: given.outcome === 'issued' ? given.code : '' }, '/en/status/request');
    expect(visitor.page()).toContain('Peña');
  });
});

describe('the mail with a code', () => {
  it.each(languages)(
    'holds the code, how long it works and what to do, and nothing of the request, in %s',
    async (language) => {
      const { bench, visitor } = await withRequest(reference);
      await openByCode(bench, visitor, reference);
      const notice = codeNotice({ language, code: '01234567', minutes: 10 }, { facility: lakeNorman });
      const all = `${notice.subject}\n${notice.text}\n${notice.html}`;
      expect(notice.text).toContain('01234567');
      expect(notice.text).toContain('10 minut');
      expect(notice.subject).not.toMatch(/\d/);
      const { patient } = soundBody('patient', language);
      const secrets = [
        patient.firstName ?? 'no first name',
        patient.lastName,
        patient.dateOfBirth,
        lakeNorman.name,
        'Duke',
        'hospital',
        'medic',
      ];
      for (const secret of [...secrets, showReference(reference), reference, 'http'])
        expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
      for (const type of recordTypes.filter((id) => id !== 'other'))
        expect(all).not.toContain(vocabulary(language).recordTypes[type]);
    },
  );
});

describe('a code by telephone', () => {
  const number = 1;
  const path = `/staff/requests/${referenceNumber(number)}/code`;
  const all = { 'code.compared': 'yes', 'code.number': 'patient', 'code.calledBack': 'yes' };

  it('is made after comparing and calling back a number on the record, shown once, and kept as an event without it', async () => {
    const record = recordOf(sampleBody('patient'), number);
    const office = desk([record]);
    const clerk = await office.enter(ana);
    const reply = await office.post(path, { ...office.shown(record.reference), ...all }, clerk);
    expect(reply.status).toBe(200);
    const code = /class="reference"[^>]*>(\d{4}) (\d{4})</.exec(reply.text)?.slice(1).join('') ?? '';
    expect(code).toMatch(/^\d{8}$/);
    const event = office.record(record.reference).recentEvents.at(-1);
    expect(event).toMatchObject({ what: 'code-given', who: 'staff:sub-ana Ana Ruiz', facts: { number: 'patient' } });
    const again = await office.get(`/staff/requests/${record.reference}`, clerk);
    expect(again.text).toContain('Code given by telephone');
    for (const text of [again.text, JSON.stringify(office.record(record.reference)), JSON.stringify(office.logged)])
      expect(text).not.toMatch(new RegExp(`${code}|${code.slice(0, 4)} ${code.slice(4)}`));
    expect(await office.deps.codes.check(record.reference, 'see-request', code)).toMatchObject({ by: 'staff' });
  });

  it.each([
    ['without comparing', { 'code.compared': '' }, 'First compare'],
    ['without a number on the record', { 'code.number': 'recipient' }, 'Choose the number'],
    ['without calling back', { 'code.calledBack': '' }, 'Call that number back first'],
  ] as const)('is not made %s', async (_, change, said) => {
    const record = recordOf(sampleBody('patient'), number);
    const office = desk([record]);
    const reply = await office.post(path, { ...office.shown(record.reference), ...all, ...change }, await office.enter(ana));
    expect(reply.status).toBe(422);
    expect(reply.text).toContain(said);
    expect(reply.text).not.toMatch(/\d{4} \d{4}</);
    expect(office.record(record.reference).recentEvents).toEqual(record.recentEvents);
  });

  it('is not made over a change that the clerk has not seen, by who may only look, or more than three times an hour', async () => {
    const record = recordOf(sampleBody('patient'), number);
    const office = desk([record]);
    const clerk = await office.enter(ana);
    const shown = office.shown(record.reference);
    const auditor = await office.enter(abe);
    expect((await office.post(path, { ...shown, ...all }, auditor)).status).toBe(403);
    const note = { at: office.clock.now().toISOString(), who: 'staff:x', what: 'note', facts: { text: 'x' } } as const;
    await office.deps.requests.change(record.reference, () => ({ events: [note] }));
    expect((await office.post(path, { ...shown, ...all }, clerk)).status).toBe(409);
    const statuses = [];
    for (let tries = 0; tries < 4; tries += 1)
      statuses.push((await office.post(path, { ...office.shown(record.reference), ...all }, clerk)).status);
    expect(statuses).toEqual([200, 200, 200, 422]);
  });

  it('is not offered where the record has no number', async () => {
    const { phone: _own, ...requester } = soundBody('patient').requester;
    const { phone: _too, ...patient } = soundBody('patient').patient;
    const record = recordOf(sampleBody('patient'), number, { body: { ...soundBody('patient'), requester, patient } });
    const office = desk([record]);
    const page = await office.get(`/staff/requests/${record.reference}`, await office.enter(ana));
    expect(page.text).toContain('There is no telephone number on the record');
    expect(page.text).not.toContain(`action="${path}"`);
  });
});
