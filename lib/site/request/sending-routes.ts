/** Checking the answers, sending the request once, and the confirmation that refresh and double click come back to. */
import { siteWords } from '../../languages/site.ts';
import { submitRequest } from '../../store/submit-request.ts';
import { isFromOurPages, readForm, single } from '../../web/forms.ts';
import type { HttpReply } from '../../web/http.ts';
import { fail, goTo, type LanguageTurn, privatePage } from '../site.ts';
import { documentLinks } from '../status/document-links.ts';
import { type Answers, answersAt, marks, withAnswers } from './answers.ts';
import { renderCheckPage } from './check-page.tsx';
import { renderDone } from './done-page.tsx';
import {
  clearCookie,
  cookieOf,
  doneCookie,
  draftCookie,
  formToken,
  isFormToken,
  type Session,
  saveAnswers,
  sessionOf,
  setCookie,
} from './draft-session.ts';
import { withoutDraft } from './form-routes.ts';
import { judgeOptions, otherTongue, shortestVisit } from './form-settings.ts';
import { firstIncomplete, judge } from './judge.ts';
import { renderNoAuthority } from './no-authority-page.tsx';
import { giveCode } from './saving-routes.ts';

const hour = 3_600_000;
/** How long a browser can come back to its confirmation. */
const confirmationLasts = 2 * hour;

function gapIn({ deps, language }: LanguageTurn, answers: Answers): string | null {
  const gap = firstIncomplete(answers, judgeOptions(deps, language));
  if (gap === null) return null;
  return `/${language}/request/${gap}${answersAt(answers, marks.seen).includes(gap) ? '?show=problems' : ''}`;
}

function checkPage(
  { deps, language }: LanguageTurn,
  { secret }: Session,
  answers: Answers,
  notice?: string,
  status = 200,
): HttpReply {
  const token = formToken(deps, secret);
  const page = renderCheckPage({ language, facility: deps.facility, answers, token, notice });
  return privatePage(page, language, { status });
}

/** GET /{language}/request/check */
export async function showCheck(turn: LanguageTurn): Promise<HttpReply> {
  const session = await sessionOf(turn);
  if (session === null) return withoutDraft(turn);
  if (session.sent) return confirm(turn, session.draft.reference);
  const gap = gapIn(turn, session.draft.answers);
  return gap === null ? checkPage(turn, session, session.draft.answers) : goTo(gap);
}

/** POST /{language}/request/check: sends. However often it is pressed, there is one request. */
export async function takeCheck(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language } = turn;
  const here = `/${language}/request/check`;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN)) return fail('not-ours', turn, { back: here });
  const form = readForm(request);
  if (!form.ok) return fail(form.failure, turn, { back: here });
  const session = await sessionOf(turn);
  if (session === null) return withoutDraft(turn);
  if (session.sent) return confirm(turn, session.draft.reference);
  const trapped = single(form.fields, 'website') !== '';
  const answers = trapped ? withAnswers(session.draft.answers, { [marks.trap]: ['touched'] }) : session.draft.answers;
  const tongue = otherTongue(single(form.fields, '_language'));
  if (tongue !== undefined) return goTo(`/${tongue}/request/check`);
  const gap = gapIn(turn, answers);
  if (gap !== null) return goTo(gap);
  if (!isFormToken(deps, session.secret, single(form.fields, '_token')))
    return checkPage(turn, session, answers, siteWords(language).form.tokenLapsed, 403);
  if (single(form.fields, '_action') === 'save') return giveCode(turn, session, answers);
  return send(turn, session, answers);
}

async function send(turn: LanguageTurn, session: Session, answers: Answers): Promise<HttpReply> {
  const { deps, language } = turn;
  const parsed = judge(answers, judgeOptions(deps, language));
  if (!parsed.ok) {
    deps.log.info('request refused', { count: parsed.problems.length });
    return checkPage(turn, session, answers, siteWords(language).form.check.emptied, 422);
  }
  const { reference, startedAt } = session.draft;
  const hasty = deps.clock.now().getTime() - Date.parse(startedAt) < shortestVisit;
  const suspect = hasty || answers[marks.trap] !== undefined;
  // A conflict means that this draft was sent before with other answers: its confirmation is the answer then, too.
  await submitRequest(deps, { body: parsed.request, reference, arrivedBy: 'web', suspect });
  // The answers go; what stays is a mark, so that a second press finds the confirmation instead of nothing.
  await saveAnswers(deps, session, { [marks.sent]: ['yes'] });
  return confirm(turn, reference);
}

async function confirm({ deps, language }: LanguageTurn, reference: string): Promise<HttpReply> {
  const until = new Date(deps.clock.now().getTime() + confirmationLasts);
  const ticket = await deps.tickets.issue('done', { reference }, until);
  return goTo(`/${language}/request/done`, [setCookie(doneCookie, ticket), clearCookie(draftCookie)]);
}

/** GET /{language}/request/done */
export async function showDone(turn: LanguageTurn): Promise<HttpReply> {
  const { deps, language } = turn;
  const ticket = cookieOf(turn, doneCookie);
  const payload = ticket === undefined ? null : await deps.tickets.read('done', ticket);
  const record = payload?.['reference'] === undefined ? null : await deps.requests.get(payload['reference']);
  // Bookmarked, or looked up tomorrow: the status page takes over, with reference and date of birth.
  if (record === null) return goTo(`/${language}/status`, ticket === undefined ? [] : [clearCookie(doneCookie)]);
  const page = renderDone({
    language,
    facility: deps.facility,
    record,
    documents: documentLinks(deps, record),
    origin: new URL(deps.settings.PUBLIC_ORIGIN).origin,
  });
  return privatePage(page, language);
}

/** GET /{language}/request/no-authority */
export async function showNoAuthority({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return privatePage(renderNoAuthority(language, deps.facility), language);
}
