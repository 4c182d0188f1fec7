/** The status of a request. Every miss is answered alike, byte for byte. What is more than state words takes a one-time code. */
import { codeNotice, recipientOf } from '../../delivery/mail/notices.ts';
import { loadLanguages } from '../../languages/words.ts';
import { formsOf } from '../../request/issued-letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference, showReference } from '../../request/reference.ts';
import { errorName } from '../../runtime/log.ts';
import { networkOf } from '../../runtime/network.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { codeRules } from '../../store/one-time-codes.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { type CodeNews, codeField, statusPaths } from './code-view.tsx';
import { blankFormOf } from './document-handlers.ts';
import { documentLinks, letterLinks } from './document-links.ts';
import { lookedUp, openedByCode, type RequestTicket, ticketOf } from './request-ticket.ts';
import { type Opened, renderStatusForm, renderStatusResult } from './status-pages.tsx';

const addressOf = (language: string, news?: CodeNews) =>
  `/${language}${statusPaths.request}${news === undefined ? '' : `?code=${news}`}`;

/** GET /{language}/status */
export async function getStatus({ deps, language, request }: LanguageContext): Promise<HttpReply> {
  const reference = readReference(request.query['reference'] ?? '');
  const shown = reference === null ? undefined : showReference(reference);
  return sitePage(renderStatusForm({ language, facility: deps.facility, missed: false }, shown), language);
}

function tooMany(context: LanguageContext, back: string): HttpReply {
  return fail('too-many', context, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
}

/** POST /{language}/status. Nothing that was typed gets into an address. */
export async function postStatus(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const { facility } = deps;
  const back = `/${language}/status`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const reference = readReference(posted.form.get('reference') ?? '');
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth') ?? '';
  const { clientAddress } = context.request;
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress });
  if (found.outcome === 'throttled') return tooMany(context, back);
  if (found.outcome === 'staff-only') return fail('staff-only', context, { back });
  if (found.outcome === 'missed') {
    return sitePage(renderStatusForm({ language, facility, missed: true }), language, { status: 404 });
  }
  return redirect(addressOf(language), [await lookedUp(context, found.record)]);
}

/** The request that this browser looked up; null when its time is over. */
async function shownHere(context: LanguageContext): Promise<{ ticket: RequestTicket; record: RequestRecord } | null> {
  const ticket = await ticketOf(context);
  const record = ticket === null ? null : await context.deps.requests.get(ticket.reference);
  return ticket === null || record === null ? null : { ticket, record };
}

function openedParts({ deps }: LanguageContext, record: RequestRecord, ticket: RequestTicket): Opened {
  const documents = formsOf(record).length > 0 ? documentLinks(deps, record, ticket) : [];
  return { documents, letters: letterLinks(deps, record, ticket), until: ticket.until };
}

function resultPage(
  context: LanguageContext,
  { ticket, record }: { readonly ticket: RequestTicket; readonly record: RequestRecord },
  news?: CodeNews,
  status = 200,
): HttpReply {
  const { deps, language } = context;
  const opened = ticket.opened ? openedParts(context, record, ticket) : undefined;
  const lacksPapers = record.status === 'awaiting-mail' && (opened === undefined || opened.documents.length === 0);
  const token = formToken(deps.secrets, 'public form', ticket.secret);
  const code = opened === undefined ? { mailed: recipientOf(record.body) !== null, token, news } : undefined;
  const blank = lacksPapers ? blankFormOf(record) : undefined;
  const page = renderStatusResult({ language, facility: deps.facility, record, today: deps.clock.now(), blank, opened, code });
  return sitePage(page, language, { status });
}

/** GET /{language}/status/request */
export async function getResult(context: LanguageContext): Promise<HttpReply> {
  const shown = await shownHere(context);
  if (shown === null) return redirect(`/${context.language}/status`);
  return resultPage(context, shown, context.request.query['code'] === 'sent' ? 'sent' : undefined);
}

type Posted =
  | { readonly reply: HttpReply }
  | { readonly ticket: RequestTicket; readonly record: RequestRecord; readonly typed: string };

/** A form of the result page, with the request that it is about. */
async function postedHere(context: LanguageContext): Promise<Posted> {
  const { deps, language } = context;
  const back = addressOf(language);
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted;
  const shown = await shownHere(context);
  if (shown === null) return { reply: redirect(`/${language}/status`) };
  const { form } = posted;
  const ours = isFormToken(deps.secrets, 'public form', shown.ticket.secret, form.get('_token') ?? '');
  if (!ours) return { reply: fail('not-ours', context, { back }) };
  return { ...shown, typed: form.get(codeField) ?? '' };
}

const purpose = 'see-request';
const triesPerNetwork = 60;

/** POST /{language}/status/code: to the address on the record, whoever asks. */
export async function postSendCode(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  const { reference, body } = posted.record;
  const to = recipientOf(body);
  if (to === null) return resultPage(context, posted);
  const issued = await deps.codes.issue(reference, purpose, 'service');
  if (issued.outcome === 'staff-only') return fail('staff-only', context, { back: addressOf(language) });
  if (issued.outcome === 'too-many') return resultPage(context, posted, 'too-many', 429);
  await loadLanguages([body.language]);
  const notice = codeNotice({ language: body.language, code: issued.code, minutes: codeRules.lastsMinutes }, deps);
  try {
    await deps.mail.send({ to, tags: { purpose: 'one-time-code' }, ...notice });
  } catch (error) {
    deps.log.error('code not sent', { reference, error: errorName(error) });
    return resultPage(context, posted, 'not-sent', 503);
  }
  deps.log.info('code sent', { reference, kind: purpose });
  return redirect(addressOf(language, 'sent'));
}

/** POST /{language}/status/request: a typed code. */
export async function postCode(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const back = addressOf(language);
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  const scope = `code address ${networkOf(request.clientAddress)}`;
  if (!(await deps.throttle.allow(scope, triesPerNetwork, guessing.windowSeconds))) {
    deps.log.warn('throttled', { route: 'code' });
    return tooMany(context, back);
  }
  const outcome = await deps.codes.check(posted.record.reference, purpose, posted.typed);
  if (outcome === 'staff-only') return fail('staff-only', context, { back });
  if (outcome === 'wrong') return resultPage(context, posted, 'wrong', 422);
  deps.log.info('code used', { reference: posted.record.reference, kind: purpose });
  return redirect(back, [await openedByCode(context, posted.ticket)]);
}
