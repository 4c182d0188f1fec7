/**
 * SES has no idempotency key: a send without an answer is reconciled by its event, which carries our tags. Without evidence the
 * mail is sent once more, then a person decides (reliability rules, section 3).
 */
import { loadLanguages } from '../../languages/words.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
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
import { attemptNumber, lastAttempt, later, type StepResult, systemEvent, toStaff } from '../engine.ts';
import { MailSendError } from '../ports.ts';
import { retried } from '../retry-policies.ts';
import type { Effect, Reconcile, Tools } from '../tools.ts';
import { turnAt, type WaitingNotice } from './mailbox.ts';
import { deadlineNotice, emailOf, type Notice, type OtherNews, requesterNotice, staffNotice } from './notices.ts';

export type NoticeKind = Extract<WorkKind, 'send-mail-instructions' | `notify-${string}`>;

const hour = 60 * 60_000;

/** In milliseconds: the wait for evidence of an unanswered send before the one repeat. */
type RepeatAfter = number;

/** Rather twice than late. */
const urgent: RepeatAfter = hour;
const good: RepeatAfter = 24 * hour;

const repeatAfterOf: Readonly<Record<NoticeKind, RepeatAfter>> = {
  'send-mail-instructions': urgent,
  'notify-staff': urgent,
  'notify-deadline': urgent,
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
  // Who is not told cannot answer, and a third party’s records wait for it.
  'notify-cost': urgent,
  'notify-reminder': good,
  'notify-lapsed': good,
  'notify-not-fetched': good,
  'notify-fax-delivered': good,
  'notify-mail-received': good,
};

/**
 * What the page that took the request has said already, or its status page says, and that asks for nothing: it is not posted. Whatever
 * else has no e-mail address to go to is a task for staff.
 */
const neverPosted: readonly NoticeKind[] = ['send-mail-instructions', 'notify-received', 'notify-fax-delivered'];

type StaffKind = (typeof staffNotices)[number];
type RequesterKind = Exclude<NoticeKind, StaffKind>;

/** The staff's own mailbox has no limit: nobody else can fill it. */
export function isForStaff(kind: NoticeKind): kind is StaffKind {
  return staffNotices.some((one) => one === kind);
}

function contentForStaff({ settings, clock, facility }: Tools, record: RequestRecord, kind: StaffKind): Notice {
  const { reference, dueOn, body } = record;
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
  const today = hospitalDay(clock.now(), facility.timeZone);
  const due = dueOn ?? today;
  return deadlineNotice({ reference, dueOn: due, daysLeft: daysBetween(today, due) }, place);
}

/** Whoever waits for a fax is told at once, whatever else that mailbox got. */
const ownLine: readonly RequesterKind[] = ['notify-fax-held', 'notify-fax-failed'];

const requesterKinds = workKinds.filter((kind): kind is RequesterKind => isNotice(kind) && !isForStaff(kind));

/** Ids of work begin with its kind. */
function newsOf({ reference, work }: WaitingNotice): readonly OtherNews[] {
  const kind = requesterKinds.find((one) => work === one || work.startsWith(`${one}-`));
  return kind === undefined ? [] : [{ reference, kind }];
}

/** Where a notice goes, and what it says; a step when it does not go now. Throws when the store does: nothing was sent then. */
async function prepared(tools: Tools, record: RequestRecord, work: Work, kind: NoticeKind): Promise<Prepared> {
  if (isForStaff(kind)) return { to: tools.settings.STAFF_MAILBOX, content: contentForStaff(tools, record, kind) };
  if (isMoot(work, record, tools.clock.now())) return { step: { outcome: { code: 'moot', next: { state: 'dropped' } } } };
  const today = hospitalDay(tools.clock.now(), tools.facility.timeZone);
  const to = emailOf(record, today);
  if (to === null) return { step: withoutAddress(work, kind, tools.clock.now()) };
  if (isMissedExtension(record, { notice: work.id }, today)) return { step: toStaff(work, 'too-late', tools.clock.now()) };
  const turn = await turnAt(tools, record, work, ownLine.includes(kind) ? `urgent ${to}` : to);
  if ('step' in turn) return turn;
  const place = { origin: tools.settings.PUBLIC_ORIGIN, facility: tools.facility };
  return { to, content: requesterNotice(kind, record, place, turn.others.flatMap(newsOf)) };
}

type Prepared = { readonly to: string; readonly content: Notice } | { readonly step: StepResult };

function withoutAddress(work: Work, kind: RequesterKind, now: Date): StepResult {
  if (!neverPosted.includes(kind)) return toStaff(work, noEmail, now, 'done');
  return { outcome: { result: 'done', code: noEmail, next: { state: 'done' } } };
}

/** Nothing was sent, so there is nothing to doubt. */
function notSent(tools: Tools, { reference }: RequestRecord, work: Work, error: unknown): StepResult {
  tools.log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
  return retried(work, 'trouble', tools.clock.now(), reference);
}

function sentEvent(kind: NoticeKind, work: Work, now: Date) {
  const what = kind === 'send-mail-instructions' ? 'instructions-sent' : 'notice-sent';
  return systemEvent(what, work, now, { attempt: String(attemptNumber(work)) });
}

function afterSendError(reference: string, work: Work, error: unknown, now: Date, repeatAfter: number): StepResult {
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
  const repeatAfter = repeatAfterOf[kind];
  return async (tools, record, work) => {
    const { reference, body } = record;
    const now = tools.clock.now();
    await loadLanguages([body.language]);
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
  const repeatAfter = repeatAfterOf[kind];
  return async (tools, _record, work) => {
    const now = tools.clock.now();
    const attempt = lastAttempt(work);
    if (attempt.bouncedAt !== undefined) return toStaff(work, 'bounced', now, 'uncertain');
    if (wasSent(attempt)) {
      return { outcome: { result: 'already-done', next: { state: 'done' } }, events: [sentEvent(kind, work, now)] };
    }
    const until = Date.parse(attempt.startedAt) + repeatAfter;
    if (now.getTime() < until) return { outcome: { next: { state: 'uncertain', at: new Date(until).toISOString() } } };
    const repeated = work.attempts.slice(0, -1).some(({ result }) => result === 'uncertain');
    if (repeated) return toStaff(work, 'no-evidence', now, 'uncertain');
    return { outcome: { result: 'uncertain', code: 'no-evidence', next: { state: 'ready', at: now.toISOString() } } };
  };
}
