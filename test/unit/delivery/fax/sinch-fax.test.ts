import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { headerText, sinchFax } from '../../../../lib/delivery/fax/sinch-fax.ts';
import { FaxSubmitError } from '../../../../lib/delivery/ports.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { secretsFrom } from '../../../../lib/runtime/secrets.ts';
import { movableClock, sha256 } from '../../../support/fakes.ts';

interface Call {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
}
type Answer = (call: Call, response: ServerResponse) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const json =
  (status: number, value: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const cutLine: Answer = (_, response) => {
  response.destroy();
};

/** A vendor that answers as told; tokens are always good. */
async function vendor(answer: Answer, token: Answer = json(200, { access_token: 'T', expires_in: 3600 })) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const call = { method, url, authorization: headers.authorization ?? '', body };
      calls.push(call);
      (url === '/oauth2/token' ? token : answer)(call, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const clock = movableClock('2026-11-22T15:00:00Z');
  const fax = sinchFax({
    settings: {
      FAX_API_ORIGIN: origin,
      FAX_AUTH_ORIGIN: origin,
      FAX_PROJECT_ID: 'P 1',
      FAX_FROM: '+19805550100',
      PUBLIC_ORIGIN: 'https://r.example.org',
    },
    secretValues: { faxKeyId: 'K', faxKeySecret: 'S', faxCallbackUser: 'u', faxCallbackPassword: 'p'.repeat(16) },
    secrets: secretsFrom('k'.repeat(32)),
    clock,
    facility: lakeNorman,
  });
  return { fax, calls, clock, tokens: () => calls.filter(({ url }) => url === '/oauth2/token').length };
}

const pdf = new TextEncoder().encode('%PDF-');
const job = { jobId: 'R.send-fax.1', to: lakeNorman.outbound.fax, pdf, sha256: sha256(pdf), pages: 2 };
const shown = {
  id: '01F',
  to: '+17046604038',
  status: 'COMPLETED',
  labels: { jobId: job.jobId },
  pagesSentSuccessfully: 2,
  numberOfPages: 2,
};

async function submitError(answer: Answer, token?: Answer) {
  const { fax } = await vendor(answer, token);
  const error: unknown = await fax.submit(job).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FaxSubmitError)) throw new Error('no FaxSubmitError');
  return { failure: error.failure, code: error.code, retryAfterMs: error.retryAfterMs };
}

describe('sending', () => {
  it('is one JSON call with everything set that the vendor would otherwise choose', async () => {
    const { fax, calls } = await vendor(json(200, { id: '01F', status: 'QUEUED' }));
    expect(await fax.submit(job)).toEqual({ vendorId: '01F' });
    const [token, post] = calls;
    expect(token).toMatchObject({
      authorization: `Basic ${Buffer.from('K:S').toString('base64')}`,
      body: 'grant_type=client_credentials',
    });
    expect(post).toMatchObject({ method: 'POST', url: '/v3/projects/P%201/faxes', authorization: 'Bearer T' });
    const { callbackUrl, ...body } = JSON.parse(post?.body ?? '{}');
    expect(body).toEqual({
      to: '+17046604038',
      from: '+19805550100',
      files: [{ file: Buffer.from(pdf).toString('base64'), fileType: 'PDF' }],
      headerText: 'Duke Health Lake Norman Hospital +19805550100',
      headerPageNumbers: true,
      headerTimeZone: 'America/New_York',
      maxRetries: 0,
      imageConversionMethod: 'MONOCHROME',
      resolution: 'FINE',
      labels: { jobId: 'R.send-fax.1' },
      callbackUrlContentType: 'application/json',
    });
    expect(callbackUrl).toMatch(/^https:\/\/u:p{16}@r\.example\.org\/webhooks\/fax\/[\w-]{43}$/);
  });

  it('keeps the header law with a long name', () => {
    const text = headerText('A Hospital With A Name That Is Far Too Long To Fit Here', '+19805550100');
    expect(text).toHaveLength(50);
    expect(text.endsWith(' +19805550100')).toBe(true);
  });

  it.each([
    ['500', json(500, {}), { failure: 'provider', code: 'http-500', retryAfterMs: 0 }],
    ['429 with a wait', json(429, {}, { 'retry-after': '7' }), { failure: 'provider', code: 'http-429', retryAfterMs: 7000 }],
    ['400', json(400, {}), { failure: 'document', code: 'http-400', retryAfterMs: 0 }],
    ['a success without an id', json(200, { ok: true }), { failure: 'uncertain', code: 'bad-answer', retryAfterMs: 0 }],
    ['a cut line', cutLine, { failure: 'uncertain', code: 'connection-lost', retryAfterMs: 0 }],
  ] as const)('says what is known after %s', async (_, answer, expected) => {
    expect(await submitError(answer)).toEqual(expected);
  });

  it('knows that nothing was sent when there is no token', async () => {
    const { fax, calls } = await vendor(json(200, shown), json(503, {}));
    await expect(fax.submit(job)).rejects.toMatchObject({ failure: 'provider', code: 'token-503' });
    expect(calls.every(({ url }) => url === '/oauth2/token')).toBe(true);
  });

  it('posts once, whatever happens', async () => {
    const { fax, calls } = await vendor(json(500, {}));
    await expect(fax.submit(job)).rejects.toThrow();
    expect(calls.filter(({ method, url }) => method === 'POST' && url.includes('faxes'))).toHaveLength(1);
  });
});

describe('the token', () => {
  it('is kept until a minute before its end', async () => {
    const { fax, clock, tokens } = await vendor(json(200, shown));
    await fax.status('01F');
    await fax.status('01F');
    expect(tokens()).toBe(1);
    clock.move(3540_000);
    await fax.status('01F');
    expect(tokens()).toBe(2);
  });

  it('is fetched again once when it is refused', async () => {
    let refuse = true;
    const { fax, tokens } = await vendor((call, response) => {
      json(refuse ? 401 : 200, shown)(call, response);
      refuse = false;
    });
    expect(await fax.status('01F')).toMatchObject({ state: 'delivered' });
    expect(tokens()).toBe(2);
  });
});

describe('looking', () => {
  it('tells state, pages, label and class', async () => {
    const failed = { ...shown, status: 'FAILURE', pagesSentSuccessfully: 0, errorType: 'CALL_ERROR', errorCode: 17 };
    const { fax } = await vendor((call, response) => json(200, call.url.endsWith('/01F') ? shown : failed)(call, response));
    expect(await fax.status('01F')).toEqual({
      vendorId: '01F',
      jobId: job.jobId,
      to: '+17046604038',
      state: 'delivered',
      pagesSent: 2,
    });
    expect(await fax.status('02F')).toMatchObject({ state: 'failed', failure: 'busy', code: '17', pagesSent: 0 });
  });

  it('knows nothing of 404, and throws where the answer cannot be used', async () => {
    const { fax } = await vendor((call, response) => json(call.url.endsWith('/x') ? 404 : 200, { id: 1 })(call, response));
    expect(await fax.status('x')).toBeNull();
    await expect(fax.status('y')).rejects.toThrow();
    const down = await vendor(json(503, {}));
    await expect(down.fax.status('x')).rejects.toThrow('SinchRefused');
  });

  it('finds a job by its label, by number and time', async () => {
    const other = { ...shown, id: '00F', labels: { jobId: 'other' } };
    const { fax, calls } = await vendor(json(200, { faxes: [other, shown], totalPages: 1 }));
    expect(await fax.findByJob(job.jobId, job.to, '2026-11-22T15:00:00.000Z')).toMatchObject({ vendorId: '01F' });
    const { searchParams } = new URL(calls.at(-1)?.url ?? '', 'http://x');
    expect(Object.fromEntries(searchParams)).toMatchObject({ to: '+17046604038', 'createTime>': '2026-11-22T14:55:00.000Z' });
  });

  it('says that there is none only when it saw all, each with its label', async () => {
    const seek = async (value: unknown) =>
      (await vendor(json(200, value))).fax.findByJob(job.jobId, job.to, '2026-11-22T15:00:00.000Z');
    expect(await seek({ faxes: [], totalPages: 1 })).toBeNull();
    expect(await seek({ faxes: [{ ...shown, labels: { jobId: 'other' } }] })).toBeNull();
    expect(await seek({ faxes: [{ ...shown, labels: null }] })).toBe('cannot-tell');
    expect(await seek({ faxes: [], totalPages: 99 })).toBe('cannot-tell');
  });

  it('deletes the file, and does not mind that it is gone', async () => {
    const { fax, calls } = await vendor(json(404, {}));
    await fax.purge('01/F');
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', url: '/v3/projects/P%201/faxes/01%2FF/file' });
    const down = await vendor(json(500, {}));
    await expect(down.fax.purge('01F')).rejects.toThrow();
  });
});
