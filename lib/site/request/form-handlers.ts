import { siteWords } from '../../languages/site.ts';
import type { Doubt } from '../../request/doubts.ts';
import type { ParsedRequest } from '../../request/parse.ts';
import type { Problem } from '../../request/problems.ts';
import { cookieOf, setCookie } from '../../web/cookies.ts';
import { type Form, type FormFailure, readForm } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, answerAt, answersAt, marks, withAnswers } from '../../web/questions/answers.ts';
import { listPaths } from '../../web/questions/questions.ts';
import { partsOf } from '../../web/questions/values.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, sitePage } from '../context.ts';
import { bodyToAnswers } from './body.ts';
import {
  bringsToken,
  doneCookie,
  draftCookie,
  draftToken,
  type Session,
  saveAnswers,
  sessionOf,
  startSession,
} from './draft-session.ts';
import { renderFormPage } from './form-page.tsx';
import { judgeOptions, languageAsked, largestDraft } from './form-settings.ts';
import { type JourneyPage, type PageId, pagesFor } from './journey.ts';
import { doubtsOfPage, firstIncomplete, judge, notAsked, problemsOfPage, soundPart, withAsked } from './judge.ts';
import { recordsGoTo } from './records-go-to.ts';
import { giveCode } from './saving-handlers.ts';
import { answeredLater, sentRecord } from './sent-handlers.ts';

/** `returns` to the check page afterwards, with its problems `shown`. */
function addressOf(language: string, id: string, { returns = false, shown = false } = {}): string {
  const query = [returns ? 'return=check' : '', shown ? 'show=problems' : ''].filter(Boolean).join('&');
  return `/${language}/request/${id}${query === '' ? '' : `?${query}`}`;
}

/** Null when the request can be sent. */
export function incompletePage({ language, deps }: LanguageContext, answers: Answers, returns = false): string | null {
  const id = firstIncomplete(answers, judgeOptions(deps, language));
  return id && addressOf(language, id, { returns, shown: answersAt(answers, marks.seen).includes(id) });
}

function nextPage(context: LanguageContext, answers: Answers, returns = false): string {
  return incompletePage(context, answers, returns) ?? addressOf(context.language, 'check');
}

/** Without a draft there is only the first page; after sending, the confirmation. */
export function withoutDraft(context: LanguageContext): HttpReply {
  return redirect(addressOf(context.language, cookieOf(context.request, doneCookie) === undefined ? 'who' : 'done'));
}

function backOf({ language }: LanguageContext, page: JourneyPage, answers: Answers): string {
  const pages = pagesFor(answers);
  const before = pages[pages.findIndex(({ id }) => id === page.id) - 1];
  return before === undefined ? `/${language}` : addressOf(language, before.id);
}

interface Shown {
  readonly page: JourneyPage;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly doubts?: readonly Doubt[];
  readonly session: Session | null;
  readonly returns: boolean;
  readonly notice?: string;
}

function show(context: LanguageContext, shown: Shown, status = 200): HttpReply {
  const { page, answers, problems, doubts = [], session, returns, notice } = shown;
  const { language, deps } = context;
  const asksAgain = page.questions.some(({ path }) => path === 'contact.emailAgain');
  const body = renderFormPage({
    language,
    facility: deps.facility,
    page,
    answers,
    problems,
    doubts,
    notice,
    goesTo: asksAgain ? recordsGoTo(answers, soundPart(judged(context, answers), answers, language), language) : undefined,
    backHref: returns ? addressOf(language, 'check') : backOf(context, page, answers),
    returns,
    token: session === null ? undefined : draftToken(deps, session),
  });
  return sitePage(body, language, { status });
}

function judged({ language, deps }: LanguageContext, answers: Answers): ParsedRequest {
  return judge(answers, judgeOptions(deps, language));
}

/** True when every page before this one is complete. */
function isReachable({ language, deps }: LanguageContext, page: JourneyPage, answers: Answers): boolean {
  const gap = firstIncomplete(answers, judgeOptions(deps, language));
  if (gap === null) return true;
  const order = pagesFor(answers).map(({ id }) => id);
  return order.indexOf(page.id) <= order.indexOf(gap);
}

/** GET /{language}/request/{page} */
export async function getFormPage(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session?.sent) return withoutDraft(context);
  const answers = session?.draft.answers ?? {};
  const page = pagesFor(answers).find(({ id }) => id === context.params['page']);
  if (session === null) {
    // A first visit begins on the first page.
    if (context.params['page'] !== 'who' || page === undefined) return withoutDraft(context);
    return show(context, { page, answers, problems: [], session, returns: false });
  }
  if (page === undefined || !isReachable(context, page, answers)) return redirect(nextPage(context, answers));
  const returns = context.request.query['return'] === 'check';
  if (context.request.query['show'] !== 'problems') return show(context, { page, answers, problems: [], session, returns });
  const parsed = judged(context, answers);
  const problems = problemsOfPage(page, answers, parsed);
  return show(context, {
    page,
    answers,
    problems,
    doubts: doubtsOfPage(page, soundPart(parsed, answers, context.language)),
    session,
    returns,
  });
}

/** Fields of this page that were not posted count as empty; other names are ignored. */
function typedOn(page: JourneyPage, form: Form): Answers {
  const paths = page.questions.flatMap(partsOf);
  const typed = Object.fromEntries(paths.map((path) => [path, form.getAll(path)]));
  return (form.get('website') ?? '') === '' ? typed : { ...typed, [marks.trap]: ['touched'] };
}

/** POST /{language}/request/{page} */
export async function postFormPage(context: LanguageContext): Promise<HttpReply> {
  const { request, deps, language, params } = context;
  const posted = readForm(request, deps.settings.PUBLIC_ORIGIN, { lists: listPaths });
  if (!posted.ok && posted.failure === 'not-ours') return fail('not-ours', context, { back: addressOf(language, 'check') });
  const session = await sessionOf(context);
  if (session?.sent || (session === null && params['page'] !== 'who'))
    return afterSending(context, session, posted.ok ? posted.form : undefined);
  const answers = session?.draft.answers ?? {};
  const page = pagesFor(answers).find(({ id }) => id === params['page']);
  if (page === undefined) return redirect(nextPage(context, answers));
  if (!posted.ok) return unreadable(context, { page, answers, problems: [], session, returns: false }, posted.failure);
  const { form } = posted;
  const typed = withAnswers(answers, typedOn(page, form));
  if (JSON.stringify(typed).length > largestDraft) return fail('too-large', context, { back: addressOf(language, page.id) });
  const returns = form.get('_return') === 'check';
  if (session !== null && !bringsToken(deps, session, form)) {
    const notice = siteWords(language).form.tokenLapsed;
    return show(context, { page, answers: typed, problems: [], session, returns, notice }, 403);
  }
  return moveOn(context, { page, answers: typed, problems: [], session, returns }, form);
}

/** The draft has ended because its request was sent, or there never was one. */
async function afterSending(context: LanguageContext, session: Session | null, form: Form | undefined): Promise<HttpReply> {
  const sent = session === null ? await sentRecord(context) : await context.deps.requests.get(session.draft.reference);
  const pages = sent === null ? [] : pagesFor(bodyToAnswers(sent.body));
  const page = pages.find(({ id }) => id === context.params['page']);
  if (sent === null || page === undefined) return withoutDraft(context);
  const language = (form && languageAsked(form)) ?? context.language;
  return answeredLater({ ...context, language }, sent, form === undefined ? {} : typedOn(page, form));
}

function unreadable(context: LanguageContext, shown: Shown, failure: FormFailure): HttpReply {
  if (failure !== 'bad-request') return fail(failure, context, { back: addressOf(context.language, shown.page.id) });
  return show(context, { ...shown, notice: siteWords(context.language).form.notReadable }, 400);
}

/** In the draft, or in a new one. */
async function store({ deps }: LanguageContext, session: Session | null, answers: Answers) {
  if (session !== null) {
    await saveAnswers(deps, session, answers);
    return { session, cookies: [] };
  }
  const begun = await startSession(deps, answers);
  return { session: begun, cookies: [setCookie(draftCookie, begun.secret)] };
}

/** Stores what was typed, valid or not, then does what the button says. */
async function moveOn(context: LanguageContext, shown: Shown, form: Form): Promise<HttpReply> {
  const { page, answers, returns } = shown;
  const parsed = judged(context, answers);
  const problems = problemsOfPage(page, answers, parsed);
  const other = languageAsked(form);
  const saves = form.get('_action') === 'save';
  const lacksAuthority = page.id === 'relationship' && answerAt(answers, 'requester.type') === 'none';
  const completes = other === undefined && !saves && !lacksAuthority && problems.length === 0;
  const doubts = completes ? notAsked(doubtsOfPage(page, soundPart(parsed, answers, context.language)), answers) : [];
  const seen = new Set([...answersAt(answers, marks.seen), page.id]);
  const asked = withAsked(answers, doubts);
  const stored = completes && doubts.length === 0 ? withAnswers(answers, { [marks.seen]: [...seen] }) : asked;
  const { session, cookies } = await store(context, shown.session, stored);
  if (other !== undefined)
    return redirect(addressOf(other, page.id, { returns, shown: form.get('_shown') === 'problems' }), cookies);
  if (saves) return giveCode(context, session, answers, cookies);
  if (lacksAuthority) return redirect(addressOf(context.language, 'no-authority'), cookies);
  if (doubts.length > 0) return redirect(addressOf(context.language, page.id, { returns, shown: true }), cookies);
  if (!completes) return { ...show(context, { ...shown, session, problems }, 422), cookies };
  return redirect(returns ? nextPage(context, stored, true) : following(context, page.id, stored), cookies);
}

function following({ language }: LanguageContext, id: PageId, answers: Answers): string {
  const pages = pagesFor(answers);
  const next = pages[pages.findIndex((page) => page.id === id) + 1];
  return addressOf(language, next?.id ?? 'check');
}
