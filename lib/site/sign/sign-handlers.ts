/**
 * A request that a clerk took by telephone, signed by who called. The link and the date of birth open it, the typed name signs it; the
 * signer is always the requester. Opening uses nothing up: programs look at links, too.
 */
import { dispatch } from '../../delivery/dispatch.ts';
import { signingWords } from '../../languages/signing.ts';
import { correctedBody } from '../../request/corrections.ts';
import { isCalendarDate } from '../../request/dates.ts';
import type { Doubt } from '../../request/doubts.ts';
import { latinPath } from '../../request/names.ts';
import type { Problem } from '../../request/problems.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { signingRules } from '../../request/signing/bars.ts';
import { linkState } from '../../request/signing/link.ts';
import { type SignedOnline, signOnline, type TypedSignature } from '../../request/signing/sign.ts';
import { sentAt } from '../../request/signing/stored.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { sealOf } from '../../store/events.ts';
import { findRequest, guessing } from '../../store/find-request.ts';
import { readSignLink } from '../../store/sign-links.ts';
import { setCookie } from '../../web/cookies.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import { type Form, typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { typedIn } from '../lookup-page.tsx';
import { bodyToAnswers } from '../request/body.ts';
import { signaturePage } from '../request/check-page.tsx';
import { doneCookie } from '../request/draft-session.ts';
import { judgeOptions } from '../request/form-settings.ts';
import { doubtsOfPage, judge, problemsOfPage, soundPart } from '../request/judge.ts';
import { doneTicket } from '../request/sent-handlers.ts';
import { askedField, type LinkEnd, renderBirth, renderLinkEnded, renderReview, reviewPath } from './sign-pages.tsx';
import { type SignTicket, signTicket, signTicketOf } from './sign-ticket.ts';

function over({ deps, language }: LanguageContext, end: LinkEnd): HttpReply {
  const status = end === 'unknown' ? 404 : 410;
  return sitePage(renderLinkEnded({ language, facility: deps.facility, end }), language, { status });
}

interface Opened {
  readonly reference: string;
  readonly number: number;
  /** Wrong dates of birth with this link. */
  readonly tries: string;
  /** Below the language. */
  readonly path: string;
}

/** The open link of the address, or the page that says what became of it. What we never made is looked up nowhere. */
async function linkHere(context: LanguageContext): Promise<Opened | { readonly reply: HttpReply }> {
  const { deps, params } = context;
  const [written = '', key = ''] = [params['reference'], params['secret']];
  const reference = readReference(written);
  const number = reference === null ? null : readSignLink(deps.secrets, reference, key);
  const record = reference === null || number === null ? null : await deps.requests.get(reference);
  if (reference === null || number === null || record === null) return { reply: over(context, 'unknown') };
  const state = linkState(record, number, deps.clock.now());
  if (state !== 'open') return { reply: over(context, state) };
  const tries = `sign ${reference} ${number}`;
  if ((await deps.throttle.wrongTries(tries)) >= signingRules.wrongDates.number) return { reply: over(context, 'guessed') };
  return { reference, number, tries, path: `/sign/${written}/${key}` };
}

/** GET /{language}/sign/{reference}/{secret} */
export async function getSignLink(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const link = await linkHere(context);
  if ('reply' in link) return link.reply;
  return sitePage(renderBirth({ language, facility: deps.facility, path: link.path }), language);
}

/** POST /{language}/sign/{reference}/{secret}: the date of birth, which is counted as on the status page, and five wrong ones end the link. */
export async function postSignLink(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const link = await linkHere(context);
  if ('reply' in link) return link.reply;
  const { reference, number, tries, path } = link;
  const back = `/${language}${path}`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const missed = () => {
    const typed = typedIn(posted.form, askedField).dateOfBirth;
    return sitePage(renderBirth({ language, facility: deps.facility, path, typed }), language, { status: 422 });
  };
  const dateOfBirth = typedDate(posted.form, 'dateOfBirth');
  // Nobody is born on a day that does not exist: it guesses nothing.
  if (dateOfBirth === undefined || !isCalendarDate(dateOfBirth)) return missed();
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress: request.clientAddress });
  if (found.outcome === 'throttled')
    return fail('too-many', context, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
  if (found.outcome === 'staff-only') return over(context, 'guessed');
  if (found.outcome === 'missed') {
    await deps.throttle.countWrongTry(tries);
    return (await deps.throttle.wrongTries(tries)) >= signingRules.wrongDates.number ? over(context, 'guessed') : missed();
  }
  return redirect(`/${language}${reviewPath}`, [await signTicket(context, reference, number)]);
}

interface Held {
  readonly ticket: SignTicket;
  readonly record: RequestRecord;
}

/** The request that this browser may sign, or what to say instead: who signed it here finds the confirmation again. */
async function heldHere(context: LanguageContext): Promise<Held | { readonly reply: HttpReply }> {
  const { deps } = context;
  const ticket = await signTicketOf(context);
  const record = ticket === null ? null : await deps.requests.get(ticket.reference);
  if (ticket === null || record === null) return { reply: over(context, 'lapsed') };
  const state = linkState(record, ticket.number, deps.clock.now());
  if (state === 'open') return { ticket, record };
  return { reply: state === 'signed' ? await confirmed(context, record) : over(context, state) };
}

/** To the confirmation, as after sending online; once its time is over, to what became of the link. */
async function confirmed(context: LanguageContext, record: RequestRecord): Promise<HttpReply> {
  const ticket = await doneTicket(context, record.reference, new Date(sentAt(record)));
  if (ticket === null) return over(context, 'signed');
  return redirect(`/${context.language}/request/done`, [setCookie(doneCookie, ticket)]);
}

interface Shown {
  readonly typed?: Answers;
  readonly problems?: readonly Problem[];
  readonly doubts?: readonly Doubt[];
  readonly notice?: string;
}

/** What the form would print, as the public form shows it, with a signature as it was typed. */
function answersWith(record: RequestRecord, typed: Answers): { readonly stored: Answers; readonly answers: Answers } {
  const stored = bodyToAnswers(correctedBody(record));
  return { stored, answers: withAnswers(stored, { ...typed, 'sign.how': ['online'] }) };
}

function reviewPage(context: LanguageContext, { ticket, record }: Held, shown: Shown = {}, status = 200): HttpReply {
  const { deps, language } = context;
  const { stored, answers } = answersWith(record, shown.typed ?? {});
  const page = signaturePage(answers);
  if (page === undefined) return over(context, 'ended');
  const html = renderReview({
    ...{ language, facility: deps.facility, page, answers, stored, body: correctedBody(record) },
    ...{ problems: shown.problems ?? [], doubts: shown.doubts ?? [], notice: shown.notice },
    token: formToken(deps.secrets, 'public form', ticket.secret),
  });
  return sitePage(html, language, { status });
}

/** GET /{language}/sign/review */
export async function getReview(context: LanguageContext): Promise<HttpReply> {
  const held = await heldHere(context);
  return 'reply' in held ? held.reply : reviewPage(context, held);
}

const signaturePaths = ['signature.name', 'signature.agreed', latinPath('signature.name')];

type Judged = { readonly signature: TypedSignature } | { readonly shown: Shown };

/** Judged as the form judges its last page. */
function judgedSignature({ deps, language }: LanguageContext, { ticket, record }: Held, form: Form): Judged {
  const typed = Object.fromEntries(signaturePaths.map((path) => [path, form.getAll(path)]));
  const { answers } = answersWith(record, typed);
  const page = signaturePage(answers);
  const parsed = judge(answers, judgeOptions(deps, language));
  const sound = soundPart(parsed, answers, language);
  const problems = page === undefined ? [] : problemsOfPage(page, answers, parsed);
  const name = sound.signature?.name;
  if (page === undefined || problems.length > 0 || name === undefined || sound.signature?.agreed !== true)
    return { shown: { typed, problems } };
  const doubts = doubtsOfPage(page, sound).filter((doubt) => !form.getAll(askedField).includes(doubt.typed));
  if (doubts.length > 0) return { shown: { typed, doubts } };
  return { signature: { link: ticket.number, name, latin: sound.latin?.signature?.name, language } };
}

/** POST /{language}/sign/review: signs once, however often it is pressed. */
export async function postReview(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = readSiteForm(context, `/${language}${reviewPath}`);
  if (!posted.ok) return posted.reply;
  const held = await heldHere(context);
  if ('reply' in held) return held.reply;
  const { form } = posted;
  if (!isFormToken(deps.secrets, 'public form', held.ticket.secret, form.get('_token') ?? ''))
    return reviewPage(context, held, { notice: signingWords(language).review.lapsed }, 403);
  const judged = judgedSignature(context, held, form);
  if ('shown' in judged) return reviewPage(context, held, judged.shown, judged.shown.problems === undefined ? 200 : 422);
  return sign(context, held, judged.signature);
}

async function sign(context: LanguageContext, { record }: Held, typed: TypedSignature): Promise<HttpReply> {
  const { deps } = context;
  const { reference } = record;
  const signer = { timeZone: deps.facility.timeZone, salt: newSecret().slice(0, 16), sealOf, now: deps.clock.now() };
  const outcome: { signed: SignedOnline } = { signed: { outcome: 'barred', state: 'unknown' } };
  const changed = await deps.requests.change(reference, (state) => {
    outcome.signed = signOnline(state, typed, signer);
    return outcome.signed.outcome === 'signed' ? outcome.signed.change : null;
  });
  if (changed === null) return over(context, 'unknown');
  const { signed } = outcome;
  if (signed.outcome === 'barred' && signed.state !== 'signed') return over(context, signed.state);
  if (signed.outcome === 'signed') {
    deps.log.info('request signed by a link', { reference });
    await dispatch(deps, changed);
  }
  return confirmed(context, changed);
}
