/** The notice of records to come. Nothing is stored before it is sent; its seal makes a second press the same notice. */

import type { NoticeBody } from '../../inbound/notice.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { submitNotice } from '../../inbound/submit-notice.ts';
import { inboundNoticeWords } from '../../languages/inbound-notice.ts';
import { referenceFrom } from '../../request/reference.ts';
import { networkOf } from '../../runtime/network.ts';
import { canonicalJson } from '../../store/events.ts';
import { type Form, readForm } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, type SiteDependencies, sitePage } from '../context.ts';
import { suspicionOf } from '../request/suspicion.ts';
import { listFields, newSeal, parseForm, readSeal, seenIn } from './notice-form.ts';
import {
  donePath,
  noticePath,
  renderNotice,
  renderNoticeCheck,
  renderNoticeDone,
  sayProblems,
  sealField,
} from './notice-pages.tsx';
import { statusPath } from './notice-steps.ts';
import { forgetNotice, hadNotice, noticeCookie, noticeOf } from './notice-tickets.ts';

/** From one network, an hour: a clinic announces many, and more than these are refused. */
const perHour = 200;

const backOf = (language: string) => `/${language}${noticePath}`;

function formPage(context: LanguageContext, form?: Form, problems: ReturnType<typeof sayProblems> = []): HttpReply {
  const { deps, language } = context;
  const given = form?.get(sealField) ?? '';
  // A form that lay open for too long gets a new seal: what was typed stays.
  const seal = readSeal(deps, given) === null ? newSeal(deps) : given;
  const view = { language, facility: deps.facility, seal, ...(form !== undefined && { tried: { form, problems } }) };
  return sitePage(renderNotice(view), language, { status: problems.length > 0 ? 422 : 200 });
}

/** GET /{language}/send-records/notice */
export async function getNotice(context: LanguageContext): Promise<HttpReply> {
  return formPage(context);
}

type Taken = { readonly form: Form } | { readonly reply: HttpReply };

function take(context: LanguageContext): Taken {
  const { deps, language, request } = context;
  const posted = readForm(request, deps.settings.PUBLIC_ORIGIN, { lists: listFields });
  return posted.ok ? posted : { reply: fail(posted.failure, context, { back: backOf(language) }) };
}

/** POST /{language}/send-records/notice: back from the check page, with what was typed. */
export async function postNotice(context: LanguageContext): Promise<HttpReply> {
  const taken = take(context);
  return 'reply' in taken ? taken.reply : formPage(context, taken.form);
}

/** GET /{language}/send-records/notice/check: of somebody who opened it later. */
export async function getNoticeCheck({ language }: LanguageContext): Promise<HttpReply> {
  return redirect(backOf(language));
}

/** POST /{language}/send-records/notice/check */
export async function postNoticeCheck(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const taken = take(context);
  if ('reply' in taken) return taken.reply;
  const { form } = taken;
  const view = { language, facility: deps.facility };
  const parsed = parseForm(form, language, deps);
  if (!parsed.ok) {
    deps.log.info('notice refused', { count: parsed.problems.length });
    return formPage(context, form, sayProblems(parsed.problems, view));
  }
  const given = form.get(sealField) ?? '';
  const seal = readSeal(deps, given) === null ? newSeal(deps) : given;
  return sitePage(renderNoticeCheck(view, parsed.notice, form, seal), language);
}

/** POST /{language}/send-records/notice/done: sends it, once however often it is pressed. */
export async function postNoticeDone(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const taken = take(context);
  if ('reply' in taken) return taken.reply;
  const { form } = taken;
  const sealed = readSeal(deps, form.get(sealField) ?? '');
  const parsed = parseForm(form, language, deps);
  if (!parsed.ok || sealed === null)
    return formPage(context, form, parsed.ok ? [] : sayProblems(parsed.problems, { language, facility: deps.facility }));
  const back = backOf(language);
  if (!(await deps.throttle.allow(`notices ${networkOf(request.clientAddress)}`, perHour, 3600)))
    return fail('too-many', context, { back, headers: { 'retry-after': '3600' } });
  const seen = seenIn(form, sealed.openedAt, deps.clock.now());
  const suspect = await suspicionOf(deps, request.clientAddress, seen);
  const { reference } = sealed;
  const notice = { body: parsed.notice, arrivedBy: 'web', suspect } as const;
  const submission = await submitNotice(deps, { ...notice, reference });
  // Sent before from this form and changed since, by the way back: another notice, the same for each press.
  const changed = submission.outcome === 'conflict' ? changedReference(deps, reference, parsed.notice) : reference;
  if (changed !== reference) await submitNotice(deps, { ...notice, reference: changed });
  return redirect(`/${language}${donePath}`, [await noticeCookie(context, 'sent', changed)]);
}

function changedReference({ secrets }: SiteDependencies, reference: string, notice: NoticeBody): string {
  return referenceFrom(secrets.hmacBytes('changed notice', `${reference}\n${canonicalJson(notice)}`));
}

async function sentHere(context: LanguageContext): Promise<InboundRecord | null> {
  const ticket = await noticeOf(context, 'sent');
  return ticket === null ? null : context.deps.inbound.get(ticket.reference);
}

/** Bookmarked, or opened later. */
function ended(context: LanguageContext): HttpReply {
  return redirect(`/${context.language}${statusPath}`, hadNotice(context, 'sent') ? [forgetNotice('sent')] : []);
}

/** GET /{language}/send-records/notice/done */
export async function getNoticeDone(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const record = await sentHere(context);
  if (record === null) return ended(context);
  return sitePage(renderNoticeDone({ language, facility: deps.facility }, record), language);
}

const enclosed = { paper: 'paper', discs: 'disc', drives: 'drive', images: 'images' } as const;

/** GET /{language}/send-records/notice/cover.pdf: for whoever sent the notice, within the hour. */
export async function getNoticeCover(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const record = await sentHere(context);
  if (record === null) return ended(context);
  const { makeInboundCover } = await import('../../documents/inbound/cover-sheet.ts');
  const { patient, sender, records, delivery } = record.body;
  const counts = { paper: records.pages, discs: records.discs, drives: records.drives, images: undefined };
  const { carriers } = inboundNoticeWords(language);
  const { bytes } = await makeInboundCover(
    {
      ...{ language, facility: deps.facility, reference: record.reference },
      patient: {
        name: [patient.firstName, patient.lastName].filter(Boolean).join(' '),
        dateOfBirth: patient.dateOfBirth,
        ...(patient.mrn !== undefined && { mrn: patient.mrn }),
      },
      sender: { name: sender.name, organization: sender.organization, phone: sender.phone, email: sender.email },
      enclosed: records.what.map((medium) => ({ kind: enclosed[medium], count: counts[medium] })),
      ...(delivery.carrier !== undefined && { carrier: carriers[delivery.carrier].label }),
      ...(record.tracking !== null && { tracking: record.tracking }),
    },
    deps.clock.now(),
  );
  return pdfFile(bytes, 'cover-sheet', 'attachment', { 'content-language': language });
}
