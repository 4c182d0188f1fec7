import type { HttpRequest } from './http.ts';

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
