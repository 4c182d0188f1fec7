/**
 * "Next": the most urgent free request of some desks goes to exactly one clerk. The list may lag behind; the write decides, since it needs
 * the version that was read and a request that nobody owns. After a lost race each clerk goes on from a row of their own.
 */
import { spread } from '../../delivery/retry-policies.ts';
import type { RequestState } from '../../request/record.ts';
import type { Team } from '../../request/requester.ts';
import { queueSectionOf } from '../../store/queue-keys.ts';
import type { RequestQueue, RequestStore } from '../../store/stores.ts';
import { type Acting, type Decision, perform, refuse } from '../decisions.ts';
import { decideTake } from '../request/actions.ts';
import { isActor } from '../sign-in/people.ts';

const headSize = 16;
/** Clerks who press at the same moment and still go different ways. */
const ways = 8;
/** Reads of the list; each one after the first follows a lost race or sixteen taken rows. */
const looks = 20;

export interface NextTools {
  readonly requests: Pick<RequestStore, 'change'>;
  readonly requestQueue: Pick<RequestQueue, 'page'>;
  readonly facility: { readonly id: string };
}

function decideNext(record: RequestState, desks: readonly Team[], acting: Acting): Decision {
  const free = record.assignee === null && desks.includes(record.route.desk) && queueSectionOf(record) === 'work';
  return free ? decideTake(record, false, acting, 'next') : refuse('owned-already');
}

function isClaimOf({ assignee, milestones }: RequestState, { staff, now }: Acting): boolean {
  return isActor(assignee, staff) && milestones.claimedAt === now.toISOString();
}

type Tried = 'taken' | 'not-free' | 'lost-race';

async function tryOne({ requests }: NextTools, reference: string, desks: readonly Team[], acting: Acting): Promise<Tried> {
  let decided = 0;
  const performed = await perform(requests, reference, (record) => {
    decided += 1;
    return decideNext(record, desks, acting);
  });
  if (performed.outcome === 'done') return 'taken';
  // A claim that was written and never answered looks like somebody else's until its owner and instant are read.
  if (performed.outcome === 'refused' && isClaimOf(performed.record, acting)) return 'taken';
  return decided > 1 ? 'lost-race' : 'not-free';
}

/** The reference of the request that is now theirs, or null when none is free. */
export async function takeNext(tools: NextTools, desks: readonly Team[], acting: Acting): Promise<string | null> {
  const view = { facility: tools.facility.id, desks, section: 'work', assignee: 'free' } as const;
  const own = 1 + 2 * Math.floor(spread(acting.staff.subject) * ways);
  let [skip, after]: [number, string | undefined] = [0, undefined];
  for (let look = 0; look < looks; look += 1) {
    const { rows } = await tools.requestQueue.page(view, { size: headSize, after });
    if (rows.length === 0) return null;
    after = rows.at(-1)?.queueSort;
    for (const { reference } of [...rows.slice(skip), ...rows.slice(0, skip)]) {
      const tried = await tryOne(tools, reference, desks, acting);
      if (tried === 'taken') return reference;
      if (tried === 'not-free') continue;
      [skip, after] = [own, undefined];
      break;
    }
  }
  return null;
}
