/** After sending: the confirmation for the one who sent, and what becomes of answers that come later. */
import { parseRequest } from '../../request/parse.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { RequestBody } from '../../request/schema.ts';
import { valueAt } from '../../request/value-at.ts';
import { clearCookie, cookieOf, setCookie } from '../../web/cookies.ts';
import type { HttpReply } from '../../web/http.ts';
import type { Answers } from '../../web/questions/answers.ts';
import { questionPaths } from '../../web/questions/questions.ts';
import { redirect } from '../../web/replies.ts';
import { calendarHeaders } from '../calendar-file.ts';
import { fail, type LanguageContext, sitePage } from '../context.ts';
import type { LinkHolder } from '../status/document-links.ts';
import { renderAlreadySent } from './already-sent-page.tsx';
import { answersToBody, bodyToAnswers } from './body.ts';
import { calendarEntry } from './calendar.ts';
import { doneCookie, draftCookie } from './draft-session.ts';
import { judgeOptions } from './form-settings.ts';

/** In the browser that sent a request, from then on: the computer may be used by others. */
export const confirmationMinutes = 15;

/** For the cookie of a browser that sent or signed a request; null when the time of its confirmation is over. */
export async function doneTicket({ deps }: LanguageContext, reference: string, at: Date): Promise<string | null> {
  const until = new Date(at.getTime() + confirmationMinutes * 60_000);
  if (deps.clock.now() >= until) return null;
  return deps.tickets.issue('done', { reference, until: until.toISOString() }, until);
}

/** To the confirmation, or to the page that says what was sent before; to the look-up when their time is over. */
export async function confirm(
  context: LanguageContext,
  reference: string,
  sentAt: Date,
  page: 'done' | 'already-sent' = 'done',
): Promise<HttpReply> {
  const { language } = context;
  const ticket = await doneTicket(context, reference, sentAt);
  if (ticket === null) return redirect(`/${language}/status`, [clearCookie(draftCookie)]);
  return redirect(`/${language}/request/${page}`, [setCookie(doneCookie, ticket), clearCookie(draftCookie)]);
}

/** Which request this browser sent, and until when it may show it; null without its cookie, and after its time. */
export async function sentHere({
  request,
  deps,
}: LanguageContext): Promise<(LinkHolder & { readonly reference: string }) | null> {
  const secret = cookieOf(request, doneCookie);
  const payload = secret === undefined ? null : await deps.tickets.read('done', secret);
  if (secret === undefined || payload === null) return null;
  return { secret, reference: payload['reference'] ?? '', until: new Date(payload['until'] ?? 0) };
}

export async function sentRecord(context: LanguageContext): Promise<RequestRecord | null> {
  const ticket = await sentHere(context);
  return ticket === null ? null : context.deps.requests.get(ticket.reference);
}

/** More of these events tell staff nothing new. */
const mostEvents = 10;
const day = 24 * 3600;

/** Paths of the answers that are not those that were sent. */
function differing(sent: RequestBody, later: unknown): readonly string[] {
  const text = (body: unknown, path: string) => JSON.stringify(valueAt(body, path));
  return questionPaths.filter((path) => text(sent, path) !== text(later, path));
}

/** Records that other answers came after the request was sent: which fields, never what was typed. False when they are the same. */
export async function noteOtherAnswers({ deps }: LanguageContext, sent: RequestRecord, later: unknown): Promise<boolean> {
  const fields = differing(sent.body, later).join(' ');
  if (fields === '') return false;
  const { reference } = sent;
  if (!(await deps.throttle.allow(`other answers ${reference}`, mostEvents, day))) return true;
  const at = deps.clock.now().toISOString();
  const event = { at, who: 'requester', what: 'other-answers-after-sending', facts: { fields } } as const;
  await deps.requests.change(reference, () => ({ events: [event] }));
  return true;
}

/** A page of the form that was posted after sending, from another tab or by Back: nothing is changed, and the person is told. */
export async function answeredLater(context: LanguageContext, sent: RequestRecord, typed: Answers): Promise<HttpReply> {
  const { deps, language } = context;
  const answers = { ...bodyToAnswers(sent.body), ...typed };
  const body = answersToBody(answers, sent.body.language);
  const parsed = parseRequest(body, judgeOptions(deps, language));
  await noteOtherAnswers(context, sent, parsed.ok ? parsed.request : body);
  return confirm(context, sent.reference, new Date(sent.submittedAt), 'already-sent');
}

/** GET /{language}/request/already-sent */
export async function getAlreadySent(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const record = await sentRecord(context);
  if (record === null) return redirect(`/${language}/status`);
  return sitePage(renderAlreadySent({ language, facility: deps.facility, record }), language);
}

/** GET /{language}/request/due.ics: in the browser that sent the request, while it shows the confirmation. */
export async function getCalendar(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const record = await sentRecord(context);
  if (record === null) return redirect(`/${language}/status`);
  const { reference, dueOn } = record;
  if (dueOn === null) return fail('not-found', context);
  const body = calendarEntry({ reference, dueOn, language, now: deps.clock.now(), origin: deps.settings.PUBLIC_ORIGIN });
  return { status: 200, headers: calendarHeaders(reference), body };
}
