/** Cookies of both fronts: opaque secrets that scripts cannot read and forms of other sites do not send. */
import type { HttpRequest } from './http.ts';

/** The prefix makes browsers refuse the cookie from anything but this very host over HTTPS. */
type CookieName = `__Host-${string}`;

// Lax and not Strict: the browser comes back from the sign-in provider by a redirect of another site and has to bring its cookies.
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A cookie that ends with the browser, or after so many seconds: on a shared computer nothing stays behind. */
export function setCookie(name: CookieName, value: string, seconds?: number): string {
  return `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
}

export function clearCookie(name: CookieName): string {
  return setCookie(name, '', 0);
}

/** What our own secrets look like. Nothing else is looked up. */
const secretShape = /^[\w-]{16,100}$/;

/** The value of a cookie that could be ours. */
export function cookieOf({ cookies }: Pick<HttpRequest, 'cookies'>, name: CookieName): string | undefined {
  const value = cookies[name];
  return value !== undefined && secretShape.test(value) ? value : undefined;
}
