/** One work message: claim, effect or reconcile, outcome, next work. `engine.ts` decides; a message is never trusted. */
import type { RecordChange, RequestRecord, RequestState, Work } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { newSecret } from '../runtime/secrets.ts';
import { decideOn, retryOnce } from './decide.ts';
import { dispatch } from './dispatch.ts';
import { documentMaker } from './document-maker.ts';
import { effectOf, holds, reconcilerOf } from './effects.ts';
import {
  attemptNumber,
  type ClaimDecision,
  changeAfter,
  claimDecision,
  lastAttempt,
  later,
  type StepResult,
  systemEvent,
} from './engine.ts';
import { closeFaxRoute } from './fax/fax-route.ts';
import type { WorkMessage } from './ports.ts';
import { NotDrawn } from './prepare-documents.ts';
import { retried } from './retry-policies.ts';
import type { Tools } from './tools.ts';

type Decision = ClaimDecision | { readonly action: 'none'; readonly why: 'unknown' | 'held' };

/** What is written first: the claim, or that an effect is uncertain. */
function changeBefore(decision: Decision, before: Work, now: Date): RecordChange | null {
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

interface Call {
  readonly workId: string;
  readonly now: Date;
  readonly hinted: boolean;
  /** Claim token of this call. */
  readonly by: string;
}

function decideClaim(tools: Tools, record: RequestState, { workId, now, hinted, by }: Call) {
  const before = Object.hasOwn(record.work, workId) ? record.work[workId] : undefined;
  if (before === undefined) return { change: null, answer: { action: 'none', why: 'unknown' } satisfies Decision };
  const decision: Decision = claimDecision(before, now, hinted, by);
  const until = decision.action === 'do' ? (holds[before.kind]?.(tools, record, before, now) ?? null) : null;
  if (until !== null) return { change: held(before, until, now), answer: { action: 'none', why: 'held' } satisfies Decision };
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

const idle = {
  unknown: 'work unknown',
  held: 'fax held',
  'not-due': 'work held by another',
  'held-by-another': 'work held by another',
  resolved: 'work held by another',
} as const;

/** Writes an outcome if the work is still as it was seen. A lost race is no error: another worker wrote its outcome. */
async function commitOutcome(tools: Tools, reference: string, seen: Work, result: StepResult): Promise<void> {
  const details = { reference, workId: seen.id, kind: seen.kind, attempt: attemptNumber(seen) };
  // First, so that no other fax is dialled even if this process ends here.
  if (result.closesRoute !== undefined) await closeFaxRoute(tools, { reference, jobId: result.closesRoute });
  const written = await retryOnce(() =>
    decideOn(tools.requests, reference, (record) => {
      const change = changeAfter(record, seen, result, tools.clock.now());
      return { change, answer: change !== null };
    }),
  );
  if (written === null) return;
  if (!written.answer) {
    // Written by another worker, or by this one without an answer: enqueue what it unblocked.
    tools.log.info('work held by another', details);
    return dispatch(tools, written.record);
  }
  const { next, code } = result.outcome;
  tools.log.info(result.outcome.result === 'already-done' ? 'work already done' : logged[next.state], {
    ...details,
    ...(code !== undefined && { code }),
  });
  await dispatch(tools, written.record);
}

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

/**
 * Does what the record allows for one piece of work, and writes the outcome; returns when there is nothing to do. `hinted`
 * allows an early status check. Throws only when the store does; the lease then expires and the sweep enqueues the work again.
 */
export async function doWork(tools: Tools, { reference, workId }: WorkMessage, hinted = false): Promise<void> {
  const now = tools.clock.now();
  const call: Call = { workId, now, hinted, by: newSecret().slice(0, 16) };
  const taken = await retryOnce(() =>
    decideOn<Decision>(tools.requests, reference, (record) => decideClaim(tools, record, call)),
  );
  if (taken === null) return tools.log.warn('work unknown', { reference });
  const { record, answer: decision } = taken;
  switch (decision.action) {
    case 'none':
      return tools.log.info(idle[decision.why], { reference, workId, code: decision.why });
    case 'give-up':
      return tools.log.error('work given to staff', { reference, workId, code: 'lease-expired' });
    case 'do': {
      tools.log.info('work claimed', { reference, workId, attempt: lastAttempt(decision.work).number });
      const result = await carriedOut(tools, record, decision.work);
      if (result === 'lost') return tools.log.info('work held by another', { reference, workId, code: 'lease-lost' });
      return commitOutcome(tools, reference, decision.work, result);
    }
    case 'reconcile':
      return commitOutcome(tools, reference, decision.work, await reconciled(tools, record, decision.work));
  }
}

export type WorkDependencies = Omit<Tools, 'documents'>;

/** Safe to call twice, late, or for unknown work. Throws when the store cannot be reached. */
export function createDoWork(deps: WorkDependencies): (message: WorkMessage) => Promise<void> {
  const tools = { documents: documentMaker, ...deps };
  return (message) => doWork(tools, message);
}
