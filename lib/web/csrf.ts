import { type Secrets, sameText } from '../runtime/secrets.ts';
import type { HttpRequest } from './http.ts';

/**
 * True when a POST comes from our own pages (OWASP ASVS 3.5.1): by Sec-Fetch-Site, else Origin, else Referer, which text
 * browsers send. Under `Referrer-Policy: no-referrer` our forms send `Origin: null`, which counts only with Sec-Fetch-Site.
 */
export function isSameOrigin({ headers }: Pick<HttpRequest, 'headers'>, publicOrigin: string): boolean {
  const ours = new URL(publicOrigin).origin;
  const { origin, referer = '', 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === ours);
  return origin === undefined ? referer === ours || referer.startsWith(`${ours}/`) : origin === ours;
}

/** A token of one front is invalid at the other. */
type FormPurpose = 'public form' | 'staff-csrf';

/** The token is bound to the secret of the session. */
export function formToken(secrets: Secrets, purpose: FormPurpose, session: string): string {
  return secrets.hmac(purpose, session);
}

export function isFormToken(secrets: Secrets, purpose: FormPurpose, session: string, token: string): boolean {
  return sameText(token, formToken(secrets, purpose, session));
}
