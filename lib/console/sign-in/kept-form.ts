/**
 * What somebody had typed when their session ended: kept for an hour, and shown again to that person on the page of its form. Nothing of
 * it takes effect before the person sends it again.
 */
import { clearCookie, cookieOf } from '../../web/cookies.ts';
import type { StaffContext } from '../context.ts';

export const keptKind = 'kept-form';
export const keptCookie = '__Host-kept';

export interface KeptForm {
  readonly form: URLSearchParams;
  /** For the reply that shows it: it is shown once. */
  readonly cookies: readonly string[];
}

/** What this person had typed on this page when the session ended; null where there is nothing. */
export async function keptForm({ deps, request, session }: StaffContext): Promise<KeptForm | null> {
  const secret = cookieOf(request, keptCookie);
  const payload = secret === undefined ? null : await deps.tickets.read(keptKind, secret);
  if (secret === undefined || payload?.['page'] !== request.path || payload['by'] !== session.staff.subject) return null;
  await deps.tickets.revoke(keptKind, secret);
  return { form: new URLSearchParams(payload['typed']), cookies: [clearCookie(keptCookie)] };
}
