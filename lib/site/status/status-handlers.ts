/** The status of a request. A miss is answered by what was typed alone, never by what is stored. What is more than state words takes a one-time code. */
import { markOf } from '../../delivery/mail/mailbox-mark.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { openToRequester, type RequesterDecision, requesterDecisions } from '../../request/decisions/by-requester.ts';
import { formsOf } from '../../request/issued-letters.ts';
import { itemsWaiting } from '../../request/items/item.ts';
import { itemsForFiles } from '../../request/proofs/files.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference, showReference } from '../../request/reference.ts';
import { networkOf } from '../../runtime/network.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import { type Form, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { typedIn } from '../lookup-page.tsx';
import { type CodeNews, codeField, codeWays, sentNews, statusPaths, wayField } from './code-view.tsx';
import { confirmAsker, isCodeAsked } from './confirm-asker.ts';
import { decisionField, type TriedDecision } from './decision-form.tsx';
import { blankFormOf } from './document-handlers.ts';
import { documentLinks, letterLinks } from './document-links.ts';
import type { Opened } from './opened-parts.tsx';
import { lookedUp, openedByCode, type RequestTicket, ticketOf } from './request-ticket.ts';
import { codeAddresses, codeWaysOf, sendCode } from './send-code.ts';
import { renderStatusForm, renderStatusResult } from './status-pages.tsx';
import { takeDecision } from './take-decision.ts';
import { mostOpenings, tellsOpenings } from './who-looked.tsx';

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
    return sitePage(
      renderStatusForm({ language, facility, missed: true, typed: typedIn(posted.form, 'reference') }),
      language,
      { status: 404 },
    );
  }
  return redirect(addressOf(language), [await lookedUp(context, found.record)]);
}

/** The request that this browser looked up; null when its time is over. */
export async function shownHere(context: LanguageContext): Promise<{ ticket: RequestTicket; record: RequestRecord } | null> {
  const ticket = await ticketOf(context);
  const record = ticket === null ? null : await context.deps.requests.get(ticket.reference);
  return ticket === null || record === null ? null : { ticket, record };
}

async function openedParts({ deps }: LanguageContext, record: RequestRecord, ticket: RequestTicket): Promise<Opened> {
  const documents = formsOf(record).length > 0 ? documentLinks(deps, record, ticket) : [];
  const openings = tellsOpenings(record) ? await deps.openings.newest(record.reference, mostOpenings) : undefined;
  return { documents, letters: letterLinks(deps, record, ticket), until: ticket.until, openings };
}

interface Said {
  readonly news?: CodeNews | undefined;
  readonly decided?: Parameters<typeof renderStatusResult>[0]['decided'];
  readonly tried?: TriedDecision | undefined;
}

/** Few requests have something open, and few readers need these words. */
async function wordsOfItems({ language }: LanguageContext, record: RequestRecord): Promise<LetterWords | undefined> {
  if (itemsWaiting(record).length === 0) return undefined;
  const { letterWords } = await import('../../languages/letters.ts');
  return letterWords(language);
}

async function resultPage(
  context: LanguageContext,
  { ticket, record }: { readonly ticket: RequestTicket; readonly record: RequestRecord },
  { news, decided, tried }: Said = {},
  status = 200,
): Promise<HttpReply> {
  const { deps, language } = context;
  const [now, { facility }] = [deps.clock.now(), deps];
  const letterWords = await wordsOfItems(context, record);
  const opened = ticket.opened ? await openedParts(context, record, ticket) : undefined;
  const lacksPapers = record.status === 'awaiting-mail' && (opened === undefined || opened.documents.length === 0);
  const token = formToken(deps.secrets, 'public form', ticket.secret);
  const code = opened === undefined ? { ways: codeWaysOf(deps, record), token, news } : undefined;
  const blank = lacksPapers ? blankFormOf(record) : undefined;
  const open = openToRequester(record, { now, timeZone: facility.timeZone });
  const decisions = ticket.opened ? { language, facility, record, now, token, open, tried } : undefined;
  const page = renderStatusResult({
    language,
    facility,
    record,
    today: now,
    blank,
    opened,
    code,
    codeAsked: opened === undefined && isCodeAsked(context, record),
    decisions,
    decided,
    letterWords,
    sending: itemsForFiles(record, facility).length === 0 ? undefined : ticket.opened ? 'here' : 'with-code',
  });
  return sitePage(page, language, { status });
}

/** GET /{language}/status/request */
export async function getResult(context: LanguageContext): Promise<HttpReply> {
  const shown = await shownHere(context);
  if (shown === null) return redirect(`/${context.language}/status`);
  const { code, done } = context.request.query;
  const decided = [...requesterDecisions, 'confirm-identity' as const, 'late' as const].find((id) => id === done);
  return resultPage(context, shown, { news: sentNews.find((one) => one === code), ...(shown.ticket.opened && { decided }) });
}

type Posted =
  | { readonly reply: HttpReply }
  | { readonly ticket: RequestTicket; readonly record: RequestRecord; readonly form: Form };

/** A form of the result page, with the request that it is about. */
export async function postedHere(context: LanguageContext): Promise<Posted> {
  const { deps, language } = context;
  const back = addressOf(language);
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted;
  const shown = await shownHere(context);
  if (shown === null) return { reply: redirect(`/${language}/status`) };
  const { form } = posted;
  const ours = isFormToken(deps.secrets, 'public form', shown.ticket.secret, form.get('_token') ?? '');
  if (!ours) return { reply: fail('not-ours', context, { back }) };
  return { ...shown, form };
}

const purpose = 'see-request';
export const triesPerNetwork = 60;

/** POST /{language}/status/code: to the address or the number on the record, whoever asks. */
export async function postSendCode(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  const { reference } = posted.record;
  const addresses = codeAddresses(deps, posted.record);
  const asked = posted.form.get(wayField) ?? codeWaysOf(deps, posted.record)[0];
  const way = codeWays.find((one) => one === asked);
  const to = way === undefined ? null : addresses[way];
  if (way === undefined || to === null) return resultPage(context, posted);
  const issued = await deps.codes.issue(reference, purpose, 'service', markOf(to, deps));
  if (issued.outcome === 'staff-only') return fail('staff-only', context, { back: addressOf(language) });
  if (issued.outcome === 'too-many') return resultPage(context, posted, { news: 'too-many' }, 429);
  const news = await sendCode(deps, posted.record, { way, code: issued.code });
  if (news === 'not-sent' || news === 'stopped') return resultPage(context, posted, { news }, news === 'stopped' ? 422 : 503);
  deps.log.info('code sent', { reference, kind: purpose });
  return redirect(addressOf(language, news));
}

/** POST /{language}/status/request: a typed code, or a decision once a code has opened the request. */
export async function postResult(context: LanguageContext): Promise<HttpReply> {
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  const decision = posted.form.get(decisionField);
  const id = requesterDecisions.find((one) => one === decision);
  if (decision === null) return takeCode(context, posted);
  return id === undefined || !posted.ticket.opened ? redirect(addressOf(context.language)) : decideHere(context, posted, id);
}

type Here = Exclude<Posted, { readonly reply: HttpReply }>;

/** Takes a decision whose form stands on this page. */
async function decideHere(context: LanguageContext, posted: Here, id: RequesterDecision): Promise<HttpReply> {
  const taken = await takeDecision(context, posted, id);
  if (taken === null) return redirect(`/${context.language}/status`);
  const { found, record } = taken;
  if (found.outcome === 'problems') {
    const tried = { id, typed: posted.form, problems: found.problems };
    return resultPage(context, { ticket: posted.ticket, record }, { tried }, 422);
  }
  return redirect(`${addressOf(context.language)}?done=${found.outcome === 'barred' ? 'late' : id}`);
}

async function takeCode(context: LanguageContext, posted: Here): Promise<HttpReply> {
  const { deps } = context;
  const back = addressOf(context.language);
  const scope = `code address ${networkOf(context.request.clientAddress)}`;
  if (!(await deps.throttle.allow(scope, triesPerNetwork, guessing.windowSeconds))) {
    deps.log.warn('throttled', { route: 'code' });
    return tooMany(context, back);
  }
  const outcome = await deps.codes.check(posted.record.reference, purpose, posted.form.get(codeField) ?? '');
  if (outcome === 'staff-only') return fail('staff-only', context, { back });
  if (outcome === 'wrong') return resultPage(context, posted, { news: 'wrong' }, 422);
  deps.log.info('code used', { reference: posted.record.reference, kind: purpose });
  const done = await confirmAsker(context, posted.record, outcome);
  return redirect(back + done, [await openedByCode(context, posted.ticket)]);
}
