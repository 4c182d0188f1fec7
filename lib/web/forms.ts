/** Reads a posted form: size, type, encoding, and whether it was sent from our own page. Nothing of it is used before that. */
import type { HttpRequest } from './http.ts';

/** Largest form, in decoded bytes. */
const formCap = 64 * 1024;

export type PostedForm =
  | { readonly ok: true; readonly fields: ReadonlyMap<string, readonly string[]> }
  | { readonly ok: false; readonly failure: 'too-large' | 'wrong-kind' | 'bad-request' };

/** The fields in the order of their names, each with all its values. Never throws. */
export function readForm({ body, headers }: Pick<HttpRequest, 'body' | 'headers'>): PostedForm {
  if (body.length > formCap) return { ok: false, failure: 'too-large' };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, failure: 'wrong-kind' };
  const fields = decoded(body);
  return fields === null ? { ok: false, failure: 'bad-request' } : { ok: true, fields };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null when bytes or escapes are not UTF-8: a replaced character would silently change a name. */
function decoded(body: Uint8Array): Map<string, string[]> | null {
  const fields = new Map<string, string[]>();
  try {
    for (const pair of utf8.decode(body).split('&')) {
      if (pair === '') continue;
      const at = pair.indexOf('=');
      const name = unescaped(at < 0 ? pair : pair.slice(0, at));
      const value = unescaped(at < 0 ? '' : pair.slice(at + 1)).replace(/\r\n?/g, '\n');
      fields.set(name, [...(fields.get(name) ?? []), value]);
    }
    return fields;
  } catch {
    return null;
  }
}

function unescaped(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** The only value of a field, or ''. */
export function single(fields: ReadonlyMap<string, readonly string[]>, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/**
 * Whether a POST comes from our own pages (OWASP ASVS 3.5.1). Browsers tell by Sec-Fetch-Site, which no page can forge. Under
 * `Referrer-Policy: no-referrer` they send `Origin: null` even for our own forms, so a null origin is believed only together with
 * Sec-Fetch-Site. A client that sends neither is no browser on which another site could ride; the token of the form still counts.
 */
export function isFromOurPages({ headers }: Pick<HttpRequest, 'headers'>, publicOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const origin = headers['origin'];
  const ours = new URL(publicOrigin).origin;
  if (site !== undefined) return site === 'same-origin' && (origin === undefined || origin === 'null' || origin === ours);
  return origin === undefined || origin === ours;
}
