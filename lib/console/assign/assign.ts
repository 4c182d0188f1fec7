/** A supervisor gives requests to people, or back to the queue: each on condition that its owner is still the one that was shown. */
import type { RecordChange, RequestState } from '../../request/record.ts';
import { queueSectionOf } from '../../store/queue-keys.ts';
import type { RequestStore } from '../../store/stores.ts';
import type { Acting } from '../decisions.ts';
import { seesRequest } from '../request/opening.ts';
import { actorId, readActor } from '../sign-in/people.ts';
import type { Assignable } from './people.ts';

/** Why it was not given; `owner` is the actor who has it now. */
export type NotGiven = {
  readonly why: 'taken' | 'freed' | 'same' | 'ended' | 'unknown' | 'desk' | 'busy';
  readonly owner: string | null;
};

/** As a row showed it: the actor id of its owner, or an empty text. */
export interface Picked {
  readonly reference: string;
  readonly shownOwner: string;
}

const idOf = (owner: string | null): string => (owner === null ? '' : readActor(owner).id);

type Judged = { readonly change: RecordChange } | NotGiven;

/** Pure. `to`: null gives it back to the queue. */
function decideAssign(record: RequestState, shownOwner: string, to: Assignable | null, { staff, now }: Acting): Judged {
  const { assignee } = record;
  const not = (why: NotGiven['why']): NotGiven => ({ why, owner: assignee });
  if (!seesRequest(staff, record)) return not('unknown');
  if (idOf(assignee) === (to === null ? '' : `staff:${to.subject}`)) return not('same');
  if (idOf(assignee) !== shownOwner) return not(assignee === null ? 'freed' : 'taken');
  if (queueSectionOf(record) === null) return not('ended');
  if (to !== null && !seesRequest(to, record)) return not('desk');
  const owner = to === null ? null : actorId(to);
  const facts = { owner: owner ?? '', ...(assignee !== null && { before: assignee }) };
  return { change: { assignee: owner, events: [{ at: now.toISOString(), who: actorId(staff), what: 'assigned', facts }] } };
}

/** Null when it was given. */
export async function assignOne(
  requests: Pick<RequestStore, 'change'>,
  { reference, shownOwner }: Picked,
  to: Assignable | null,
  acting: Acting,
): Promise<NotGiven | null> {
  const held: { not: NotGiven | null } = { not: null };
  try {
    const record = await requests.change(reference, (state) => {
      const judged = decideAssign(state, shownOwner, to, acting);
      held.not = 'change' in judged ? null : judged;
      return 'change' in judged ? judged.change : null;
    });
    return record === null ? { why: 'unknown', owner: null } : held.not;
  } catch (error) {
    // Eight lost races in a row: told by name, and nothing was written.
    if (error instanceof Error && error.message === 'RequestContended') return { why: 'busy', owner: null };
    throw error;
  }
}

/** At once, for one answer has to come within the time of a page. */
const together = 8;

export interface Given {
  readonly given: readonly string[];
  readonly failed: readonly (NotGiven & { readonly reference: string })[];
}

/** Each by itself: what cannot be given holds nothing else back. A repeat gives what is left. */
export async function assignAll(
  requests: Pick<RequestStore, 'change'>,
  picked: readonly Picked[],
  to: Assignable | null,
  acting: Acting,
): Promise<Given> {
  const results: { readonly reference: string; readonly not: NotGiven | null }[] = [];
  for (let first = 0; first < picked.length; first += together) {
    const some = picked.slice(first, first + together);
    results.push(
      ...(await Promise.all(
        some.map(async (one) => ({ reference: one.reference, not: await assignOne(requests, one, to, acting) })),
      )),
    );
  }
  return {
    given: results.flatMap(({ reference, not }) => (not === null ? [reference] : [])),
    failed: results.flatMap(({ reference, not }) => (not === null ? [] : [{ reference, ...not }])),
  };
}
