/** Replies of both fronts. The middlewares add the security headers. */
import type { HttpReply } from './http.ts';

export interface PageOptions extends Pick<HttpReply, 'headers' | 'cookies'> {
  readonly status?: number;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

/** For pages that hold answers or depend on a cookie: not cached, not indexed. */
export function privatePage(body: string, { status = 200, headers, cookies = [] }: PageOptions = {}): HttpReply {
  return { status, headers: { ...html, 'cache-control': 'no-store', 'x-robots-tag': 'noindex', ...headers }, cookies, body };
}

/** For a script of ours: not cached. */
export function privateJson(value: object, status = 200): HttpReply {
  return { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(value) };
}

/** The same for everyone, cached for five minutes. */
export function publicPage(body: string, headers: HttpReply['headers'] = {}): HttpReply {
  return { status: 200, headers: { ...html, 'cache-control': 'public, max-age=300', ...headers }, body };
}

/** `location` is ours or the sign-in provider's, never taken from input. */
export function redirect(location: string, cookies: readonly string[] = []): HttpReply {
  return { status: 303, headers: { location, 'cache-control': 'no-store' }, cookies };
}

export function pdfFile(
  bytes: Uint8Array,
  fileName: string,
  show: 'attachment' | 'inline',
  headers: HttpReply['headers'] = {},
): HttpReply {
  const always = {
    'content-type': 'application/pdf',
    'content-disposition': `${show}; filename="${fileName}.pdf"`,
    'cache-control': 'no-store',
  };
  return { status: 200, headers: { ...always, ...headers }, body: bytes };
}
