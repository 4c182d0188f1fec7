/** A fax callback only hints at the fax to ask the vendor about. Nothing in it is stored. */
import * as z from 'zod';
import type { RecordChange, RequestState } from '../../request/record.ts';
import { decideOn } from '../decide.ts';
import { attemptNumber, calledBack, withAttempt } from '../engine.ts';
import type { Tools } from '../tools.ts';
import { doWork } from '../work.ts';
import { type JobLabel, readJobId } from './send-fax.ts';

export const FaxCallback = z.object({
  fax: z.object({ id: z.string().min(1).max(200), to: z.string().max(40), labels: z.object({ jobId: z.string().max(120) }) }),
});
export type FaxCallback = z.infer<typeof FaxCallback>;

type CallbackOutcome = 'checked' | 'deferred' | 'unknown';

function judgeCallback(
  record: RequestState,
  label: JobLabel,
  vendorId: string,
): { change: RecordChange | null; answer: CallbackOutcome } {
  const work = Object.hasOwn(record.work, label.workId) ? record.work[label.workId] : undefined;
  const attempt = work?.attempts.find(({ number }) => number === label.attempt);
  if (work?.kind !== 'send-fax' || attempt === undefined) return { change: null, answer: 'unknown' };
  if (attempt.vendorId === vendorId) return { change: null, answer: 'checked' };
  const early = work.state === 'claimed' && label.attempt === attemptNumber(work) && attempt.vendorId === undefined;
  if (!early || attempt.code === calledBack) return { change: null, answer: early ? 'deferred' : 'unknown' };
  // The send is still being written: its status check follows at once.
  return { change: { work: [withAttempt(work, { code: calledBack })], events: [] }, answer: 'deferred' };
}

/** Reconciles the fax that a callback names; `deferred` when its send is not written yet, `unknown` when it is none of ours. */
export async function handleFaxCallback(tools: Tools, { fax }: FaxCallback): Promise<CallbackOutcome> {
  const label = readJobId(fax.labels.jobId);
  if (label === null || fax.to !== tools.facility.outbound.fax?.e164) return 'unknown';
  const judged = await decideOn(tools.requests, label.reference, (record) => judgeCallback(record, label, fax.id));
  if (judged?.answer === 'checked') await doWork(tools, { reference: label.reference, workId: label.workId }, true);
  return judged?.answer ?? 'unknown';
}
