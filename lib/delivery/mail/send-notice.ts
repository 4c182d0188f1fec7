/**
 * SES has no idempotency key: a send without an answer is reconciled by its event, which carries our tags. Without evidence the
 * mail is sent once more, then a person decides (reliability rules, section 3).
 */
import { loadLanguages } from '../../languages/words.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import type { Attempt, RequestRecord, Work, WorkKind } from '../../request/record.ts';
import { attemptNumber, lastAttempt, later, type StepResult, systemEvent, toStaff } from '../engine.ts';
import { type MailMessage, MailSendError } from '../ports.ts';
import { retried } from '../retry-policies.ts';
import type { Effect, Reconcile, Tools } from '../tools.ts';
import { deadlineNotice, recipientOf, requesterNotice, staffNotice } from './notices.ts';

export type NoticeKind = Extract<WorkKind, 'send-mail-instructions' | `notify-${string}`>;

const hour = 60 * 60_000;

interface Manner {
  /** In milliseconds: the wait for evidence of an unanswered send before the one repeat. */
  readonly repeatAfter: number;
  /** `with-staff` where somebody has to be told. */
  readonly withoutAddress: 'done' | 'with-staff';
}

/** Rather twice than late. */
const urgent: Manner = { repeatAfter: hour, withoutAddress: 'with-staff' };
const good: Manner = { repeatAfter: 24 * hour, withoutAddress: 'done' };

const manners: Readonly<Record<NoticeKind, Manner>> = {
  // The screen has shown the instructions already.
  'send-mail-instructions': { ...urgent, withoutAddress: 'done' },
  'notify-staff': urgent,
  'notify-deadline': urgent,
  'notify-action-needed': urgent,
  'notify-fax-failed': urgent,
  // A letter without notice has to be mailed: the law counts the day it went out.
  'notify-letter': urgent,
  'notify-received': good,
  'notify-fax-delivered': good,
  'notify-mail-received': good,
};

/** Null when the requester gave no address. */
function messageFor(tools: Tools, record: RequestRecord, work: Work, kind: NoticeKind): MailMessage | null {
  const { reference, dueOn, body } = record;
  const tags = { reference, work: work.id, attempt: String(lastAttempt(work).number) };
  const place = { origin: tools.settings.PUBLIC_ORIGIN, facility: tools.facility };
  if (kind === 'notify-staff') {
    const about = { reference, dueOn, requesterType: body.requester.type, language: body.language };
    return { to: tools.settings.STAFF_MAILBOX, tags, ...staffNotice(about, place) };
  }
  if (kind === 'notify-deadline') {
    const today = hospitalDay(tools.clock.now(), tools.facility.timeZone);
    const due = dueOn ?? today;
    const daysLeft = daysBetween(today, due);
    return { to: tools.settings.STAFF_MAILBOX, tags, ...deadlineNotice({ reference, dueOn: due, daysLeft }, place) };
  }
  const to = recipientOf(body);
  return to === null ? null : { to, tags, ...requesterNotice(kind, record, place) };
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
  return Object.hasOwn(manners, kind);
}

/** The effect that sends one kind of notice. */
export function sendNotice(kind: NoticeKind): Effect {
  const { repeatAfter, withoutAddress } = manners[kind];
  return async (tools, record, work) => {
    const now = tools.clock.now();
    await loadLanguages([record.body.language]);
    const message = messageFor(tools, record, work, kind);
    if (message === null) {
      if (withoutAddress === 'with-staff') return toStaff(work, 'no-email', now, 'done');
      return { outcome: { result: 'done', code: 'no-email', next: { state: 'done' } } };
    }
    try {
      const { messageId } = await tools.mail.send(message);
      const sentAt = tools.clock.now().toISOString();
      return {
        outcome: { result: 'done', vendorId: messageId, sentAt, next: { state: 'done' } },
        events: [sentEvent(kind, work, now)],
      };
    } catch (error) {
      return afterSendError(record.reference, work, error, tools.clock.now(), repeatAfter);
    }
  };
}

/** True when the mail system reported that it took the message. */
export function wasSent({ sentAt, deliveredAt, complainedAt }: Attempt): boolean {
  return sentAt !== undefined || deliveredAt !== undefined || complainedAt !== undefined;
}

/** After a lost answer: evidence first, then one repeat, then staff. */
export function reconcileMail(kind: NoticeKind): Reconcile {
  const { repeatAfter } = manners[kind];
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
