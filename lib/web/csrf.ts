/** The two proofs that a form is ours: it was sent from our own page, and it brings back the token that the page was given. */
import { type Secrets, sameText } from '../runtime/secrets.ts';
import type { HttpRequest } from './http.ts';

/**
 * True when a POST comes from our own pages (OWASP ASVS 3.5.1). A page elsewhere can forge none of the three headers that tell:
 * Sec-Fetch-Site decides where the browser sends it; else Origin; else Referer, the only one that text browsers send. Under
 * `Referrer-Policy: no-referrer` browsers send `Origin: null` from our own forms too: that counts only beside Sec-Fetch-Site.
 */
export function isSameOrigin({ headers }: Pick<HttpRequest, 'headers'>, publicOrigin: string): boolean {
  const ours = new URL(publicOrigin).origin;
  const { origin, referer = '', 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === ours);
  return origin === undefined ? referer === ours || referer.startsWith(`${ours}/`) : origin === ours;
}

/** Each front has a purpose of its own, so that a token of one is worth nothing at the other. */
type FormPurpose = 'public form' | 'staff-csrf';

/** What a form of this session has to bring back. Bound to the session's secret, so it ends with the session. */
export function formToken(secrets: Secrets, purpose: FormPurpose, session: string): string {
  return secrets.hmac(purpose, session);
}

/** True when the form was made for this session. */
export function isFormToken(secrets: Secrets, purpose: FormPurpose, session: string, token: string): boolean {
  return sameText(token, formToken(secrets, purpose, session));
}
