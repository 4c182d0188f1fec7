/** The staff console: who is it, may they, is the form ours; then one page answers. Rules live in lib/staff. */

import { consoleFor } from '../lib/pages/staff/console.ts';
import { queuePage } from '../lib/pages/staff/queue-page.tsx';
import { hospitalDay } from '../lib/request/dates.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../lib/runtime/http.ts';
import { readFilters, readQueue } from '../lib/staff/queue.ts';
import { may } from '../lib/staff/roles.ts';
import { matchRoute, type RouteName } from '../lib/staff/routes.ts';
import { formToken, resumeSession, type Session } from '../lib/staff/sessions.ts';
import { oidcSignIn, type SignIn } from '../lib/staff/sign-in.ts';
import { sessionCookie } from './staff-console/cookies.ts';
import { markMailReceived, showMailDesk } from './staff-console/mail.ts';
import { readPostedForm } from './staff-console/posted-form.ts';
import { addNote, changeOwner, downloadDocument, moveRequest, settleWork, showRequest } from './staff-console/request.ts';
import { askToSignIn, begin, callback, showSignIn, signOut } from './staff-console/sign-in.ts';
import { html, message, type Turn, type Uses } from './staff-console/turn.ts';
import { httpFunction } from './wrap/http.ts';

type OutsideName = 'sign-in' | 'begin' | 'callback';
type Page = (turn: Turn) => Promise<HttpReply>;

async function showQueue({ deps, request, session, view }: Turn): Promise<HttpReply> {
  const filters = readFilters(request.query);
  const question = {
    facility: deps.facility.id,
    staff: session.staff,
    today: hospitalDay(deps.clock.now()),
    filters,
    after: request.query['after'],
  };
  return html(200, queuePage(view, await readQueue(deps.requests, question), filters));
}

function insidePages(signIn: SignIn): Readonly<Record<Exclude<RouteName, OutsideName>, Page>> {
  return {
    'sign-out': (turn) => signOut(signIn, turn),
    queue: showQueue,
    mail: showMailDesk,
    'mail-received': markMailReceived,
    request: showRequest,
    document: downloadDocument,
    move: moveRequest,
    owner: changeOwner,
    note: addNote,
    settle: settleWork,
  };
}

/** The console on given dependencies; `signIn` is the provider's, unless a test brings its own. */
export function createStaffConsole(deps: Uses, signIn: SignIn = oidcSignIn(deps)): HttpHandler {
  const inside = insidePages(signIn);
  const outside = {
    'sign-in': async (request: HttpRequest) => showSignIn(request),
    begin: (request: HttpRequest) => begin(signIn, deps, request),
    callback: (request: HttpRequest) => callback(signIn, deps, request),
  };

  async function answer(request: HttpRequest, session: Session): Promise<HttpReply> {
    const match = matchRoute(request.method, request.path);
    const view = consoleFor(session.staff, formToken(session.secret, deps.secrets));
    if (match.found === 'other-method') return message(405, 'wrongMethod', view);
    if (match.found === 'nothing' || match.route.needs === null) return message(404, 'notFound', view);
    const { route, parameters } = match;
    const turn = { deps, request, session, view, parameters };
    if (route.method === 'GET') {
      if (!may(session.staff, route.needs)) return message(403, 'notAllowed', view);
      return inside[route.name]({ ...turn, form: new URLSearchParams() });
    }
    const expected = { publicOrigin: deps.settings.PUBLIC_ORIGIN, secrets: deps.secrets, session: session.secret };
    const posted = readPostedForm(request, expected);
    if (!posted.ok) return message(posted.status, posted.page, view);
    if (!may(session.staff, route.needs)) return message(403, 'notAllowed', view);
    return inside[route.name]({ ...turn, form: posted.form });
  }

  return async (request) => {
    const match = matchRoute(request.method, request.path);
    if (match.found === 'route' && match.route.needs === null) return outside[match.route.name](request);
    const session = await resumeSession(request.cookies[sessionCookie], deps);
    return session === null ? askToSignIn(request) : answer(request, session);
  };
}

export const handler = httpFunction((dependencies) => createStaffConsole(dependencies));
