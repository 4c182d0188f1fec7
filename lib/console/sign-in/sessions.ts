/**
 * Sessions of the console: 15 minutes without activity end one (automatic logoff, 45 CFR 164.312(a)(2)(iii)), ten hours end
 * any. The cookie holds an opaque secret; the row behind it, which can be revoked, is found by the secret's HMAC alone.
 */

import { languageFrom } from '../../languages/language.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { TicketStore } from '../../store/stores.ts';
import { formToken } from '../../web/csrf.ts';
import type { StaffMember } from './people.ts';
import { rolesAmong } from './roles.ts';

export const sessionCookie = '__Host-staff';
export const signInCookie = '__Host-signin';

export const idleMinutes = 15;
export const longestHours = 10;
/** For the way to the provider and back. */
export const signInMinutes = 10;

const kind = 'staff';

interface Parts {
  readonly tickets: TicketStore;
  readonly clock: Clock;
}

export interface Session {
  readonly staff: StaffMember;
  readonly secret: string;
  /** Handed back to the provider on signing out, so that it need not ask who is leaving. */
  readonly idToken: string;
}

/** Opens a session and returns the secret for the cookie. */
export async function openSession(staff: StaffMember, idToken: string, { tickets, clock }: Parts): Promise<string> {
  const now = clock.now().getTime();
  const until = new Date(now + longestHours * 3_600_000);
  const { subject, name, roles, language } = staff;
  const payload = { subject, name, roles: roles.join(' '), language, idToken, until: until.toISOString() };
  return tickets.issue(kind, payload, new Date(now + idleMinutes * 60_000));
}

/** The session behind a cookie, its idle time restarted; null when there is none or it has ended. */
export async function resumeSession(secret: string | undefined, { tickets, clock }: Parts): Promise<Session | null> {
  if (secret === undefined) return null;
  const payload = await tickets.read(kind, secret);
  if (payload === null) return null;
  const now = clock.now().getTime();
  const until = Date.parse(payload['until'] ?? '');
  if (!(now < until)) {
    await tickets.revoke(kind, secret);
    return null;
  }
  await tickets.extend(kind, secret, new Date(Math.min(now + idleMinutes * 60_000, until)));
  const staff: StaffMember = {
    subject: payload['subject'] ?? '',
    name: payload['name'] ?? '',
    roles: rolesAmong((payload['roles'] ?? '').split(' ')),
    language: languageFrom(payload['language'] ?? ''),
  };
  return { staff, secret, idToken: payload['idToken'] ?? '' };
}

/** Ends a session at once, on every device that holds its cookie. */
export async function closeSession(secret: string, { tickets }: Pick<Parts, 'tickets'>): Promise<void> {
  await tickets.revoke(kind, secret);
}

/** Tokens of the console's forms are made for this purpose. */
export const tokenPurpose = 'staff-csrf';

/** What a form of this session has to bring back. */
export function consoleToken(secret: string, secrets: Secrets): string {
  return formToken(secrets, tokenPurpose, secret);
}
