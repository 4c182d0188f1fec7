/**
 * Whether a POST comes from our own pages (OWASP ASVS 3.5.1). Sec-Fetch-Site decides where the browser sends it: a page elsewhere
 * cannot forge it. Under `Referrer-Policy: no-referrer` browsers send `Origin: null` even for our own forms, so a null origin
 * is believed only together with Sec-Fetch-Site.
 */
import type { HttpRequest } from './http.ts';

export function isSameOrigin({ headers }: Pick<HttpRequest, 'headers'>, publicOrigin: string): boolean {
  const ours = new URL(publicOrigin).origin;
  const origin = headers['origin'];
  const site = headers['sec-fetch-site'];
  if (site === undefined) return origin === ours;
  return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === ours);
}
