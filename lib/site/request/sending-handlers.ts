import { siteWords } from '../../languages/site.ts';
import { submitRequest } from '../../store/submit-request.ts';
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, marks, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { documentLinks } from '../status/document-links.ts';
import { renderCheckPage } from './check-page.tsx';
import { renderDone } from './done-page.tsx';
import { bringsToken, doneCookie, draftCookie, draftToken, type Session, saveAnswers, sessionOf } from './draft-session.ts';
import { incompletePage, withoutDraft } from './form-handlers.ts';
import { judgeOptions, languageAsked, shortestVisit } from './form-settings.ts';
import { judge } from './judge.ts';
import { renderNoAuthority } from './no-authority-page.tsx';
import { giveCode } from './saving-handlers.ts';
import { suspicionOf } from './suspicion.ts';

/** In milliseconds. */
const confirmationLasts = 2 * 3_600_000;

function checkPage(
  { deps, language }: LanguageContext,
  session: Session,
  answers: Answers,
  notice?: string,
  status = 200,
): HttpReply {
  const token = draftToken(deps, session);
  const page = renderCheckPage({ language, facility: deps.facility, answers, token, notice });
  return sitePage(page, language, { status });
}

/** GET /{language}/request/check */
export async function getCheck(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session === null) return withoutDraft(context);
  if (session.sent) return confirm(context, session.draft.reference);
  const gap = incompletePage(context, session.draft.answers);
  return gap === null ? checkPage(context, session, session.draft.answers) : redirect(gap);
}

/** POST /{language}/request/check: sends once, however often it is pressed. */
export async function postCheck(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = readSiteForm(context, `/${language}/request/check`);
  if (!posted.ok) return posted.reply;
  const { form } = posted;
  const session = await sessionOf(context);
  if (session === null) return withoutDraft(context);
  if (session.sent) return confirm(context, session.draft.reference);
  const trapped = (form.get('website') ?? '') !== '';
  const answers = trapped ? withAnswers(session.draft.answers, { [marks.trap]: ['touched'] }) : session.draft.answers;
  const other = languageAsked(form);
  if (other !== undefined) return redirect(`/${other}/request/check`);
  const gap = incompletePage(context, answers);
  if (gap !== null) return redirect(gap);
  if (!bringsToken(deps, session, form)) return checkPage(context, session, answers, siteWords(language).form.tokenLapsed, 403);
  if (form.get('_action') === 'save') return giveCode(context, session, answers);
  return send(context, session, answers);
}

async function send(context: LanguageContext, session: Session, answers: Answers): Promise<HttpReply> {
  const { deps, language } = context;
  const parsed = judge(answers, judgeOptions(deps, language));
  if (!parsed.ok) {
    deps.log.info('request refused', { count: parsed.problems.length });
    return checkPage(context, session, answers, siteWords(language).form.check.emptied, 422);
  }
  const { reference, startedAt } = session.draft;
  const hasty = deps.clock.now().getTime() - Date.parse(startedAt) < shortestVisit;
  const seen = answers[marks.trap] !== undefined ? 'trap' : hasty && 'hasty';
  const suspect = await suspicionOf(deps, context.request.clientAddress, seen);
  // On a conflict this draft was sent before with other answers: show its confirmation.
  await submitRequest(deps, { body: parsed.request, reference, arrivedBy: 'web', suspect });
  // A second press finds the confirmation.
  await saveAnswers(deps, session, { [marks.sent]: ['yes'] });
  return confirm(context, reference);
}

async function confirm({ deps, language }: LanguageContext, reference: string): Promise<HttpReply> {
  const until = new Date(deps.clock.now().getTime() + confirmationLasts);
  const ticket = await deps.tickets.issue('done', { reference }, until);
  return redirect(`/${language}/request/done`, [setCookie(doneCookie, ticket), clearCookie(draftCookie)]);
}

/** GET /{language}/request/done */
export async function getDone(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const ticket = cookieOf(context.request, doneCookie);
  const payload = ticket === undefined ? null : await deps.tickets.read('done', ticket);
  const record = payload?.['reference'] === undefined ? null : await deps.requests.get(payload['reference']);
  // Bookmarked or opened later.
  if (record === null) return redirect(`/${language}/status`, ticket === undefined ? [] : [clearCookie(doneCookie)]);
  const page = renderDone({
    language,
    facility: deps.facility,
    record,
    documents: documentLinks(deps, record),
    origin: new URL(deps.settings.PUBLIC_ORIGIN).origin,
  });
  return sitePage(page, language);
}

/** GET /{language}/request/no-authority */
export async function getNoAuthority({ deps, language }: LanguageContext): Promise<HttpReply> {
  return sitePage(renderNoAuthority(language, deps.facility), language);
}
