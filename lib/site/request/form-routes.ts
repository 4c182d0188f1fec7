/** The pages of the request form. GET shows, POST stores and moves on; what comes next is the journey's to say. */

import { siteWords } from '../../languages/site.ts';
import type { Problem } from '../../request/problems.ts';
import { isFromOurPages, readForm, single } from '../../web/forms.ts';
import type { HttpReply } from '../../web/http.ts';
import { fail, goTo, type LanguageTurn, privatePage } from '../site.ts';
import { type Answers, answerAt, answersAt, marks, withAnswers } from './answers.ts';
import {
  cookieOf,
  doneCookie,
  draftCookie,
  formToken,
  isFormToken,
  type Session,
  saveAnswers,
  sessionOf,
  setCookie,
  startSession,
} from './draft-session.ts';
import { partsOf } from './fields.ts';
import { renderFormPage } from './form-page.tsx';
import { judgeOptions, largestDraft, otherTongue } from './form-settings.ts';
import { type JourneyPage, type PageId, pagesFor } from './journey.ts';
import { firstIncomplete, judge, problemsOfPage } from './judge.ts';
import { giveCode } from './saving-routes.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

/** Address of a form page, with the marks that travel along. */
function addressOf(
  language: string,
  id: string,
  marksOn: { readonly returns?: boolean; readonly shown?: boolean } = {},
): string {
  const query = [marksOn.returns ? 'return=check' : '', marksOn.shown ? 'show=problems' : ''].filter(Boolean).join('&');
  return `/${language}/request/${id}${query === '' ? '' : `?${query}`}`;
}

/** Where somebody belongs who cannot be on the page asked for. */
function nextIncomplete({ language, deps }: LanguageTurn, answers: Answers, returns = false): string {
  const id = firstIncomplete(answers, judgeOptions(deps, language));
  if (id === null) return addressOf(language, 'check');
  return addressOf(language, id, { returns, shown: answersAt(answers, marks.seen).includes(id) });
}

/** Without a draft there is only the first page; after sending, the confirmation. */
export function withoutDraft(turn: LanguageTurn): HttpReply {
  return goTo(addressOf(turn.language, cookieOf(turn, doneCookie) === undefined ? 'who' : 'done'));
}

function backOf({ language }: LanguageTurn, page: JourneyPage, answers: Answers): string {
  const pages = pagesFor(answers);
  const before = pages[pages.findIndex(({ id }) => id === page.id) - 1];
  return before === undefined ? `/${language}` : addressOf(language, before.id);
}

interface Shown {
  readonly page: JourneyPage;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly session: Session | null;
  readonly returns: boolean;
  readonly notice?: string;
}

function show(turn: LanguageTurn, { page, answers, problems, session, returns, notice }: Shown, status = 200): HttpReply {
  const { language, deps } = turn;
  const body = renderFormPage({
    language,
    facility: deps.facility,
    page,
    answers,
    problems,
    notice,
    backHref: returns ? addressOf(language, 'check') : backOf(turn, page, answers),
    returns,
    token: session === null ? undefined : formToken(deps, session.secret),
  });
  return privatePage(body, language, { status });
}

function problemsHere({ language, deps }: LanguageTurn, page: JourneyPage, answers: Answers): readonly Problem[] {
  return problemsOfPage(page, answers, judge(answers, judgeOptions(deps, language)));
}

/** True when every page before this one is complete. */
function isReachable({ language, deps }: LanguageTurn, page: JourneyPage, answers: Answers): boolean {
  const gap = firstIncomplete(answers, judgeOptions(deps, language));
  if (gap === null) return true;
  const order = pagesFor(answers).map(({ id }) => id);
  return order.indexOf(page.id) <= order.indexOf(gap);
}

/** GET /{language}/request/{page} */
export async function showFormPage(turn: LanguageTurn): Promise<HttpReply> {
  const session = await sessionOf(turn);
  if (session?.sent) return withoutDraft({ ...turn });
  const answers = session?.draft.answers ?? {};
  const page = pagesFor(answers).find(({ id }) => id === turn.params['page']);
  if (session === null) {
    // A first visit may begin with the first page and nowhere else.
    if (turn.params['page'] !== 'who' || page === undefined) return withoutDraft(turn);
    return show(turn, { page, answers, problems: [], session, returns: false });
  }
  if (page === undefined || !isReachable(turn, page, answers)) return goTo(nextIncomplete(turn, answers));
  const returns = turn.request.query['return'] === 'check';
  const problems = turn.request.query['show'] === 'problems' ? problemsHere(turn, page, answers) : [];
  return show(turn, { page, answers, problems, session, returns });
}

/** What was typed on this page, by path; fields that were not posted count as empty. Other names are not even looked at. */
function typedOn(page: JourneyPage, fields: Fields): Answers {
  const paths = page.fields.flatMap(partsOf);
  const typed = Object.fromEntries(paths.map((path) => [path, [...(fields.get(path) ?? [])]]));
  return single(fields, 'website') === '' ? typed : { ...typed, [marks.trap]: ['touched'] };
}

/** POST /{language}/request/{page} */
export async function takeFormPage(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language, params } = turn;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN))
    return fail('not-ours', turn, { back: addressOf(language, 'check') });
  const form = readForm(request);
  const session = await sessionOf(turn);
  if (session?.sent || (session === null && params['page'] !== 'who')) return withoutDraft(turn);
  const answers = session?.draft.answers ?? {};
  const page = pagesFor(answers).find(({ id }) => id === params['page']);
  if (page === undefined) return goTo(nextIncomplete(turn, answers));
  if (!form.ok) return unreadable(turn, { page, answers, problems: [], session, returns: false }, form.failure);
  const typed = withAnswers(answers, typedOn(page, form.fields));
  if (JSON.stringify(typed).length > largestDraft) return fail('too-large', turn, { back: addressOf(language, page.id) });
  const returns = single(form.fields, '_return') === 'check';
  if (session !== null && !isFormToken(deps, session.secret, single(form.fields, '_token'))) {
    const notice = siteWords(language).form.tokenLapsed;
    return show(turn, { page, answers: typed, problems: [], session, returns, notice }, 403);
  }
  return moveOn(turn, { page, answers: typed, problems: [], session, returns }, form.fields);
}

function unreadable(turn: LanguageTurn, shown: Shown, failure: 'too-large' | 'wrong-kind' | 'bad-request'): HttpReply {
  if (failure !== 'bad-request') return fail(failure, turn, { back: addressOf(turn.language, shown.page.id) });
  return show(turn, { ...shown, notice: siteWords(turn.language).form.notReadable }, 400);
}

/** Stores what was typed, valid or not, then does what the pressed button says. */
async function moveOn(turn: LanguageTurn, shown: Shown, fields: Fields): Promise<HttpReply> {
  const { deps, language } = turn;
  const { page, answers, session, returns } = shown;
  const keep = async (kept: Answers): Promise<{ readonly session: Session; readonly cookies: readonly string[] }> => {
    if (session !== null) {
      await saveAnswers(deps, session, kept);
      return { session, cookies: [] };
    }
    const begun = await startSession(deps, kept);
    return { session: begun, cookies: [setCookie(draftCookie, begun.secret)] };
  };
  const tongue = otherTongue(single(fields, '_language'));
  if (tongue !== undefined) {
    const { cookies } = await keep(answers);
    return goTo(addressOf(tongue, page.id, { returns, shown: single(fields, '_shown') === 'problems' }), cookies);
  }
  if (single(fields, '_action') === 'save') {
    const kept = await keep(answers);
    return giveCode(turn, kept.session, answers, kept.cookies);
  }
  if (page.id === 'relationship' && answerAt(answers, 'requester.type') === 'none') {
    const { cookies } = await keep(answers);
    return goTo(addressOf(language, 'no-authority'), cookies);
  }
  const problems = problemsHere(turn, page, answers);
  if (problems.length > 0) {
    const kept = await keep(answers);
    const reply = show(turn, { ...shown, session: kept.session, problems }, 422);
    return { ...reply, cookies: kept.cookies };
  }
  const seen = new Set([...answersAt(answers, marks.seen), page.id]);
  const complete = withAnswers(answers, { [marks.seen]: [...seen] });
  const { cookies } = await keep(complete);
  return goTo(returns ? nextIncomplete(turn, complete, true) : following(turn, page.id, complete), cookies);
}

function following({ language }: LanguageTurn, id: PageId, answers: Answers): string {
  const pages = pagesFor(answers);
  const next = pages[pages.findIndex((page) => page.id === id) + 1];
  return addressOf(language, next?.id ?? 'check');
}
