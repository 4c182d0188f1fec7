/** Legal holds: while one stands, the request is not erased. */
import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

export const holdField = 'hold.reason';

/** Sets or lifts the hold, with the reason in the history. */
export function decideHold(record: RequestState, to: 'set' | 'lift', typed: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'hold')) return refuse('not-permitted');
  if (to === 'set' && record.hold !== null) return refuse('held-already');
  if (to === 'lift' && record.hold === null) return refuse('not-held');
  const reason = readText(typed);
  if ('refused' in reason) return refuse(reason.refused === 'empty' ? 'hold-reason-required' : reason.refused, holdField);
  const [who, at] = [actorId(staff), now.toISOString()];
  return change({
    hold: to === 'set' ? { who, at, reason: reason.text } : null,
    events: [{ at, who, what: to === 'set' ? 'hold-set' : 'hold-lifted', facts: { reason: reason.text } }],
  });
}
