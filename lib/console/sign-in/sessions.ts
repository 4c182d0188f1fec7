/**
 * Sessions end after 15 idle minutes (45 CFR 164.312(a)(2)(iii)), after ten hours, when somebody with that right signs the person out
 * everywhere, and when the provider takes the last role away or can no longer say which roles there are.
 */
import { languageFrom } from '../../languages/language.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { SessionStore, StaffSession } from '../../store/stores.ts';
import { formToken } from '../../web/csrf.ts';
import type { StaffMember } from './people.ts';
import { type Role, rolesAmong } from './roles.ts';

export const sessionCookie = '__Host-staff';
export const signInCookie = '__Host-signin';

export const idleMinutes = 15;
export const longestHours = 10;
export const signInMinutes = 10;
/** The provider is asked for the roles again from the first age on; older than the second they count for nothing. */
const rolesMinutes = { ask: 10, longest: 15 } as const;

const minute = 60_000;

/** The provider, as far as a session needs it. */
export interface RoleSource {
  /** The roles that the person has by now; none when the provider signs them in no longer. */
  rolesAgain(refreshToken: string, subject: string): Promise<readonly Role[] | 'unavailable'>;
}

interface Parts {
  readonly sessions: SessionStore;
  readonly clock: Clock;
}

export interface Session {
  readonly staff: StaffMember;
  /** When it ends if nothing more is done. */
  readonly until: string;
  readonly secret: string;
}

/** Why a session is over. */
type End = 'idle' | 'longest' | 'everywhere' | 'roles';

export type Resumed =
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'ended'; readonly how: End; readonly staff: StaffMember }
  /** The roles are too old, and the provider does not answer. */
  | { readonly state: 'unavailable' }
  | { readonly state: 'none' };

export function staffOf({ subject, name, roles, language, title }: StaffSession): StaffMember {
  const known = { subject, name, roles: rolesAmong(roles), language: languageFrom(language) };
  return title === undefined ? known : { ...known, title };
}

/** Returns the secret for the cookie. */
export function openSession(staff: StaffMember, refreshToken: string, { sessions, clock }: Parts): Promise<string> {
  const now = clock.now();
  const at = now.toISOString();
  const until = new Date(now.getTime() + longestHours * 60 * minute).toISOString();
  return sessions.open({ ...staff, openedAt: at, usedAt: at, rolesAt: at, until }, refreshToken);
}

const minutesSince = (instant: string, now: Date): number => (now.getTime() - Date.parse(instant)) / minute;

/** Whether it is over by the clock alone. */
export function endedBy({ usedAt, until }: Pick<StaffSession, 'usedAt' | 'until'>, now: Date): End | null {
  if (!(now.getTime() < Date.parse(until))) return 'longest';
  return minutesSince(usedAt, now) < idleMinutes ? null : 'idle';
}

type Kept = StaffSession & { readonly refreshToken: string };

/** The roles as the provider has them, asked again when they are old; null where there are none any more. */
async function rolesOf(
  { roles, rolesAt, subject, refreshToken }: Kept,
  now: Date,
  signIn: RoleSource,
): Promise<{ readonly roles: readonly Role[]; readonly fresh: boolean } | 'unavailable' | null> {
  const age = minutesSince(rolesAt, now);
  const known = { roles: rolesAmong(roles), fresh: false };
  if (age < rolesMinutes.ask) return known;
  const again = refreshToken === '' ? 'unavailable' : await signIn.rolesAgain(refreshToken, subject);
  if (again === 'unavailable') {
    if (age < rolesMinutes.longest) return known;
    return refreshToken === '' ? null : 'unavailable';
  }
  return again.length === 0 ? null : { roles: again, fresh: true };
}

/** Restarts the idle time. One that has ended stays stored until `closeSession`, so that the access log can name its person first. */
export async function resumeSession(
  secret: string | undefined,
  { sessions, clock, signIn }: Parts & { readonly signIn: RoleSource },
): Promise<Resumed> {
  const kept = secret === undefined ? null : await sessions.read(secret);
  if (secret === undefined || kept === null) return { state: 'none' };
  const ended = (how: End): Resumed => ({ state: 'ended', how, staff: staffOf(kept) });
  const now = clock.now();
  const how = endedBy(kept, now);
  if (how !== null) return ended(how);
  const [epoch, current] = await Promise.all([sessions.epochOf(kept.subject), rolesOf(kept, now, signIn)]);
  if (epoch !== kept.epoch) return ended('everywhere');
  if (current === null) return ended('roles');
  if (current === 'unavailable') return { state: 'unavailable' };
  const { roles, fresh } = current;
  const at = now.toISOString();
  if (!(await sessions.change(secret, { usedAt: at, ...(fresh && { rolesAt: at, roles }) }))) return { state: 'none' };
  const until = new Date(Math.min(now.getTime() + idleMinutes * minute, Date.parse(kept.until))).toISOString();
  return { state: 'open', session: { staff: { ...staffOf(kept), roles }, secret, until } };
}

/** Ends a session on every device with its cookie. */
export async function closeSession(secret: string, { sessions }: Pick<Parts, 'sessions'>): Promise<void> {
  await sessions.remove(secret);
}

export const tokenPurpose = 'staff-csrf';

/** The token of every form of this session. */
export function consoleToken(secret: string, secrets: Secrets): string {
  return formToken(secrets, tokenPurpose, secret);
}
