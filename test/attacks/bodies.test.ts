/**
 * Bodies that are made to cost much: each of 64 KiB, sent to every route that takes one, through the whole service. Each is answered
 * without a fault of ours, and within a processor time that leaves room for a busy machine.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { letterLists } from '../../lib/console/front.ts';
import { fieldsOf } from '../../lib/console/letters/letter-forms.ts';
import { consoleRoutes } from '../../lib/console/routes.ts';
import { letterKinds } from '../../lib/request/letters.ts';
import { jsonOf } from '../../lib/runtime/json.ts';
import { siteRoutes } from '../../lib/site/routes.ts';
import { readFile, readForm } from '../../lib/web/form.ts';
import { bodyCap } from '../../lib/web/http.ts';
import { listPaths } from '../../lib/web/questions/questions.ts';
import { deep } from '../support/depth.ts';
import { costOf, filled, mostMilliseconds } from '../support/hostile.ts';
import { startService } from '../support/service.ts';

const forms: readonly (readonly [name: string, body: string])[] = [
  ['one name many times', filled('a&')],
  ['nothing but separators', filled('&')],
  ['one field with many values', filled('records.types=lab-reports&')],
  [
    'many names',
    Array.from({ length: 9_000 }, (_, index) => `n${index}`)
      .join('&')
      .slice(0, bodyCap),
  ],
  ['one long value of escapes', filled('%CC%81', 'patient.firstName=e')],
  ['one long value of joiners', filled('%E2%80%8D', 'patient.firstName=')],
  ['broken escapes', filled('%', 'a=')],
];
const jsons: readonly (readonly [name: string, body: string])[] = [
  ['lists in lists', filled('[')],
  ['objects in objects', filled('{"a":')],
  ['closed lists in lists', `${'['.repeat(bodyCap / 2)}${']'.repeat(bodyCap / 2)}`],
  ['one key many times', filled('"a":1,', '{', '"b":2}')],
  ['one list of empty texts', filled('"",', '[', '""]')],
  ['many keys', `{${Array.from({ length: 5_000 }, (_, index) => `"k${index}":1`).join(',')}}`],
  ['many escapes in a key', filled('\\\\u0061', '{"', '":1}')],
  ['many documents', filled('{"kind":"x"},', '{"documents":[', '{}]}')],
  ['one long text of marks', filled('\u0301'.repeat(2), '{"patient":{"firstName":"', '"}}').slice(0, bodyCap / 2)],
  ['one long number', filled('9')],
];

const boundary = 'b';
const part = (lines: string, text = '') => `--${boundary}\r\n${lines}\r\n\r\n${text}\r\n`;
const disposition = 'content-disposition: form-data; name="a"';
const end = `--${boundary}--\r\n`;
const multiparts: readonly (readonly [name: string, body: string])[] = [
  ['many parts', filled(part(disposition, 'x'), '', end)],
  ['many parts without an end', filled(`--${boundary}\r\n`)],
  ['nothing but the boundary', filled(`--${boundary}`)],
  ['one long line before a part', filled('x', part('content-type: ').slice(0, -4), `\r\n\r\n${end}`)],
  ['many lines before a part', filled('x: y\r\n', `--${boundary}\r\n`, `\r\n\r\n${end}`)],
];

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const filledIn = (path: string) =>
  path
    .replace('{language}', 'en')
    .replace('{page}', 'patient')
    .replaceAll(/\{\w+\}/g, 'x');
const pages = [...siteRoutes, ...(deep ? consoleRoutes : [])]
  .filter(({ method }) => method === 'POST')
  .map(({ path }) => filledIn(path));

async function answerOf(path: string, type: string, body: string): Promise<{ readonly status: number; readonly cost: number }> {
  const headers = { 'content-type': type, origin: service.origin, 'sec-fetch-site': 'same-origin' };
  const { value: status, cost } = await costOf(async () => {
    const reply = await fetch(`${service.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
    await reply.arrayBuffer();
    return reply.status;
  });
  return { status, cost };
}

describe.each(forms)('a form of %s', (_, body) => {
  it.each(pages)('costs %s little', async (path) => {
    const { status, cost } = await answerOf(path, 'application/x-www-form-urlencoded', body);
    expect(status).toBeLessThan(500);
    expect(cost).toBeLessThan(mostMilliseconds);
  });
});

describe.each(multiparts)('a form in parts, of %s', (_, body) => {
  it('costs little', async () => {
    const file = (value: string) => ({
      ...{ method: 'POST', path: '/', query: {}, cookies: {}, clientAddress: '192.0.2.1' },
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: new TextEncoder().encode(value),
    });
    const rules = { fields: { file: 'file', token: 'token' }, largest: bodyCap, cap: 40 * bodyCap };
    const { value, cost } = await costOf(() => readFile(file(body), 'https://records.example.org', rules));
    expect(value).toEqual({ ok: false, failure: 'bad-request' });
    expect(cost).toBeLessThan(mostMilliseconds);
    const most = filled(part(disposition, 'x'), '', end, 40 * bodyCap);
    expect((await costOf(() => readFile(file(most), 'https://records.example.org', rules))).cost).toBeLessThan(
      mostMilliseconds,
    );
  });
});

describe.each(jsons)('JSON of %s', (_, body) => {
  it.each(['/api/v1/requests', '/api/v1/status'])('costs %s little', async (path) => {
    const { status, cost } = await answerOf(path, 'application/json', body);
    expect([400, 404, 413, 422, 429]).toContain(status);
    expect(cost).toBeLessThan(mostMilliseconds);
  });
});

describe('headers', () => {
  const visit = async (path: string, headers: Readonly<Record<string, string>>) => {
    const { value: reply, cost } = await costOf(() => fetch(`${service.origin}${path}`, { headers, redirect: 'manual' }));
    expect(cost).toBeLessThan(mostMilliseconds);
    return reply.status;
  };
  const bytes = 12 * 1024;

  it.each([
    ['one long cookie', { cookie: filled('x', 'a=', '', bytes) }],
    ['many cookies', { cookie: filled('a=b; ', '', '', bytes) }],
    ['many languages', { 'accept-language': filled('es-MX;q=0.1,', '', '', bytes) }],
    ['many escapes in a cookie', { cookie: filled('%', 'a=', '', bytes) }],
  ])('of %s cost little', async (_, headers) => {
    expect(await visit('/en/request/who', headers)).toBe(200);
    expect(await visit('/staff', headers)).toBe(303);
    expect(await visit('/', headers)).toBe(200);
  });

  it('with a name twice in the query are refused, whatever the gateway makes of the two', async () => {
    expect(await visit('/en/request/who?return=check', {})).toBe(200);
    expect(await visit('/en/request/who?return=check&return=no', {})).toBe(400);
    expect(await visit('/staff/sign-in?notice=ended&%6eotice=ended', {})).toBe(400);
    expect(await visit(`/en?${filled('a&', '', '', bytes)}`, {})).toBe(400);
  });
});

describe('the limits themselves', () => {
  const form = (pairs: number) =>
    readForm(
      {
        ...{ method: 'POST', path: '/', query: {}, cookies: {}, clientAddress: '192.0.2.1' },
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: new TextEncoder().encode(Array.from({ length: pairs }, (__, index) => `n${index}=1`).join('&')),
      },
      'https://records.example.org',
    );

  it('are 300 fields a form', () => {
    expect(form(300).ok).toBe(true);
    expect(form(301)).toEqual({ ok: false, failure: 'bad-request' });
  });

  it('let a name come twice where it is a group of checkboxes', () => {
    const inLetters = letterKinds.flatMap((kind) => fieldsOf(kind).filter(({ control }) => control === 'checkboxes'));
    expect([...letterLists].sort()).toEqual([...new Set(inLetters.map(({ name }) => name))].sort());
    expect(listPaths).toEqual(['records.types', 'documents']);
  });

  it('are 32 levels of JSON, wherever brackets stand in texts', () => {
    expect(jsonOf(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeDefined();
    expect(jsonOf(`${'['.repeat(33)}${']'.repeat(33)}`)).toBeUndefined();
    expect(jsonOf(JSON.stringify({ text: `${'['.repeat(99)}\\"` }))).toBeDefined();
    expect(jsonOf('{"a":"\\\\","b":[1]}')).toEqual({ a: '\\', b: [1] });
  });

  it('are one value a key of JSON, however it is written', () => {
    for (const twice of ['{"a":1,"a":1}', '[{"b":{"a":1,"\\u0061" :2}}]', '{"a":{"a":1},"b":2,"a":3}'])
      expect(jsonOf(twice), twice).toBeUndefined();
    for (const once of ['[{"a":1},{"a":{"a":"a"}}]', '{"a":"\\"b\\":1","b":["b","b"]}'])
      expect(jsonOf(once), once).toBeDefined();
  });
});
