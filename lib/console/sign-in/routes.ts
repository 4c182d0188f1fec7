/** The way in and out: the page before the provider's, the way there, the way back, and signing out. */

import { baseLanguage } from '../../request/vocabulary.ts';
import { errorName } from '../../runtime/log.ts';
import type { HttpReply, HttpRequest } from '../../web/http.ts';
import { type SignInNotice, signedOutPage, signInNotices, signInPage } from '../plain-pages.tsx';
import { safeNext } from '../routes.ts';
import { html, seeOther, type Turn, type Uses } from '../turn.ts';
import { clearCookie, sessionCookie, setCookie, signInCookie } from './cookies.ts';
import type { SignedIn, SignIn } from './oidc.ts';
import { closeSession, openSession, signInMinutes } from './sessions.ts';

type Outside = Pick<Uses, 'tickets' | 'clock' | 'log'>;

function startPath(next: string): string {
  return next === '/staff' ? '/staff/sign-in/start' : `/staff/sign-in/start?${new URLSearchParams({ next })}`;
}

/** To the sign-in page, from a page that asks for a session. Says so when a session has ended meanwhile. */
export function askToSignIn({ method, path, cookies }: HttpRequest): HttpReply {
  const query = new URLSearchParams();
  const next = method === 'POST' ? '/staff' : safeNext(path);
  if (next !== '/staff') query.set('next', next);
  const had = (cookies[sessionCookie] ?? '') !== '';
  if (had) query.set('notice', 'ended');
  const text = query.toString();
  return seeOther(text === '' ? '/staff/sign-in' : `/staff/sign-in?${text}`, had ? [clearCookie(sessionCookie)] : []);
}

export function showSignIn({ query }: HttpRequest): HttpReply {
  const notice = signInNotices.find((name) => name === query['notice']);
  return html(200, signInPage(baseLanguage, startPath(safeNext(query['next'])), notice));
}

function refusal(status: number, notice: SignInNotice): HttpReply {
  return html(status, signInPage(baseLanguage, '/staff/sign-in/start', notice), [clearCookie(signInCookie)]);
}

/** To the provider. */
export async function begin(signIn: SignIn, { log }: Outside, { query }: HttpRequest): Promise<HttpReply> {
  try {
    const { url, secret } = await signIn.begin(safeNext(query['next']));
    return seeOther(url, [setCookie(signInCookie, secret, signInMinutes * 60)]);
  } catch (error) {
    log.error('staff sign-in refused', { code: 'provider', error: errorName(error) });
    return refusal(503, 'unavailable');
  }
}

/** Back from the provider: a new session, whatever the browser brought along. */
export async function callback(signIn: SignIn, deps: Outside, { query, cookies }: HttpRequest): Promise<HttpReply> {
  const answer = await signIn.finish(cookies[signInCookie], query);
  if (answer.outcome !== 'signed-in') return turnAway(answer, deps);
  const before = cookies[sessionCookie];
  if (before !== undefined && before !== '') await closeSession(before, deps);
  const secret = await openSession(answer.staff, answer.idToken, deps);
  deps.log.info('staff signed in');
  return seeOther(safeNext(answer.next), [setCookie(sessionCookie, secret), clearCookie(signInCookie)]);
}

function turnAway(answer: Exclude<SignedIn, { outcome: 'signed-in' }>, { log }: Outside): HttpReply {
  log.warn('staff sign-in refused', { code: answer.outcome === 'refused' ? answer.code : answer.outcome });
  switch (answer.outcome) {
    case 'expired':
      return refusal(400, 'expired');
    case 'refused':
      return refusal(403, 'refused');
    case 'no-role':
      return refusal(403, 'noRole');
  }
}

/**
 * Ends the session, then the provider's. The browser is sent on by `refresh` and not by a redirect: the content security policy
 * holds redirects of forms to this site.
 */
export async function signOut(signIn: SignIn, { deps, session, view }: Turn): Promise<HttpReply> {
  await closeSession(session.secret, deps);
  const provider = await signIn.endSessionUrl(session.idToken).catch(() => null);
  const page = html(200, signedOutPage(view.language, provider), [clearCookie(sessionCookie)]);
  return provider === null ? page : { ...page, headers: { ...page.headers, refresh: `0; url=${provider}` } };
}
