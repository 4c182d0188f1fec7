/**
 * What is needed now, as one of a closed list: the queue and the request page say it in words instead of showing a status
 * code. A pure function of what a queue row carries, so that both say the same.
 */
import type { StaffWords } from '../../languages/staff.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { Status } from '../../request/status.ts';
import type { QueueRow } from '../../store/stores.ts';

type Need = keyof StaffWords['needs'];

export interface NextNeeded {
  readonly need: Need;
  /** The day since which we wait, where we do and know it. */
  readonly since?: CalendarDate;
}

type Row = Pick<QueueRow, 'status' | 'card'>;

/** The first look at a request depends on what it rests on. */
function firstLook({ basis, requesterType }: Row['card']): Need {
  switch (basis) {
    case 'access':
    case 'directive':
      return requesterType === 'patient' ? 'confirm-identity' : 'confirm-authority';
    case 'treatment':
      return 'confirm-provider';
    case 'authorization':
      return 'check-authorization';
    case 'payment':
    case 'workers-compensation':
      return 'check-claim';
    case 'legal-process':
      return 'check-legal-process';
    case 'law-enforcement':
      return 'check-agency';
    default:
      return 'classify';
  }
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

/** What a clerk has to do next. Trouble with a delivery comes before the ordinary course; a bot trap before the first look. */
export function nextNeeded({ status, card }: Row, timeZone: TimeZone): NextNeeded {
  if (card.needsStaff) return { need: 'settle-delivery' };
  if (status === 'awaiting-mail') return { need: 'wait-for-paper', since: hospitalDay(new Date(card.submittedAt), timeZone) };
  if (status === 'received') return { need: card.suspect ? 'look-for-bot' : firstLook(card) };
  return { need: byStatus[status] };
}
