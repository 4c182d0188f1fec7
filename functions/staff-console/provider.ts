/** The identity provider, its library loaded with the first sign-in or sign-out: most calls come with a session. */
import type { oidcSignIn, SignIn } from '../../lib/staff/sign-in.ts';
import { onFirstUse } from '../wrap/provide.ts';

export function providerSignIn(parts: Parameters<typeof oidcSignIn>[0]): SignIn {
  const oidc = onFirstUse(async () => (await import('../../lib/staff/sign-in.ts')).oidcSignIn(parts));
  return {
    begin: async (next) => (await oidc()).begin(next),
    finish: async (secret, query) => (await oidc()).finish(secret, query),
    endSessionUrl: async (idToken) => (await oidc()).endSessionUrl(idToken),
  };
}
