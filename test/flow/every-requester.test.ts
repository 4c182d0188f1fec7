/**
 * From submission to notice, for each kind of requester, in the deep run for each type in each language, on the local engines, with a
 * planted patient whose name and date of birth must turn up in the documents and nowhere else.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { wantedDocuments } from '../../lib/delivery/prepare-documents.ts';
import { asksForChild } from '../../lib/request/minors.ts';
import { requesterRules } from '../../lib/request/requester.ts';
import { languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { inTurn, oneOfEach } from '../support/depth.ts';
import { leftWork } from '../support/left-work.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { type SampleBody, sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';
import { codeIn, type SiteVisitor, visitSite } from '../support/site-fakes.ts';
import { siteOver } from '../support/site-over-http.ts';

const Answer = z.object({
  reference: z.string(),
  status: z.string(),
  channel: z.string(),
  dueOn: z.string().nullable(),
  documents: z.array(z.object({ kind: z.string(), language: z.string(), href: z.string() })),
  instructions: z
    .object({ addresses: z.array(z.object({ lines: z.array(z.string()) })) })
    .loose()
    .nullable(),
});
const Emails = z.array(z.object({ subject: z.string() }).loose());
const Faxes = z.array(z.object({ to: z.string(), status: z.string() }).loose());

/** Nobody else is called this, or born then, in any fixture. */
const planted = { lastName: 'Zyxcanaria', birth: '1931-07-19', child: '2015-07-19' };
const canaries = [/zyxcanaria/i, /1931-07-19|07\/19\/1931|19\/07\/1931/, /2015-07-19|07\/19\/2015/];

let service: LocalService;
/** What the functions hand to the queue, the mail system and the phones, as the clients see it. */
const sent: string[] = [];
const urls: string[] = [];

beforeAll(async () => {
  service = await startService({
    aroundCall: () => (call, send) => {
      if (['SQS', 'SES', 'PINPOINT_SMS_VOICE_V2'].includes(call.service)) sent.push(JSON.stringify(call.input));
      return send();
    },
  });
  service.clock.moveTo(new Date(`${sampleDay}T15:00:00Z`));
});
afterAll(() => service.stop());

function plantedBody(type: (typeof requesterTypes)[number], language: (typeof languages)[number]): SampleBody {
  const body = sampleBody(type, language);
  const dateOfBirth = asksForChild(type) ? planted.child : planted.birth;
  return { ...body, patient: { ...body.patient, lastName: planted.lastName, dateOfBirth }, contact: { texts: true } };
}

async function handIn(body: SampleBody): Promise<z.infer<typeof Answer>> {
  return Answer.parse(await readJson(service, '/api/v1/requests', posted(body), 201));
}

/** One of each family: a network has sixty tries at codes. */
const changing: readonly (typeof requesterTypes)[number][] = ['patient', 'health-care-agent', 'attorney'];

async function changeAddress(reader: SiteVisitor, reference: string, language: (typeof languages)[number]): Promise<void> {
  await reader.get(`/${language}/status/contact`);
  const [asked, newEmail] = [sent.length, `new.${reference.toLowerCase()}@example.net`];
  await reader.submit({ _act: 'email', newEmail });
  expect(sent).toHaveLength(asked + 2);
  const [oldCode = '', newCode = ''] = sent.slice(asked).map(codeIn);
  await reader.submit({ _act: 'codes', oldCode, newCode });
  expect(await service.idle(60_000)).toBe(true);
  const changed = await service.dependencies.requests.get(reference);
  expect(changed?.changes?.some(({ value }) => value === newEmail)).toBe(true);
  expect(changed?.work['notify-email-changed']?.state).toBe('done');
  urls.push(reader.at(), ...[...reader.page().matchAll(/(?:href|action)="([^"]+)"/g)].map(([, url = '']) => url));
}

/** By what the law makes of them, and so by their way, their documents and their notices. */
const types = oneOfEach(requesterTypes, (type) => `${requesterRules[type].family} ${requesterRules[type].basis}`);
const cases = types.flatMap((type, place) => inTurn(languages, place).map((language) => [type, language] as const));

describe.each(cases)('%s in %s', (type, language) => {
  it('is stored, worked, documented and told', async () => {
    const before = Emails.parse(await readJson(service, '/_local/emails')).length;
    const answer = await handIn(plantedBody(type, language));
    expect(await service.idle(60_000)).toBe(true);
    const plain = answer.reference.replaceAll('-', '');
    const record = await service.dependencies.requests.get(plain);
    urls.push(...answer.documents.map(({ href }) => href));

    // Stored and worked to the end.
    expect(record?.status).toBe(answer.status);
    const open = leftWork(record?.work ?? {});
    expect(open.map(({ id, state }) => [id, state])).toEqual([]);

    // Every document of the route, the newest of each in the language of the request, naming the patient (but on the fax cover), downloadable.
    if (record === null || record === undefined) throw new Error('not stored');
    const made = record.documents.map(({ kind, language: its }) => ({ kind, language: its }));
    expect(made).toEqual(wantedDocuments(record));
    for (const { kind, href, language: its } of answer.documents) {
      expect(its).toBe(language);
      const reply = await fetch(service.origin + href);
      expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
        200,
        'application/pdf',
        'no-store',
      ]);
      const text = await textOfPdf(new Uint8Array(await reply.arrayBuffer()));
      expect(text, kind).toContain(planted.lastName);
      expect(text, kind).toContain(answer.reference);
    }

    // The requester and the staff hear of it.
    const emails = Emails.parse(await readJson(service, '/_local/emails')).slice(before);
    expect(emails.length).toBeGreaterThanOrEqual(2);
    expect(emails.every((email) => JSON.stringify(email).includes(answer.reference))).toBe(true);
    // The requester by text, too: one for each notice that went by e-mail.
    const texts = service.texts.texts().filter(({ text }) => text.includes(answer.reference));
    const notices = Object.values(record.work).filter(({ kind }) => kind === 'send-text');
    expect(texts).toHaveLength(notices.length);
    expect(texts.length).toBeGreaterThan(0);

    // A code opens it, sent to whom the record names; the mail holds nothing of the patient (see below).
    const reader = visitSite(siteOver(service.origin));
    const [year = '', month = '', day = ''] = (record?.body.patient.dateOfBirth ?? '').split('-');
    const born = {
      'dateOfBirth.year': year,
      'dateOfBirth.month': String(Number(month)),
      'dateOfBirth.day': String(Number(day)),
    };
    await reader.submit({ reference: answer.reference, ...born }, `/${language}/status`);
    expect(reader.page()).not.toContain(planted.lastName);
    const mailed = sent.length;
    await reader.submit({}, `/${language}/status/code`);
    expect(sent).toHaveLength(mailed + 1);
    await reader.submit({ code: codeIn(sent.at(-1)) }, `/${language}/status/request`);
    expect(reader.page()).toContain(planted.lastName);
    urls.push(reader.at(), ...[...reader.page().matchAll(/(?:href|action)="([^"]+)"/g)].map(([, url = '']) => url));

    // Who opened it changes how they are reached: the old address is told, and no mail says what it is now.
    if (changing.includes(type)) await changeAddress(reader, plain, language);

    // The clock runs for access requests that have arrived.
    expect(answer.dueOn).toBe(
      record?.route.clock === 'access' ? '2026-12-22' : record?.route.clock === 'order-date' ? '2026-12-18' : null,
    );
    expect(answer.instructions === null).toBe(answer.channel === 'online' || answer.channel === 'fax');
  });
});

describe('after all of them', () => {
  it('only requests for care were faxed, to the one number of the facility file', async () => {
    const faxes = Faxes.parse(await readJson(service, '/_local/faxes'));
    const forCare = cases.filter(([type]) => type === 'treating-provider');
    expect(faxes.map(({ to, status }) => [to, status])).toEqual(forCare.map(() => ['+17046604038', 'COMPLETED']));
  });

  it('the planted patient is in no log line, e-mail, text, queue message or address', async () => {
    const logs = service.log.lines().map((line) => JSON.stringify(line));
    const emails = JSON.stringify(await readJson(service, '/_local/emails'));
    expect(logs.length).toBeGreaterThan(2 * cases.length);
    expect(sent.length).toBeGreaterThan(2 * cases.length);
    for (const canary of canaries) {
      expect(logs.filter((line) => canary.test(line))).toEqual([]);
      expect(sent.filter((line) => canary.test(line))).toEqual([]);
      expect(urls.filter((line) => canary.test(decodeURIComponent(line)))).toEqual([]);
      expect(emails).not.toMatch(canary);
      expect(JSON.stringify(service.texts.texts())).not.toMatch(canary);
    }
  });

  it('the scan itself would see a leak', () => {
    expect(canaries.every((canary) => canary.test('Zyxcanaria 07/19/1931 2015-07-19'))).toBe(true);
  });

  it('the records in the queue are intact and complete', async () => {
    const { rows } = await service.dependencies.requestQueue.page({ facility: 'lake-norman' }, { size: 500 });
    expect(rows).toHaveLength(cases.length);
  });
});
