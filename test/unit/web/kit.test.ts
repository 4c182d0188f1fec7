/** What both fronts stand on: routes, forms, cookies, and the one rule that tells a form of ours from a forged one. */
import { describe, expect, it } from 'vitest';
import { createStaffConsole } from '../../../lib/console/front.ts';
import { sessionCookie } from '../../../lib/console/sign-in/sessions.ts';
import { clearCookie, cookieOf, setCookie } from '../../../lib/web/cookies.ts';
import { formToken, isFormToken, isSameOrigin } from '../../../lib/web/csrf.ts';
import { readFile, readForm, typedDate } from '../../../lib/web/form.ts';
import type { HttpRequest } from '../../../lib/web/http.ts';
import { matchRoute } from '../../../lib/web/router.ts';
import { testOrigin as origin } from '../../support/fakes.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { siteBench } from '../../support/site-fakes.ts';
import { ana, desk, recordOf } from '../../support/staff-fakes.ts';

const formType = { 'content-type': 'application/x-www-form-urlencoded' };

function posted(body: string | Uint8Array, headers: HttpRequest['headers'] = { ...formType, origin }): HttpRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { method: 'POST', path: '/', query: {}, cookies: {}, clientAddress: '192.0.2.1', headers, body: bytes };
}

/** Whether a POST with these headers is believed. */
const senders: readonly (readonly [HttpRequest['headers'], boolean])[] = [
  [{ origin }, true],
  [{ origin, 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ referer: origin }, true],
  [{ referer: `${origin}/en/request/patient` }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'null', referer: `${origin}/en` }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://evil.example', referer: `${origin}/en` }, false],
  [{ origin: `${origin}.evil.example` }, false],
  [{ referer: `${origin}.evil.example/` }, false],
  [{ referer: `https://evil.example/${origin}/` }, false],
  [{ origin, 'sec-fetch-site': 'cross-site' }, false],
  [{ origin, 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  [{ origin, 'sec-fetch-site': 'none' }, false],
];

describe('where a form comes from', () => {
  it.each(senders)('%j: %s', (headers, same) => {
    expect(isSameOrigin({ headers }, `${origin}/`)).toBe(same);
  });

  it.each(senders)('is judged alike by the public site and the console: %j: %s', async (headers, same) => {
    const site = await siteBench().site({
      ...posted('who.group=self', { ...formType, ...headers }),
      path: '/en/request/start',
    });
    expect(site.status).toBe(same ? 303 : 403);
    const record = recordOf(sampleBody('patient'));
    const console = desk([record]);
    const { secret, token } = await console.enter(ana);
    const fields = { ...console.shown(record.reference), token, note: 'Called' };
    const request = posted(new URLSearchParams(fields).toString(), { ...formType, ...headers });
    const path = `/staff/requests/${record.reference}/notes`;
    const reply = await createStaffConsole(console.deps)({ ...request, path, cookies: { [sessionCookie]: secret } });
    expect(reply.status).toBe(same ? 303 : 403);
  });

  it('is not told by a token of the other front, or of another session', () => {
    const { secrets } = siteBench();
    const token = formToken(secrets, 'public form', 'one');
    expect(isFormToken(secrets, 'public form', 'one', token)).toBe(true);
    expect(isFormToken(secrets, 'staff-csrf', 'one', token)).toBe(false);
    expect(isFormToken(secrets, 'public form', 'two', token)).toBe(false);
    expect(isFormToken(secrets, 'public form', 'one', '')).toBe(false);
  });
});

describe('a form', () => {
  const read = (body: string | Uint8Array, rules?: Parameters<typeof readForm>[2]) => readForm(posted(body), origin, rules);

  it('gives all values of a name in their order, lines ended by line feeds', () => {
    const result = read('a=1&b=%C3%B1+x&a=2&c&=d&&e=one%0D%0Atwo%0Dthree&__proto__=x', { lists: ['a'] });
    expect(result.ok && [...result.form]).toEqual([
      ['a', '1'],
      ['b', 'ñ x'],
      ['a', '2'],
      ['c', ''],
      ['', 'd'],
      ['e', 'one\ntwo\nthree'],
      ['__proto__', 'x'],
    ]);
  });

  it.each(['a=%C3%28', 'a=%C0%AF', 'a=%zz', '%ED%A0%80=a', new Uint8Array([97, 61, 0xff])])(
    'is refused as no UTF-8: %s',
    (body) => {
      expect(read(body)).toEqual({ ok: false, failure: 'bad-request' });
    },
  );

  it('is refused for its sender, then its size, then its type, before it is read', () => {
    const failure = (body: string, headers: HttpRequest['headers']) => {
      const result = readForm(posted(body, headers), origin, { cap: 8 });
      return result.ok ? 'none' : result.failure;
    };
    expect(failure('a=%zz-and-more', { 'content-type': 'text/plain' })).toBe('not-ours');
    expect(failure('a=%zz-and-more', { 'content-type': 'text/plain', origin })).toBe('too-large');
    expect(failure('a=%zz', { 'content-type': 'text/plain', origin })).toBe('wrong-kind');
    expect(failure('a=%zz', { ...formType, origin })).toBe('bad-request');
    expect(failure('a=123456', { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=utf-8', origin })).toBe('none');
  });

  it('has at most 300 fields, whatever it repeats', () => {
    const result = read('a=&'.repeat(299), { lists: ['a'] });
    expect(result.ok && result.form.getAll('a').length).toBe(299);
    expect(read('a=&'.repeat(21_800), { lists: ['a'] })).toEqual({ ok: false, failure: 'bad-request' });
  });

  it('has one value a name, but for its groups of checkboxes', () => {
    expect(read('a=1&b=2&a=1')).toEqual({ ok: false, failure: 'bad-request' });
    expect(read('a=1&b=2&%61=', { lists: ['b'] })).toEqual({ ok: false, failure: 'bad-request' });
    expect(read('a=1&b=2&b=3', { lists: ['b'] }).ok).toBe(true);
  });

  it('holds dates in three parts, and what is no date stays to be refused', () => {
    const date = (body: string) => {
      const result = read(body);
      return result.ok ? typedDate(result.form, 'on') : null;
    };
    expect(date('on.year=1984&on.month=3&on.day=9')).toBe('1984-03-09');
    expect(date('on.year=&on.month=+&on.day=')).toBeUndefined();
    expect(date('on.year=84&on.month=13')).toBe('84-13-00');
  });
});

describe('a form with a file', () => {
  const rules = { fields: { file: 'file', token: 'token' }, largest: 10, cap: 1000 };

  type Part = readonly [name: string, value: string | Blob];

  async function send(
    parts: Readonly<Record<string, string | Blob>> | readonly Part[],
    headers: HttpRequest['headers'] = { origin },
    cap = rules.cap,
  ) {
    const form = new FormData();
    for (const [name, value] of Array.isArray(parts) ? parts : Object.entries(parts)) form.append(name, value);
    const sent = new Response(form);
    const type = { 'content-type': sent.headers.get('content-type') ?? '' };
    return readFile(posted(new Uint8Array(await sent.arrayBuffer()), { ...type, ...headers }), origin, { ...rules, cap });
  }

  it('gives the bytes and the token', async () => {
    const file = new Uint8Array([0, 255, 13, 10, 45]);
    expect(await send({ token: 't', file: new Blob([file]) })).toEqual({ ok: true, file, token: 't' });
    expect(await send({ token: 't', file: new Blob([]) })).toEqual({ ok: true, file: new Uint8Array(), token: 't' });
    expect(await send({ file: 'a text' })).toEqual({ ok: true, file: new Uint8Array(), token: '' });
  });

  it('is refused like any other form', async () => {
    const file = new Blob(['12345678901']);
    expect(await send({ file })).toEqual({ ok: false, failure: 'too-large' });
    expect(await send({ file: new Blob(['x'.repeat(1000)]) })).toEqual({ ok: false, failure: 'too-large' });
    expect(await send({ file }, {})).toEqual({ ok: false, failure: 'not-ours' });
    expect(await send({ file }, { origin, 'content-type': 'text/plain' })).toEqual({ ok: false, failure: 'wrong-kind' });
    const refused = { ok: false, failure: 'bad-request' };
    expect(await send({ file }, { origin, 'content-type': 'multipart/form-data; boundary=other' })).toEqual(refused);
    const parts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, '']));
    expect((await send(parts(10), { origin }, 2000)).ok).toBe(true);
    expect(await send(parts(11), { origin }, 2000)).toEqual(refused);
    expect(
      await send(
        [
          ['token', 'a'],
          ['token', 'b'],
        ],
        { origin },
      ),
    ).toEqual(refused);
  });
});

describe('a route', () => {
  const routes = [
    { name: 'home', method: 'GET', path: '/{language}' },
    { name: 'done', method: 'GET', path: '/{language}/request/done' },
    { name: 'page', method: 'GET', path: '/{language}/request/{page}' },
    { name: 'page', method: 'POST', path: '/{language}/request/{page}' },
  ] as const;
  const match = (method: string, path: string) => matchRoute(routes, method, path, { language: ['en', 'es'] });

  it('is the first whose path fits, with the values of its segments', () => {
    expect(match('POST', '/es/request/who')).toEqual({
      found: 'route',
      route: routes[3],
      params: { language: 'es', page: 'who' },
    });
    expect(match('HEAD', '/en/')).toMatchObject({ route: routes[0] });
    expect(match('GET', '/fr')).toEqual({ found: 'nothing' });
    expect(match('GET', '/en/request/')).toEqual({ found: 'nothing' });
  });

  it('of another method says which there are, and no later path takes its place', () => {
    expect(match('DELETE', '/en/request/who')).toEqual({ found: 'other-method', allow: 'HEAD, GET, POST' });
    expect(match('POST', '/en/request/done')).toEqual({ found: 'other-method', allow: 'HEAD, GET' });
  });
});

describe('a cookie', () => {
  it('is for this host alone and no script, and is cleared by the same attributes', () => {
    expect(setCookie('__Host-x', 'v')).toBe('__Host-x=v; Path=/; Secure; HttpOnly; SameSite=Lax');
    expect(setCookie('__Host-x', 'v', 60)).toBe('__Host-x=v; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60');
    expect(clearCookie('__Host-x')).toBe('__Host-x=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0');
  });

  it('is looked at only when it could be a secret of ours', () => {
    const value = 'abcdefghijklmnop';
    expect(cookieOf({ cookies: { '__Host-x': value } }, '__Host-x')).toBe(value);
    for (const other of ['', 'short', `${value} x`, `${value}é`, 'x'.repeat(101)])
      expect(cookieOf({ cookies: { '__Host-x': other } }, '__Host-x')).toBeUndefined();
  });
});
