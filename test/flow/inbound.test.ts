/** Records that are announced to us, through the whole local service: by page and by program, until they came or never came. Long: a notice's whole way. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { change } from '../../lib/inbound/decide.ts';
import { inboundView } from '../../lib/inbound/item.ts';
import { readReference, referenceFrom, showReference } from '../../lib/request/reference.ts';
import { clerk, decision, inboundTerms, noticeWith, soundEvidence, typedNotice } from '../support/inbound.ts';
import { dayFields } from '../support/paper-steps.ts';
import { posted, readJson, startService, todayAt, type Visit, type Visitor, visitor } from '../support/service.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const Accepted = z.object({
  reference: z.string(),
  status: z.string(),
  steps: z.array(z.object({ code: z.string(), text: z.string() })),
  address: z.array(z.string()).nullable(),
  warnings: z.array(z.object({ code: z.string(), path: z.string().nullable() })),
});
const Refused = z.object({ errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string().min(5) })) });
const Mails = z.array(
  z.object({ to: z.array(z.string()), subject: z.string(), text: z.string(), tags: z.record(z.string(), z.string()) }),
);

const mails = async (reference: string) =>
  Mails.parse(await readJson(service, '/_local/emails')).filter(({ tags }) => tags['inbound'] === reference);
const inLine = async () => {
  const { rows } = await service.dependencies.requestQueue.page(inboundView('lake-norman'), { size: 500 });
  return rows.map(({ reference }) => reference);
};
const later = (days: number) => new Date(Date.parse(todayAt(service)) + days * 86_400_000).toISOString().slice(0, 10);
const notice = (instead: Parameters<typeof noticeWith>[0] = {}) =>
  noticeWith({ ...instead, delivery: { expectedOn: later(3), ...(instead['delivery'] as object | undefined) } });
const announce = async (body: unknown, headers = {}) =>
  Accepted.parse(await readJson(service, '/api/v1/inbound', posted(body, headers), 201));
const moveTime = (days: number) =>
  readJson(
    service,
    '/_local/clock',
    posted({ now: new Date(service.clock.now().getTime() + days * 86_400_000).toISOString() }),
  );

describe('a program that announces records', () => {
  it('gets a reference, the steps and the address, and the clinic a mail without a word about the patient', async () => {
    const answer = await announce(notice());
    const reference = readReference(answer.reference) ?? '';
    expect(answer).toMatchObject({ status: 'announced', warnings: [] });
    expect(answer.address?.join(' ')).toContain('P.O. Box 3016');
    expect(answer.steps.map(({ code }) => code)).toEqual(['mark', 'copies', 'cover', 'post', 'password', 'follow']);
    await service.idle(20_000);
    const [mail, ...more] = await mails(reference);
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['records@piedmont.example.com']);
    expect(mail?.text).not.toMatch(/Okafor|Ngozi|1977|0012|Piedmont/);
    expect(await inLine()).toContain(reference);
  });

  it('sends the same twenty times at once and announces one', async () => {
    const before = (await inLine()).length;
    const init = posted(notice(), { 'idempotency-key': 'box-12' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${service.origin}/api/v1/inbound`, init)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toHaveLength(1);
    expect(await inLine()).toHaveLength(before + 1);
    const other = posted(notice({ records: { pages: 13 } }), { 'idempotency-key': 'box-12' });
    await readJson(service, '/api/v1/inbound', other, 409);
    await readJson(service, '/api/v1/inbound', posted(notice(), { 'idempotency-key': 'x'.repeat(256) }), 400);
  });

  it('may use the key of a request: the two halves know nothing of each other', async () => {
    const { sampleBody } = await import('../support/sample-bodies.ts');
    const headers = { 'idempotency-key': 'one-key' };
    await readJson(service, '/api/v1/requests', posted(sampleBody('patient'), headers), 201);
    await announce(notice(), headers);
  });

  it('hears of everything that is wrong at once, in its language, and nothing is stored', async () => {
    const before = await inLine();
    const bad = {
      ...notice({ delivery: { carrier: 'fedex', tracking: '9400 1112 0108 0805 4830 16' }, patient: { lastName: '' } }),
      language: 'es',
      weather: 'fine',
    };
    const { errors } = Refused.parse(await readJson(service, '/api/v1/inbound', posted(bad), 422));
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'patient.lastName required',
      'delivery.carrier courier-to-box',
      'delivery.tracking other-carrier',
    ]);
    expect(errors[1]?.message).toContain('919-684-6178');
    expect(errors[0]?.message).toBe('Escriba los apellidos del paciente');
    expect(await inLine()).toEqual(before);
    await readJson(service, '/api/v1/inbound', posted('no json' as unknown), 422);
    await readJson(service, '/api/v1/inbound', {}, 405);
  });
});

/** What the form on a page carries. */
function hidden({ html }: Visit): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
}

const typed = () => typedNotice(later(3));

/** Opens the form, and passes the time in which a person fills it in. */
async function opened(who: Visitor, language = 'en'): Promise<Record<string, string>> {
  const fields = hidden(await who.get(`/${language}/send-records/notice`));
  await moveTime(0.001);
  return fields;
}

const referenceIn = ({ html }: Visit) => readReference(/class="reference">([^<]+)</.exec(html)?.[1] ?? '') ?? '';

describe('a person who announces records', () => {
  it('fills in a page, checks it, gets a reference, a cover sheet and a mail; a second press is the same notice', async () => {
    const who = visitor(service);
    const fields = { ...(await opened(who)), ...typed() };
    const check = await who.post('/en/send-records/notice/check', fields);
    expect(check.status).toBe(200);
    expect(check.html).toContain('Piedmont Family Medicine');
    const carried = hidden(check);
    expect(carried['sender.phone']).toBe('(704) 555-0142');
    const before = (await inLine()).length;
    const [done, again] = await Promise.all([1, 2].map(() => who.post('/en/send-records/notice/done', carried)));
    if (done === undefined || again === undefined) throw new Error('no page');
    expect(done.path).toBe('/en/send-records/notice/done');
    const reference = referenceIn(done);
    expect(reference).not.toBe('');
    expect(referenceIn(again)).toBe(reference);
    expect(await inLine()).toHaveLength(before + 1);
    expect(done.html).toContain('P.O. Box 3016');
    expect(done.html).not.toMatch(/Mooresville|704\) 660|3250/);
    await service.idle(20_000);
    expect((await mails(reference)).map(({ subject }) => subject)).toEqual(['We have your notice']);
    const cover = await who.get('/en/send-records/notice/cover.pdf');
    expect(cover.html.slice(0, 5)).toBe('%PDF-');
    // Nobody else has it.
    expect((await visitor(service).get('/en/send-records/notice/cover.pdf')).path).toBe('/en/send-records/notice/status');
    expect((await visitor(service).get('/en/send-records/notice/done')).path).toBe('/en/send-records/notice/status');
  });

  it('goes back, changes it and sends another notice: both stand', async () => {
    const who = visitor(service);
    const fields = { ...(await opened(who)), ...typed() };
    const first = referenceIn(await who.post('/en/send-records/notice/done', fields));
    const form = await who.post('/en/send-records/notice', fields);
    expect(form.html).toContain('value="Okafor"');
    const second = referenceIn(await who.post('/en/send-records/notice/done', { ...fields, 'records.discs': '3' }));
    expect(second).not.toBe(first);
    expect(referenceIn(await who.post('/en/send-records/notice/done', { ...fields, 'records.discs': '3' }))).toBe(second);
  });

  it('hears of every problem at once, and keeps what was typed', async () => {
    const who = visitor(service);
    const wrong = {
      ...(await opened(who, 'es')),
      ...typed(),
      'delivery.carrier': 'ups',
      'sender.email': '',
      'records.discs': 'dos',
    };
    const page = await who.post('/es/send-records/notice/check', wrong);
    expect(page.status).toBe(422);
    for (const id of ['sender-email', 'delivery-carrier', 'records-discs']) expect(page.html).toContain(`href="#${id}"`);
    expect(page.html).toContain('919-684-6178');
    expect(page.html).toContain('value="dos"');
    // The way out: they have called.
    const called = { ...wrong, 'delivery.calledFirst': 'yes', 'sender.email': 'a@example.com', 'records.discs': '2' };
    expect((await who.post('/es/send-records/notice/check', called)).status).toBe(200);
  });

  it('that is a program is taken, and nobody gets a mail before staff have looked', async () => {
    const who = visitor(service);
    const fields = { ...(await opened(who)), ...typed(), website: 'https://spam.example' };
    const done = await who.post('/en/send-records/notice/done', fields);
    const reference = referenceIn(done);
    await service.idle(20_000);
    expect(await mails(reference)).toEqual([]);
    expect((await service.dependencies.inbound.get(reference))?.suspect).toBe(true);
  });

  it('cannot send a form that is not ours, or one that was made up', async () => {
    const who = visitor(service);
    const made = await who.post('/en/send-records/notice/done', { ...typed(), _notice: 'x.7KQ4M9TX2HBDV.y' });
    expect(made.path).toBe('/en/send-records/notice/done');
    expect(made.html).toContain('name="_notice"');
    const answer = await fetch(`${service.origin}/en/send-records/notice/done`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
      },
      body: new URLSearchParams(typed()),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toMatch(/\(704\) 660/);
  });
});

describe('the status of a notice', () => {
  const lookUp = (who: Visitor, reference: string, birth = '1977-02-03') =>
    who.post('/en/send-records/notice/status', { reference, ...dayFields('dateOfBirth', birth) });

  it('is shown for reference and date of birth alone, and says nothing of the patient', async () => {
    const { reference } = await announce(notice());
    const who = visitor(service);
    const shown = await lookUp(who, reference);
    expect(shown.path).toBe('/en/send-records/notice/shown');
    expect(shown.html).toContain('It is not here yet');
    expect(shown.html).not.toMatch(/Okafor|Ngozi|Piedmont/);
    const missed = await lookUp(visitor(service), reference, '1977-02-04');
    const nobodys = showReference(referenceFrom(randomBytes(32)));
    const unknown = await lookUp(visitor(service), nobodys, '1977-02-04');
    expect([missed.status, unknown.status]).toEqual([404, 404]);
    expect(missed.html.replaceAll(reference, '')).toBe(unknown.html.replaceAll(nobodys, ''));
    // A request is none, and a notice is no request.
    expect((await who.post('/en/status', { reference, ...dayFields('dateOfBirth', '1977-02-03') })).status).toBe(404);
  });

  it('lets the sender name another day, or call it off', async () => {
    const { reference } = await announce(notice());
    const who = visitor(service);
    const shown = hidden(await lookUp(who, reference));
    const path = '/en/send-records/notice/shown';
    const wrong = await who.post(path, { ...shown, decision: 'reschedule', ...dayFields('expectedOn', '2020-01-01') });
    expect(wrong.status).toBe(422);
    const moved = await who.post(path, { ...shown, decision: 'reschedule', ...dayFields('expectedOn', later(20)) });
    expect(moved.html).toContain('We wait for it until the new day');
    const stored = () => service.dependencies.inbound.get(readReference(reference) ?? '');
    expect((await stored())?.expectedOn).toBe(later(20));
    expect((await who.post(path, { ...shown, decision: 'call-off' })).status).toBe(422);
    const off = await who.post(path, { ...shown, decision: 'call-off', sure: 'call-off' });
    expect(off.html).toContain('called off');
    expect(await stored()).toMatchObject({ status: 'closed', ending: 'called-off' });
    // Nothing else is a sender's to decide.
    expect((await who.post(path, { ...shown, decision: 'upload', ...dayFields('day', later(0)) })).html).toContain('closed');
    expect((await who.post(path, { decision: 'reschedule' })).status).toBe(403);
  });

  it('follows the arrival, and asks for the password by telephone alone', async () => {
    const { reference } = await announce(notice());
    const id = readReference(reference) ?? '';
    for (const what of ['arrive', 'need-password'] as const)
      await service.dependencies.inbound.change(id, (state) => {
        const [at, today] = [service.clock.now(), todayAt(service)];
        const decided = change(
          state,
          decision(what, { at, today, by: clerk, evidence: { ...soundEvidence, day: today } }),
          inboundTerms,
        );
        return decided.ok ? decided.change : null;
      });
    await service.dependencies.queue.enqueue([{ inbound: id }]);
    await service.idle(20_000);
    const shown = await lookUp(visitor(service), reference);
    expect(shown.html).toContain('protected by a password');
    expect(shown.html).toContain('do not e-mail it');
    const subjects = (await mails(id)).map(({ subject }) => subject).sort();
    expect(subjects).toEqual(['Please call us about what you sent', 'We have your notice', 'What you sent has arrived']);
  });
});

describe('records that never come', () => {
  it('are asked for, then a task, then given up; and the notice is erased in the end', async () => {
    const { reference } = await announce(notice({ patient: { dateOfBirth: '1950-05-05' } }));
    const id = readReference(reference) ?? '';
    await service.idle(20_000);
    const pass = async (days: number) => {
      await moveTime(days);
      await service.sweep();
      await service.idle(30_000);
    };
    await pass(7);
    await pass(11);
    const late = (
      await service.dependencies.requestQueue.page({ ...inboundView('lake-norman'), flags: ['needsStaff'] }, { size: 100 })
    ).rows;
    expect(late.map((row) => row.reference)).toContain(id);
    await pass(17);
    await pass(1);
    expect((await service.dependencies.inbound.get(id))?.status).toBe('never-came');
    const subjects = (await mails(id)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      'We have your notice',
      'Not arrived yet: what you announced',
      'It never arrived: what you announced',
    ]);
    await pass(121);
    await service.idle(30_000);
    expect(await service.dependencies.inbound.get(id)).toBeNull();
  });
});
