/** OpenID Connect: authorization code with PKCE, state and nonce. The browser holds only the secret of the attempt's ticket. */
import * as oidc from 'openid-client';
import * as z from 'zod';
import { languageFrom } from '../../languages/language.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { SecretValues, Settings } from '../../runtime/settings.ts';
import type { TicketStore } from '../../store/stores.ts';
import { isSubject, type StaffMember } from './people.ts';
import { rolesAmong } from './roles.ts';
import { hasSecondFactor, requestedFactor } from './second-factor.ts';
import { type RoleSource, signInMinutes } from './sessions.ts';

const kind = 'sign-in';
const longestName = 80;
/** In seconds, since the person proved who they are: a provider that does not ask again is not believed. */
const longestAuthentication = signInMinutes * 60;
/** In seconds, for each call of the provider. */
const patience = 5;

interface Parts {
  readonly settings: Pick<Settings, 'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'PUBLIC_ORIGIN' | 'SECOND_FACTOR' | 'STAGE'>;
  readonly secretValues: Pick<SecretValues, 'oidcClientSecret'>;
  readonly tickets: TicketStore;
  readonly clock: Clock;
}

export type SignedIn =
  | { readonly outcome: 'signed-in'; readonly staff: StaffMember; readonly refreshToken: string; readonly next: string }
  /** Unknown attempt, or older than ten minutes. */
  | { readonly outcome: 'expired' }
  /** The provider refused, or its answer is not valid. `code` is safe to log. */
  | { readonly outcome: 'refused'; readonly code: string }
  /** Signed in at the provider, but without a role in this console. */
  | { readonly outcome: 'no-role'; readonly staff: StaffMember }
  /** Nobody attests a second factor. */
  | { readonly outcome: 'no-second-factor'; readonly staff: StaffMember };

export interface SignIn extends RoleSource {
  /** Returns the provider's URL and the cookie's secret. Rejects when the provider cannot be reached. */
  begin(next: string): Promise<{ readonly url: string; readonly secret: string }>;
  /** An attempt can be finished once. */
  finish(secret: string | undefined, query: Readonly<Record<string, string>>): Promise<SignedIn>;
  /** Null when the provider has no sessions to end. */
  endSessionUrl(): Promise<string | null>;
}

/** Cognito names groups `cognito:groups`, others `groups`; an attribute of the hospital's own begins with `custom:` there. */
const Claims = z.object({
  sub: z.string().refine(isSubject),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  email: z.string().optional(),
  'cognito:groups': z.array(z.string()).optional(),
  title: z.string().optional(),
  'custom:title': z.string().optional(),
  groups: z.array(z.string()).optional(),
  locale: z.string().optional(),
  ui_locales: z.string().optional(),
});

/** One line of readable characters. */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name must not contain control characters
  return [...text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')].slice(0, longestName).join('');
}

/** Possibly without roles; null when the claims are not valid. */
export function staffFrom(claims: unknown): StaffMember | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, name, given_name, family_name, email, locale, ui_locales } = parsed.data;
  const { groups = [], 'cognito:groups': cognito = [], 'custom:title': custom, title = custom } = parsed.data;
  const shownTitle = readable(title ?? '').trim();
  const whole = name ?? ([given_name, family_name].filter((part) => part !== undefined).join(' ') || email || sub);
  return {
    subject: sub,
    name: readable(whole),
    roles: rolesAmong([...groups, ...cognito]),
    language: languageFrom(ui_locales ?? locale ?? ''),
    ...(shownTitle !== '' && { title: shownTitle }),
  };
}

/** Only a provider on the same machine may use plain HTTP. */
function isOnThisMachine(issuer: URL): boolean {
  return issuer.protocol === 'http:' && (issuer.hostname === '127.0.0.1' || issuer.hostname === 'localhost');
}

interface Given {
  readonly refresh_token?: string;
}

function admitted(staff: StaffMember, { refresh_token: refreshToken = '' }: Given, next: string): SignedIn {
  if (staff.roles.length === 0) return { outcome: 'no-role', staff };
  return { outcome: 'signed-in', staff, refreshToken, next };
}

/** Caches the provider's endpoints, but no failed discovery. */
export function oidcSignIn({ settings, secretValues, tickets, clock }: Parts): SignIn {
  const redirect = new URL('/staff/callback', settings.PUBLIC_ORIGIN);
  let provider: Promise<oidc.Configuration> | null = null;

  function discover(): Promise<oidc.Configuration> {
    const issuer = new URL(settings.OIDC_ISSUER);
    const secret = secretValues.oidcClientSecret;
    // Left alone the client trusts the transport and does not verify who signed the ID token.
    const execute = [oidc.enableNonRepudiationChecks, ...(isOnThisMachine(issuer) ? [oidc.allowInsecureRequests] : [])];
    provider ??= oidc
      .discovery(issuer, settings.OIDC_CLIENT_ID, secret, oidc.ClientSecretBasic(secret), { execute, timeout: patience })
      .catch((error) => {
        provider = null;
        throw error;
      });
    return provider;
  }

  return {
    async begin(next) {
      const config = await discover();
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        // Workstations are shared, so each sign-in asks for credentials again.
        prompt: 'login',
        max_age: String(longestAuthentication),
        ...requestedFactor(settings),
      });
      const expiresAt = new Date(clock.now().getTime() + signInMinutes * 60_000);
      const secret = await tickets.issue(kind, { state, nonce, verifier, next }, expiresAt);
      return { url: url.href, secret };
    },

    async finish(secret, query) {
      const attempt = secret === undefined ? null : await tickets.read(kind, secret);
      if (secret === undefined || attempt === null) return { outcome: 'expired' };
      await tickets.revoke(kind, secret);
      const answer = new URL(redirect);
      for (const [name, value] of Object.entries(query)) answer.searchParams.set(name, value);
      const { state = '', nonce = '', verifier = '', next = '/staff' } = attempt;
      try {
        const config = await discover();
        const tokens = await oidc.authorizationCodeGrant(config, answer, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
          maxAge: longestAuthentication,
        });
        const staff = staffFrom(tokens.claims());
        if (staff === null) return { outcome: 'refused', code: 'claims' };
        if (!hasSecondFactor(tokens.claims(), settings)) return { outcome: 'no-second-factor', staff };
        return admitted(staff, tokens, next);
      } catch (error) {
        return { outcome: 'refused', code: codeOf(error) };
      }
    },

    async rolesAgain(refreshToken, subject) {
      try {
        const tokens = await oidc.refreshTokenGrant(await discover(), refreshToken);
        const staff = staffFrom(tokens.claims());
        return staff?.subject === subject ? staff.roles : [];
      } catch (error) {
        return error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant' ? [] : 'unavailable';
      }
    },

    async endSessionUrl() {
      const config = await discover();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      const back = new URL('/staff/sign-in', settings.PUBLIC_ORIGIN).href;
      // Cognito wants `logout_uri`, the standard `post_logout_redirect_uri`; each ignores the other.
      // The client's id goes along, an ID token does not: it names the person, and addresses are kept in logs and histories.
      const where = { post_logout_redirect_uri: back, logout_uri: back };
      return oidc.buildEndSessionUrl(config, where).href;
    },
  };
}

/** The code of an error, never its text, which may quote what was sent. */
function codeOf(error: unknown): string {
  const code = errorCode(error);
  return /^\w{1,60}$/.test(code) ? code : 'unknown';
}

function errorCode(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return error.error;
  if (error instanceof oidc.ClientError) return error.code ?? error.name;
  return error instanceof Error ? error.name : 'unknown';
}
