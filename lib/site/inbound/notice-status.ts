/** Whether what was announced has arrived: by reference and date of birth. Guesses are counted as for requests. */
import { change } from '../../inbound/decide.ts';
import { inboundDecisionNamed, inboundDecisionsFor } from '../../inbound/decision-rules.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { inboundDays } from '../../inbound/submit-notice.ts';
import { hospitalDay } from '../../request/dates.ts';
import { readReference, showReference } from '../../request/reference.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { typedIn } from '../lookup-page.tsx';
import { renderNoticeLookup, renderNoticeShown, type ShownNotice, shownPath } from './notice-status-page.tsx';
import { statusPath } from './notice-steps.ts';
import { forgetNotice, hadNotice, noticeCookie, noticeOf } from './notice-tickets.ts';

/** GET /{language}/send-records/notice/status */
export async function getStatus({ deps, language, request }: LanguageContext): Promise<HttpReply> {
  const reference = readReference(request.query['reference'] ?? '');
  const shown = reference === null ? undefined : showReference(reference);
  const ended = request.query['ended'] === 'yes';
  return sitePage(renderNoticeLookup({ language, facility: deps.facility, missed: false }, { shown, ended }), language);
}

/** POST /{language}/send-records/notice/status. Nothing that was typed gets into an address. */
export async function postStatus(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const back = `/${language}${statusPath}`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const reference = readReference(posted.form.get('reference') ?? '');
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth') ?? '';
  const asked = { reference, dateOfBirth, clientAddress: request.clientAddress };
  const found = await findRequest<InboundRecord>({ requests: deps.inbound, throttle: deps.throttle, log: deps.log }, asked);
  if (found.outcome === 'throttled')
    return fail('too-many', context, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
  if (found.outcome === 'staff-only') return fail('staff-only', context, { back });
  if (found.outcome === 'missed') {
    const view = { language, facility: deps.facility, missed: true, typed: typedIn(posted.form, 'reference') };
    return sitePage(renderNoticeLookup(view), language, { status: 404 });
  }
  return redirect(`/${language}${shownPath}`, [await noticeCookie(context, 'shown', found.record.reference)]);
}

interface Here {
  readonly secret: string;
  readonly record: InboundRecord;
}

/** The notice that this browser looked up; null when its time is over. */
async function lookedUpHere(context: LanguageContext): Promise<Here | null> {
  const ticket = await noticeOf(context, 'shown');
  const record = ticket === null ? null : await context.deps.inbound.get(ticket.reference);
  return ticket === null || record === null ? null : { secret: ticket.secret, record };
}

function ended(context: LanguageContext): HttpReply {
  const stale = hadNotice(context, 'shown');
  return redirect(`/${context.language}${statusPath}${stale ? '?ended=yes' : ''}`, stale ? [forgetNotice('shown')] : []);
}

function shownPage(context: LanguageContext, { secret, record }: Here, said: Pick<ShownNotice, 'tried' | 'done'>): HttpReply {
  const { deps, language } = context;
  const token = formToken(deps.secrets, 'public form', secret);
  const open = inboundDecisionsFor(record.status, 'sender');
  const page = renderNoticeShown({ language, facility: deps.facility, record, token, open, ...said });
  return sitePage(page, language, { status: said.tried === undefined ? 200 : 422 });
}

/** GET /{language}/send-records/notice/shown */
export async function getShown(context: LanguageContext): Promise<HttpReply> {
  const here = await lookedUpHere(context);
  if (here === null) return ended(context);
  const done = inboundDecisionNamed(context.request.query['done'] ?? '');
  return shownPage(context, here, { done });
}

/** POST /{language}/send-records/notice/shown: what a sender may decide, another day or that nothing comes. */
export async function postShown(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const back = `/${language}${shownPath}`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const here = await lookedUpHere(context);
  if (here === null) return ended(context);
  const { form } = posted;
  if (!isFormToken(deps.secrets, 'public form', here.secret, form.get('_token') ?? ''))
    return fail('not-ours', context, { back });
  const id = inboundDecisionNamed(form.get('decision') ?? '');
  if (id === undefined) return redirect(back);
  const at = deps.clock.now();
  const evidence = {
    expectedOn: typedDate(form, 'expectedOn'),
    tracking: form.get('tracking') ?? undefined,
    sure: form.get('sure') ?? undefined,
  };
  const decision = { id, by: 'sender', at, today: hospitalDay(at, deps.facility.timeZone), evidence };
  const terms = { days: inboundDays(deps.settings), timeZone: deps.facility.timeZone };
  let problems: NonNullable<ShownNotice['tried']>['problems'] = [];
  await deps.inbound.change(here.record.reference, (state) => {
    const decided = change(state, decision, terms);
    problems = decided.ok ? [] : decided.problems;
    return decided.ok ? decided.change : null;
  });
  // Somebody decided otherwise meanwhile: the page shows how it stands now.
  if (problems.some(({ field }) => field === undefined)) return redirect(back);
  return problems.length > 0 ? shownPage(context, here, { tried: { form, id, problems } }) : redirect(`${back}?done=${id}`);
}
