/**
 * One work message: claims, effects or reconciles, outcomes, next claims. `engine.ts` decides; a message is never trusted. Long: one
 * run, read from end to end.
 */
import type { RecordChange, RequestRecord, RequestState, Work } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { newSecret } from '../runtime/secrets.ts';
import { decideOn, retryOnce } from './decide.ts';
import { dispatch } from './dispatch.ts';
import { documentMaker } from './document-maker.ts';
import { effectOf, holds, isOfRecord, reconcilerOf, recordSteps } from './effects.ts';
import {
  attemptNumber,
  type ClaimDecision,
  changeAfter,
  claimDecision,
  dueWork,
  later,
  type StepResult,
  systemEvent,
} from './engine.ts';
import { closeFaxRoute } from './fax/fax-route.ts';
import type { WorkMessage } from './ports.ts';
import { NotDrawn } from './prepare-documents.ts';
import { retried } from './retry-policies.ts';
import type { Tools } from './tools.ts';

type Decision =
  | ClaimDecision
  | { readonly action: 'none'; readonly why: 'unknown' | 'held' }
  /** Work of the record alone, whose outcome is written with the claim. */
  | { readonly action: 'written'; readonly work: Work };

/** What is written first: the claim, or that an effect is uncertain. */
function changeBefore(decision: ClaimDecision, before: Work, now: Date): RecordChange | null {
  switch (decision.action) {
    case 'do':
      return decision.work === before ? null : { work: [decision.work], events: [] };
    case 'reconcile':
      return decision.work === before
        ? null
        : { work: [decision.work], events: [systemEvent('work-uncertain', before, now, { code: 'lease-expired' })] };
    case 'give-up':
      return { work: [decision.work], events: [systemEvent('work-given-to-staff', before, now, { code: 'lease-expired' })] };
    case 'none':
      return null;
  }
}

/** Waits for opening hours; no attempt is counted. */
function held(work: Work, until: string, now: Date): RecordChange {
  return { work: [{ ...work, dueAt: until }], events: [systemEvent('fax-held', work, now, { until })] };
}

function afterChange(record: RequestState, change: RecordChange): RequestState {
  const work = { ...record.work, ...Object.fromEntries((change.work ?? []).map((one) => [one.id, one])) };
  return { ...record, work, ...(change.release !== undefined && { release: change.release }) };
}

interface Call {
  readonly workId: string | undefined;
  readonly now: Date;
  readonly hinted: boolean;
  /** Claim token of this call. */
  readonly by: string;
}

function decideClaim(
  tools: Tools,
  record: RequestState,
  { workId, now, hinted, by }: Call & { readonly workId: string },
): { readonly change: RecordChange | null; readonly answer: Decision } {
  const before = Object.hasOwn(record.work, workId) ? record.work[workId] : undefined;
  if (before === undefined) return { change: null, answer: { action: 'none', why: 'unknown' } };
  const decision = claimDecision(before, now, hinted, by);
  if (decision.action === 'do' && isOfRecord(before.kind)) {
    const { work } = decision;
    const step = recordSteps[before.kind](record, work, now);
    return {
      change: changeAfter(afterChange(record, { work: [work], events: [] }), work, step, now),
      answer: { action: 'written', work },
    };
  }
  const until = decision.action === 'do' ? (holds[before.kind]?.(tools, record, before, now) ?? null) : null;
  if (until !== null) return { change: held(before, until, now), answer: { action: 'none', why: 'held' } };
  return { change: changeBefore(decision, before, now), answer: decision };
}

/** An unforeseen fault: idempotent work is retried; what may have been sent is reconciled first. */
function afterFault(tools: Tools, record: RequestRecord, work: Work, error: unknown): StepResult {
  const now = tools.clock.now();
  const { reference } = record;
  tools.log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
  if (reconcilerOf(work.kind) !== undefined) {
    const next = { state: 'uncertain', at: later(now, 60_000) } as const;
    return {
      outcome: { result: 'uncertain', code: 'fault', next },
      events: [systemEvent('work-uncertain', work, now, { code: 'fault' })],
    };
  }
  return retried(work, error instanceof NotDrawn ? 'drawing' : 'trouble', now, reference);
}

function afterFailedReconcile(tools: Tools, record: RequestRecord, work: Work, error: unknown): StepResult {
  const now = tools.clock.now();
  tools.log.warn('work failed', { reference: record.reference, workId: work.id, code: 'reconcile', error: errorName(error) });
  const state = work.state === 'in-flight' ? 'in-flight' : 'uncertain';
  return { outcome: { next: { state, at: later(now, 300_000) } } };
}

const logged = {
  done: 'work done',
  'with-staff': 'work given to staff',
  uncertain: 'work uncertain',
  ready: 'work failed',
  'in-flight': 'work in flight',
  dropped: 'work done',
} as const;

const results = { 'already-done': 'work already done', held: 'work held' } as const;

const idle = {
  unknown: 'work unknown',
  held: 'fax held',
  'not-due': 'work held by another',
  'held-by-another': 'work held by another',
  resolved: 'work held by another',
} as const;

async function carriedOut(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult | 'lost'> {
  try {
    return await effectOf(work.kind)(tools, record, work);
  } catch (error) {
    return afterFault(tools, record, work, error);
  }
}

async function reconciled(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const reconcile = reconcilerOf(work.kind);
  if (reconcile === undefined) throw new Error(`nothing reconciles ${work.kind}`);
  try {
    return await reconcile(tools, record, work);
  } catch (error) {
    return afterFailedReconcile(tools, record, work, error);
  }
}

/** A claimed piece of work, as it was written. */
interface Claimed {
  readonly action: 'do' | 'reconcile';
  readonly work: Work;
}

interface Finished {
  readonly seen: Work;
  readonly result: StepResult;
}

type Decided = readonly (readonly [string, Decision])[];

/** What several decisions about one record change together. */
function together(one: RecordChange | null, other: RecordChange | null): RecordChange | null {
  if (one === null || other === null) return one ?? other;
  return {
    ...one,
    ...other,
    work: [...(one.work ?? []), ...(other.work ?? [])],
    documents: [...(one.documents ?? []), ...(other.documents ?? [])],
    events: [...one.events, ...other.events],
  };
}

/** Claims the named work, or all that is due. */
function decideClaims(tools: Tools, record: RequestState, call: Call): { change: RecordChange | null; decided: Decided } {
  const ids = call.workId === undefined ? dueWork(record, call.now, call.by) : [call.workId];
  const claims = ids.map((id) => [id, decideClaim(tools, record, { ...call, workId: id })] as const);
  return {
    change: claims.reduce<RecordChange | null>((sum, [, { change }]) => together(sum, change), null),
    decided: claims.map(([id, { answer }]) => [id, answer]),
  };
}

interface Ended {
  readonly finished: readonly Finished[];
  /** One instant for the outcomes and the claims after them: what an outcome makes ready is due at that instant. */
  readonly endedAt: Date;
  /** Null when no further round may begin. */
  readonly call: Call | null;
}

interface Committed {
  /** Ids of the work whose outcome was written. A lost race is no error: another worker wrote its outcome. */
  readonly written: readonly string[];
  readonly decided: Decided;
}

/** All outcomes of a round and the claims of the next one, in one change. */
function decideOutcomes(tools: Tools, record: RequestState, { finished, endedAt, call }: Ended) {
  const written: string[] = [];
  let [state, change]: [RequestState, RecordChange | null] = [record, null];
  for (const { seen, result } of finished) {
    const one = changeAfter(state, seen, result, endedAt);
    if (one === null) continue;
    written.push(seen.id);
    state = afterChange(state, one);
    change = together(change, one);
  }
  const claims = call === null ? { change: null, decided: [] } : decideClaims(tools, state, call);
  return { change: together(change, claims.change), answer: { written, decided: claims.decided } satisfies Committed };
}

function logDecisions({ log }: Tools, reference: string, decided: Decided): void {
  for (const [workId, decision] of decided) {
    if (decision.action === 'do') log.info('work claimed', { reference, workId, attempt: attemptNumber(decision.work) });
    else if (decision.action === 'written') log.info('work done', { reference, workId, attempt: attemptNumber(decision.work) });
    else if (decision.action === 'give-up') log.error('work given to staff', { reference, workId, code: 'lease-expired' });
    else if (decision.action === 'none') log.info(idle[decision.why], { reference, workId, code: decision.why });
  }
}

function logOutcomes({ log }: Tools, reference: string, finished: readonly Finished[], written: readonly string[]): void {
  for (const { seen, result } of finished) {
    const details = { reference, workId: seen.id, kind: seen.kind, attempt: attemptNumber(seen) };
    const { next, code, result: how } = result.outcome;
    if (!written.includes(seen.id)) log.info('work held by another', details);
    else
      log.info(how === 'already-done' || how === 'held' ? results[how] : logged[next.state], {
        ...details,
        ...(code !== undefined && { code }),
      });
  }
}

function claimedIn(decided: Decided): readonly Claimed[] {
  return decided.flatMap(([, { action, ...rest }]) =>
    (action === 'do' || action === 'reconcile') && 'work' in rest ? [{ action, work: rest.work }] : [],
  );
}

async function finish(tools: Tools, record: RequestRecord, { action, work }: Claimed): Promise<readonly Finished[]> {
  const result = action === 'do' ? await carriedOut(tools, record, work) : await reconciled(tools, record, work);
  if (result !== 'lost') return [{ seen: work, result }];
  tools.log.info('work held by another', { reference: record.reference, workId: work.id, code: 'lease-lost' });
  return [];
}

/** In milliseconds: a run that has lasted so long leaves the rest to another message, well before its function ends. */
const longestRun = 20_000;

/** Carries out what is claimed, at the same time, and commits; the commit claims what it has made ready. */
async function round(tools: Tools, record: RequestRecord, claimed: readonly Claimed[], nextCall: (now: Date) => Call | null) {
  const { reference } = record;
  const finished = (await Promise.all(claimed.map((one) => finish(tools, record, one)))).flat();
  // First, so that no other fax is dialled even if this process ends here.
  for (const { result } of finished)
    if (result.closesRoute !== undefined) await closeFaxRoute(tools, { reference, jobId: result.closesRoute });
  const endedAt = tools.clock.now();
  const ended = { finished, endedAt, call: nextCall(endedAt) };
  const committed = await retryOnce(() =>
    decideOn<Committed>(tools.requests, reference, (state) => decideOutcomes(tools, state, ended), record),
  );
  if (committed === null) return null;
  logOutcomes(tools, reference, finished, committed.answer.written);
  logDecisions(tools, reference, committed.answer.decided);
  return committed;
}

/**
 * Does what the record allows for one piece of work, or for all that is ready: one claim for all of it, one write for all
 * outcomes, which also claims what they have made ready. `hinted` allows an early status check. Throws only when the store does;
 * the lease then expires and the sweep enqueues the request again.
 */
export async function doWork(tools: Tools, { reference, workId }: WorkMessage, hinted = false): Promise<void> {
  const begun = tools.clock.now();
  const callAt = (now: Date): Call => ({ workId, now, hinted, by: newSecret().slice(0, 16) });
  const nextCall = (now: Date) => (workId === undefined && now.getTime() - begun.getTime() < longestRun ? callAt(now) : null);
  const call = callAt(begun);
  const taken = await retryOnce(() =>
    decideOn<Decided>(tools.requests, reference, (state) => {
      const { change, decided } = decideClaims(tools, state, call);
      return { change, answer: decided };
    }),
  );
  if (taken === null) return tools.log.warn('work unknown', { reference });
  logDecisions(tools, reference, taken.answer);
  let { record } = taken;
  let claimed = claimedIn(taken.answer);
  while (claimed.length > 0) {
    const committed = await round(tools, record, claimed, nextCall);
    if (committed === null) return;
    record = committed.record;
    claimed = claimedIn(committed.answer.decided);
    if (claimed.length === 0) await dispatch(tools, record);
  }
}

export type WorkDependencies = Omit<Tools, 'documents'>;

/** Safe to call twice, late, or for unknown work. Throws when the store cannot be reached. */
export function createDoWork(deps: WorkDependencies): (message: WorkMessage) => Promise<void> {
  const tools = { documents: documentMaker, ...deps };
  return (message) => doWork(tools, message);
}
