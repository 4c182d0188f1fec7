/**
 * How long a notice of records to come is kept. No source sets these days: counsel of the hospital confirms them, and changes them
 * here. The records themselves are none of this service's: they are in the chart.
 */
import { addDays, addYears, type CalendarDate } from '../request/dates.ts';
import { lookFirst } from '../request/record.ts';
import type { InboundState } from './record.ts';

export const inboundRetention = {
  /** After it was closed. As long as a request: 45 CFR 164.530(j)(2) by analogy. */
  closed: { years: 6 },
  /** After it was given up. */
  neverCame: { days: 120 },
  /** Taken for one of a program, and closed without anybody having let it go on. */
  suspect: { days: 90 },
} as const;

export type InboundErasureReason = keyof typeof inboundRetention;

type Kept = Pick<InboundState, 'status' | 'milestones' | 'suspect' | 'work' | 'hold' | 'arrivals'>;

/** The day from which it is to be erased, and why then; null while it is open or held. Pure. */
export function inboundErasureOf(record: Kept): { readonly day: CalendarDate; readonly reason: InboundErasureReason } | null {
  const { status, milestones, suspect, work, hold, arrivals } = record;
  if (hold !== null || (status !== 'closed' && status !== 'never-came')) return null;
  // By UTC, where no day is earlier than the hospital's.
  const ended = (milestones.moved?.at ?? milestones.changedAt).slice(0, 10);
  const looked = work[lookFirst];
  if (suspect && looked !== undefined && looked.state !== 'done')
    return { day: addDays(ended, inboundRetention.suspect.days), reason: 'suspect' };
  if (arrivals.length === 0) return { day: addDays(ended, inboundRetention.neverCame.days), reason: 'neverCame' };
  return { day: addDays(addYears(ended, inboundRetention.closed.years), 1), reason: 'closed' };
}
