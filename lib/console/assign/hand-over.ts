/** All requests of one person go to another, or back to the queue: on sick days. In batches; what a run did not reach, the next one does. */
import type { Team } from '../../request/requester.ts';
import type { RequestQueue, RequestStore } from '../../store/stores.ts';
import type { Acting } from '../decisions.ts';
import { assignAll, type Given } from './assign.ts';
import type { Assignable } from './people.ts';

/** Requests of one answer: it has to come within seconds. */
export const batchSize = 50;

interface Tools {
  readonly requests: Pick<RequestStore, 'change'>;
  readonly requestQueue: Pick<RequestQueue, 'page'>;
}

interface Asking {
  readonly facility: string;
  readonly desks: readonly Team[];
  readonly acting: Acting;
}

/**
 * The list may lag a moment behind: what went to somebody else since is left alone, and is no failure. Repeatable after a crash, because
 * it asks each time what the person still owns.
 */
export async function handOver(tools: Tools, from: Assignable, to: Assignable | null, asking: Asking): Promise<Given> {
  const shownOwner = `staff:${from.subject}`;
  const view = { facility: asking.facility, desks: asking.desks, assignee: shownOwner };
  const all: { given: string[]; failed: Given['failed'][number][] } = { given: [], failed: [] };
  let after: string | undefined;
  do {
    const { rows, next } = await tools.requestQueue.page(view, { size: batchSize, after });
    const picked = rows.map(({ reference }) => ({ reference, shownOwner }));
    const { given, failed } = await assignAll(tools.requests, picked, to, asking.acting);
    all.given.push(...given);
    all.failed.push(...failed.filter(({ why }) => why === 'desk' || why === 'busy'));
    after = next ?? undefined;
  } while (after !== undefined && all.given.length < batchSize && all.failed.length < batchSize);
  return all;
}
