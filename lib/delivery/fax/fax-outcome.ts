/**
 * The outcome of a fax, by the vendor's own status. Delivered: completed, every page, our number and our job. What may have
 * reached paper is sent at most once more, marked as a second transmission (fax rules, section 2).
 */
import type { Attempt, RequestRecord, Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import { attemptNumber, lastAttempt, later, type StepResult, systemEvent } from '../engine.ts';
import type { FaxFailureClass, FaxProgress } from '../ports.ts';
import { nextStatusCheck, retried } from '../retry-policies.ts';
import type { Tools } from '../tools.ts';
import { purgeWork } from './purge-fax.ts';
import { faxToStaff, jobIdOf } from './send-fax.ts';

interface Sight {
  readonly record: RequestRecord;
  readonly work: Work;
  readonly attempt: Attempt;
  readonly now: Date;
}

/** In milliseconds: time for staff at the other end to see the paper. */
const secondSendAfter = 10 * 60_000;

function reconcileLater({ work, attempt, now }: Sight, vendorId: string | undefined, code: string): StepResult {
  const at = nextStatusCheck(attempt.startedAt, now);
  if (at === null) return faxToStaff(work, code, now);
  if (vendorId === undefined) return { outcome: { next: { state: 'uncertain', at } } };
  return { outcome: { vendorId, next: { state: 'in-flight', at } } };
}

/** At most one more transmission after an uncertain one. */
function secondSend(
  { work, now }: Sight,
  code: string,
  facts: Readonly<Record<string, string>> = {},
  wait = secondSendAfter,
): StepResult {
  const before = work.attempts.slice(0, -1).some(({ result }) => result === 'uncertain');
  if (before) return withResult(faxToStaff(work, code, now, facts), 'uncertain');
  return {
    outcome: { result: 'uncertain', code, next: { state: 'ready', at: later(now, wait) } },
    events: [systemEvent('fax-failed', work, now, { attempt: String(attemptNumber(work)), code, ...facts })],
  };
}

function withResult(step: StepResult, result: 'uncertain'): StepResult {
  return { ...step, outcome: { ...step.outcome, result } };
}

function redial(
  { record, work, now }: Sight,
  policy: 'busy' | 'no-answer' | 'line' | 'provider',
  facts: Record<string, string>,
): StepResult {
  const events = [systemEvent('fax-failed', work, now, { attempt: String(attemptNumber(work)), code: policy, ...facts })];
  return { events, ...retried(work, policy, now, record.reference, (...failed) => faxToStaff(...failed, facts)) };
}

function failed(sight: Sight, failure: FaxFailureClass, progress: FaxProgress): StepResult {
  const facts = { vendor: progress.code ?? 'none', pages: String(progress.pagesSent) };
  switch (failure) {
    case 'busy':
    case 'no-answer':
    case 'provider':
      return redial(sight, failure, facts);
    case 'line':
      // Some pages may have been printed.
      return progress.pagesSent > 0 ? secondSend(sight, 'pages-already-sent', facts) : redial(sight, failure, facts);
    case 'uncertain':
      return secondSend(sight, 'uncertain', facts);
    case 'number':
      // The next fax would reach the same stranger: none is dialled until a person has verified the number.
      return { ...faxToStaff(sight.work, failure, sight.now, facts), closesRoute: jobIdOf(sight.record.reference, sight.work) };
    case 'document':
      return faxToStaff(sight.work, failure, sight.now, facts);
  }
}

function delivered(sight: Sight, progress: FaxProgress): StepResult {
  const { work, attempt, now } = sight;
  const facts = { attempt: String(attempt.number), pages: String(progress.pagesSent) };
  if (progress.pagesSent !== attempt.pages) return secondSend(sight, 'page-count', facts);
  return {
    outcome: { result: 'done', vendorId: progress.vendorId, deliveredAt: now.toISOString(), next: { state: 'done' } },
    events: [systemEvent('fax-delivered', work, now, facts)],
    add: [newWork('notify-fax-delivered', now.toISOString())],
  };
}

/** What the vendor's status means for the work. Pure. */
export function judged(sight: Sight, progress: FaxProgress, to: string): StepResult {
  const { record, work, now } = sight;
  if (progress.to !== to || progress.jobId !== jobIdOf(record.reference, work)) return faxToStaff(work, 'not-our-job', now);
  switch (progress.state) {
    case 'queued':
    case 'sending':
      return reconcileLater(sight, progress.vendorId, 'stuck-at-vendor');
    case 'delivered':
      return withPurge(delivered(sight, progress), sight, progress);
    case 'failed':
      return withPurge(failed(sight, progress.failure ?? 'uncertain', progress), sight, progress);
  }
}

/** Adds the work that deletes the pages at the vendor. */
function withPurge(step: StepResult, { attempt, now }: Sight, { vendorId }: FaxProgress): StepResult {
  return {
    ...step,
    outcome: { ...step.outcome, vendorId: attempt.vendorId ?? vendorId },
    add: [...(step.add ?? []), purgeWork(attempt, now)],
  };
}

/**
 * Nothing is at the vendor under our label, but a worker with an expired lease may still be dialling, and the list may lag: a
 * second transmission needs a second status check that finds nothing.
 */
function notAtVendor(sight: Sight): StepResult {
  const { attempt, now } = sight;
  if (attempt.code === 'provider') return redial(sight, 'provider', { vendor: 'not-taken' });
  const sure = Date.parse(attempt.startedAt) + secondSendAfter;
  if (now.getTime() < sure) return { outcome: { next: { state: 'uncertain', at: new Date(sure).toISOString() } } };
  return secondSend(sight, 'lost-answer', {}, 0);
}

/** Finds out the outcome of the last attempt. Sends nothing. */
export async function reconcileFax(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult> {
  const attempt = lastAttempt(work);
  const now = tools.clock.now();
  const sight: Sight = { record, work, attempt, now };
  const to = tools.facility.outbound.fax;
  if (to === null) return faxToStaff(work, 'number-not-for-care', now);
  if (attempt.vendorId !== undefined) {
    const progress = await tools.fax.status(attempt.vendorId);
    return progress === null ? reconcileLater(sight, attempt.vendorId, 'unknown-at-vendor') : judged(sight, progress, to.e164);
  }
  // The hash is written just before the dial: without it no dial was made.
  if (attempt.sha256 === undefined) return retried(work, 'trouble', now, record.reference, faxToStaff);
  const found = await tools.fax.findByJob(jobIdOf(record.reference, work), to, attempt.startedAt);
  if (found === 'cannot-tell') return reconcileLater(sight, undefined, 'cannot-tell');
  return found === null ? notAtVendor(sight) : judged(sight, found, to.e164);
}
