/** Save and continue later: a code for the draft, and the way back to it with the date of birth. */

import { addDays, hospitalDay, isCalendarDate } from '../../request/dates.ts';
import type { Problem } from '../../request/problems.ts';
import { readReference } from '../../request/reference.ts';
import { isFromOurPages, readForm, single } from '../../web/forms.ts';
import type { HttpReply } from '../../web/http.ts';
import { fail, goTo, type LanguageTurn, privatePage } from '../site.ts';
import { type Answers, withAnswers } from './answers.ts';
import { dateFrom } from './body.ts';
import { draftCookie, formToken, isFormToken, type Session, saveAnswers, sessionOf, setCookie } from './draft-session.ts';
import { otherTongue } from './form-settings.ts';
import { renderResumePage, renderSavedPage, renderSavePage } from './saved-pages.tsx';

const birth = 'patient.dateOfBirth';
const keptDays = 7;

function birthDay(answers: Answers, today: string): string | undefined {
  const date = dateFrom(answers, birth);
  return date !== undefined && isCalendarDate(date) && date <= today ? date : undefined;
}

/** Gives the code at once when the date of birth is known, else asks for it first. */
export async function giveCode(
  turn: LanguageTurn,
  session: Session,
  answers: Answers,
  cookies: readonly string[] = [],
): Promise<HttpReply> {
  const { deps, language } = turn;
  const today = hospitalDay(deps.clock.now(), deps.facility.timeZone);
  const dateOfBirth = birthDay(answers, today);
  if (dateOfBirth === undefined) return goTo(`/${language}/request/save`, cookies);
  const code = await deps.drafts.issueResumeCode(session.secret, dateOfBirth);
  const page = renderSavedPage({ language, facility: deps.facility, code, until: addDays(today, keptDays) });
  return privatePage(page, language, { cookies });
}

function savePage({ deps, language }: LanguageTurn, session: Session, answers: Answers, problem?: Problem): HttpReply {
  const token = formToken(deps, session.secret);
  const page = renderSavePage({ language, facility: deps.facility, answers, problem, token });
  return privatePage(page, language, { status: problem === undefined ? 200 : 422 });
}

/** GET /{language}/request/save */
export async function showSave(turn: LanguageTurn): Promise<HttpReply> {
  const session = await sessionOf(turn);
  if (session === null || session.sent) return goTo(`/${turn.language}/resume`);
  return savePage(turn, session, session.draft.answers);
}

/** POST /{language}/request/save */
export async function takeSave(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language } = turn;
  const here = `/${language}/request/save`;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN)) return fail('not-ours', turn, { back: here });
  const form = readForm(request);
  if (!form.ok) return fail(form.failure, turn, { back: here });
  const session = await sessionOf(turn);
  if (session === null || session.sent) return goTo(`/${language}/resume`);
  if (!isFormToken(deps, session.secret, single(form.fields, '_token'))) return fail('not-ours', turn, { back: here });
  const typed = Object.fromEntries(
    ['year', 'month', 'day'].map((part) => [`${birth}.${part}`, [single(form.fields, `${birth}.${part}`)]]),
  );
  const answers = withAnswers(session.draft.answers, typed);
  await saveAnswers(deps, session, answers);
  const tongue = otherTongue(single(form.fields, '_language'));
  if (tongue !== undefined) return goTo(`/${tongue}/request/save`);
  const date = dateFrom(answers, birth);
  if (birthDay(answers, hospitalDay(deps.clock.now(), deps.facility.timeZone)) !== undefined)
    return giveCode(turn, session, answers);
  const code = date === undefined ? 'required' : isCalendarDate(date) ? 'in-the-future' : 'not-a-date';
  return savePage(turn, session, answers, { path: birth, code });
}

const quarterHour = 15 * 60;
const triesPerCode = 10;
const triesPerAddress = 60;

/** GET /{language}/resume */
export async function showResume({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return privatePage(renderResumePage({ language, facility: deps.facility, missed: false }), language);
}

/** POST /{language}/resume: every miss gets the same answer. */
export async function takeResume(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language } = turn;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN)) return fail('not-ours', turn, { back: `/${language}/resume` });
  const form = readForm(request);
  if (!form.ok) return fail(form.failure, turn, { back: `/${language}/resume` });
  const typed = single(form.fields, 'code');
  const dateOfBirth = dateFrom(Object.fromEntries(form.fields), 'dateOfBirth');
  const code = readReference(typed);
  const mine = await deps.throttle.allow(`resume address ${request.clientAddress}`, triesPerAddress, quarterHour);
  const its = code === null || (await deps.throttle.allow(`resume ${code}`, triesPerCode, quarterHour));
  if (!mine || !its) {
    deps.log.warn('throttled', { route: 'resume' });
    return fail('too-many', turn, { back: `/${language}/resume`, headers: { 'retry-after': String(quarterHour) } });
  }
  const found = code === null || dateOfBirth === undefined ? null : await deps.drafts.resume(code, dateOfBirth);
  if (found === null) {
    const page = renderResumePage({ language, facility: deps.facility, missed: true });
    return privatePage(page, language, { status: 422 });
  }
  return goTo(`/${language}/request/check`, [setCookie(draftCookie, found.secret)]);
}
