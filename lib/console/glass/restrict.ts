/** Who is a restricted patient. Pure decisions on one request; the handler takes them on every request of the patient. */
import type { RequestState } from '../../request/record.ts';
import { isRestricted, restrictionKinds } from '../../request/restricted/restriction.ts';
import { repeatedWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const restrictionField = 'restriction.kind';

/** `id`: the same for every request of the patient. The search terms are written again, for later requests are compared with them. */
export function decideRestrict(record: RequestState, typed: string, id: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'restrict')) return refuse('not-permitted');
  if (isRestricted(record)) return refuse('restricted-already');
  const kind = restrictionKinds.find((one) => one === typed);
  if (kind === undefined) return refuse('restriction-kind-required', restrictionField);
  const [who, at] = [actorId(staff), now.toISOString()];
  return change({
    restriction: { id, kind, who, at },
    work: [repeatedWork(record, 'index-terms', at)],
    events: [{ at, who, what: 'restricted', facts: { id } }],
  });
}

export function decideLift(record: RequestState, { staff, now }: Acting): Decision {
  if (!may(staff, 'restrict')) return refuse('not-permitted');
  if (!isRestricted(record)) return refuse('not-restricted');
  const [who, at] = [actorId(staff), now.toISOString()];
  return change({
    restriction: null,
    work: [repeatedWork(record, 'index-terms', at)],
    events: [{ at, who, what: 'restriction-lifted', facts: {} }],
  });
}
