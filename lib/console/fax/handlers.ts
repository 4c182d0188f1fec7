import { openFaxRoute, readFaxRoute, routeState, verifiedUntil } from '../../delivery/fax/fax-route.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import type { StaffContext } from '../context.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';
import { type FaxView, faxPage } from './fax-page.tsx';

async function page({ deps, session, view }: StaffContext, status: number, outcome?: FaxView['outcome']): Promise<HttpReply> {
  const { settings, facility } = deps;
  const shown: FaxView = {
    facility,
    route: await readFaxRoute(deps.checkpoints),
    state: settings.FAX_SWITCH === 'on' ? await routeState(deps) : 'off',
    verifiedUntil: verifiedUntil(settings, facility),
    hours: settings.FAX_HOURS,
    mayOpen: may(session.staff, 'configure'),
    outcome,
  };
  return privatePage(faxPage(view, shown), { status });
}

export function getFax(context: StaffContext): Promise<HttpReply> {
  return page(context, 200, context.request.query['done'] === 'opened' ? 'opened' : undefined);
}

/** Reopens the route if it has not changed since the page showed it. */
export async function postFax(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session } = context;
  const typed = form.get('note') ?? '';
  const note = readText(typed);
  if ('refused' in note) {
    const refused = note.refused === 'empty' ? 'text-required' : note.refused;
    return page(context, 422, { refused, typed });
  }
  const version = Number(form.get('version'));
  const opened = await openFaxRoute(deps, { version, who: actorId(session.staff), note: note.text });
  return opened ? redirect('/staff/fax?done=opened') : page(context, 409, 'changed');
}
