/** Which notice a browser has sent, and which one it has looked up. Neither can be extended. */
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { SiteContext } from '../context.ts';

/** sent: its page with the reference and its cover sheet, which names the patient. shown: its state, for whoever knew reference and date of birth. */
const tickets = {
  sent: { cookie: '__Host-notice', kind: 'notice sent', minutes: 60 },
  shown: { cookie: '__Host-notice-shown', kind: 'notice shown', minutes: 30 },
} as const;
type NoticeTicket = keyof typeof tickets;

/** The cookie of a browser that sent, or looked up, a notice. */
export async function noticeCookie({ deps }: SiteContext, which: NoticeTicket, reference: string): Promise<string> {
  const { cookie, kind, minutes } = tickets[which];
  const until = new Date(deps.clock.now().getTime() + minutes * 60_000);
  return setCookie(cookie, await deps.tickets.issue(kind, { reference }, until));
}

/** Null when there is none, or its time is over. */
export async function noticeOf(
  { deps, request }: SiteContext,
  which: NoticeTicket,
): Promise<{ readonly secret: string; readonly reference: string } | null> {
  const { cookie, kind } = tickets[which];
  const secret = cookieOf(request, cookie);
  const reference = secret === undefined ? undefined : (await deps.tickets.read(kind, secret))?.['reference'];
  return secret === undefined || reference === undefined ? null : { secret, reference };
}

/** True for a browser whose time is over, or that came back later. */
export function hadNotice({ request }: SiteContext, which: NoticeTicket): boolean {
  return cookieOf(request, tickets[which].cookie) !== undefined;
}

export const forgetNotice = (which: NoticeTicket): string => clearCookie(tickets[which].cookie);

/** Ends both, here and in this browser. */
export async function closeNotices(context: SiteContext): Promise<readonly string[]> {
  for (const which of ['sent', 'shown'] as const) {
    const found = await noticeOf(context, which);
    if (found !== null) await context.deps.tickets.revoke(tickets[which].kind, found.secret);
  }
  return [forgetNotice('sent'), forgetNotice('shown')];
}
