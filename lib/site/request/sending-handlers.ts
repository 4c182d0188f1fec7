import { siteWords } from '../../languages/site.ts';
import type { Doubt } from '../../request/doubts.ts';
import type { Problem } from '../../request/problems.ts';
import type { Language } from '../../request/vocabulary.ts';
import { submitRequest } from '../../store/submit-request.ts';
import { idOf } from '../../web/components/control.tsx';
import { clearCookie, cookieOf } from '../../web/cookies.ts';
import type { Form } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, marks, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { documentLinks } from '../status/document-links.ts';
import { bodyToAnswers } from './body.ts';
import { renderCheckPage, signaturePage } from './check-page.tsx';
import { renderDone } from './done-page.tsx';
import {
  bringsToken,
  doneCookie,
  draftToken,
  markSent,
  type Session,
  saveTyped,
  sessionOf,
  standingOf,
} from './draft-session.ts';
import { incompletePage, withoutDraft } from './form-handlers.ts';
import { judgeOptions, languageAsked, largestDraft, shortestVisit } from './form-settings.ts';
import { pagesFor } from './journey.ts';
import { doubtsOfPage, judge, notAsked, problemsOfPage, soundPart, withAsked } from './judge.ts';
import { giveCode } from './saving-handlers.ts';
import { confirm, confirmationMinutes, noteOtherAnswers, sentHere } from './sent-handlers.ts';
import { suspicionOf } from './suspicion.ts';

const signaturePaths = ['signature.name', 'signature.agreed', 'sign.how'];

interface Shown {
  readonly notice?: string;
  readonly problems?: readonly Problem[];
  readonly doubts?: readonly Doubt[];
}

/** What is read on the page: everything but the signature, which is written there. */
function readStanding(deps: LanguageContext['deps'], answers: Answers): string {
  return standingOf(
    deps,
    answers,
    Object.keys(answers).filter((path) => !signaturePaths.includes(path)),
  );
}

function checkPage(context: LanguageContext, session: Session, answers: Answers, shown: Shown = {}, status = 200): HttpReply {
  const { deps, language } = context;
  const options = judgeOptions(deps, language);
  // The signature comes last: without it the rest is shown as it will be stored.
  const unsigned = withAnswers(answers, { 'sign.how': ['paper'] });
  const parsed = judge(unsigned, options);
  const page = renderCheckPage({
    language,
    facility: deps.facility,
    answers,
    stored: parsed.ok ? bodyToAnswers(parsed.request) : unsigned,
    sound: soundPart(parsed, unsigned, language),
    problems: shown.problems ?? [],
    doubts: shown.doubts ?? [],
    token: draftToken(deps, session),
    standing: readStanding(deps, session.draft.answers),
    notice: shown.notice,
  });
  return sitePage(page, language, { status });
}

/** The page that still lacks something, other than the one where everything is signed. */
function gapBefore(context: LanguageContext, answers: Answers): string | null {
  const gap = incompletePage(context, answers);
  return gap === `/${context.language}/request/check` ? null : gap;
}

/** GET /{language}/request/check */
export async function getCheck(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session === null) return withoutDraft(context);
  if (session.sent) return confirm(context, session.draft.reference, new Date(session.draft.touchedAt));
  const { answers } = session.draft;
  const gap = gapBefore(context, answers);
  return gap === null ? checkPage(context, session, answers) : redirect(gap);
}

function typedHere(form: Form): Answers {
  const typed = Object.fromEntries(signaturePaths.map((path) => [path, form.getAll(path)]));
  return (form.get('website') ?? '') === '' ? typed : { ...typed, [marks.trap]: ['touched'] };
}

/** POST /{language}/request/check: signs and sends once, however often it is pressed. */
export async function postCheck(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = readSiteForm(context, `/${language}/request/check`);
  if (!posted.ok) return posted.reply;
  const { form } = posted;
  const session = await sessionOf(context);
  if (session === null) return withoutDraft(context);
  if (session.sent) return confirm(context, session.draft.reference, new Date(session.draft.touchedAt));
  const gap = gapBefore(context, session.draft.answers);
  if (gap !== null) return redirect(gap);
  const typed = typedHere(form);
  const answers = withAnswers(session.draft.answers, typed);
  if (JSON.stringify(answers).length > largestDraft) return fail('too-large', context, { back: `/${language}/request/check` });
  if (!bringsToken(deps, session, form))
    return checkPage(context, session, answers, { notice: siteWords(language).form.tokenLapsed }, 403);
  const read = form.get('_standing');
  if (read !== null && read !== readStanding(deps, session.draft.answers))
    return checkPage(context, session, answers, { notice: siteWords(language).form.check.changed }, 409);
  const to = changeAsked(form, answers, language);
  return to === undefined ? sign(context, session, typed, form) : change(context, session, typed, to);
}

/** The page and field that a "Change" button names; nothing else that a form may bring. */
function changeAsked(form: Form, answers: Answers, language: Language): string | undefined {
  const asked = form.get('_change') ?? '';
  const ways = pagesFor(answers).flatMap(({ id, questions }) =>
    questions.map(({ path }) => `/${language}/request/${id}?return=check#${idOf(path)}`),
  );
  return ways.find((way) => way === asked);
}

/** A name typed before an answer is changed stays in its box; the box to agree is cleared, because the text to agree to is new. */
async function change(context: LanguageContext, session: Session, typed: Answers, to: string): Promise<HttpReply> {
  const unsigned = { ...typed, 'signature.agreed': [], 'sign.how': [] };
  const saving = await saveTyped(context.deps, session, { typed: unsigned, shown: null });
  return redirect(saving.outcome === 'saved' ? to : `/${context.language}/request/check`);
}

/** Does what the button says: other language, later, or sign and send. Until it is sent, the draft keeps what was typed. */
async function sign(context: LanguageContext, session: Session, typed: Answers, form: Form): Promise<HttpReply> {
  const { deps, language } = context;
  const answers = withAnswers(session.draft.answers, typed);
  const parsed = judge(answers, judgeOptions(deps, language));
  const page = signaturePage(answers);
  const problems = page === undefined ? [] : problemsOfPage(page, answers, parsed);
  const doubts = page === undefined ? [] : notAsked(doubtsOfPage(page, soundPart(parsed, answers, language)), answers);
  const other = languageAsked(form);
  const saves = form.get('_action') === 'save';
  if (other === undefined && !saves && problems.length + doubts.length === 0) return send(context, session, answers);
  const asks = other === undefined && !saves && problems.length === 0;
  const complete = (stored: Answers) => (asks ? withAsked(stored, doubts) : stored);
  const saving = await saveTyped(deps, session, { typed, shown: null, complete });
  if (saving.outcome !== 'saved') return redirect(`/${language}/request/check`);
  const kept = saving.session.draft.answers;
  if (other !== undefined) return redirect(`/${other}/request/check`);
  if (saves) return giveCode(context, saving.session, kept);
  return problems.length > 0
    ? checkPage(context, saving.session, kept, { problems }, 422)
    : checkPage(context, saving.session, kept, { doubts });
}

async function send(context: LanguageContext, session: Session, answers: Answers): Promise<HttpReply> {
  const { deps, language } = context;
  const parsed = judge(answers, judgeOptions(deps, language));
  if (!parsed.ok) {
    deps.log.info('request refused', { count: parsed.problems.length });
    return checkPage(context, session, answers, { notice: siteWords(language).form.check.emptied }, 422);
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
