/** The staff console: who is it, may they, is the form ours; then one page answers. Rules live in lib/staff. */

import { consoleFor } from '../lib/console/console.ts';
import { openFax, showFax } from '../lib/console/fax/routes.ts';
import { markMailReceived, showMailDesk } from '../lib/console/incoming-mail/routes.ts';
import { consoleBodyCap, type Posted, readPostedFile, readPostedForm } from '../lib/console/posted-form.ts';
import { readFilters, readQueue } from '../lib/console/queue/queue.ts';
import { queuePage } from '../lib/console/queue/queue-page.tsx';
import { checkFile } from '../lib/console/request/check-file-routes.ts';
import { addNote, changeOwner, downloadDocument, moveRequest, settleWork, showRequest } from '../lib/console/request/routes.ts';
import { matchRoute, type RouteName, type StaffRoute } from '../lib/console/routes.ts';
import { sessionCookie } from '../lib/console/sign-in/cookies.ts';
import type { SignIn } from '../lib/console/sign-in/oidc.ts';
import { providerSignIn } from '../lib/console/sign-in/provider.ts';
import { may } from '../lib/console/sign-in/roles.ts';
import { askToSignIn, begin, callback, showSignIn, signOut } from '../lib/console/sign-in/routes.ts';
import { formToken, resumeSession, type Session } from '../lib/console/sign-in/sessions.ts';
import { consoleSettings, html, message, type Turn, type Uses } from '../lib/console/turn.ts';
import { readFaxRoute } from '../lib/delivery/fax/fax-route.ts';
import { loadLanguages } from '../lib/languages/words.ts';
import { hospitalDay } from '../lib/request/dates.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../lib/web/http.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { queue } from './bind/adapters/queue.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { standing } from './bind/adapters/standing.ts';
import { accessLog, requests, tickets } from './bind/adapters/store.ts';
import { httpFunction } from './bind/http.ts';
import { provide } from './bind/provide.ts';

type OutsideName = 'sign-in' | 'begin' | 'callback';
type Page = (turn: Turn) => Promise<HttpReply>;

async function showQueue({ deps, request, session, view }: Turn): Promise<HttpReply> {
  const filters = readFilters(request.query);
  const question = {
    hospital: deps.facility,
    staff: session.staff,
    today: hospitalDay(deps.clock.now(), deps.facility.timeZone),
    filters,
    after: request.query['after'],
  };
  const [page, { closed }] = await Promise.all([readQueue(deps.requests, question), readFaxRoute(deps.standing)]);
  return html(200, queuePage(view, page, filters, closed));
}

type LetterDesk = typeof import('../lib/console/letters/routes.ts');

/** A page of the letter desk, which is loaded with the first letter: it brings the letters' schemas and the world's telephone plans. */
function atLetterDesk(page: keyof LetterDesk): Page {
  return async (turn) => (await import('../lib/console/letters/routes.ts'))[page](turn);
}

function insidePages(signIn: SignIn): Readonly<Record<Exclude<RouteName, OutsideName>, Page>> {
  return {
    'sign-out': (turn) => signOut(signIn, turn),
    queue: showQueue,
    mail: showMailDesk,
    'mail-received': markMailReceived,
    fax: showFax,
    'fax-open': openFax,
    request: showRequest,
    document: downloadDocument,
    move: moveRequest,
    owner: changeOwner,
    note: addNote,
    letters: atLetterDesk('showLetters'),
    'letter-form': atLetterDesk('showLetterForm'),
    'letter-write': atLetterDesk('takeLetterForm'),
    'letter-look': atLetterDesk('showLetterLook'),
    'letter-pdf': atLetterDesk('showLetterPdf'),
    'letter-keep': atLetterDesk('keepLetter'),
    letter: atLetterDesk('showKeptLetter'),
    'letter-mailed': atLetterDesk('markLetterMailed'),
    check: checkFile,
    settle: settleWork,
  };
}

/** What was posted, read as the route takes it: a form, the longer form of a letter, or a file. */
async function readPosted({ deps, request, session }: Turn, { takes }: StaffRoute): Promise<Posted> {
  const expected = { publicOrigin: deps.settings.PUBLIC_ORIGIN, secrets: deps.secrets, session: session.secret };
  return takes === 'file' ? readPostedFile(request, expected) : readPostedForm(request, expected, takes);
}

/** The console on given dependencies; `signIn` is the provider's, unless a test brings its own. */
export function createStaffConsole(deps: Uses, signIn: SignIn = providerSignIn(deps)): HttpHandler {
  const inside = insidePages(signIn);
  const outside = {
    'sign-in': async (request: HttpRequest) => showSignIn(request),
    begin: (request: HttpRequest) => begin(signIn, deps, request),
    callback: (request: HttpRequest) => callback(signIn, deps, request),
  };

  async function answer(request: HttpRequest, session: Session): Promise<HttpReply> {
    const match = matchRoute(request.method, request.path);
    await loadLanguages([session.staff.language]);
    const view = consoleFor(session.staff, formToken(session.secret, deps.secrets), deps.facility);
    if (match.found === 'other-method') return message(405, 'wrongMethod', view);
    if (match.found === 'nothing' || match.route.needs === null) return message(404, 'notFound', view);
    const { route, parameters } = match;
    if (!may(session.staff, route.needs)) return message(403, 'notAllowed', view);
    const turn = { deps, request, session, view, parameters, form: new URLSearchParams() };
    if (route.method === 'GET') return inside[route.name](turn);
    const posted = await readPosted(turn, route);
    return posted.ok ? inside[route.name]({ ...turn, ...posted.brought }) : message(posted.status, posted.page, view);
  }

  return async (request) => {
    const match = matchRoute(request.method, request.path);
    if (match.found === 'route' && match.route.needs === null) return outside[match.route.name](request);
    const session = await resumeSession(request.cookies[sessionCookie], deps);
    return session === null ? askToSignIn(request) : answer(request, session);
  };
}

export const provided = provide(consoleSettings, {
  secretValues,
  secrets,
  facility,
  requests,
  accessLog,
  tickets,
  standing,
  queue,
  archive,
});
export const handler = httpFunction(createStaffConsole, provided, consoleBodyCap);
