import { baseLanguage } from '../../request/vocabulary.ts';
import { errorName } from '../../runtime/log.ts';
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { HttpReply, HttpRequest } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSession } from '../access.ts';
import type { ConsoleDependencies, OutsideContext, StaffContext } from '../context.ts';
import { type SignInNotice, signedOutPage, signInNotices, signInPage } from '../plain-pages.tsx';
import type { KeptAside } from './keep-form.ts';
import type { SignedIn } from './oidc.ts';
import { closeSession, openSession, sessionCookie, signInCookie, signInMinutes } from './sessions.ts';

/** Only pages that change nothing, and are whole without what stands behind their address. */
const pages = [
  ...['mail(?:/inbound)?', 'load', 'views', 'keys', 'fax', 'people', 'binder', 'reports', 'audit(?:/patterns)?', 'search'],
  ...['intake(?:/new|/scans/[\\w-]+)?', 'directory(?:/[\\w-]+)?', 'post(?:/runs/[\\w-]+)?'],
  'inbound(?:/(?:arrivals|new|search|figures|items/[\\w-]+))?',
  'requests/[\\w-]+(?:/(?:(?:decide|letters/write)/[\\w-]+|texts|disclosures|pages(?:/[\\w-]+/\\d+)?))?',
];
const returnTo = new RegExp(`^/staff(?:/(?:${pages.join('|')}))?/?$`);

/** The queue when the path is not allowed. */
export function safeNext(path = ''): string {
  return returnTo.test(path) ? path : '/staff';
}

function startPath(next: string): string {
  return next === '/staff' ? '/staff/sign-in/start' : `/staff/sign-in/start?${new URLSearchParams({ next })}`;
}

/** To the sign-in page, which tells when a session has ended. What was typed then is on the page that the sign-in leads back to. */
export function askToSignIn({ method, path, cookies }: HttpRequest, kept: KeptAside | null = null): HttpReply {
  const query = new URLSearchParams();
  const next = method === 'POST' ? safeNext(kept?.page) : safeNext(path);
  if (next !== '/staff') query.set('next', next);
  const had = cookieOf({ cookies }, sessionCookie) !== undefined;
  if (had) query.set('notice', 'ended');
  const text = query.toString();
  return redirect(text === '' ? '/staff/sign-in' : `/staff/sign-in?${text}`, [
    ...(had ? [clearCookie(sessionCookie)] : []),
    ...(kept === null ? [] : [kept.cookie]),
  ]);
}

export async function getSignIn({ request: { query } }: OutsideContext): Promise<HttpReply> {
  const notice = signInNotices.find((name) => name === query['notice']);
  return privatePage(signInPage(baseLanguage, startPath(safeNext(query['next'])), notice));
}

/** The session stays: the next page asks the provider again. */
export function providerAway(): HttpReply {
  return refusal(503, 'unavailable');
}

function refusal(status: number, notice: SignInNotice): HttpReply {
  return privatePage(signInPage(baseLanguage, '/staff/sign-in/start', notice), {
    status,
    cookies: [clearCookie(signInCookie)],
  });
}

export async function getStart({ deps, signIn, request }: OutsideContext): Promise<HttpReply> {
  try {
    const { url, secret } = await signIn.begin(safeNext(request.query['next']));
    return redirect(url, [setCookie(signInCookie, secret, signInMinutes * 60)]);
  } catch (error) {
    deps.log.error('staff sign-in refused', { code: 'provider', error: errorName(error) });
    return refusal(503, 'unavailable');
  }
}

async function refuse(
  answer: Exclude<SignedIn, { readonly outcome: 'signed-in' }>,
  deps: ConsoleDependencies,
): Promise<HttpReply> {
  const staff = 'staff' in answer ? answer.staff : null;
  const code = answer.outcome === 'refused' ? answer.code : answer.outcome;
  deps.log.warn('staff sign-in refused', { code, ...(staff !== null && { staff: staff.subject }) });
  // Anybody can call without an attempt, and leaves no row.
  if (answer.outcome !== 'expired') await logSession(deps, 'denied', staff, `denied sign-in ${code}`);
  const [status, notice] = refusals[answer.outcome];
  return refusal(status, notice);
}

/** Ends the session of the browser's cookie, if there is one. */
async function endEarlier(secret: string | undefined, deps: ConsoleDependencies): Promise<void> {
  const before = secret === undefined ? null : await deps.sessions.read(secret);
  if (secret === undefined || before === null) return;
  await logSession(deps, 'sign-out', before, 'ended by another sign-in');
  await closeSession(secret, deps);
}

/** Always opens a new session. */
export async function getCallback({ deps, signIn, request }: OutsideContext): Promise<HttpReply> {
  const answer = await signIn.finish(cookieOf(request, signInCookie), request.query);
  if (answer.outcome !== 'signed-in') return refuse(answer, deps);
  await endEarlier(cookieOf(request, sessionCookie), deps);
  const { staff, refreshToken } = answer;
  await logSession(deps, 'sign-in', staff, 'signed-in');
  await deps.staff.signedIn({
    ...{ subject: staff.subject, name: staff.name, roles: [...staff.roles] },
    signedInAt: deps.clock.now().toISOString(),
  });
  const secret = await openSession(staff, refreshToken, deps);
  deps.log.info('staff signed in', { staff: staff.subject });
  return redirect(safeNext(answer.next), [setCookie(sessionCookie, secret), clearCookie(signInCookie)]);
}

const refusals = {
  expired: [400, 'expired'],
  refused: [403, 'refused'],
  'no-role': [403, 'noRole'],
  'no-second-factor': [403, 'noSecondFactor'],
} as const;

/** Ends the session, then the provider's by `refresh`: the content security policy allows no redirect of a form to another site. */
export async function postSignOut({ deps, signIn, session, view }: StaffContext): Promise<HttpReply> {
  await logSession(deps, 'sign-out', session.staff, 'signed-out');
  await closeSession(session.secret, deps);
  deps.log.info('staff signed out', { staff: session.staff.subject });
  const provider = await signIn.endSessionUrl().catch(() => null);
  const headers = provider === null ? {} : { refresh: `0; url=${provider}` };
  return privatePage(signedOutPage(view.language, provider), { headers, cookies: [clearCookie(sessionCookie)] });
}
