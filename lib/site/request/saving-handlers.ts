/** Save and continue later, by a code and the date of birth. */
import { siteWords } from '../../languages/site.ts';
import { addDays, hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import { readReference } from '../../request/reference.ts';
import { networkOf } from '../../runtime/network.ts';
import { clearCookie } from '../../web/cookies.ts';
import { dateParts, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, dateFrom, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { typedIn } from '../lookup-page.tsx';
import {
  bringsToken,
  draftCookie,
  draftCookieLine,
  draftToken,
  type Session,
  saveTyped,
  sessionOf,
  standingOf,
} from './draft-session.ts';
import { languageAsked } from './form-settings.ts';
import { renderResumePage, renderSavedPage, renderSavePage } from './saved-pages.tsx';

const birth = 'patient.dateOfBirth';
const codeDays = 7;

function birthDay(answers: Answers, today: string): string | undefined {
  const date = dateFrom(answers, birth);
  return date !== undefined && isCalendarDate(date) && date <= today ? date : undefined;
}

const todayIn = ({ deps }: LanguageContext) => hospitalDay(deps.clock.now(), deps.facility.timeZone);

export function birthKnown(context: LanguageContext, answers: Answers): boolean {
  return birthDay(answers, todayIn(context)) !== undefined;
}

/** Asks for the date of birth first when it is unknown. `idle`: the time of this browser is over, and the code the only way back. */
export async function giveCode(
  context: LanguageContext,
  session: Session,
  answers: Answers,
  why: 'asked' | 'idle' = 'asked',
): Promise<HttpReply> {
  const { deps, language } = context;
  const today = todayIn(context);
  const dateOfBirth = birthDay(answers, today);
  if (dateOfBirth === undefined) return redirect(`/${language}/request/save`);
  const code = await deps.drafts.issueResumeCode(session.secret, dateOfBirth);
  const idle = why === 'idle';
  const page = renderSavedPage({ language, facility: deps.facility, code, until: addDays(today, codeDays), idle });
  return sitePage(page, language, { cookies: idle ? [clearCookie(draftCookie)] : [] });
}

const birthPaths = dateParts.map((part) => `${birth}.${part}`);

interface SaveView {
  readonly answers: Answers;
  readonly problem?: Problem;
  /** What another tab saved meanwhile. */
  readonly others?: Answers;
}

function savePage({ deps, language }: LanguageContext, session: Session, view: SaveView): HttpReply {
  const token = draftToken(deps, session);
  const standing = standingOf(deps, session.draft.answers, birthPaths);
  const page = renderSavePage({ language, facility: deps.facility, token, standing, ...view });
  return sitePage(page, language, { status: view.others !== undefined ? 409 : view.problem === undefined ? 200 : 422 });
}

/** GET /{language}/request/save */
export async function getSave(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session === null || session.sent) return redirect(`/${context.language}/resume`);
  return savePage(context, session, { answers: session.draft.answers });
}

/** POST /{language}/request/save */
export async function postSave(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const here = `/${language}/request/save`;
  const posted = readSiteForm(context, here);
  if (!posted.ok) return posted.reply;
  const { form } = posted;
  const session = await sessionOf(context);
  if (session === null || session.sent) return redirect(`/${language}/resume`);
  if (!bringsToken(deps, session, form)) return fail('not-ours', context, { back: here });
  const typed = Object.fromEntries(birthPaths.map((path) => [path, [form.get(path) ?? '']]));
  const saving = await saveTyped(deps, session, { typed, shown: form.get('_standing') });
  if (saving.outcome === 'gone') return redirect(`/${language}/resume`);
  const { answers } = saving.session.draft;
  if (saving.outcome === 'changed')
    return savePage(context, saving.session, { answers: withAnswers(answers, typed), others: answers });
  const other = languageAsked(form);
  if (other !== undefined) return redirect(`/${other}/request/save`);
  const date = dateFrom(answers, birth);
  if (birthKnown(context, answers)) return giveCode(context, session, answers);
  const code = date === undefined ? 'required' : isCalendarDate(date) ? 'in-the-future' : 'not-a-date';
  return savePage(context, saving.session, { answers, problem: { path: birth, code } });
}

const quarterHour = 15 * 60;
const triesPerCode = 10;
const triesPerAddress = 60;

/** GET /{language}/resume */
export async function getResume({ deps, language, request }: LanguageContext): Promise<HttpReply> {
  const notice = request.query['ended'] === 'idle' ? siteWords(language).resume.idle : undefined;
  return sitePage(renderResumePage({ language, facility: deps.facility, missed: false, notice }), language);
}

/** POST /{language}/resume: every miss has the same answer. */
export async function postResume(context: LanguageContext): Promise<HttpReply> {
  const { request, deps, language } = context;
  const back = `/${language}/resume`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth') ?? '';
  const typed = posted.form.get('code') ?? '';
  const code = readReference(typed);
  const mine = await deps.throttle.allow(`resume address ${networkOf(request.clientAddress)}`, triesPerAddress, quarterHour);
  // Counted for what is no code as well: each miss does the same work.
  const its = await deps.throttle.allow(`resume ${code}`, triesPerCode, quarterHour);
  if (!mine || (code !== null && !its)) {
    deps.log.warn('throttled', { route: 'resume' });
    return fail('too-many', context, { back, headers: { 'retry-after': String(quarterHour) } });
  }
  const found = await deps.drafts.resume(typed, dateOfBirth);
  if (found === null) {
    const page = renderResumePage({ language, facility: deps.facility, missed: true, typed: typedIn(posted.form, 'code') });
    return sitePage(page, language, { status: 422 });
  }
  return redirect(`/${language}/request/check`, [draftCookieLine(deps, found.secret)]);
}
