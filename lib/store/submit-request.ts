import { hospitalDay } from '../request/dates.ts';
import { dueOn } from '../request/deadlines.ts';
import { noDecisions } from '../request/decisions/taken.ts';
import { destinationOf } from '../request/destination.ts';
import { doubtsOf } from '../request/doubts.ts';
import { chainStart, milestonesAfter } from '../request/history.ts';
import { itemsAtStart } from '../request/items/raise.ts';
import type { RequestRecord, Suspicion } from '../request/record.ts';
import { type Hospital, routeOf } from '../request/routing.ts';
import type { RequestBody } from '../request/schema.ts';
import { timersAtStart } from '../request/timers.ts';
import { firstWork } from '../request/work-list.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import { canonicalJson, chained, sha256 } from './events.ts';
import type { RequestStore, Submission } from './stores.ts';

/** The work queue of lib/delivery fits. */
interface Enqueue {
  enqueue(messages: readonly { readonly reference: string }[]): Promise<void>;
}

export interface SubmitDependencies {
  readonly requests: RequestStore;
  readonly queue: Enqueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly facility: Hospital;
}

export interface NewRequest {
  readonly body: RequestBody;
  readonly reference: string;
  readonly arrivedBy: RequestRecord['arrivedBy'];
  /** False, or why it may come from a program. */
  readonly suspect: Suspicion | false;
  /** What is different where a clerk keyed it: `keyedRecord`. Passed in, since no other function has to know it. Pure. */
  readonly keyed?: (record: RequestRecord, facility: Hospital) => RequestRecord;
}

/** Starts the clock unless paper is still awaited. Pure. */
export function newRecord(request: NewRequest, facility: Hospital, now: Date): RequestRecord {
  const record = submitted(request, facility, now);
  return request.keyed === undefined ? record : request.keyed(record, facility);
}

function submitted({ body, reference, arrivedBy, suspect }: NewRequest, facility: Hospital, now: Date): RequestRecord {
  const { channel, basis, desk, clock, fee, accounting, documents, waitsForPaper } = routeOf(body, facility);
  const receivedOn = waitsForPaper ? null : hospitalDay(now, facility.timeZone);
  const at = now.toISOString();
  const recentEvents = chained([{ at, who: 'requester', what: 'submitted', facts: { by: arrivedBy, channel, basis } }]);
  const doubts = doubtsOf(body).map(({ path, code }) => ({ path, code }));
  // The rules have compared the two.
  const typedTwice = body.contact?.emailAgain !== undefined && destinationOf(body)?.email !== undefined;
  const record: RequestRecord = {
    schemaVersion: 2,
    version: 1,
    reference,
    facility: facility.id,
    arrivedBy,
    payloadHash: sha256(canonicalJson(body)),
    body,
    route: { channel, basis, desk, clock, fee, accounting, documents: [...documents], waitsForPaper },
    status: waitsForPaper ? 'awaiting-mail' : 'received',
    submittedAt: at,
    receivedOn,
    dueOn: dueOn(clock, receivedOn, body.requester.respondBy),
    assignee: null,
    decisions: noDecisions,
    items: itemsAtStart(body, at),
    recentEvents,
    history: { pages: 0, events: 0, lastHash: chainStart },
    milestones: milestonesAfter(recentEvents),
    corrections: [],
    recentCommandIds: [],
    work: firstWork({ channel }, at, suspect === false ? null : suspect),
    retiredWork: {},
    hold: null,
    review: null,
    documents: [],
    suspect: suspect !== false,
    ...(doubts.length > 0 && { doubts }),
    ...(typedTwice && { contact: { confirmed: { how: 'typed-twice', at } } }),
  };
  const timers = timersAtStart(record, facility.timeZone);
  return { ...record, work: { ...record.work, ...Object.fromEntries(timers.map((work) => [work.id, work])) } };
}

/** Stores a request with one conditional write, then enqueues its work; the sweeper finds lost messages. */
export async function submitRequest(deps: SubmitDependencies, request: NewRequest): Promise<Submission> {
  const record = newRecord(request, deps.facility, deps.clock.now());
  const submission = await deps.requests.submit(record);
  if (submission.outcome === 'conflict') return submission;
  const { reference } = submission.record;
  if (submission.outcome === 'accepted') deps.log.info('request accepted', { reference, metrics: { Submissions: 1 } });
  else deps.log.info('request repeated', { reference });
  try {
    await deps.queue.enqueue([{ reference }]);
  } catch (error) {
    deps.log.warn('work not enqueued', { reference, error: errorName(error) });
  }
  return submission;
}
