/** The two cookies of the console: opaque secrets, never read by scripts, never sent by forms of other sites. */

export const sessionCookie = '__Host-staff';
export const signInCookie = '__Host-signin';

// Lax and not Strict: the browser comes back from the provider by a cross-site redirect and has to bring both.
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** A cookie that lasts as long as the browser runs, or so many seconds. */
export function setCookie(name: string, value: string, seconds?: number): string {
  return `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
}

export function clearCookie(name: string): string {
  return `${name}=; ${attributes}; Max-Age=0`;
}
