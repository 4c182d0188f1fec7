/**
 * A request that "Next" gave to a clerk and that lies idle goes back to the free list. A move ends the claim: work has begun, and the
 * owner keeps the request.
 */
import type { RecordChange, RequestState } from './record.ts';

/** Since the last act of staff on the request. */
const idleMinutes = 20;

type Claimed = Pick<RequestState, 'assignee' | 'milestones'>;

/** When the request goes back if nobody touches it; null where "Next" did not give it to anybody. */
export function giveBackAt({ assignee, milestones }: Claimed): string | null {
  const { claimedAt, byStaffAt } = milestones;
  if (assignee === null || claimedAt === null) return null;
  return new Date(Date.parse(byStaffAt ?? claimedAt) + idleMinutes * 60_000).toISOString();
}

/** Null while the claim is not idle. Pure. */
export function giveBackChange(state: Claimed, now: Date): RecordChange | null {
  const at = giveBackAt(state);
  if (at === null || at > now.toISOString()) return null;
  const facts = { owner: '', before: state.assignee ?? '' };
  return { assignee: null, events: [{ at: now.toISOString(), who: 'system', what: 'assigned', facts }] };
}
