/** The JSON interface as a partner meets it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { readJson as readJsonBody } from '../../lib/site/api/read-json.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const Refused = z.object({ errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string().min(5) })) });
const Accepted = z.object({
  reference: z.string(),
  warnings: z.array(z.object({ code: z.string(), path: z.string().nullable() })),
});

const post = (path: string, init: RequestInit) => fetch(service.origin + path, { method: 'POST', ...init });
const stored = async () =>
  (await service.dependencies.requestQueue.page({ facility: 'lake-norman' }, { size: 500 })).rows.length;

describe('one Idempotency-Key', () => {
  it('and twenty POSTs at once: one request, twenty equal answers', async () => {
    const before = await stored();
    const init = posted(sampleBody('patient'), { 'idempotency-key': 'batch-7/line-12' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('/api/v1/requests', init)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toHaveLength(1);
    expect(await stored()).toBe(before + 1);
  });

  it('with another body is a conflict, with the same body later the same request', async () => {
    const init = (body: unknown) => posted(body, { 'idempotency-key': 'k-2' });
    const first = Accepted.parse(await readJson(service, '/api/v1/requests', init(sampleBody('attorney')), 201));
    await service.idle(60_000);
    const again = Accepted.parse(await readJson(service, '/api/v1/requests', init(sampleBody('attorney')), 201));
    expect(again.reference).toBe(first.reference);
    const { status } = await post('/api/v1/requests', init(sampleBody('employer')));
    expect(status).toBe(409);
  });

  it.each(['x'.repeat(256), 'with space', 'ñ'])('that is malformed is refused: %s', async (key) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': Buffer.from(key, 'utf8').toString('latin1') };
    const { status } = await post('/api/v1/requests', { headers, body: JSON.stringify(sampleBody('patient')) });
    expect(status).toBe(400);
  });
});

describe('bad input', () => {
  const bad = {
    ...sampleBody('patient', 'es'),
    patient: { firstName: '', lastName: 'A\u0000', dateOfBirth: '2023-02-29' },
    delivery: { format: 'stone-tablet', method: 'deliver-email-open' },
  };

  it('is answered with every problem at once, in the language asked, and stores nothing', async () => {
    const before = await stored();
    const { errors } = Refused.parse(await readJson(service, '/api/v1/requests', posted(bad), 422));
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'patient.lastName forbidden-character',
      'patient.dateOfBirth not-a-date',
      'delivery.format not-an-option',
      'patient.firstName required',
      'delivery.emailRiskAccepted risk-not-accepted',
    ]);
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining('Escriba el nombre del paciente'));
    const english = Refused.parse(await readJson(service, '/api/v1/requests', posted({ ...bad, language: 'en' }), 422));
    expect(english.errors.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Enter the patient’s first name'),
    );
    expect(await stored()).toBe(before);
  });

  it('answers in the language that the client prefers when the body names none', async () => {
    const init = posted({}, { 'accept-language': 'es-MX,es;q=0.9' });
    const { errors } = Refused.parse(await readJson(service, '/api/v1/requests', init, 422));
    expect(errors[0]?.message).toBe('Escriba una respuesta');
  });

  it.each<[number, string, RequestInit]>([
    [413, 'one byte over the cap', { headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(64 * 1024 - 1)}"` }],
    [413, 'seven megabytes', { headers: { 'content-type': 'application/json' }, body: 'x'.repeat(7_000_000) }],
    [415, 'a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' }],
    [415, 'nothing said', { headers: { 'content-type': '' }, body: '{}' }],
    [400, 'not JSON', { headers: { 'content-type': 'application/json' }, body: '{"a":' }],
    [400, 'a field twice', { headers: { 'content-type': 'application/json' }, body: '{"language":"en","language":"es"}' }],
    [422, 'an array', posted([])],
    [422, 'null', posted(null)],
  ])('%s for %s, and nothing stored', async (status, _what, init) => {
    const before = await stored();
    const answer = await post('/api/v1/requests', init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await stored()).toBe(before);
  });

  it('is 400 when it is no UTF-8, whatever the gateway makes of it', async () => {
    const broken = Buffer.concat([Buffer.from('{"language":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect(readJsonBody({ headers: { 'content-type': 'application/json' }, body: broken })).toMatchObject({
      ok: false,
      status: 400,
    });
    const name = Buffer.from(JSON.stringify(sampleBody('patient')))
      .toString('latin1')
      .replace('PeÃ±a', 'Pe\xc3(');
    const body = Buffer.from(name, 'latin1');
    const before = await stored();
    const answer = await post('/api/v1/requests', { headers: { 'content-type': 'application/json' }, body });
    expect([400, 422]).toContain(answer.status);
    expect(await stored()).toBe(before);
  });

  it('takes no order from fields that are not its own', async () => {
    const body = {
      ...sampleBody('patient'),
      status: 'closed',
      receivedOn: '2020-01-01',
      pk: 'REQ#1',
      route: { channel: 'fax' },
    };
    const answer = Accepted.parse(await readJson(service, '/api/v1/requests', posted(body), 201));
    expect(answer.warnings.filter(({ code }) => code === 'ignored-field')).toHaveLength(4);
    const record = await service.dependencies.requests.get(answer.reference.replaceAll('-', ''));
    expect([record?.status, record?.route.channel]).toEqual(['received', 'online']);
    expect(JSON.stringify(record?.body)).not.toContain('REQ#1');
  });
});

describe('status', () => {
  const ask = (reference: unknown, dateOfBirth: unknown) => post('/api/v1/status', posted({ reference, dateOfBirth }));

  it('tells words and dates, and no more', async () => {
    const { reference } = Accepted.parse(await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201));
    const answer = await ask(reference.toLowerCase(), '1984-03-09');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ reference, status: 'received', text: 'Received' });
    for (const secret of ['Peña', 'María', '1984', 'lab', 'discharge']) expect(text).not.toContain(secret);
  });

  it('has one answer for every miss', async () => {
    const { reference } = Accepted.parse(await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201));
    const misses = await Promise.all([
      ask(reference, '1984-03-10'),
      ask('0000-0000-0000-0', '1984-03-09'),
      ask('nonsense', '1984-03-09'),
      ask(reference, 19840309),
      ask(null, null),
    ]);
    const seen = await Promise.all(
      misses.map(async (miss) => {
        const headers = [...miss.headers].filter(([name]) => name !== 'date');
        return JSON.stringify([miss.status, headers, await miss.text()]);
      }),
    );
    expect(new Set(seen)).toHaveLength(1);
    expect(misses[0]?.status).toBe(404);
  });

  it('stops whoever tries dates one after the other', async () => {
    const { reference } = Accepted.parse(await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201));
    const statuses: number[] = [];
    for (let day = 1; day <= 25; day += 1)
      statuses.push((await ask(reference, `1984-03-${String(day).padStart(2, '0')}`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });
});

describe('the interface', () => {
  it('describes itself, and takes the examples that it shows', async () => {
    const Body = z.object({
      content: z.object({ 'application/json': z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })) }) }),
    });
    const Document = z.object({
      openapi: z.literal('3.1.0'),
      paths: z.object({ '/api/v1/requests': z.object({ post: z.object({ requestBody: Body }) }) }),
    });
    const { paths } = Document.parse(await readJson(service, '/api/v1/openapi.json'));
    const { examples } = paths['/api/v1/requests'].post.requestBody.content['application/json'];
    for (const { value } of Object.values(examples)) await readJson(service, '/api/v1/requests', posted(value), 201);
  });

  it('refuses other methods and addresses', async () => {
    expect((await fetch(`${service.origin}/api/v1/requests`)).status).toBe(405);
    expect((await fetch(`${service.origin}/api/v1/requests`, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${service.origin}/api/v2/requests`)).status).toBe(404);
  });
});
