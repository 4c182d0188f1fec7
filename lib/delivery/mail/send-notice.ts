/**
 * SES has no idempotency key: a send without an answer is reconciled by its event, which carries our tags. Without evidence the
 * mail is sent once more, then a person decides (reliability rules, section 3). Long: one notice from its kind to its outcome.
 */
import { loadLanguages } from '../../languages/words.ts';
import { owedFirst } from '../../request/cases/cases.ts';
import { asItIsNow, bodyBefore, bodyNow } from '../../request/changes/body-now.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
import type { NewEvent } from '../../request/history.ts';
import {
  type Attempt,
  awaitsLook,
  noEmail,
  type RequestRecord,
  staffNotices,
  type Work,
  type WorkKind,
  workKinds,
} from '../../request/record.ts';
import { isMoot } from '../../request/timers.ts';
import { errorName } from '../../runtime/log.ts';
import { signLinkPath } from '../../store/sign-links.ts';
import { attemptNumber, lastAttempt, later, type StepResult, systemEvent, toStaff } from '../engine.ts';
import { MailSendError } from '../ports.ts';
import { retried } from '../retry-policies.ts';
import { byText, isTexted, stepByText, withText } from '../texts/text-work.ts';
import type { Effect, Reconcile, Tools } from '../tools.ts';
import { turnAt, type WaitingNotice } from './mailbox.ts';
import {
  deadlineNotice,
  emailOf,
  glassNotice,
  type Notice,
  type OtherNews,
  recipientOf,
  requesterNotice,
  type SignLink,
  staffNotice,
} from './notices.ts';

export type NoticeKind = Extract<WorkKind, 'send-mail-instructions' | `notify-${string}`>;

const hour = 60 * 60_000;

/** In milliseconds: the wait for evidence of an unanswered send before the one repeat. */
type RepeatAfter = number;

/** Rather twice than late. */
export const urgentTime: RepeatAfter = hour;
export const goodTime: RepeatAfter = 24 * hour;
const [urgent, good] = [urgentTime, goodTime];

const repeatAfterOf: Readonly<Record<NoticeKind, RepeatAfter>> = {
  'send-mail-instructions': urgent,
  'notify-staff': urgent,
  'notify-deadline': urgent,
  'notify-privacy': urgent,
  'notify-action-needed': urgent,
  'notify-fax-failed': urgent,
  'notify-fax-held': urgent,
  'notify-letter': urgent,
  // Who is not told could wait for an answer that never comes.
  'notify-ended': urgent,
  'notify-joined': urgent,
  'notify-withdrawn': urgent,
  'notify-stopped': urgent,
  'notify-received': good,
  'notify-accepted': good,
  'notify-released': good,
  'notify-closed': good,
  'notify-reopened': good,
  // Who did not change it calls at once.
  'notify-changed': urgent,
  'notify-email-changed': urgent,
  // Who is not told cannot answer, and a third party’s records wait for it.
  'notify-cost': urgent,
  // Who called waits for it, and nothing begins before it is signed.
  'notify-sign-link': urgent,
  // Who is not told opens nothing, and who asks stays unconfirmed.
  'notify-open-with-code': urgent,
  'notify-accounting-asked': good,
  'notify-correction-asked': good,
  'notify-reminder': good,
  'notify-lapsed': good,
  'notify-not-fetched': good,
  'notify-fax-delivered': good,
  'notify-mail-received': good,
  'notify-arrived': good,
  // Whoever left the page believes that it came.
  'notify-file-refused': urgent,
};

/**
 * What the page that took the request has said already, or its status page says, and that asks for nothing: it is not posted. Whatever
 * else has no e-mail address to go to is a task for staff.
 */
const neverPosted: readonly NoticeKind[] = [
  ...(['send-mail-instructions', 'notify-received', 'notify-fax-delivered', 'notify-arrived'] as const),
];

type StaffKind = (typeof staffNotices)[number];
type RequesterKind = Exclude<NoticeKind, StaffKind>;

/** The staff's own mailbox has no limit: nobody else can fill it. */
export function isForStaff(kind: NoticeKind): kind is StaffKind {
  return staffNotices.some((one) => one === kind);
}

function contentForStaff({ settings, clock, facility }: Tools, record: RequestRecord, kind: StaffKind): Notice {
  const { reference, dueOn } = record;
  const body = bodyNow(record);
  const place = { origin: settings.PUBLIC_ORIGIN };
  if (kind === 'notify-staff') {
    const about = {
      reference,
      dueOn,
      requesterType: body.requester.type,
      language: body.language,
      suspect: awaitsLook(record),
    };
    return staffNotice(about, place);
  }
  if (kind === 'notify-privacy') return glassNotice(reference, place);
  const today = hospitalDay(clock.now(), facility.timeZone);
  const due = owedFirst(record).dueOn ?? today;
  return deadlineNotice({ reference, dueOn: due, daysLeft: daysBetween(today, due) }, place);
}

/** Whoever waits for a fax, or has to object, is told at once, whatever else that mailbox got. */
const ownLine: readonly RequesterKind[] = ['notify-fax-held', 'notify-fax-failed', 'notify-changed', 'notify-email-changed'];

const requesterKinds = workKinds.filter((kind): kind is RequesterKind => isNotice(kind) && !isForStaff(kind));

/** Ids of work begin with its kind. */
const isOf = (id: string) => (kind: WorkKind) => id === kind || id.startsWith(`${kind}-`);

/** True for the id of a notice that has a line of its own at a mailbox, or at a number. */
export function isUrgent(notice: string): boolean {
  return ownLine.some(isOf(notice));
}

function newsOf({ reference, work }: WaitingNotice): readonly OtherNews[] {
  const kind = requesterKinds.find(isOf(work));
  return kind === undefined ? [] : [{ reference, kind }];
}

/** A link to sign stands in its own mail alone: no mail about another request may take its place. */
function lineOf({ reference }: RequestRecord, { id, kind }: Work, to: string): string {
  if (kind === 'notify-sign-link') return `sign ${reference} ${to}`;
  return isUrgent(id) ? `urgent ${to}` : to;
}

/** The link that was sent last: an earlier one is moot. */
function signLinkOf({ secrets, settings }: Tools, record: RequestRecord): SignLink | undefined {
  const { reference, signing } = record;
  if (signing === undefined) return undefined;
  const { number, until } = signing.link;
  const path = signLinkPath(secrets, bodyNow(record).language, { reference, number });
  return { href: new URL(path, settings.PUBLIC_ORIGIN).href, until };
}

/** Where the hospital named no mailbox of its privacy officer, that of the staff. */
function staffMailbox({ settings: { STAFF_MAILBOX, PRIVACY_MAILBOX } }: Tools, kind: StaffKind): string {
  return kind === 'notify-privacy' && PRIVACY_MAILBOX !== 'none' ? PRIVACY_MAILBOX : STAFF_MAILBOX;
}

/** Where a notice goes, and what it says; a step when it does not go now. Throws when the store does: nothing was sent then. */
async function prepared(tools: Tools, record: RequestRecord, work: Work, kind: NoticeKind): Promise<Prepared> {
  if (isForStaff(kind)) return { to: staffMailbox(tools, kind), content: contentForStaff(tools, record, kind) };
  if (isMoot(work, record, tools.clock.now())) return { step: { outcome: { code: 'moot', next: { state: 'dropped' } } } };
  const today = hospitalDay(tools.clock.now(), tools.facility.timeZone);
  const to = kind === 'notify-email-changed' ? recipientOf(bodyBefore(record, work.id)) : emailOf(record, today);
  if (to === null) return { step: withoutEmail(tools, record, work, kind) };
  if (isMissedExtension(record, { notice: work.id }, today)) return { step: toStaff(work, 'too-late', tools.clock.now()) };
  const turn = await turnAt(tools, record, work, lineOf(record, work, to));
  if ('step' in turn) return turn;
  const place = { origin: tools.settings.PUBLIC_ORIGIN, facility: tools.facility };
  const link = kind === 'notify-sign-link' ? signLinkOf(tools, record) : undefined;
  return { to, content: requesterNotice(kind, asItIsNow(record), place, { others: turn.others.flatMap(newsOf), link }) };
}

type Prepared = { readonly to: string; readonly content: Notice } | { readonly step: StepResult };

/** The text alone is the notice, as long as there is hope for it. */
function withoutEmail(tools: Tools, record: RequestRecord, work: Work, kind: RequesterKind): StepResult {
  const now = tools.clock.now();
  const sent = ({ attempts }: Work): StepResult => ({
    outcome: { result: 'done', code: byText, sentAt: attempts.at(-1)?.sentAt ?? now.toISOString(), next: { state: 'done' } },
    events: [sentEvent(kind, work, now)],
  });
  const step = isTexted(tools, record, work) ? stepByText(record, work, now, sent) : null;
  return step ?? withoutAddress(work, kind, now);
}

function withoutAddress(work: Work, kind: RequesterKind, now: Date): StepResult {
  if (!neverPosted.includes(kind)) return toStaff(work, noEmail, now, 'done');
  return { outcome: { result: 'done', code: noEmail, next: { state: 'done' } } };
}

/** Nothing was sent, so there is nothing to doubt. */
export function notSent(
  tools: Pick<Tools, 'log' | 'clock'>,
  { reference }: Pick<RequestRecord, 'reference'>,
  work: Work,
  error: unknown,
): StepResult {
  tools.log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
  return retried(work, 'trouble', tools.clock.now(), reference);
}

function sentEvent(kind: NoticeKind, work: Work, now: Date) {
  const what = kind === 'send-mail-instructions' ? 'instructions-sent' : 'notice-sent';
  return systemEvent(what, work, now, { attempt: String(attemptNumber(work)) });
}

/** What a failed send comes to. `repeatAfter`: milliseconds until the one repeat of an unanswered one. */
export function afterSendError(reference: string, work: Work, error: unknown, now: Date, repeatAfter: number): StepResult {
  const failure = error instanceof MailSendError ? error.failure : 'unknown';
  switch (failure) {
    case 'refused':
      return toStaff(work, 'refused', now);
    case 'unavailable':
      return retried(work, 'provider', now, reference);
    case 'unknown':
      return {
        outcome: { result: 'uncertain', code: 'lost-answer', next: { state: 'uncertain', at: later(now, repeatAfter) } },
        events: [systemEvent('work-uncertain', work, now, { code: 'lost-answer' })],
      };
  }
}

export function isNotice(kind: WorkKind): kind is NoticeKind {
  return Object.hasOwn(repeatAfterOf, kind);
}

/** The effect that sends one kind of notice. */
export function sendNotice(kind: NoticeKind): Effect {
  return async (tools, record, work) => withText(await mailed(kind)(tools, record, work), tools, record, work);
}

function mailed(kind: NoticeKind): Reconcile {
  const repeatAfter = repeatAfterOf[kind];
  return async (tools, record, work) => {
    const { reference } = record;
    const now = tools.clock.now();
    await loadLanguages([bodyNow(record).language]);
    let mail: Prepared;
    try {
      mail = await prepared(tools, record, work, kind);
    } catch (error) {
      return notSent(tools, record, work, error);
    }
    if ('step' in mail) return mail.step;
    const tags = { reference, work: work.id, attempt: String(lastAttempt(work).number) };
    try {
      const { messageId } = await tools.mail.send({ to: mail.to, tags, ...mail.content });
      const sentAt = tools.clock.now().toISOString();
      return {
        outcome: { result: 'done', vendorId: messageId, sentAt, next: { state: 'done' } },
        events: [sentEvent(kind, work, now)],
      };
    } catch (error) {
      return afterSendError(reference, work, error, tools.clock.now(), repeatAfter);
    }
  };
}

/** True when the mail system reported that it took the message. */
export function wasSent({ sentAt, deliveredAt, complainedAt }: Attempt): boolean {
  return sentAt !== undefined || deliveredAt !== undefined || complainedAt !== undefined;
}

/** After a lost answer: evidence first, then one repeat, then staff. */
export function reconcileMail(kind: NoticeKind): Reconcile {
  return async (tools, record, work) => withText(await evidence(kind)(tools, record, work), tools, record, work);
}

function evidence(kind: NoticeKind): Reconcile {
  return async (tools, _record, work) =>
    evidenceOf(work, tools.clock.now(), repeatAfterOf[kind], (now) => sentEvent(kind, work, now));
}

/** What an unanswered send of a mail comes to. `told`: the event where it went out. Pure. */
export function evidenceOf(work: Work, now: Date, repeatAfter: RepeatAfter, told: (now: Date) => NewEvent): StepResult {
  const attempt = lastAttempt(work);
  if (attempt.bouncedAt !== undefined) return toStaff(work, 'bounced', now, 'uncertain');
  if (wasSent(attempt)) return { outcome: { result: 'already-done', next: { state: 'done' } }, events: [told(now)] };
  const until = Date.parse(attempt.startedAt) + repeatAfter;
  if (now.getTime() < until) return { outcome: { next: { state: 'uncertain', at: new Date(until).toISOString() } } };
  const repeated = work.attempts.slice(0, -1).some(({ result }) => result === 'uncertain');
  if (repeated) return toStaff(work, 'no-evidence', now, 'uncertain');
  return { outcome: { result: 'uncertain', code: 'no-evidence', next: { state: 'ready', at: now.toISOString() } } };
}
