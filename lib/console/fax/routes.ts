/** The fax route: see it, and open it again after the number was checked. */
import { openFaxRoute, readFaxRoute, routeState, verifiedUntil } from '../../delivery/fax/fax-route.ts';
import type { HttpReply } from '../../web/http.ts';
import { markOf } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { html, seeOther, type Turn } from '../turn.ts';
import { readText } from '../typed-text.ts';
import { type FaxView, faxPage } from './fax-page.tsx';

async function page({ deps, session, view }: Turn, status: number, outcome?: FaxView['outcome']): Promise<HttpReply> {
  const { settings, facility, standing } = deps;
  const route = await readFaxRoute(standing);
  const state = settings.FAX_SWITCH === 'on' ? await routeState(deps) : 'off';
  const shown: FaxView = {
    facility,
    route,
    state,
    verifiedUntil: verifiedUntil(settings, facility),
    hours: settings.FAX_HOURS,
    mayOpen: may(session.staff, 'configure'),
    outcome,
  };
  return html(status, faxPage(view, shown));
}

export function showFax(turn: Turn): Promise<HttpReply> {
  return page(turn, 200, turn.request.query['done'] === 'opened' ? 'opened' : undefined);
}

/** Opens the route that the page showed as closed. */
export async function openFax(turn: Turn): Promise<HttpReply> {
  const { deps, form, session } = turn;
  const typed = form.get('note') ?? '';
  const note = readText(typed);
  if ('refused' in note) {
    const refused = note.refused === 'empty' ? 'text-required' : note.refused;
    return page(turn, 422, { refused, typed });
  }
  const version = Number(form.get('version'));
  const opened = await openFaxRoute(deps, { version, who: markOf(session.staff), note: note.text });
  return opened ? seeOther('/staff/fax?done=opened') : page(turn, 409, 'changed');
}
