import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

/** Gives a proposal back, with the reason: by whoever made it, or whoever would have to confirm it. */
export function decideReturn(record: RequestState, typed: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'work', 'review')) return refuse('not-permitted');
  const { proposal } = record.decisions;
  if (proposal === null) return refuse('no-proposal');
  const reason = readText(typed);
  if ('refused' in reason) return refuse(reason.refused === 'empty' ? 'return-reason-required' : reason.refused, 'reason');
  const facts = { letter: proposal.letter, id: proposal.id, reason: reason.text };
  return change({
    decisions: { ...record.decisions, proposal: null },
    events: [{ at: now.toISOString(), who: actorId(staff), what: 'proposal-returned', facts }],
  });
}
