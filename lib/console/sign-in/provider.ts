/** Loads the provider's library with the first sign-in or sign-out, because most calls have a session. */
import { onFirstUse } from '../../runtime/first-use.ts';
import type { oidcSignIn, SignIn } from './oidc.ts';

export function providerSignIn(parts: Parameters<typeof oidcSignIn>[0]): SignIn {
  const oidc = onFirstUse(async () => (await import('./oidc.ts')).oidcSignIn(parts));
  return {
    begin: async (next) => (await oidc()).begin(next),
    rolesAgain: async (refreshToken, subject) => (await oidc()).rolesAgain(refreshToken, subject),
    finish: async (secret, query) => (await oidc()).finish(secret, query),
    endSessionUrl: async () => (await oidc()).endSessionUrl(),
  };
}
