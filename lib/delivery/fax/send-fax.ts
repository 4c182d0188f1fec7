/** One dial, in this order: judge, store the pages, write the attempt under our fence, dial. A lost lease ends it before. */
import { asPrinted } from '../../request/corrections.ts';
import type { RequestRecord, Work } from '../../request/record.ts';
import { isTerminal } from '../../request/status.ts';
import { newWork } from '../../request/work-list.ts';
import { errorName } from '../../runtime/log.ts';
import { decideOn } from '../decide.ts';
import {
  attemptNumber,
  isUntouched,
  lastAttempt,
  later,
  leaseMs,
  type StepResult,
  systemEvent,
  withAttempt,
} from '../engine.ts';
import { heldUntil, nextHour, withinHour } from '../limits.ts';
import { type FaxJob, FaxSubmitError } from '../ports.ts';
import { sha256Of } from '../prepare-documents.ts';
import { retried } from '../retry-policies.ts';
import type { MadeDocument, Tools } from '../tools.ts';
import { type FaxRefusal, faxJob, refusalOf } from './fax-guard.ts';
import { routeState } from './fax-route.ts';
import { isUrgent } from './hold-fax.ts';

const minute = 60_000;

/** The vendor's label of one attempt. */
export function jobIdOf(reference: string, work: Pick<Work, 'id' | 'attempts'>): string {
  return `${reference}.${work.id}.${attemptNumber(work)}`;
}

export interface JobLabel {
  readonly reference: string;
  readonly workId: string;
  readonly attempt: number;
}

/** Null for a label that is none of ours. */
export function readJobId(jobId: string): JobLabel | null {
  const [, reference, workId, attempt] = /^([0-9A-Z]{13})\.([a-z0-9-]{1,60})\.(\d{1,3})$/.exec(jobId) ?? [];
  if (reference === undefined || workId === undefined || attempt === undefined) return null;
  return { reference, workId, attempt: Number(attempt) };
}

/** Gives a fax to staff and notifies the requester. `code` is a class of failure or a refusal of ours. */
export function faxToStaff(work: Work, code: string, now: Date, facts: Readonly<Record<string, string>> = {}): StepResult {
  return {
    outcome: { result: 'failed', code, next: { state: 'with-staff' } },
    events: [
      systemEvent('fax-failed', work, now, { attempt: String(attemptNumber(work)), code, ...facts }),
      systemEvent('work-given-to-staff', work, now, { code }),
    ],
    add: [newWork('notify-fax-failed', now.toISOString())],
  };
}

function refusedFax(work: Work, refusal: FaxRefusal, now: Date): StepResult {
  // Whoever withdrew is not told that a fax failed.
  if (refusal === 'request-closed') return { outcome: { result: 'failed', code: refusal, next: { state: 'dropped' } } };
  return faxToStaff(work, refusal, now);
}

/** Writes what is about to be faxed and renews the lease, if it is still ours. */
async function confirmDial(tools: Tools, reference: string, work: Work, { pages, sha256 }: FaxJob): Promise<boolean> {
  const decided = await decideOn(tools.requests, reference, (record) => {
    const current = record.work[work.id];
    if (current === undefined || !isUntouched(current, work) || isTerminal(record.status))
      return { change: null, answer: false };
    const next = { ...withAttempt(current, { pages, sha256 }), leaseUntil: later(tools.clock.now(), leaseMs) };
    return { change: { work: [next], events: [] }, answer: true };
  });
  return decided?.answer === true;
}

function afterSubmitError(work: Work, jobId: string, error: unknown, now: Date): StepResult {
  const known = error instanceof FaxSubmitError ? error : new FaxSubmitError('uncertain', 'no-answer');
  if (known.failure === 'number' || known.failure === 'document') {
    const toStaff = faxToStaff(work, known.failure, now, { vendor: known.code });
    return known.failure === 'number' ? { ...toStaff, closesRoute: jobId } : toStaff;
  }
  // Even a plain 503 may hide a job that was taken: the vendor's list is checked first.
  const code = known.failure === 'provider' ? 'provider' : 'lost-answer';
  return {
    outcome: {
      result: 'uncertain',
      code,
      next: { state: 'uncertain', at: later(now, Math.max(2 * minute, known.retryAfterMs)) },
    },
    events: [systemEvent('work-uncertain', work, now, { code, vendor: known.code })],
  };
}

/** Null when this request cannot be faxed. */
async function packageFor(tools: Tools, record: RequestRecord, work: Work, repeat: boolean): Promise<MadeDocument | null> {
  const { facility, settings, clock } = tools;
  const options = { facility, repeat, now: clock.now(), attempt: lastAttempt(work).number, sendingLine: settings.FAX_FROM };
  try {
    return await tools.documents.makeFaxPackage(asPrinted(record, facility.timeZone), options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Many faxes at once would block a line that is for care: the rest waits for the next hour, and whoever needs it now is told at once to
 * call. A fax that was dialled before, or that a person sends, waits for nobody.
 */
async function overLimit(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult | null> {
  const { throttle, facility, settings, clock } = tools;
  const dialled = work.attempts.some(({ sha256 }) => sha256 !== undefined);
  if (dialled || isUrgent(record, work)) return null;
  if (await withinHour(throttle, `fax ${facility.outbound.fax?.e164}`, settings.FAXES_PER_HOUR)) return null;
  const now = clock.now();
  const until = nextHour(now);
  const events = [systemEvent('fax-held', work, now, { until, code: 'fax-limit' })];
  return heldUntil(until, 'fax-limit', { events, add: [newWork('notify-fax-held', now.toISOString())] });
}

type PreparedFax = { readonly job: FaxJob } | { readonly ends: StepResult } | 'lost';

/** Everything before the dial. */
async function prepared(tools: Tools, record: RequestRecord, work: Work, repeat: boolean): Promise<PreparedFax> {
  const { facility, settings } = tools;
  const now = tools.clock.now();
  // The route is checked just before the dial.
  const refusal = refusalOf({ record, facility, faxSwitch: settings.FAX_SWITCH, route: 'open' });
  if (refusal !== null) return { ends: refusedFax(work, refusal, now) };
  const held = await overLimit(tools, record, work);
  if (held !== null) return { ends: held };
  const made = await packageFor(tools, record, work, repeat);
  if (made === null) return { ends: faxToStaff(work, 'document', now) };
  const sha256 = sha256Of(made.bytes);
  await tools.archive.put(sha256, made.bytes);
  // What is dialled is what was stored, read back.
  const pdf = await tools.archive.get(sha256);
  if (pdf === null) return { ends: faxToStaff(work, 'document-missing', now) };
  const judged = faxJob({
    record,
    facility,
    jobId: jobIdOf(record.reference, work),
    pdf,
    sha256,
    pages: made.pages,
    faxSwitch: settings.FAX_SWITCH,
    route: await routeState(tools),
  });
  if ('refused' in judged) return { ends: refusedFax(work, judged.refused, now) };
  return (await confirmDial(tools, record.reference, work, judged.job)) ? judged : 'lost';
}

/** Nothing was sent, so it is retried without a status check. */
function notSent(tools: Tools, { reference }: RequestRecord, work: Work, error: unknown): StepResult {
  const now = tools.clock.now();
  tools.log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
  return retried(work, 'trouble', now, reference, faxToStaff);
}

async function dial(tools: Tools, work: Work, job: FaxJob, repeat: boolean): Promise<StepResult> {
  const { jobId, sha256, pages } = job;
  try {
    const { vendorId } = await tools.fax.submit(job);
    const now = tools.clock.now();
    const attempt = String(lastAttempt(work).number);
    const facts = { attempt, sha256, pages: String(pages), repeat: repeat ? 'yes' : 'no' };
    return {
      outcome: { vendorId, next: { state: 'in-flight', at: later(now, minute) } },
      events: [systemEvent('fax-sent', work, now, facts)],
    };
  } catch (error) {
    return afterSubmitError(work, jobId, error, tools.clock.now());
  }
}

/** Carries out one attempt of `send-fax`. */
export async function sendFax(tools: Tools, record: RequestRecord, work: Work): Promise<StepResult | 'lost'> {
  const repeat = work.attempts.some(({ result }) => result === 'uncertain');
  let ready: PreparedFax;
  try {
    ready = await prepared(tools, record, work, repeat);
  } catch (error) {
    return notSent(tools, record, work, error);
  }
  if (ready === 'lost') return 'lost';
  return 'ends' in ready ? ready.ends : dial(tools, work, ready.job, repeat);
}
