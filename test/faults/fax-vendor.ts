/** A fax vendor and the line behind it: busy, unanswered, broken off, short, stuck; callbacks lost, late or doubled. */

import type { Random } from '../../infra/local/demo/random.ts';
import type { FaxFailureClass, FaxJob, FaxProgress } from '../../lib/delivery/ports.ts';
import type { Timeline } from './timeline.ts';

/** How a call ends. `kept` pages lie in the tray, whatever the sender is told. */
export interface CallEnd {
  readonly name: string;
  readonly failure?: FaxFailureClass;
  /** Pages that the vendor counts, as a part of all. */
  readonly counted: number;
  readonly kept: number;
}

export const callEnds = {
  answer: { name: 'answer', counted: 1, kept: 1 },
  busy: { name: 'busy', failure: 'busy', counted: 0, kept: 0 },
  'no-answer': { name: 'no-answer', failure: 'no-answer', counted: 0, kept: 0 },
  line: { name: 'line', failure: 'line', counted: 0, kept: 0 },
  'drop-after-page': { name: 'drop-after-page', failure: 'line', counted: 0.5, kept: 0.5 },
  'drop-at-end': { name: 'drop-at-end', failure: 'uncertain', counted: 0, kept: 1 },
  short: { name: 'short', counted: 0.5, kept: 0.5 },
  number: { name: 'number', failure: 'number', counted: 0, kept: 0 },
} as const satisfies Record<string, CallEnd>;
export type CallName = keyof typeof callEnds;

/** What the line does to a call. */
export function poorLine(random: Random, rate: number): () => CallName {
  const ills = ['busy', 'no-answer', 'line', 'drop-after-page', 'drop-at-end', 'short'] as const;
  return () => {
    if (random.chance(rate / 100)) return 'number';
    return random.chance(rate) ? random.pick(ills) : 'answer';
  };
}

export interface TakenFax {
  readonly vendorId: string;
  readonly job: FaxJob;
  readonly at: number;
  readonly text: string;
  readonly end: CallEnd;
  readonly endsAt: number;
}

export interface VendorFaults {
  /** Probability of a lost, late or doubled callback, of a list that cannot be read, and (a tenth of it) of a mixed-up answer. */
  readonly rate: number;
  readonly line: (jobId: string) => CallName;
  readonly callBack: (fax: TakenFax) => void;
}

const listLag = 20_000;

export function faxVendor(time: Timeline, random: Random, { rate, line, callBack }: VendorFaults) {
  const faxes: TakenFax[] = [];
  const purged = new Set<string>();
  const byId = new Map<string, TakenFax>();
  const byJob = new Map<string, TakenFax[]>();

  function progressOf({ vendorId, job, end, endsAt }: TakenFax): FaxProgress {
    const base = { vendorId, jobId: job.jobId, to: job.to.e164 };
    if (time.milliseconds() < endsAt) return { ...base, state: 'sending', pagesSent: 0 };
    const pagesSent = Math.floor(end.counted * job.pages);
    if (end.failure === undefined) return { ...base, state: 'delivered', pagesSent };
    return { ...base, state: 'failed', pagesSent, failure: end.failure, code: end.name };
  }

  function planCallbacks(fax: TakenFax): void {
    if (random.chance(rate)) return;
    const copies = random.chance(rate) ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const late = random.chance(rate) ? random.between(60_000, 20 * 60_000) : 0;
      time.after(fax.endsAt - time.milliseconds() + late + random.between(0, 3_000), () => callBack(fax));
    }
  }

  return {
    faxes,
    /** Faxes whose pages the vendor has no more. */
    purged: (vendorId: string | undefined): boolean => vendorId !== undefined && purged.has(vendorId),
    async purge(vendorId: string): Promise<void> {
      purged.add(vendorId);
    },
    async submit(job: FaxJob): Promise<{ readonly vendorId: string }> {
      const vendorId = `fax-${faxes.length + 1}`;
      const at = time.milliseconds();
      const endsAt = at + random.between(20_000, 150_000);
      const fax: TakenFax = {
        vendorId,
        job,
        at,
        endsAt,
        text: new TextDecoder().decode(job.pdf),
        end: callEnds[line(job.jobId)],
      };
      faxes.push(fax);
      byId.set(vendorId, fax);
      byJob.set(job.jobId, [...(byJob.get(job.jobId) ?? []), fax]);
      planCallbacks(fax);
      return { vendorId };
    },
    async status(vendorId: string): Promise<FaxProgress | null> {
      const fax = byId.get(vendorId);
      if (fax === undefined) return null;
      const other = random.chance(rate / 10) ? faxes[random.between(0, faxes.length - 1)] : undefined;
      return progressOf(other ?? fax);
    },
    async findByJob(jobId: string): Promise<FaxProgress | null | 'cannot-tell'> {
      if (random.chance(rate)) return 'cannot-tell';
      const fax = byJob.get(jobId)?.find(({ at }) => time.milliseconds() - at >= listLag);
      return fax === undefined ? null : progressOf(fax);
    },
  };
}
