/** Which request a browser has looked up, and whether a one-time code has opened it there. Neither can be extended. */
import type { RequestRecord } from '../../request/record.ts';
import { type CodePurpose, codePurposes } from '../../store/one-time-codes.ts';
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { SiteContext } from '../context.ts';

export const requestCookie = '__Host-request';

const kind = 'request';
const purpose: CodePurpose = 'see-request';
const minute = 60_000;
/** For the state words, and to ask for a code and type it. */
const lookedUpMinutes = 30;

export interface RequestTicket {
  readonly secret: string;
  readonly reference: string;
  /** True after a code: documents, letters and answers may be shown. */
  readonly opened: boolean;
  readonly until: Date;
  /** Both codes of a change to it are awaited. */
  readonly newEmail?: string | undefined;
}

async function issue({ deps }: SiteContext, reference: string, opened: boolean): Promise<string> {
  const minutes = opened ? codePurposes[purpose].opensForMinutes : lookedUpMinutes;
  const until = new Date(deps.clock.now().getTime() + minutes * minute);
  const payload = { reference, opened: opened ? purpose : '', until: until.toISOString() };
  return setCookie(requestCookie, await deps.tickets.issue(kind, payload, until));
}

/** The cookie of a browser that knew reference and date of birth. */
export function lookedUp(context: SiteContext, { reference }: Pick<RequestRecord, 'reference'>): Promise<string> {
  return issue(context, reference, false);
}

/** The cookie after a right code, which replaces the one before. */
export async function openedByCode(context: SiteContext, { secret, reference }: RequestTicket): Promise<string> {
  await context.deps.tickets.revoke(kind, secret);
  return issue(context, reference, true);
}

/** The cookie of the same opened request, with the e-mail address that waits for its codes, or with none. Its end stays. */
export async function awaitingEmail(
  { deps }: SiteContext,
  { secret, reference, until }: RequestTicket,
  newEmail?: string,
): Promise<string> {
  await deps.tickets.revoke(kind, secret);
  const asked = newEmail === undefined ? {} : { newEmail };
  const payload = { reference, opened: purpose, until: until.toISOString(), ...asked };
  return setCookie(requestCookie, await deps.tickets.issue(kind, payload, until));
}

/** Null when this browser has looked up nothing, or its time is over. */
export async function ticketOf({ deps, request }: SiteContext): Promise<RequestTicket | null> {
  const secret = cookieOf(request, requestCookie);
  const payload = secret === undefined ? null : await deps.tickets.read(kind, secret);
  if (secret === undefined || payload === null) return null;
  const { reference = '', opened, until = '', newEmail } = payload;
  return { secret, reference, opened: opened === purpose, until: new Date(until), newEmail };
}

/** Ends what this browser has open; the cookie line that removes it. */
export async function closeTicket({ request, deps }: SiteContext): Promise<string> {
  const secret = cookieOf(request, requestCookie);
  if (secret !== undefined) await deps.tickets.revoke(kind, secret);
  return clearCookie(requestCookie);
}
