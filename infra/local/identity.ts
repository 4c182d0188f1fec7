/** In place of Cognito: an OpenID Connect provider (authorization code, PKCE required) under /_oidc with test accounts. */
import { generateKeyPair, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { type Configuration, Provider } from 'oidc-provider';
import { identityErrorPage, signInPage } from './identity-pages.tsx';
import { identityStore } from './identity-store.ts';
import { readBody, sendBytes } from './loopback.ts';

export interface StaffAccount {
  readonly subject: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly groups: readonly string[];
  /** Of a licensed professional. */
  readonly title?: string;
}

/** Invented, reachable on this machine only. */
export const staffAccounts: readonly StaffAccount[] = [
  account('clerk', 'Casey Clerk'),
  account('clerk2', 'Kit Clerk', 'clerk'),
  { ...account('reviewer', 'Robin Reviewer'), title: 'MD, Internal Medicine' },
  account('privacy', 'Pat Privacy'),
  account('legal', 'Lee Legal'),
  account('supervisor', 'Sam Supervisor'),
  account('auditor', 'Alex Auditor'),
  account('administrator', 'Ari Administrator'),
  account('inbound', 'Indra Inbound'),
];

function account(username: string, name: string, group = username): StaffAccount {
  return { subject: `local-${username}`, username, password: `${username}-local`, name, groups: [group] };
}

export const identityMount = '/_oidc';

export interface IdentityClient {
  readonly id: string;
  readonly secret: string;
}

export interface Identity {
  readonly issuer: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const hour = 3600;

async function signingKey(): Promise<object> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}

function configuration(
  origin: string,
  client: IdentityClient,
  { key, accounts }: { readonly key: object; readonly accounts: readonly StaffAccount[] },
): Configuration {
  return {
    adapter: identityStore(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${origin}/staff/callback`],
        post_logout_redirect_uris: [`${origin}/staff/sign-in`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: {
      openid: ['sub', 'cognito:groups'],
      profile: ['name', 'locale', 'custom:title'],
      email: ['email', 'email_verified'],
    },
    // As Cognito, all claims go into the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // As Cognito: always one, the same until it expires.
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: endAtOnce },
    },
    interactions: { url: (_context, { uid }) => `${identityMount}/interaction/${uid}` },
    findAccount: async (_context, id) => accountOf(id, accounts),
    loadExistingGrant: async ({ oidc }) => {
      const { client: asking, session, provider } = oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = identityErrorPage(error);
    },
    ttl: {
      ...{ AccessToken: hour, AuthorizationCode: 60, RefreshToken: 10 * hour },
      IdToken: hour,
      Interaction: hour,
      Session: 8 * hour,
      Grant: 10 * hour,
    },
  };
}

async function endAtOnce(context: { body: unknown }, form: string): Promise<void> {
  const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>';
  context.body = `<!doctype html><html lang="en"><title>Sign out</title><link rel="stylesheet" href="/_local/look.css"><main><h1>Sign out</h1>${form}${button}</main></html>`;
}

function accountOf(subject: string, accounts: readonly StaffAccount[]) {
  const account = accounts.find((known) => known.subject === subject);
  if (account === undefined) return undefined;
  const { name, username, groups, title } = account;
  const email = `${username}@staff.invalid`;
  const claims = {
    ...{ sub: subject, name, email, email_verified: true, locale: 'en', 'cognito:groups': [...groups] },
    ...(title !== undefined && { 'custom:title': title }),
  };
  return { accountId: subject, claims: async () => claims };
}

const sendPage = (response: ServerResponse, status: number, page: string): void =>
  sendBytes(response, status, 'text/html; charset=utf-8', page);

async function interact(
  provider: Provider,
  accounts: readonly StaffAccount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return sendPage(response, 200, signInPage(uid, accounts, false));
  const form = new URLSearchParams((await readBody(request, 10_000))?.toString('utf8') ?? '');
  const account = accounts.find(
    ({ username, password }) => username === form.get('username') && password === form.get('password'),
  );
  if (account === undefined) return sendPage(response, 401, signInPage(uid, accounts, true));
  await provider.interactionFinished(request, response, { login: { accountId: account.subject } });
}

/** `accounts` may change while it runs. */
export async function startIdentity(
  origin: string,
  client: IdentityClient,
  accounts: readonly StaffAccount[] = staffAccounts,
): Promise<Identity> {
  const issuer = `${origin}${identityMount}`;
  const provider = new Provider(issuer, configuration(origin, client, { key: await signingKey(), accounts }));
  const callback = provider.callback();
  return {
    issuer,
    answer: async (request, response) => {
      const { url = '/' } = request;
      try {
        if (url.startsWith(`${identityMount}/interaction/`)) return await interact(provider, accounts, request, response);
      } catch {
        return sendPage(response, 400, identityErrorPage('session_not_found'));
      }
      // The provider derives its mount path by comparing the two.
      Object.assign(request, { originalUrl: url, url: url.slice(identityMount.length) || '/' });
      await callback(request, response);
    },
  };
}
