/** The order of one work message: claim, effect or reconcile, outcome, next work. `engine.ts` decides; a message is never trusted. */
import type { RecordChange, RequestRecord, Work } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { newSecret } from '../runtime/secrets.ts';
import { decideOn, retryOnce } from './decide.ts';
import { dispatch } from './dispatch.ts';
import { documentMaker } from './document-maker.ts';
import { effects, holds, reconcilers } from './effects.ts';
import { type ClaimDecision, changeAfter, claimDecision, lastAttempt, later, type StepResult, systemEvent } from './engine.ts';
import { closeFaxRoute } from './fax/fax-route.ts';
import type { WorkMessage } from './ports.ts';
import { nextTry } from './retry-policies.ts';
import type { Tools } from './tools.ts';

type Decision = ClaimDecision | { readonly action: 'none'; readonly why: 'unknown' | 'held' };

/** What is written before anything is done: the claim, or that an effect is in doubt. */
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

/** Work that has to wait for hours of the day keeps its place on the timer; no attempt is counted. */
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

function decideClaim(tools: Tools, record: RequestRecord, { workId, now, hinted, by }: Call) {
  const before = Object.hasOwn(record.work, workId) ? record.work[workId] : undefined;
  if (before === undefined) return { change: null, answer: { action: 'none', why: 'unknown' } satisfies Decision };
  const decision: Decision = claimDecision(before, now, hinted, by);
  const until = decision.action === 'do' ? (holds[before.kind]?.(tools, record, before, now) ?? null) : null;
  if (until !== null) return { change: held(before, until, now), answer: { action: 'none', why: 'held' } satisfies Decision };
  return { change: changeBefore(decision, before, now), answer: decision };
}

/** A fault nobody foresaw. What can be repeated is tried again; what may have been sent is reconciled first. */
function afterFault(tools: Tools, record: RequestRecord, work: Work, error: unknown): StepResult {
  const now = tools.clock.now();
  const { reference } = record;
  tools.log.error('work failed', { reference, workId: work.id, attempt: work.attempts.length, error: errorName(error) });
  if (reconcilers[work.kind] !== undefined) {
    const next = { state: 'uncertain', at: later(now, 60_000) } as const;
    return {
      outcome: { result: 'uncertain', code: 'fault', next },
      events: [systemEvent('work-uncertain', work, now, { code: 'fault' })],
    };
  }
  const next = nextTry(work, 'trouble', now, reference);
  const events = next.state === 'with-staff' ? [systemEvent('work-given-to-staff', work, now, { code: 'trouble' })] : [];
  return { outcome: { result: 'failed', code: 'trouble', next }, events };
}

/** A failed reconcile step found out nothing: it is repeated. */
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

/** Writes an outcome on condition that the work is still as it was seen. A lost race is no error: another worker wrote its outcome. */
async function commitOutcome(tools: Tools, reference: string, seen: Work, result: StepResult): Promise<void> {
  const details = { reference, workId: seen.id, kind: seen.kind, attempt: seen.attempts.length };
  // First, so that nobody else's fax is dialled even if this process ends here; the status check is then repeated.
  if (result.closesRoute !== undefined) await closeFaxRoute(tools, { reference, jobId: result.closesRoute });
  const written = await retryOnce(() =>
    decideOn(tools.requests, reference, (record) => {
      const change = changeAfter(record, seen, result, tools.clock.now());
      return { change, answer: change !== null };
    }),
  );
  if (written === null) return;
  if (!written.answer) {
    // Written by another worker, or by this one without an answer: what it unblocked is enqueued either way.
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
    return await effects[work.kind](tools, record, work);
  } catch (error) {
    return afterFault(tools, record, work, error);
  }
}

async function reconciled(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const reconcile = reconcilers[work.kind];
  if (reconcile === undefined) throw new Error(`nothing reconciles ${work.kind}`);
  try {
    return await reconcile(tools, record, work);
  } catch (error) {
    return afterFailedReconcile(tools, record, work, error);
  }
}

/**
 * Does what the record allows for one piece of work, and writes down what came of it. Returns quietly when there is nothing to
 * do: unknown reference, not due, held by another worker, settled. `hinted` allows a look before its time. Throws only when
 * the store does; then the lease runs out and the sweeper brings the work back.
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
      return tools.log.info(idle[decision.why], {
        reference,
        workId,
        code: decision.why,
      });
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

/** Safe to call twice, late, or for work that is no longer there. Throws when the store cannot be reached. */
export function createDoWork(deps: WorkDependencies): (message: WorkMessage) => Promise<void> {
  const tools = { documents: documentMaker, ...deps };
  return (message) => doWork(tools, message);
}
