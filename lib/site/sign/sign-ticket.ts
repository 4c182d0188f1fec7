/** A browser whose visitor opened a link to sign and knew the date of birth. It cannot be extended: the link opens the page again. */
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { SiteContext } from '../context.ts';

const signCookie = '__Host-sign';

const kind = 'sign';
const minutes = 30;

export interface SignTicket {
  readonly secret: string;
  readonly reference: string;
  /** Of the link. */
  readonly number: number;
}

export async function signTicket({ deps }: SiteContext, reference: string, number: number): Promise<string> {
  const until = new Date(deps.clock.now().getTime() + minutes * 60_000);
  return setCookie(signCookie, await deps.tickets.issue(kind, { reference, number: String(number) }, until));
}

/** Ends what this browser may sign; the cookie line that removes it. */
export async function closeSignTicket({ request, deps }: SiteContext): Promise<string> {
  const secret = cookieOf(request, signCookie);
  if (secret !== undefined) await deps.tickets.revoke(kind, secret);
  return clearCookie(signCookie);
}

/** Null without the cookie, and after its time. */
export async function signTicketOf({ deps, request }: SiteContext): Promise<SignTicket | null> {
  const secret = cookieOf(request, signCookie);
  const payload = secret === undefined ? null : await deps.tickets.read(kind, secret);
  if (secret === undefined || payload === null) return null;
  return { secret, reference: payload['reference'] ?? '', number: Number(payload['number']) };
}
