/** Keeps for an hour what somebody had typed when their session ended: `kept-form.ts` shows it again. Loaded when that happens. */
import { looksLikePassword } from '../../inbound/password-in-text.ts';
import { setCookie } from '../../web/cookies.ts';
import { isFormToken } from '../../web/csrf.ts';
import { readForm } from '../../web/form.ts';
import type { HttpRequest } from '../../web/http.ts';
import type { ConsoleDependencies } from '../context.ts';
import { keptCookie, keptKind } from './kept-form.ts';
import type { StaffMember } from './people.ts';
import { tokenPurpose } from './sessions.ts';

const seconds = 3600;

/** Where forms are sent to that people type into; the first group is the page that shows the form. */
const forms = [
  /^(\/staff\/requests\/[\w-]+)\/(?:sheet|notes|hold|match|email)$/,
  /^(\/staff\/requests\/[\w-]+\/(?:(?:decide|letters\/write)\/[\w-]+|texts|disclosures|pages\/[\w-]+\/\d+))$/,
  /^(\/staff\/intake\/new)$/,
  /^(\/staff\/inbound\/items\/[\w-]+)\/decide\/[\w-]+$/,
  /^(\/staff\/(?:inbound\/new|mail\/inbound))$/,
];

const ofInbound = /^\/staff\/(?:mail\/)?inbound(?:\/|$)/;

export interface KeptAside {
  /** The page that shows the form. */
  readonly page: string;
  readonly cookie: string;
}

/** Lays a posted form aside for who had typed it; null where it is none that people type into, or was not of that session. */
export async function keepForm(
  { tickets, clock, secrets, settings }: Pick<ConsoleDependencies, 'tickets' | 'clock' | 'secrets' | 'settings'>,
  request: HttpRequest,
  { staff, secret }: { readonly staff: StaffMember; readonly secret: string },
  rules: Parameters<typeof readForm>[2],
): Promise<KeptAside | null> {
  const page = forms.map((form) => form.exec(request.path)?.[1]).find((found) => found !== undefined);
  if (request.method !== 'POST' || page === undefined) return null;
  const posted = readForm(request, settings.PUBLIC_ORIGIN, rules);
  if (!posted.ok || !isFormToken(secrets, tokenPurpose, secret, posted.form.get('token') ?? '')) return null;
  posted.form.delete('token');
  // The password of a disc is said by telephone and kept nowhere, not for an hour either.
  if (ofInbound.test(page)) for (const [name, text] of [...posted.form]) if (looksLikePassword(text)) posted.form.delete(name);
  const payload = { page, typed: posted.form.toString(), by: staff.subject };
  const kept = await tickets.issue(keptKind, payload, new Date(clock.now().getTime() + seconds * 1000));
  return { page, cookie: setCookie(keptCookie, kept, seconds) };
}
