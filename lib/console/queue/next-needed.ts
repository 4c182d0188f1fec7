/** A pure function of a queue row, so that the queue and the request page agree. */
import type { StaffWords } from '../../languages/staff.ts';
import type { CaseKind } from '../../request/cases/stored.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { Status } from '../../request/status.ts';
import type { QueueSummary } from '../../store/stores.ts';

type Need = keyof StaffWords['needs'];

export interface NextNeeded {
  readonly need: Need;
  /** The day since which the request waits. */
  readonly since?: CalendarDate;
}

const byBasis: Readonly<Record<string, Need>> = {
  treatment: 'confirm-provider',
  authorization: 'check-authorization',
  payment: 'check-claim',
  'workers-compensation': 'check-claim',
  'legal-process': 'check-legal-process',
  'law-enforcement': 'check-agency',
  'public-duty': 'check-public-body',
};

function firstReview({ basis, type }: Pick<QueueSummary, 'basis' | 'type'>): Need {
  if (basis !== 'access' && basis !== 'directive') return byBasis[basis] ?? 'classify';
  return type === 'patient' ? 'confirm-identity' : 'confirm-authority';
}

const byStatus: Readonly<Record<Exclude<Status, 'received' | 'awaiting-mail'>, Need>> = {
  draft: 'nothing',
  'in-review': 'accept-or-ask',
  deficient: 'wait-for-answer',
  resubmitted: 'review-answer',
  accepted: 'gather',
  'in-process': 'finish-gathering',
  pended: 'end-the-wait',
  'quality-check': 'second-check',
  invoiced: 'wait-for-fee',
  paid: 'release-now',
  released: 'watch-delivery',
  'partially-denied': 'release-the-rest',
  closed: 'nothing',
  denied: 'nothing',
  'no-records': 'nothing',
  withdrawn: 'nothing',
  revoked: 'nothing',
  expired: 'nothing',
  duplicate: 'nothing',
  misdirected: 'nothing',
};

const needOfCase = { accounting: 'answer-accounting', correction: 'answer-correction' } as const satisfies Readonly<
  Record<CaseKind, Need>
>;

/** A suspected bot comes first, since everything waits for it; then a failed delivery. */
export function nextNeeded(summary: QueueSummary, timeZone: TimeZone): NextNeeded {
  const { status, flags, submittedAt, waitsFor } = summary;
  if (flags.includes('suspect') && (status === 'received' || status === 'awaiting-mail')) return { need: 'look-for-bot' };
  if (flags.includes('needsStaff')) return { need: 'settle-delivery' };
  if (flags.includes('stopped')) return { need: 'settle-stop' };
  if (flags.includes('denials')) return { need: 'review-denial' };
  if (waitsFor !== undefined) return { need: needOfCase[waitsFor] };
  if (flags.includes('fees')) return { need: 'quote-again' };
  if (status === 'awaiting-mail')
    return { need: 'wait-for-paper', ...(submittedAt !== null && { since: hospitalDay(new Date(submittedAt), timeZone) }) };
  if (status === 'received') return { need: firstReview(summary) };
  return { need: byStatus[status] };
}
