/**
 * The one place where restricted patients are kept shut: `front.ts` asks here before every route that names a request or a person, so that
 * no route can forget it. Whoever lists requests without opening them asks `isHidden`.
 */

import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { requestPath } from '../console.ts';
import type { StaffContext } from '../context.ts';
import { readPersonKey } from '../person/paths.ts';
import type { keepForm } from '../sign-in/keep-form.ts';
import { may } from '../sign-in/roles.ts';

/** True where this person may neither open the requests of a patient nor see the name in a list. `restriction`: its id, or null. */
export function isHidden({ session, view }: Pick<StaffContext, 'session' | 'view'>, restriction: string | null): boolean {
  return restriction !== null && !may(session.staff, 'privacy') && view.glass[restriction] === undefined;
}

/** The request that a path names by its reference, or by the key of a person. */
export function referenceIn({ params, deps }: Pick<StaffContext, 'params' | 'deps'>): string | null {
  const { reference, person } = params;
  return person === undefined ? readReference(reference ?? '') : readPersonKey(person, deps.secrets);
}

/** Of one form, as `readForm` takes it. */
type FormRules = Parameters<typeof keepForm>[3];

/** The page that asks for a reason, in place of anything of this record; null where it may be shown. */
export async function askForReason(context: StaffContext, record: RequestRecord, rules?: FormRules): Promise<HttpReply | null> {
  const { deps, request, session, view } = context;
  // Who may open everything needs no look-up.
  if (may(session.staff, 'privacy')) return null;
  if (!isHidden(context, await deps.people.restrictionOf(record))) return null;
  const [{ glassPage }, form] = await Promise.all([import('./glass-page.tsx'), import('../sign-in/keep-form.ts')]);
  const whose = { staff: session.staff, secret: session.secret };
  const kept = rules === undefined ? null : await form.keepForm(deps, request, whose, rules);
  const asked = request.method === 'POST' ? (kept?.page ?? requestPath(record.reference)) : request.path;
  const page = glassPage(view, { reference: record.reference, to: asked, kept: kept !== null });
  return privatePage(page, { status: 403, ...(kept !== null && { cookies: [kept.cookie] }) });
}
