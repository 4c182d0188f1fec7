/** Sessions end after 15 idle minutes (45 CFR 164.312(a)(2)(iii)) and after ten hours. Rows are found by the secret's HMAC. */
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
export const signInMinutes = 10;

const kind = 'staff';

interface Parts {
  readonly tickets: TicketStore;
  readonly clock: Clock;
}

export interface Session {
  readonly staff: StaffMember;
  readonly secret: string;
  /** Lets the provider sign out without a question. */
  readonly idToken: string;
}

/** Returns the secret for the cookie. */
export async function openSession(staff: StaffMember, idToken: string, { tickets, clock }: Parts): Promise<string> {
  const now = clock.now().getTime();
  const until = new Date(now + longestHours * 3_600_000).toISOString();
  const payload = { ...staff, roles: staff.roles.join(' '), idToken, until };
  return tickets.issue(kind, payload, new Date(now + idleMinutes * 60_000));
}

/** Restarts the idle time; null when the session is missing or has ended. */
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

/** Ends a session on every device with its cookie. */
export async function closeSession(secret: string, { tickets }: Pick<Parts, 'tickets'>): Promise<void> {
  await tickets.revoke(kind, secret);
}

export const tokenPurpose = 'staff-csrf';

/** The token of every form of this session. */
export function consoleToken(secret: string, secrets: Secrets): string {
  return formToken(secrets, tokenPurpose, secret);
}
