/** A running service as a handler, so that the visitor of the unit tests can walk through it. */
import type { HttpHandler } from '../../lib/web/http.ts';

export function siteOver(origin: string): HttpHandler {
  return async ({ method, path, query, headers, cookies, body }) => {
    const search = new URLSearchParams(query).toString();
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(`${origin}${path}${search === '' ? '' : `?${search}`}`, {
      method,
      headers: { ...headers, cookie, origin },
      redirect: 'manual',
      ...(method === 'POST' && { body: Buffer.from(body) }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      cookies: answer.headers.getSetCookie(),
      body: await answer.text(),
    };
  };
}
