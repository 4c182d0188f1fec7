import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Identity, type StaffAccount, staffAccounts, startIdentity } from '../../../../infra/local/identity.ts';
import { oidcSignIn, type SignIn } from '../../../../lib/console/sign-in/oidc.ts';
import { openSession, resumeSession } from '../../../../lib/console/sign-in/sessions.ts';
import type { Settings } from '../../../../lib/runtime/settings.ts';
import { type MovableClock, memoryStores, movableClock } from '../../../support/fakes.ts';
import { noon } from '../../../support/staff-fakes.ts';

/** A real provider on a free port, asked by the real client; what a browser would do is done by fetch. */
const client = { id: 'console', secret: 'a client secret of the test' };
const held: { identity?: Identity } = {};
/** As the provider has them at the moment. */
const accounts: StaffAccount[] = [...staffAccounts];
/** While set, the ID token of an answer gets another signature. */
let forging = false;

/** Ends a token response with a token that nobody signed. */
function forge(response: ServerResponse): void {
  const end = response.end.bind(response);
  Object.assign(response, {
    end: (body: unknown) => {
      const answer: unknown = JSON.parse(String(body));
      const token = typeof answer === 'object' && answer !== null && 'id_token' in answer ? String(answer.id_token) : '';
      const signed = token.slice(0, token.lastIndexOf('.') + 1);
      const forged = JSON.stringify({ ...Object(answer), id_token: `${signed}${randomBytes(256).toString('base64url')}` });
      response.setHeader('content-length', Buffer.byteLength(forged));
      end(forged);
    },
  });
}

const server = createServer((request, response) => {
  if (forging && request.url?.endsWith('/token')) forge(response);
  held.identity?.answer(request, response);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  held.identity = await startIdentity(origin, client, accounts);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Factor = Pick<Settings, 'SECOND_FACTOR' | 'STAGE'>;

interface Attempt {
  readonly signIn: SignIn;
  readonly clock: MovableClock;
}

function attempt(secret = client.secret, factor: Factor = { SECOND_FACTOR: 'none', STAGE: 'local' }): Attempt {
  const clock = movableClock(noon);
  const { tickets } = memoryStores(clock);
  const settings = { OIDC_ISSUER: `${origin}/_oidc`, OIDC_CLIENT_ID: client.id, PUBLIC_ORIGIN: origin, ...factor };
  const signIn = oidcSignIn({ settings, secretValues: { oidcClientSecret: secret }, tickets, clock });
  return { signIn, clock };
}

/** Goes through the provider as a person would, and returns the query that comes back. */
async function throughProvider(
  start: string,
  username: string,
  jar = new Map<string, string>(),
): Promise<Record<string, string>> {
  const visit = async (url: string, init: RequestInit = {}): Promise<string> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return new URL(reply.headers.get('location') ?? '', url).href;
  };
  const form = new URLSearchParams({ username, password: `${username}-local` });
  const asked = await visit(start);
  let next = asked.includes('/staff/callback') ? asked : await visit(asked, { method: 'POST', body: form });
  for (let hop = 0; hop < 5 && !next.includes('/staff/callback'); hop += 1) next = await visit(next);
  return Object.fromEntries(new URL(next).searchParams);
}

describe('signing in at a real provider', () => {
  it('asks with code, PKCE, state and nonce, and learns who it is', async () => {
    const { signIn } = attempt();
    const { url, secret } = await signIn.begin('/staff/mail');
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/staff/callback`,
      prompt: 'login',
      max_age: '600',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(20);
    const query = await throughProvider(url, 'supervisor');
    const answer = await signIn.finish(secret, query);
    expect(answer).toMatchObject({
      outcome: 'signed-in',
      next: '/staff/mail',
      staff: { subject: 'local-supervisor', name: 'Sam Supervisor', roles: ['supervisor'], language: 'en' },
    });
    expect(await signIn.finish(secret, query)).toEqual({ outcome: 'expired' });
  });

  it('learns the title of a clinician, and keeps it for the session', async () => {
    const { signIn, clock } = attempt();
    const { url, secret } = await signIn.begin('/staff');
    const answer = await signIn.finish(secret, await throughProvider(url, 'reviewer'));
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    expect(answer.staff).toMatchObject({ roles: ['reviewer'], title: 'MD, Internal Medicine' });
    const { sessions } = memoryStores(clock);
    const parts = { sessions, clock };
    const kept = await resumeSession(await openSession(answer.staff, 'token', parts), { ...parts, signIn });
    expect(kept).toMatchObject({ state: 'open', session: { staff: { title: 'MD, Internal Medicine' } } });
  });

  it('believes no answer to another attempt, and no forged one', async () => {
    const { signIn } = attempt();
    const mine = await signIn.begin('/staff');
    const other = await signIn.begin('/staff');
    const query = await throughProvider(mine.url, 'clerk');
    expect(await signIn.finish(other.secret, query)).toMatchObject({ outcome: 'refused' });
    expect(await signIn.finish(undefined, query)).toEqual({ outcome: 'expired' });
    expect(await signIn.finish('no such secret', query)).toEqual({ outcome: 'expired' });
    expect(await signIn.finish(mine.secret, { ...query, code: 'forged' })).toEqual({
      outcome: 'refused',
      code: 'invalid_grant',
    });
  });

  it('believes no ID token whose signature is not the provider’s', async () => {
    const { signIn } = attempt();
    const { url, secret } = await signIn.begin('/staff');
    const query = await throughProvider(url, 'clerk');
    forging = true;
    onTestFinished(() => {
      forging = false;
    });
    expect(await signIn.finish(secret, query)).toMatchObject({ outcome: 'refused' });
  });

  it('believes no provider that lets a person in by a proof of eleven minutes ago', async () => {
    const { signIn } = attempt();
    const browser = new Map<string, string>();
    const first = await signIn.begin('/staff');
    await throughProvider(first.url, 'clerk', browser);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { url, secret } = await signIn.begin('/staff');
    const careless = new URL(url);
    careless.searchParams.delete('prompt');
    careless.searchParams.set('max_age', '86400');
    const answer = await signIn.finish(secret, await throughProvider(careless.href, 'clerk', browser));
    expect(answer).toEqual({ outcome: 'refused', code: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' });
  });

  it('logs of a refusal no more than a code', async () => {
    const { signIn } = attempt();
    const { url, secret } = await signIn.begin('/staff');
    const state = new URL(url).searchParams.get('state') ?? '';
    const iss = `${origin}/_oidc`;
    expect(await signIn.finish(secret, { state, iss, error: 'access_denied', error_description: 'María' })).toEqual({
      outcome: 'refused',
      code: 'access_denied',
    });
  });

  it('asks again for the roles, and learns that they changed or that the account is gone', async () => {
    const { signIn } = attempt();
    const { url, secret } = await signIn.begin('/staff');
    const answer = await signIn.finish(secret, await throughProvider(url, 'supervisor'));
    if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
    const { refreshToken } = answer;
    const again = () => signIn.rolesAgain(refreshToken, 'local-supervisor');
    onTestFinished(() => {
      accounts.splice(0, accounts.length, ...staffAccounts);
    });
    expect(await again()).toEqual(['supervisor']);
    accounts.splice(0, accounts.length, ...staffAccounts.map((account) => ({ ...account, groups: ['clerk'] })));
    expect(await again()).toEqual(['clerk']);
    expect(await signIn.rolesAgain(refreshToken, 'local-clerk')).toEqual([]);
    accounts.splice(0, accounts.length);
    expect(await again()).toEqual([]);
    expect(await signIn.rolesAgain('made up', 'local-supervisor')).toEqual([]);
    const wrongSecret = attempt('not the secret').signIn;
    expect(await wrongSecret.rolesAgain(refreshToken, 'local-supervisor')).toBe('unavailable');
  });

  it('lets nobody in by a password alone outside of one machine', async () => {
    for (const factor of [
      { SECOND_FACTOR: 'none', STAGE: 'prod' },
      { SECOND_FACTOR: 'amr mfa', STAGE: 'local' },
    ]) {
      const { signIn } = attempt(client.secret, factor);
      const { url, secret } = await signIn.begin('/staff');
      const answer = await signIn.finish(secret, await throughProvider(url, 'clerk'));
      expect(answer).toMatchObject({ outcome: 'no-second-factor', staff: { subject: 'local-clerk' } });
    }
    const asked = await attempt(client.secret, { SECOND_FACTOR: 'acr phr phrh', STAGE: 'prod' }).signIn.begin('/staff');
    expect(new URL(asked.url).searchParams.get('acr_values')).toBe('phr phrh');
  });

  it('gives ten minutes', async () => {
    const { signIn, clock } = attempt();
    const { url, secret } = await signIn.begin('/staff');
    const query = await throughProvider(url, 'clerk');
    clock.set(new Date(noon.getTime() + 10 * 60_000));
    expect(await signIn.finish(secret, query)).toEqual({ outcome: 'expired' });
  });

  it('fails with the wrong client secret', async () => {
    const { signIn } = attempt('not the secret');
    const { url, secret } = await signIn.begin('/staff');
    const query = await throughProvider(url, 'clerk');
    expect(await signIn.finish(secret, query)).toEqual({ outcome: 'refused', code: 'WWWAuthenticateChallengeError' });
  });

  it('ends the provider’s session too, with nothing in the address that names the person', async () => {
    const end = new URL((await attempt().signIn.endSessionUrl()) ?? '');
    expect(end.origin).toBe(origin);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/staff/sign-in`);
    expect([...end.searchParams.keys()].sort()).toEqual(['client_id', 'logout_uri', 'post_logout_redirect_uri']);
  });

  it('speaks plain HTTP to this machine alone', async () => {
    const settings = {
      OIDC_ISSUER: 'http://login.example.org',
      OIDC_CLIENT_ID: 'x',
      PUBLIC_ORIGIN: origin,
      SECOND_FACTOR: 'none',
      STAGE: 'local',
    };
    const clock = movableClock(noon);
    const { tickets } = memoryStores(clock);
    const signIn = oidcSignIn({ settings, secretValues: { oidcClientSecret: 'x' }, tickets, clock });
    await expect(signIn.begin('/staff')).rejects.toThrow();
  });
});
