/** The fax vendor on the wire when it misbehaves, the call for a token included: what is known afterwards, and how often it was dialled. */
import { afterEach, describe, expect, it } from 'vitest';
import { sinchFax } from '../../../../lib/delivery/fax/sinch-fax.ts';
import { FaxSubmitError } from '../../../../lib/delivery/ports.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { secretsFrom } from '../../../../lib/runtime/secrets.ts';
import { movableClock, sha256 } from '../../../support/fakes.ts';
import { type Answer, type Mood, type MoodyServer, moodyServer } from '../../../support/moody-server.ts';

const servers: MoodyServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

const short = 250;
const pdf = new TextEncoder().encode('%PDF-');
const job = { jobId: 'R.send-fax.1', to: lakeNorman.outbound.fax, pdf, sha256: sha256(pdf), pages: 2 };

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const trouble = { throttled: json(429, {}, { 'retry-after': '7' }), broken: json(503, {}) };

interface Vendor {
  readonly api: MoodyServer;
  readonly auth: MoodyServer;
  readonly fax: ReturnType<typeof sinchFax>;
  /** Faxes that the vendor dialled. */
  readonly dialled: () => number;
}

async function vendor(
  coming: readonly Mood[],
  comingTokens: readonly Mood[] = [],
  tokens?: readonly Answer[],
): Promise<Vendor> {
  let dialled = 0;
  const shown = { id: '01F', to: job.to.e164, status: 'COMPLETED', labels: { jobId: job.jobId }, pagesSentSuccessfully: 2 };
  const api = await moodyServer({
    ...trouble,
    handle: ({ method, url }) => {
      if (method === 'POST') {
        dialled += 1;
        return json(200, { ...shown, status: 'QUEUED' });
      }
      if (method === 'DELETE') return json(200, {});
      return json(200, url.includes('?') ? { faxes: [shown], totalPages: 1 } : shown);
    },
  });
  const answers = [...(tokens ?? [])];
  const auth = await moodyServer({
    ...trouble,
    handle: () => answers.shift() ?? json(200, { access_token: 'T', expires_in: 3600 }),
  });
  servers.push(api, auth);
  api.coming.push(...coming);
  auth.coming.push(...comingTokens);
  const fax = sinchFax({
    settings: {
      FAX_API_ORIGIN: api.origin,
      FAX_AUTH_ORIGIN: auth.origin,
      FAX_PROJECT_ID: 'P',
      FAX_FROM: '+19805550100',
      PUBLIC_ORIGIN: 'https://r.example.org',
    },
    secretValues: { faxKeyId: 'K', faxKeySecret: 'S', faxCallbackUser: 'u', faxCallbackPassword: 'p'.repeat(16) },
    secrets: secretsFrom('k'.repeat(32)),
    clock: movableClock('2026-11-22T15:00:00Z'),
    facility: lakeNorman,
    limits: { submit: short, read: short, token: short },
  });
  return { api, auth, fax, dialled: () => dialled };
}

async function submitEnding({ fax }: Vendor) {
  const error: unknown = await fax.submit(job).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof FaxSubmitError ? [error.failure, error.code, error.retryAfterMs] : error;
}

describe('a dial', () => {
  it.each([
    ['throttled', ['provider', 'http-429', 7000], 0],
    ['broken', ['provider', 'http-503', 0], 0],
    // The engine asks the vendor's list before it dials again, even after these.
    ['broken-after', ['provider', 'http-503', 0], 1],
    ['reset-before', ['uncertain', 'connection-lost', 0], 0],
    ['reset-after', ['uncertain', 'connection-lost', 0], 1],
    ['silent-before', ['uncertain', 'timeout', 0], 0],
    ['silent-after', ['uncertain', 'timeout', 0], 1],
    ['cut', ['uncertain', 'connection-lost', 0], 1],
    ['garbage', ['uncertain', 'bad-answer', 0], 1],
  ] as const)('that meets %s ends as %j, dialled %i times and posted once', async (mood, ending, times) => {
    const one = await vendor([mood, mood]);
    expect(await submitEnding(one)).toEqual(ending);
    expect(one.dialled()).toBe(times);
    expect(one.api.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is known not to be made when nobody listens', async () => {
    const one = await vendor([]);
    await one.fax.status('x');
    one.api.stop();
    expect(await submitEnding(one)).toEqual(['provider', 'unreachable', 0]);
  });
});

describe('the call for a token', () => {
  it.each([
    ['throttled', ['provider', 'token-429', 7000]],
    ['broken', ['provider', 'token-503', 0]],
    ['reset-before', ['provider', 'token-unreachable', 0]],
    ['reset-after', ['provider', 'token-unreachable', 0]],
    ['silent-before', ['provider', 'token-unreachable', 0]],
    ['silent-after', ['provider', 'token-unreachable', 0]],
    ['cut', ['provider', 'token-unreachable', 0]],
    ['garbage', ['provider', 'token-200', 0]],
  ] as const)('that meets %s: nothing was dialled, and it is known', async (mood, ending) => {
    const one = await vendor([], [mood]);
    expect(await submitEnding(one)).toEqual(ending);
    expect(one.api.calls).toEqual([]);
    expect(await one.fax.submit(job)).toEqual({ vendorId: '01F' });
    expect(one.dialled()).toBe(1);
  });

  it.each([
    ['no token', json(200, { expires_in: 3600 })],
    ['an empty token', json(200, { access_token: '' })],
    ['a refusal', json(401, { error: 'invalid_client' })],
  ])('that is answered with %s leaves it undialled', async (_, answer) => {
    const one = await vendor([], [], [answer]);
    const ending = await submitEnding(one);
    expect(Array.isArray(ending) && ending[0]).toBe('provider');
    expect(one.api.calls).toEqual([]);
  });

  it('that brings a token which the vendor refuses is made once more, and the fax is dialled once at most', async () => {
    let dialled = 0;
    const refused = await moodyServer({
      ...trouble,
      handle: ({ headers }) => {
        if (headers.authorization === 'Bearer old') return json(401, {});
        dialled += 1;
        return json(200, { id: '01F' });
      },
    });
    servers.push(refused);
    const one = await vendor([], [], [json(200, { access_token: 'old' })]);
    const fax = sinchFax({
      settings: {
        FAX_API_ORIGIN: refused.origin,
        FAX_AUTH_ORIGIN: one.auth.origin,
        FAX_PROJECT_ID: 'P',
        FAX_FROM: '+19805550100',
        PUBLIC_ORIGIN: 'https://r.example.org',
      },
      secretValues: { faxKeyId: 'K', faxKeySecret: 'S', faxCallbackUser: 'u', faxCallbackPassword: 'p'.repeat(16) },
      secrets: secretsFrom('k'.repeat(32)),
      clock: movableClock('2026-11-22T15:00:00Z'),
      facility: lakeNorman,
    });
    expect(await fax.submit(job)).toEqual({ vendorId: '01F' });
    expect([dialled, one.auth.calls.length, refused.calls.length]).toEqual([1, 2, 2]);
  });
});

describe('a look', () => {
  it.each(['throttled', 'broken', 'reset-after', 'silent-after', 'cut', 'garbage'] as const)(
    'that meets %s finds out nothing, and says so',
    async (mood) => {
      const one = await vendor([mood]);
      await expect(one.fax.status('01F')).rejects.toThrow();
      one.api.coming.push(mood);
      await expect(one.fax.findByJob(job.jobId, job.to, '2026-11-22T15:00:00.000Z')).rejects.toThrow();
      expect(await one.fax.status('01F')).toMatchObject({ state: 'delivered', pagesSent: 2 });
      expect(one.dialled()).toBe(0);
    },
  );

  it.each(['throttled', 'broken', 'broken-after', 'reset-after', 'silent-after'] as const)(
    'a deletion that meets %s is not taken for done, and is harmless twice',
    async (mood) => {
      const one = await vendor([mood]);
      await expect(one.fax.purge('01F')).rejects.toThrow('SinchNotPurged');
      await one.fax.purge('01F');
    },
  );
});
