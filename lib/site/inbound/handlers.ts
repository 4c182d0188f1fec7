/** Entry, checklist and calendar of whoever sends records to the health system. Nothing is stored, and no name is asked for. */

import { inboundChecklistWords } from '../../languages/inbound-checklist.ts';
import { hospitalDay } from '../../request/dates.ts';
import { type ReminderKind, reminderProblem, remindersFor } from '../../request/inbound/reminders.ts';
import {
  openQuestions,
  type Sending,
  type SendingAnswers,
  sendingAnswers,
  wholeSending,
} from '../../request/inbound/sending.ts';
import { dateParts, type Form, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { calendarHeaders } from '../calendar-file.ts';
import { type LanguageContext, readSiteForm, sharedPage, sitePage } from '../context.ts';
import { renderChecklist } from './checklist-page.tsx';
import { reminderFile } from './reminder-file.ts';
import { renderSendPage } from './send-page.tsx';
import { onlyOffered } from './ways.ts';

/** GET /{language}/send-records */
export async function getSendRecords(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  return sharedPage(renderSendPage({ language, facility: deps.facility, path: '/send-records' }), context);
}

/** The questions again, with what was answered. `open`: shown as problems. */
function askAgain({ language, deps }: LanguageContext, answers: SendingAnswers, asked: boolean): HttpReply {
  const { who, what, how } = answers;
  const known = new URLSearchParams(asked ? { asked: 'yes' } : {});
  for (const [name, value] of [['who', who] as const, ['what', what.join(',')] as const, ['how', how] as const])
    if (value !== undefined && value !== '') known.set(name, value);
  const open = asked ? openQuestions(answers) : [];
  const query = known.size === 0 ? '' : `?${known.toString()}`;
  const path = `/send-records/checklist${query}`;
  const page = renderSendPage({ language, facility: deps.facility, path, answers, open });
  return sitePage(page, language, { status: open.length === 0 ? 200 : 422 });
}

/** GET /{language}/send-records/checklist */
export async function getChecklist(context: LanguageContext): Promise<HttpReply> {
  const { language, deps, request } = context;
  const { facility, clock } = deps;
  const answers = onlyOffered(sendingAnswers(request.query), facility);
  const sending = wholeSending(answers);
  if (request.query['change'] === 'yes') return askAgain(context, answers, false);
  if (sending === null) return askAgain(context, answers, Object.keys(request.query).length > 0);
  return sitePage(renderChecklist({ language, facility, sending, now: clock.now() }), language);
}

/** The three codes, which the form carries along. */
function carriedAlong(form: Form): SendingAnswers {
  return sendingAnswers(Object.fromEntries(['who', 'what', 'how'].map((name) => [name, form.get(name) ?? ''])));
}

/** POST /{language}/send-records/reminder.ics */
export async function postReminder(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const posted = readSiteForm(context, `/${language}/send-records`);
  if (!posted.ok) return posted.reply;
  const sending = wholeSending(onlyOffered(carriedAlong(posted.form), deps.facility));
  if (sending === null) return redirect(`/${language}/send-records`);
  const problems = problemsIn(posted.form, sending, context);
  if (problems.length > 0) return typedWrong(context, sending, posted.form, problems);
  const days = Object.fromEntries(remindersFor(sending).map((kind) => [kind, typedDate(posted.form, kind)]));
  const { fileName } = inboundChecklistWords(language).calendar;
  const now = deps.clock.now();
  const body = reminderFile({ sending, days, language, now, facility: deps.facility, origin: deps.settings.PUBLIC_ORIGIN });
  return { status: 200, headers: calendarHeaders(fileName), body };
}

type Problems = readonly { readonly name: ReminderKind; readonly text: string }[];

function problemsIn(form: Form, sending: Sending, { deps, language }: LanguageContext): Problems {
  const { calendar } = inboundChecklistWords(language);
  const today = hospitalDay(deps.clock.now(), deps.facility.timeZone);
  const kinds = remindersFor(sending);
  const given = kinds.flatMap((name) => {
    const day = typedDate(form, name);
    return day === undefined ? [] : [{ name, problem: reminderProblem(day, today) }];
  });
  const [first] = kinds;
  if (given.length === 0 && first !== undefined) return [{ name: first, text: calendar.none }];
  return given.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, text: calendar.problems[problem] }]));
}

function typedWrong({ language, deps }: LanguageContext, sending: Sending, form: Form, problems: Problems): HttpReply {
  const typed = Object.fromEntries(
    remindersFor(sending).map((kind) => [
      kind,
      Object.fromEntries(dateParts.map((part) => [part, form.get(`${kind}.${part}`) ?? ''])),
    ]),
  );
  const page = renderChecklist({ language, facility: deps.facility, sending, now: deps.clock.now(), typed, problems });
  return sitePage(page, language, { status: 422 });
}
