/**
 * The outcome of a fax, by the vendor's own status. Delivered means completed, every page, our number and our job. What may have
 * reached paper is sent at most once more, marked as a second transmission (fax rules, section 2).
 */
import type { Attempt, RequestRecord, Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import { lastAttempt, later, type StepResult, systemEvent } from '../engine.ts';
import type { FaxFailureClass, FaxProgress } from '../ports.ts';
import { nextStatusCheck, nextTry } from '../retry-policies.ts';
import type { Tools } from '../tools.ts';
import { purgeWork } from './purge-fax.ts';
import { faxToStaff, jobIdOf } from './send-fax.ts';

interface Sight {
  readonly record: RequestRecord;
  readonly work: Work;
  readonly attempt: Attempt;
  readonly now: Date;
}

/** Before something that may have arrived is sent again, the paper has time to be seen at the other end. */
const secondSendAfter = 10 * 60_000;

function reconcileLater({ work, attempt, now }: Sight, vendorId: string | undefined, code: string): StepResult {
  const at = nextStatusCheck(attempt.startedAt, now);
  if (at === null) return faxToStaff(work, code, now);
  if (vendorId === undefined) return { outcome: { next: { state: 'uncertain', at } } };
  return { outcome: { vendorId, next: { state: 'in-flight', at } } };
}

/** At most one more transmission after an uncertain one; the attempt stays marked as uncertain. */
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
    events: [systemEvent('fax-failed', work, now, { attempt: String(work.attempts.length), code, ...facts })],
  };
}

function withResult(consequence: StepResult, result: 'uncertain'): StepResult {
  return { ...consequence, outcome: { ...consequence.outcome, result } };
}

function redial(
  { record, work, now }: Sight,
  ladder: 'busy' | 'no-answer' | 'line' | 'provider',
  facts: Record<string, string>,
): StepResult {
  const next = nextTry(work, ladder, now, record.reference);
  if (next.state === 'with-staff') return faxToStaff(work, ladder, now, facts);
  return {
    outcome: { result: 'failed', code: ladder, next },
    events: [systemEvent('fax-failed', work, now, { attempt: String(work.attempts.length), code: ladder, ...facts })],
  };
}

function failed(sight: Sight, failure: FaxFailureClass, progress: FaxProgress): StepResult {
  const facts = { vendor: progress.code ?? 'none', pages: String(progress.pagesSent) };
  switch (failure) {
    case 'busy':
    case 'no-answer':
    case 'provider':
      return redial(sight, failure, facts);
    case 'line':
      // Pages went over before the line broke: they may lie in the tray.
      return progress.pagesSent > 0 ? secondSend(sight, 'pages-already-sent', facts) : redial(sight, failure, facts);
    case 'uncertain':
      return secondSend(sight, 'uncertain', facts);
    case 'number':
      // The next fax would reach the same stranger: nobody's is dialled until a person has looked.
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

/** What the vendor's word means for the work. Pure. */
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

/** A transmission that is over leaves pages at the vendor; deleting them is work of its own. */
function withPurge(consequence: StepResult, { attempt, now }: Sight, { vendorId }: FaxProgress): StepResult {
  return {
    ...consequence,
    outcome: { ...consequence.outcome, vendorId: attempt.vendorId ?? vendorId },
    add: [...(consequence.add ?? []), purgeWork(attempt, now)],
  };
}

/**
 * Nothing is at the vendor under our label. Not there yet is not the same as never taken: a worker that was thought dead may
 * still be dialling, and a list may lag. So a second transmission needs a second look that finds nothing either.
 */
function notAtVendor(sight: Sight): StepResult {
  const { attempt, now } = sight;
  if (attempt.code === 'provider') return redial(sight, 'provider', { vendor: 'not-taken' });
  const sure = Date.parse(attempt.startedAt) + secondSendAfter;
  if (now.getTime() < sure) return { outcome: { next: { state: 'uncertain', at: new Date(sure).toISOString() } } };
  return secondSend(sight, 'lost-answer', {}, 0);
}

/** Finds out what became of the last attempt. Sends nothing. */
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
  if (attempt.sha256 === undefined) {
    const next = nextTry(work, 'trouble', now, record.reference);
    return next.state === 'with-staff'
      ? faxToStaff(work, 'trouble', now)
      : { outcome: { result: 'failed', code: 'trouble', next } };
  }
  const found = await tools.fax.findByJob(jobIdOf(record.reference, work), to, attempt.startedAt);
  if (found === 'cannot-tell') return reconcileLater(sight, undefined, 'cannot-tell');
  return found === null ? notAtVendor(sight) : judged(sight, found, to.e164);
}
