/** Mails to whoever sends records to us. They hold a reference, a link and what to do: the input type allows no more. */
import type { Facility } from '../../facility/facility.ts';
import type { InboundRecord, InboundState } from '../../inbound/record.ts';
import type { InboundMail, InboundStatus } from '../../inbound/vocabulary.ts';
import { mailOf } from '../../inbound/work.ts';
import { timeInWords } from '../../languages/dates.ts';
import { inboundMailWords } from '../../languages/inbound-mails.ts';
import { siteWords } from '../../languages/site.ts';
import { loadLanguages } from '../../languages/words.ts';
import { noEmail, type Work } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { lastAttempt, type StepResult, systemEvent, toStaff } from '../engine.ts';
import { turnAt, type WaitingNotice } from '../mail/mailbox.ts';
import type { Notice } from '../mail/notices.ts';
import { type Block, htmlOf, textOf } from '../mail/render.ts';
import { afterSendError, evidenceOf, goodTime, notSent, urgentTime } from '../mail/send-notice.ts';
import type { InboundTools } from './tools.ts';

interface Place {
  readonly origin: string;
  readonly facility: Facility;
}

/** In the language of the notice. `others` went to the same mailbox within the hour. */
export function inboundNotice(
  mail: InboundMail,
  { reference, language }: { readonly reference: string; readonly language: Language },
  { origin, facility }: Place,
  others: readonly { readonly reference: string; readonly mail: InboundMail }[] = [],
): Notice {
  const words = inboundMailWords(language);
  const { phone, hours } = facility.inbound;
  const { subject, paragraphs } = words.mails[mail];
  const open = siteWords(language).shell.hours(timeInWords(hours.opens, language), timeInWords(hours.closes, language));
  const title = others.length === 0 ? subject : words.several.subject(others.length + 1);
  const lines = others.map((one) => `- ${showReference(one.reference)}: ${words.mails[one.mail].subject}`);
  const page = new URL(`/${language}/send-records/notice/status?reference=${reference}`, origin).href;
  const blocks: readonly Block[] = [
    { text: words.greeting },
    ...paragraphs.map((text) => ({ text: text(phone.shown) })),
    { text: words.reference(showReference(reference)) },
    ...(others.length === 0 ? [] : [{ text: [words.several.lead, ...lines].join('\n') }]),
    { text: words.page, href: page },
    { text: words.toOpen },
    { text: words.questions(phone.shown, open) },
  ];
  return { subject: title, text: textOf(blocks), html: htmlOf(language, title, blocks) };
}

/** The states in which a mail still says what is true; absent: in all but closed ones. */
const trueIn: Readonly<Partial<Record<InboundMail, readonly InboundStatus[]>>> = {
  password: ['password-needed'],
  incomplete: ['incomplete'],
  reminder: ['announced'],
  'never-came': ['never-came'],
};

/** True for a mail that has lost its reason by the time it would be sent. Pure. */
function isMootMail(mail: InboundMail, { status }: Pick<InboundState, 'status'>): boolean {
  return !(trueIn[mail]?.includes(status) ?? status !== 'closed');
}

/** Who has no e-mail address is called by staff where the sender has to act; the rest stands on the status page. */
function withoutAddress(work: Work, mail: InboundMail, now: Date): StepResult {
  if (mail === 'password' || mail === 'incomplete') return toStaff(work, noEmail, now, 'done');
  return { outcome: { result: 'done', code: noEmail, next: { state: 'done' } } };
}

/** Rather twice than late, where the sender has to act. */
const repeatAfter = (mail: InboundMail) => (mail === 'password' || mail === 'incomplete' ? urgentTime : goodTime);

function newsOf({ reference, work }: WaitingNotice) {
  const mail = mailOf({ id: work });
  return mail === undefined ? [] : [{ reference, mail }];
}

/** Sends one mail under a claim. Nothing is sent where a step is returned before the send. */
export async function sendInboundMail(
  tools: InboundTools,
  record: InboundRecord,
  work: Work,
  mail: InboundMail,
): Promise<StepResult> {
  const { clock, facility, settings } = tools;
  const { reference, body } = record;
  if (isMootMail(mail, record)) return { outcome: { code: 'moot', next: { state: 'dropped' } } };
  const { email } = body.sender;
  if (email === undefined) return withoutAddress(work, mail, clock.now());
  const { language } = body;
  let content: Notice;
  try {
    await loadLanguages([language]);
    // A mailbox that had its mails of this hour gets the rest as one.
    const turn = await turnAt({ ...tools, requests: tools.inbound }, record, work, `inbound ${email}`);
    if ('step' in turn) return turn.step;
    content = inboundNotice(
      mail,
      { reference, language },
      { origin: settings.PUBLIC_ORIGIN, facility },
      turn.others.flatMap(newsOf),
    );
  } catch (error) {
    return notSent(tools, record, work, error);
  }
  const tags = { inbound: reference, work: work.id, attempt: String(lastAttempt(work).number) };
  try {
    const { messageId } = await tools.mail.send({ to: email, tags, ...content });
    const now = clock.now();
    return {
      outcome: { result: 'done', vendorId: messageId, sentAt: now.toISOString(), next: { state: 'done' } },
      events: [systemEvent('notice-sent', work, now, { attempt: tags.attempt })],
    };
  } catch (error) {
    return afterSendError(reference, work, error, clock.now(), repeatAfter(mail));
  }
}

/** After a lost answer: evidence first, then one repeat, then staff. */
export function reconcileInboundMail({ clock }: InboundTools, work: Work, mail: InboundMail): StepResult {
  return evidenceOf(work, clock.now(), repeatAfter(mail), (now) =>
    systemEvent('notice-sent', work, now, { attempt: String(lastAttempt(work).number) }),
  );
}
