/** Save and continue later, by a code and the date of birth. */
import { addDays, hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import { readReference } from '../../request/reference.ts';
import { setCookie } from '../../web/cookies.ts';
import { dateParts, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, dateFrom, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { bringsToken, draftCookie, draftToken, type Session, saveAnswers, sessionOf } from './draft-session.ts';
import { languageAsked } from './form-settings.ts';
import { renderResumePage, renderSavedPage, renderSavePage } from './saved-pages.tsx';

const birth = 'patient.dateOfBirth';
const codeDays = 7;

function birthDay(answers: Answers, today: string): string | undefined {
  const date = dateFrom(answers, birth);
  return date !== undefined && isCalendarDate(date) && date <= today ? date : undefined;
}

/** Asks for the date of birth first when it is unknown. */
export async function giveCode(
  context: LanguageContext,
  session: Session,
  answers: Answers,
  cookies: readonly string[] = [],
): Promise<HttpReply> {
  const { deps, language } = context;
  const today = hospitalDay(deps.clock.now(), deps.facility.timeZone);
  const dateOfBirth = birthDay(answers, today);
  if (dateOfBirth === undefined) return redirect(`/${language}/request/save`, cookies);
  const code = await deps.drafts.issueResumeCode(session.secret, dateOfBirth);
  const page = renderSavedPage({ language, facility: deps.facility, code, until: addDays(today, codeDays) });
  return sitePage(page, language, { cookies });
}

function savePage({ deps, language }: LanguageContext, session: Session, answers: Answers, problem?: Problem): HttpReply {
  const token = draftToken(deps, session);
  const page = renderSavePage({ language, facility: deps.facility, answers, problem, token });
  return sitePage(page, language, { status: problem === undefined ? 200 : 422 });
}

/** GET /{language}/request/save */
export async function getSave(context: LanguageContext): Promise<HttpReply> {
  const session = await sessionOf(context);
  if (session === null || session.sent) return redirect(`/${context.language}/resume`);
  return savePage(context, session, session.draft.answers);
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
  const typed = Object.fromEntries(dateParts.map((part) => [`${birth}.${part}`, [form.get(`${birth}.${part}`) ?? '']]));
  const answers = withAnswers(session.draft.answers, typed);
  await saveAnswers(deps, session, answers);
  const other = languageAsked(form);
  if (other !== undefined) return redirect(`/${other}/request/save`);
  const date = dateFrom(answers, birth);
  if (birthDay(answers, hospitalDay(deps.clock.now(), deps.facility.timeZone)) !== undefined)
    return giveCode(context, session, answers);
  const code = date === undefined ? 'required' : isCalendarDate(date) ? 'in-the-future' : 'not-a-date';
  return savePage(context, session, answers, { path: birth, code });
}

const quarterHour = 15 * 60;
const triesPerCode = 10;
const triesPerAddress = 60;

/** GET /{language}/resume */
export async function getResume({ deps, language }: LanguageContext): Promise<HttpReply> {
  return sitePage(renderResumePage({ language, facility: deps.facility, missed: false }), language);
}

/** POST /{language}/resume: every miss has the same answer. */
export async function postResume(context: LanguageContext): Promise<HttpReply> {
  const { request, deps, language } = context;
  const back = `/${language}/resume`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth');
  const code = readReference(posted.form.get('code') ?? '');
  const mine = await deps.throttle.allow(`resume address ${request.clientAddress}`, triesPerAddress, quarterHour);
  const its = code === null || (await deps.throttle.allow(`resume ${code}`, triesPerCode, quarterHour));
  if (!mine || !its) {
    deps.log.warn('throttled', { route: 'resume' });
    return fail('too-many', context, { back, headers: { 'retry-after': String(quarterHour) } });
  }
  const found = code === null || dateOfBirth === undefined ? null : await deps.drafts.resume(code, dateOfBirth);
  if (found === null) {
    const page = renderResumePage({ language, facility: deps.facility, missed: true });
    return sitePage(page, language, { status: 422 });
  }
  return redirect(`/${language}/request/check`, [setCookie(draftCookie, found.secret)]);
}
