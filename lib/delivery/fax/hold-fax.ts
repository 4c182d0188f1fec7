/** A fax is sent while somebody attends the receiving machine (fax rules, section 3); a person's "try again" sends at once. */
import { nextOpening } from '../../facility/opening-hours.ts';
import type { RequestState, Work } from '../../request/record.ts';
import { isTerminal } from '../../request/status.ts';
import type { Tools } from '../tools.ts';

/** True when a person asked for this fax after its last hold. */
export function isUrgent({ milestones }: RequestState, work: Work): boolean {
  return milestones.urgentWork.includes(work.id);
}

/** The instant at which the fax may be dialled; null: now. */
export function holdFax(
  { settings, facility }: Pick<Tools, 'settings' | 'facility'>,
  record: RequestState,
  work: Work,
  now: Date,
): string | null {
  if (isTerminal(record.status) || isUrgent(record, work)) return null;
  return nextOpening(settings.FAX_HOURS, now, facility.timeZone)?.toISOString() ?? null;
}
