import { callerMatched, callScope } from '../../request/decisions/caller.ts';
import { isEnough } from '../../request/decisions/evidence.ts';
import { spokenFacts } from '../../request/decisions/who-asks.ts';
import type { RequestState } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { matchFields } from '../request/paths.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

/** What a caller said agrees with the chart: kept as an event, with the names of the facts alone. */
export function decideCallerMatched(record: RequestState, ticked: readonly string[], { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (callScope(record) === 'nothing') return refuse('caller-not-told');
  const facts = spokenFacts.filter((fact) => ticked.includes(fact));
  if (!isEnough(facts)) return refuse('caller-facts', matchFields.facts);
  return change({ events: [callerMatched(facts, actorId(staff), now)] });
}
