import { siteWords } from '../../languages/site.ts';
import { submitRequest } from '../../store/submit-request.ts';
import { clearCookie, cookieOf } from '../../web/cookies.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, marks, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { documentLinks } from '../status/document-links.ts';
import { renderCheckPage } from './check-page.tsx';
import { renderDone } from './done-page.tsx';
import { bringsToken, doneCookie, draftToken, markSent, type Session, sessionOf, standingOf } from './draft-session.ts';
import { incompletePage, withoutDraft } from './form-handlers.ts';
import { judgeOptions, languageAsked, shortestVisit } from './form-settings.ts';
import { judge } from './judge.ts';
import { giveCode } from './saving-handlers.ts';
import { confirm, confirmationMinutes, noteOtherAnswers, sentHere } from './sent-handlers.ts';
import { suspicionOf } from './suspicion.ts';

function checkPage(
  { deps, language }: LanguageContext,
  session: Session,
  answers: Answers,
  notice?: string,
  status = 200,
): HttpReply {
  const token = draftToken(deps, session);
  const parsed = judge(answers, judgeOptions(deps, language));
  const standing = standingOf(deps, session.draft.answers);
  const page = renderCheckPage({ language, facility: deps.facility, parsed, answers, token, standing, notice });
  return sitePage(page, language, { status });
}

/** GET /{language}/request/check */
export async function getCheck(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session === null) return withoutDraft(context);
  if (session.sent) return confirm(context, session.draft.reference, new Date(session.draft.touchedAt));
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
  if (session.sent) return confirm(context, session.draft.reference, new Date(session.draft.touchedAt));
  const trapped = (form.get('website') ?? '') !== '';
  const answers = trapped ? withAnswers(session.draft.answers, { [marks.trap]: ['touched'] }) : session.draft.answers;
  const other = languageAsked(form);
  if (other !== undefined) return redirect(`/${other}/request/check`);
  const gap = incompletePage(context, answers);
  if (gap !== null) return redirect(gap);
  if (!bringsToken(deps, session, form)) return checkPage(context, session, answers, siteWords(language).form.tokenLapsed, 403);
  if (form.get('_action') === 'save') return giveCode(context, session, answers);
  const read = form.get('_standing');
  if (read !== null && read !== standingOf(deps, session.draft.answers))
    return checkPage(context, session, answers, siteWords(language).form.check.changed, 409);
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
  const submission = await submitRequest(deps, { body: parsed.request, reference, arrivedBy: 'web', suspect });
  // A second press finds the confirmation.
  await markSent(deps, session);
  // This draft was sent before with other answers.
  const sent = submission.outcome === 'conflict' ? await deps.requests.get(reference) : null;
  const other = sent !== null && (await noteOtherAnswers(context, sent, parsed.request));
  const sentAt = sent?.submittedAt ?? deps.clock.now();
  return confirm(context, reference, new Date(sentAt), other ? 'already-sent' : 'done');
}

/** GET /{language}/request/done */
export async function getDone(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const ticket = await sentHere(context);
  const record = ticket === null ? null : await deps.requests.get(ticket.reference);
  // Bookmarked or opened later.
  if (ticket === null || record === null) {
    const stale = cookieOf(context.request, doneCookie) !== undefined;
    return redirect(`/${language}/status`, stale ? [clearCookie(doneCookie)] : []);
  }
  const page = renderDone({
    language,
    facility: deps.facility,
    record,
    documents: documentLinks(deps, record, ticket),
    minutes: confirmationMinutes,
    origin: new URL(deps.settings.PUBLIC_ORIGIN).origin,
  });
  return sitePage(page, language);
}
