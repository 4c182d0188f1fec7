/** What somebody may see of the queue, by the filters and by the rights of their roles. */
import type { CalendarDate } from '../../request/dates.ts';
import type { Hospital } from '../../request/routing.ts';
import { type QueueFlag, type QueueView, queueSections } from '../../store/stores.ts';
import { type Sight, sightOf } from '../sign-in/desks.ts';
import type { StaffMember } from '../sign-in/people.ts';
import { type Cursor, choices, type Filters } from './filters.ts';

export interface QueueQuestion {
  readonly hospital: Pick<Hospital, 'id' | 'timeZone'>;
  readonly staff: Pick<StaffMember, 'subject' | 'roles'>;
  readonly today: CalendarDate;
  readonly filters: Filters;
  readonly cursor?: Cursor;
}

/** Those that need a person. */
const troubleFlags: readonly QueueFlag[] = ['needsStaff', 'suspect'];

/** The flag whose word is awaited, as the filters ask for it. */
function awaitedIn({ waits }: Filters): QueueFlag | undefined {
  return choices.waits.find((flag) => flag === waits);
}

type Seen = Pick<QueueView, 'desks' | 'flags'>;

/** Own desks whole; of all desks what waits for one's word, when that is asked for, or when there is no desk of one's own. */
function seenBy({ desks, waits }: Sight, filters: Filters): Seen {
  const awaited = awaitedIn(filters);
  if (awaited !== undefined && waits.includes(awaited)) return { flags: [awaited] };
  if (desks.length === 0) return { flags: waits };
  if (awaited !== undefined) return { desks, flags: [awaited] };
  return filters.trouble === undefined ? { desks } : { desks, flags: troubleFlags };
}

/** As the store has owners. */
function ownerIn({ mine, owner, free }: Filters, { subject }: Pick<StaffMember, 'subject'>): string | undefined {
  if (mine !== undefined) return `staff:${subject}`;
  if (owner !== undefined) return `staff:${owner}`;
  return free === undefined ? undefined : 'free';
}

/** The filters as the store reads them. */
export function viewOf({ hospital, staff, today, filters }: QueueQuestion): QueueView {
  const { section, status } = filters;
  const seen = seenBy(sightOf(staff), filters);
  const assignee = ownerIn(filters, staff);
  const paper = section === 'paper';
  // What waits for its paper is in lists of its own, of its owner, and of those that need a person.
  const isListed =
    paper || status === 'awaiting-mail' || seen.flags !== undefined || (assignee !== undefined && assignee !== 'free');
  return {
    facility: hospital.id,
    ...seen,
    desk: filters.desk,
    section: paper ? 'waiting' : queueSections.find((one) => one === section),
    type: filters.requester,
    status: paper ? 'awaiting-mail' : status,
    channel: filters.channel,
    language: filters.language,
    ...(!isListed && { hasCome: true }),
    ...(assignee !== undefined && { assignee }),
    ...(filters.overdue !== undefined && { dueBefore: today }),
  };
}
