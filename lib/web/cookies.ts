import type { HttpHandler, HttpRequest } from './http.ts';

/** Browsers accept this prefix only from the same host over HTTPS. */
type CookieName = `__Host-${string}`;

// Lax and not Strict: the sign-in provider redirects the browser back, which must then send its cookies.
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The cookie ends with the browser, or after so many seconds. */
export function setCookie(name: CookieName, value: string, seconds?: number): string {
  return `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
}

export function clearCookie(name: CookieName): string {
  return setCookie(name, '', 0);
}

const secretShape = /^[\w-]{16,100}$/;

/** The value of a cookie, if it has the shape of our secrets. */
export function cookieOf({ cookies }: Pick<HttpRequest, 'cookies'>, name: CookieName): string | undefined {
  const value = cookies[name];
  return value !== undefined && secretShape.test(value) ? value : undefined;
}

const hostPrefix = '__Host-';

/**
 * True only for the service on one machine: `STAGE` is `local` and the origin is http on loopback. Safari's engine refuses
 * Secure cookies over http there, as RFC 6265bis lets it.
 */
export function needsPlainCookies({
  STAGE,
  PUBLIC_ORIGIN,
}: {
  readonly STAGE: string;
  readonly PUBLIC_ORIGIN: string;
}): boolean {
  const { protocol, hostname } = new URL(PUBLIC_ORIGIN);
  return STAGE === 'local' && protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** The same site with cookies that are neither Secure nor `__Host-`; for `needsPlainCookies` alone. */
export function withPlainCookies(handler: HttpHandler): HttpHandler {
  return async (request) => {
    const prefixed = Object.entries(request.cookies).map(([name, value]) => [hostPrefix + name, value]);
    const reply = await handler({ ...request, cookies: Object.fromEntries(prefixed) });
    if (reply.cookies === undefined) return reply;
    return { ...reply, cookies: reply.cookies.map((line) => line.slice(hostPrefix.length).replace(' Secure;', '')) };
  };
}
