/** The pages of the form: shown, judged, saved; two tabs, idle time and likely slips. Long: every page goes the same way through it. */
import { siteWords } from '../../languages/site.ts';
import type { Doubt } from '../../request/doubts.ts';
import type { ParsedRequest } from '../../request/parse.ts';
import type { Problem } from '../../request/problems.ts';
import { clearCookie, cookieOf } from '../../web/cookies.ts';
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
  draftCookieLine,
  draftToken,
  idleSession,
  isIdle,
  type Saving,
  type Session,
  saveTyped,
  sessionOf,
  standingOf,
  startSession,
} from './draft-session.ts';
import { renderFormPage } from './form-page.tsx';
import { judgeOptions, languageAsked, largestDraft } from './form-settings.ts';
import { type JourneyPage, type PageId, pagesFor } from './journey.ts';
import { doubtsOfPage, firstIncomplete, judge, notAsked, problemsOfPage, soundPart, withAsked } from './judge.ts';
import { renderLost, renderNoCookies } from './lost-page.tsx';
import { recordsGoTo } from './records-go-to.ts';
import { birthKnown, giveCode } from './saving-handlers.ts';
import { answeredLater, sentRecord } from './sent-handlers.ts';

/** Stands in the address right after a draft was begun: without a cookie there, the browser keeps none. */
const begun = 'begun';

/** `returns` to the check page afterwards, with its problems `shown`. */
function addressOf(language: string, id: string, { returns = false, shown = false } = {}): string {
  const query = [returns ? 'return=check' : '', shown ? 'show=problems' : ''].filter(Boolean).join('&');
  return `/${language}/request/${id}${query === '' ? '' : `?${query}`}`;
}

/** Null when the request can be sent. */
export function incompletePage({ language, deps }: LanguageContext, answers: Answers, returns = false): string | null {
  const id = firstIncomplete(answers, judgeOptions(deps, language));
  const last = id === null || id === 'check';
  return id && addressOf(language, id, last ? {} : { returns, shown: answersAt(answers, marks.seen).includes(id) });
}

function nextPage(context: LanguageContext, answers: Answers, returns = false): string {
  return incompletePage(context, answers, returns) ?? addressOf(context.language, 'check');
}

/** After idle time the way back by code, after sending the confirmation; else what may have happened, and how to go on. */
export function withoutDraft(context: LanguageContext): HttpReply {
  const { deps, language, request } = context;
  if (isIdle(context)) return redirect(`/${language}/resume?ended=idle`, [clearCookie(draftCookie)]);
  if (cookieOf(request, doneCookie) !== undefined) return redirect(addressOf(language, 'done'));
  const view = { language, facility: deps.facility };
  const render = request.query[begun] === undefined ? renderLost : renderNoCookies;
  return sitePage(render(view), language);
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
  /** What another tab saved meanwhile on this page. */
  readonly others?: Answers;
  /** As the form came back, where that counts and not what is stored now. */
  readonly standing?: string | undefined;
}

const pathsOn = (page: JourneyPage): readonly string[] => page.questions.flatMap(partsOf);

function show(context: LanguageContext, shown: Shown, status = 200): HttpReply {
  const { page, answers, problems, doubts = [], session, returns, notice, others, standing } = shown;
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
    others,
    goesTo: asksAgain ? recordsGoTo(answers, soundPart(judged(context, answers), answers, language), language) : undefined,
    backHref: returns ? addressOf(language, 'check') : backOf(context, page, answers),
    returns,
    token: session === null ? undefined : draftToken(deps, session),
    standing: session === null ? undefined : (standing ?? standingOf(deps, session.draft.answers, pathsOn(page))),
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
  const typed = Object.fromEntries(pathsOn(page).map((path) => [path, form.getAll(path)]));
  return (form.get('website') ?? '') === '' ? typed : { ...typed, [marks.trap]: ['touched'] };
}

/** POST /{language}/request/{page} */
export async function postFormPage(context: LanguageContext): Promise<HttpReply> {
  const { request, deps, language, params } = context;
  const posted = readForm(request, deps.settings.PUBLIC_ORIGIN, { lists: listPaths });
  if (!posted.ok && posted.failure === 'not-ours') return fail('not-ours', context, { back: addressOf(language, 'check') });
  const session = (await sessionOf(context)) ?? (await openSince(context, posted));
  if (session?.sent || (session === null && params['page'] !== 'who'))
    return afterSending(context, session, posted.ok ? posted.form : undefined);
  const answers = session?.draft.answers ?? {};
  const page = pagesFor(answers).find(({ id }) => id === params['page']);
  if (page === undefined) return redirect(nextPage(context, answers));
  if (!posted.ok) return unreadable(context, { page, answers, problems: [], session, returns: false }, posted.failure);
  const { form } = posted;
  const typed = typedOn(page, form);
  const merged = withAnswers(answers, typed);
  if (JSON.stringify(merged).length > largestDraft) return fail('too-large', context, { back: addressOf(language, page.id) });
  const returns = form.get('_return') === 'check';
  if (session !== null && !bringsToken(deps, session, form)) {
    const notice = siteWords(language).form.tokenLapsed;
    const standing = form.get('_standing') ?? undefined;
    return show(context, { page, answers: merged, problems: [], session, returns, notice, standing }, 403);
  }
  return moveOn(context, { page, answers: merged, problems: [], session, returns }, typed, form);
}

/** The draft of a form that stayed open in this browser past its idle time: what was typed there must not be lost. */
async function openSince(context: LanguageContext, posted: ReturnType<typeof readForm>): Promise<Session | null> {
  const session = await idleSession(context);
  return session !== null && posted.ok && bringsToken(context.deps, session, posted.form) ? session : null;
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

/** Typed answers in the draft, or in a new one. */
async function store(
  { deps }: LanguageContext,
  session: Session | null,
  typing: Parameters<typeof saveTyped>[2],
): Promise<Saving> {
  if (session !== null) return saveTyped(deps, session, typing);
  const answers = withAnswers({}, typing.typed);
  return { outcome: 'saved', session: await startSession(deps, typing.complete?.(answers) ?? answers) };
}

interface Press {
  readonly other: ReturnType<typeof languageAsked>;
  readonly saves: boolean;
  /** The person is done with the page, if all is right. */
  readonly goesOn: boolean;
}

function pressIn(form: Form): Press {
  const [other, saves] = [languageAsked(form), form.get('_action') === 'save'];
  return { other, saves, goesOn: other === undefined && !saves };
}

const lacksAuthority = (page: JourneyPage, answers: Answers) =>
  page.id === 'relationship' && answerAt(answers, 'requester.type') === 'none';

/** Where somebody goes on whom the law does not let ask this way. Anything else that is wrong on the page comes first. */
function exitOf(page: JourneyPage, answers: Answers, problems: readonly Problem[]): string | undefined {
  if (lacksAuthority(page, answers)) return 'no-authority';
  const [first, ...others] = problems;
  if (others.length > 0) return undefined;
  if (first?.code === 'patient-is-minor') return 'minor';
  return first?.code === 'patient-is-adult' ? 'no-authority' : undefined;
}

/** Stores what was typed, valid or not, then does what the button says. */
async function moveOn(context: LanguageContext, shown: Shown, typed: Answers, form: Form): Promise<HttpReply> {
  const { page } = shown;
  const press = pressIn(form);
  let outcome = outcomeOf(context, page, press, shown.answers);
  const complete = (answers: Answers) => {
    outcome = outcomeOf(context, page, press, answers);
    return outcome.stored;
  };
  const saving = await store(context, shown.session, { typed, shown: form.get('_standing'), complete });
  if (saving.outcome === 'gone') return afterSending(context, shown.session, form);
  const { session } = saving;
  const { answers } = session.draft;
  if (saving.outcome === 'changed')
    return show(context, { ...shown, answers: withAnswers(answers, typed), session, others: answers }, 409);
  if (isIdle(context) && birthKnown(context, answers)) return giveCode(context, session, answers, 'idle');
  const reply = await afterPress(context, { ...shown, answers, session }, { ...press, ...outcome }, form);
  return { ...reply, cookies: [draftCookieLine(context.deps, session.secret)] };
}

interface Outcome {
  readonly stored: Answers;
  readonly problems: readonly Problem[];
  /** That the person is asked about before going on. */
  readonly doubts: readonly Doubt[];
}

/** What a pressed button makes of the answers. */
function outcomeOf(context: LanguageContext, page: JourneyPage, { goesOn }: Press, answers: Answers): Outcome {
  const parsed = judged(context, answers);
  const problems = problemsOfPage(page, answers, parsed);
  if (!goesOn || lacksAuthority(page, answers) || problems.length > 0) return { stored: answers, problems, doubts: [] };
  const doubts = notAsked(doubtsOfPage(page, soundPart(parsed, answers, context.language)), answers);
  const seen = [...new Set([...answersAt(answers, marks.seen), page.id])];
  const stored = doubts.length > 0 ? withAsked(answers, doubts) : withAnswers(answers, { [marks.seen]: seen });
  return { stored, problems, doubts };
}

type Stored = Shown & { readonly session: Session };

async function afterPress(
  context: LanguageContext,
  shown: Stored,
  { other, saves, problems, doubts }: Press & Outcome,
  form: Form,
): Promise<HttpReply> {
  const { page, answers, returns, session } = shown;
  if (other !== undefined) return redirect(addressOf(other, page.id, { returns, shown: form.get('_shown') === 'problems' }));
  if (saves) return giveCode(context, session, answers);
  const exit = exitOf(page, answers, problems);
  if (exit !== undefined) return redirect(addressOf(context.language, exit));
  if (doubts.length > 0) return redirect(addressOf(context.language, page.id, { returns, shown: true }));
  if (problems.length > 0) return show(context, { ...shown, problems }, 422);
  if (returns) return redirect(nextPage(context, answers, true));
  const next = following(context, page.id, answers);
  return redirect(page.id === 'who' ? `${next}?${begun}=yes` : next);
}

function following({ language }: LanguageContext, id: PageId, answers: Answers): string {
  const pages = pagesFor(answers);
  const next = pages[pages.findIndex((page) => page.id === id) + 1];
  return addressOf(language, next?.id ?? 'check');
}
