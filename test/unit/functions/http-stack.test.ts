/** The middlewares of the web functions: what each of them adds, refuses or takes away, whatever the handler does. */
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { httpFunction } from '../../../functions/bind/http.ts';
import { noContext, toEvent } from '../../../infra/local/http-gateway.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../../lib/web/http.ts';
import { memoryLog } from '../../support/fakes.ts';

const context: Context = noContext;
const proof = 'a proof of the edge';

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly type?: string;
  readonly cookies?: readonly string[];
}

const cloud = { STAGE: 'dev', PUBLIC_ORIGIN: 'https://records.example.org' };

function stack(reply: HttpReply | Error, { originVerify = proof, cap = 16, settings = cloud } = {}) {
  const log = memoryLog();
  const seen: HttpRequest[] = [];
  const handler: HttpHandler = async (request) => {
    seen.push(request);
    if (reply instanceof Error) throw reply;
    return reply;
  };
  const secretValues = { originVerify, originVerifyPrevious: 'the proof before' };
  const lambda = httpFunction(
    () => handler,
    async () => ({ secretValues, log, settings }),
    cap,
  );
  const ask = ({ method = 'GET', url = '/en', headers = {}, body = '', type = 'text/plain', cookies = [] }: Asked = {}) => {
    const event = toEvent({ method, url, headers: { 'content-type': type } }, Buffer.from(body), '192.0.2.1', new Date(0));
    return lambda(
      { ...event, cookies: [...cookies], headers: { ...event.headers, 'x-origin-verify': proof, ...headers } },
      context,
    );
  };
  return { ask, log, seen };
}

const page: HttpReply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<p>ñ</p>',
  cookies: ['a=b'],
};
const policies = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};
const plain = { ...policies, 'content-type': 'text/plain; charset=utf-8' };

describe('a web function', () => {
  it('adds the security headers and keeps what the handler says', async () => {
    const headers = { ...policies, 'content-type': 'text/html; charset=utf-8' };
    const result = { statusCode: 200, headers, body: '<p>ñ</p>', isBase64Encoded: false, cookies: ['a=b'] };
    expect(await stack(page).ask()).toEqual(result);
    const shared = { ...page, headers: { ...page.headers, 'cache-control': 'public, max-age=300' } };
    expect((await stack(shared).ask()).headers?.['cache-control']).toBe('public, max-age=300');
  });

  it('sends bytes in base 64', async () => {
    const result = await stack({ status: 200, body: new Uint8Array([0, 255]) }).ask();
    expect(result).toEqual({ statusCode: 200, headers: policies, body: 'AP8=', isBase64Encoded: true });
  });

  it('answers HEAD without a body, whatever the answer', async () => {
    const bytes: HttpReply = { status: 200, body: new Uint8Array([0, 255]) };
    const replies = [page, bytes, new Error('bug')];
    for (const reply of replies)
      expect(await stack(reply).ask({ method: 'HEAD' })).toMatchObject({ body: '', isBase64Encoded: false });
  });

  it.each(['', 'wrong'])('refuses a call that did not come through the edge: "%s"', async (sent) => {
    const { ask, seen, log } = stack(page);
    const result = await ask({ headers: { 'x-origin-verify': sent } });
    expect(result).toEqual({ statusCode: 403, headers: plain, body: 'Forbidden', isBase64Encoded: false });
    expect([seen, log.lines]).toEqual([[], []]);
  });

  it('takes the proof before this one, while it is being renewed', async () => {
    expect((await stack(page).ask({ headers: { 'x-origin-verify': 'the proof before' } })).statusCode).toBe(200);
  });

  it('believes the address of the viewer only from the edge', async () => {
    const headers = { 'cloudfront-viewer-address': '2001:db8::7:4431' };
    const behind = stack(page);
    await behind.ask({ headers });
    expect(behind.seen[0]?.clientAddress).toBe('2001:db8::7');
    const open = stack(page, { originVerify: '' });
    await open.ask({ headers });
    expect(open.seen[0]?.clientAddress).toBe('192.0.2.1');
  });

  it('decodes the path once, and refuses one that cannot be', async () => {
    const { ask, seen, log } = stack(page);
    await ask({ url: '/es/%C3%B1%2525?a=1' });
    expect(seen[0]).toMatchObject({ path: '/es/ñ%25', query: { a: '1' } });
    const result = await ask({ url: '/%zz' });
    expect(result).toEqual({ statusCode: 400, headers: plain, body: 'Bad request', isBase64Encoded: false });
    expect(log.lines).toEqual([]);
  });

  it.each([
    ['text/plain', 'x'.repeat(16), 16],
    ['application/octet-stream', 'x'.repeat(16), 16],
  ])('passes a body of %s up to its cap as it is', async (type, body, length) => {
    const { ask, seen } = stack(page);
    await ask({ method: 'POST', type, body });
    expect(seen[0]?.body.length).toBe(length);
  });

  it.each(['text/plain', 'application/octet-stream'])('cuts a body of %s a little above its cap', async (type) => {
    const { ask, seen } = stack(page);
    await ask({ method: 'POST', type, body: 'x'.repeat(5000) });
    expect(seen[0]?.body.length).toBeGreaterThan(16);
    expect(seen[0]?.body.length).toBeLessThanOrEqual(19);
  });

  it('turns a bug into a plain answer, and logs its class alone', async () => {
    const { ask, log } = stack(new RangeError('María Peña'));
    const body = 'Something went wrong. Please try again. / Algo salió mal. Por favor, inténtelo de nuevo.';
    expect(await ask()).toEqual({ statusCode: 500, headers: plain, body, isBase64Encoded: false });
    expect(log.lines).toMatchObject([{ level: 'error', message: 'unexpected error', details: { error: 'RangeError' } }]);
    expect(JSON.stringify(log.lines)).not.toContain('Peña');
  });

  it('that cannot start says which setting is missing, and starts again at the next call', async () => {
    const log = memoryLog();
    const starts = [new Error('settings: TABLE_NAME')];
    const lambda = httpFunction(
      () => async () => page,
      async () => {
        const broken = starts.pop();
        if (broken !== undefined) throw broken;
        return { secretValues: { originVerify: '' }, log, settings: cloud };
      },
    );
    const event = toEvent({ method: 'GET', url: '/en', headers: {} }, Buffer.alloc(0), '192.0.2.1', new Date(0));
    await expect(lambda(event, context)).rejects.toThrow('TABLE_NAME');
    expect((await lambda(event, context)).statusCode).toBe(200);
  });
});

describe('the cookies of a page', () => {
  const line = '__Host-draft=abc; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60';
  const withCookie: HttpReply = { ...page, cookies: [line] };
  const local = { STAGE: 'local', PUBLIC_ORIGIN: 'http://127.0.0.1:4300' };

  it('are plain on one machine, where Safari refuses Secure ones over http', async () => {
    const { ask, seen } = stack(withCookie, { settings: local });
    expect((await ask({ cookies: ['draft=abc'] })).cookies).toEqual(['draft=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60']);
    expect(seen[0]?.cookies).toEqual({ '__Host-draft': 'abc' });
  });

  it.each([
    cloud,
    { ...cloud, STAGE: 'local' },
    { ...local, STAGE: 'dev' },
    { ...local, PUBLIC_ORIGIN: 'http://records.example.org' },
    { ...local, PUBLIC_ORIGIN: 'http://127.0.0.1.example.org' },
    { ...local, PUBLIC_ORIGIN: 'https://127.0.0.1:4300' },
  ])('keep Secure and __Host- everywhere else: %o', async (settings) => {
    const { ask, seen } = stack(withCookie, { settings });
    expect((await ask({ cookies: ['draft=abc'] })).cookies).toEqual([line]);
    expect(seen[0]?.cookies).toEqual({ draft: 'abc' });
  });
});
