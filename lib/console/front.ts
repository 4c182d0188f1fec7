import { loadLanguages } from '../languages/words.ts';
import { cookieOf } from '../web/cookies.ts';
import { isFormToken } from '../web/csrf.ts';
import { type FormFailure, readFile, readForm } from '../web/form.ts';
import type { HttpHandler, HttpReply } from '../web/http.ts';
import { matchRoute } from '../web/router.ts';
import { logDenied, logSession } from './access.ts';
import { consoleFor } from './console.ts';
import { type ConsoleDependencies, message, type OutsideContext, type StaffContext } from './context.ts';
import { askForReason } from './glass/guard.ts';
import { readGlass } from './glass/open-glass.ts';
import type { MessageName } from './plain-pages.tsx';
import { queuePath } from './queue/kept-filters.ts';
import { fileField, largestFile } from './request/handed-in-file.ts';
import { openRequest } from './request/opening.ts';
import { consoleRoutes, type StaffRoute } from './routes.ts';
import { askToSignIn, providerAway } from './sign-in/handlers.ts';
import type { SignIn } from './sign-in/oidc.ts';
import { providerSignIn } from './sign-in/provider.ts';
import { may } from './sign-in/roles.ts';
import { closeSession, consoleToken, resumeSession, type Session, sessionCookie, tokenPurpose } from './sign-in/sessions.ts';

/** In bytes: the largest file with the rest of its form. */
export const consoleBodyCap = largestFile + 64 * 1024;

/** In bytes: a form holds two texts of 1,000 characters at most; a letter has 30 defects with a text each. */
const caps = { texts: 16 * 1024, letter: 60 * 1024, entry: 60 * 1024 } as const;
/** The groups of checkboxes in the forms of letters, which are loaded with the first letter. */
export const letterLists: readonly string[] = ['released', 'places', 'unconfirmed', 'correctionGrounds'];
/** Those of decisions. */
const decisionLists: readonly string[] = ['facts', 'checks', 'items', 'special', 'marks', 'chart', 'onFile', 'summary', 'same'];
/** Requests of the queue that are given to somebody. */
const queueLists: readonly string[] = ['pick'];
/** Of the desk of what comes in: what is ticked of media, and of their condition. */
const inboundLists: readonly string[] = ['what', 'condition', 'arrive.condition', 'incomplete.missing', 'password-given.sure'];
const staffLists = [...decisionLists, ...queueLists, ...inboundLists];
/** Those of the form for paper and calls, which is loaded with the first of them. */
const entryLists: readonly string[] = ['elements', 'records.types', 'defects', 'enclosed', 'another'];
const listsOf = { texts: staffLists, letter: letterLists, entry: entryLists } as const;
/** Of whatever form was sent when its session had ended. */
const everyForm = { cap: caps.letter, lists: [...letterLists, ...staffLists, ...entryLists] };
const fileRules = { fields: { file: fileField, token: 'token' }, largest: largestFile, cap: consoleBodyCap };

const failures: Readonly<Record<FormFailure, readonly [number, MessageName]>> = {
  'not-ours': [403, 'stale'],
  'too-large': [413, 'tooLarge'],
  'wrong-kind': [415, 'unreadable'],
  'bad-request': [400, 'unreadable'],
};

async function answerForm(context: StaffContext, { takes, answer }: StaffRoute): Promise<HttpReply> {
  const { request, deps, session, view } = context;
  const origin = deps.settings.PUBLIC_ORIGIN;
  const posted =
    takes === 'file'
      ? await readFile(request, origin, fileRules)
      : readForm(request, origin, { cap: caps[takes ?? 'texts'], lists: listsOf[takes ?? 'texts'] });
  if (!posted.ok) {
    if (takes === 'file' && posted.failure === 'too-large') return answer({ ...context, file: 'too-large' });
    return message(...failures[posted.failure], view);
  }
  const token = 'file' in posted ? posted.token : (posted.form.get('token') ?? '');
  if (!isFormToken(deps.secrets, tokenPurpose, session.secret, token)) return message(403, 'stale', view);
  return answer('file' in posted ? { ...context, file: posted.file } : { ...context, form: posted.form });
}

async function answerStaff(outside: OutsideContext, session: Session): Promise<HttpReply> {
  const { deps, request } = outside;
  const match = matchRoute(consoleRoutes, request.method, request.path);
  const [glass] = await Promise.all([readGlass(deps, session.staff), loadLanguages([session.staff.language])]);
  const token = consoleToken(session.secret, deps.secrets);
  const shown = consoleFor(session.staff, token, deps.facility, queuePath(request), { glass, now: deps.clock.now() });
  const view = { ...shown, until: session.until };
  if (match.found === 'other-method') return message(405, 'wrongMethod', view, { allow: match.allow });
  if (match.found === 'nothing' || match.route.needs === null) return message(404, 'notFound', view);
  const { route, params } = match;
  const context: StaffContext = { ...outside, session, view, params, form: new URLSearchParams() };
  const reply = await answerRoute(context, route);
  if (reply.status === 403) await logDenied(deps, session.staff, route.name, params['reference']);
  return reply;
}

async function answerRoute(context: StaffContext, route: StaffRoute): Promise<HttpReply> {
  const { needs } = route;
  if (needs !== 'session' && !may(context.session.staff, ...needs)) return message(403, 'notAllowed', context.view);
  if (context.params['reference'] === undefined && context.params['person'] === undefined) return answerOpen(context, route);
  const opened = await openRequest(context);
  if ('reply' in opened) return opened.reply;
  const { record } = opened;
  const asks = record === null || route.beforeGlass === true ? null : await askForReason(context, record, everyForm);
  return asks ?? answerOpen({ ...context, record }, route);
}

function answerOpen(context: StaffContext, route: StaffRoute): Promise<HttpReply> {
  return route.method === 'GET' ? route.answer(context) : answerForm(context, route);
}

/** The HTTP handler of the console; tests pass a `signIn` of their own. */
export function createStaffConsole(deps: ConsoleDependencies, signIn: SignIn = providerSignIn(deps)): HttpHandler {
  return async (request) => {
    const outside: OutsideContext = { deps, signIn, request };
    const match = matchRoute(consoleRoutes, request.method, request.path);
    if (match.found === 'route' && match.route.needs === null) return match.route.answer(outside);
    return answerSession(outside);
  };
}

async function answerSession(outside: OutsideContext): Promise<HttpReply> {
  const { deps, signIn, request } = outside;
  const secret = cookieOf(request, sessionCookie);
  const resumed = await resumeSession(secret, { ...deps, signIn });
  if (resumed.state === 'open') return answerStaff(outside, resumed.session);
  if (resumed.state === 'unavailable') return providerAway();
  if (resumed.state === 'ended') {
    await logSession(deps, 'sign-out', resumed.staff, `ended ${resumed.how}`);
    await closeSession(secret ?? '', deps);
    // Who was signed out by somebody else does not get back what came under their name.
    const byTheClock = resumed.how === 'idle' || resumed.how === 'longest';
    const was = { staff: resumed.staff, secret: secret ?? '' };
    // A start reads nothing of it: sessions seldom end in the middle of a form.
    const { keepForm } = await import('./sign-in/keep-form.ts');
    return askToSignIn(request, byTheClock ? await keepForm(deps, request, was, everyForm) : null);
  }
  return askToSignIn(request);
}
