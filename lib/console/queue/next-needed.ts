/** A pure function of a queue row, so that the queue and the request page agree. */
import type { StaffWords } from '../../languages/staff.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { Status } from '../../request/status.ts';
import type { QueueRow } from '../../store/stores.ts';

type Need = keyof StaffWords['needs'];

export interface NextNeeded {
  readonly need: Need;
  /** The day since which the request waits. */
  readonly since?: CalendarDate;
}

type Row = Pick<QueueRow, 'status' | 'card'>;

const byBasis: Readonly<Record<string, Need>> = {
  treatment: 'confirm-provider',
  authorization: 'check-authorization',
  payment: 'check-claim',
  'workers-compensation': 'check-claim',
  'legal-process': 'check-legal-process',
  'law-enforcement': 'check-agency',
};

function firstReview({ basis, requesterType }: Row['card']): Need {
  if (basis !== 'access' && basis !== 'directive') return byBasis[basis] ?? 'classify';
  return requesterType === 'patient' ? 'confirm-identity' : 'confirm-authority';
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

/** A suspected bot comes first, since everything waits for it; then a failed delivery. */
export function nextNeeded({ status, card }: Row, timeZone: TimeZone): NextNeeded {
  if (card.suspect && (status === 'received' || status === 'awaiting-mail')) return { need: 'look-for-bot' };
  if (card.needsStaff) return { need: 'settle-delivery' };
  if (status === 'awaiting-mail') return { need: 'wait-for-paper', since: hospitalDay(new Date(card.submittedAt), timeZone) };
  if (status === 'received') return { need: firstReview(card) };
  return { need: byStatus[status] };
}
