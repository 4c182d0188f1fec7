/** What a report of the desk says, from the facts of single items. Pure. */
import type { InboundFacts } from '../../inbound/stores.ts';
import { type SenderType, senderTypes } from '../../inbound/vocabulary.ts';
import { daysBetween } from '../../request/dates.ts';

export interface InboundFigures {
  readonly announced: number;
  readonly arrived: number;
  /** Whole days from the notice to the first arrival, the middle one; of two middle ones their mean. Null where nothing came. */
  readonly medianDays: number | null;
  readonly neverCame: number;
  /** Announced, and neither come nor given up. */
  readonly open: number;
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** What came without a notice was announced on the day it came, or later: it counts as no day. */
export function figuresOf(facts: readonly InboundFacts[]): InboundFigures {
  const days = facts.flatMap(({ arrivedOn, announcedOn }) =>
    arrivedOn === undefined ? [] : [Math.max(0, daysBetween(announcedOn, arrivedOn))],
  );
  const neverCame = facts.filter(({ status }) => status === 'never-came').length;
  return {
    announced: facts.length,
    arrived: days.length,
    medianDays: medianOf(days),
    neverCame,
    open: facts.filter(({ status, arrivedOn }) => status === 'announced' && arrivedOn === undefined).length,
  };
}

export interface FiguresByMonth {
  readonly months: readonly { readonly month: string; readonly figures: InboundFigures }[];
  readonly senders: readonly { readonly sender: SenderType; readonly figures: InboundFigures }[];
  readonly total: InboundFigures;
}

/** By month, newest first, and by the kind of sender over all of them. */
export function figuresBy(
  months: readonly { readonly month: string; readonly facts: readonly InboundFacts[] }[],
): FiguresByMonth {
  const all = months.flatMap(({ facts }) => facts);
  return {
    months: months.map(({ month, facts }) => ({ month, figures: figuresOf(facts) })),
    senders: senderTypes.map((sender) => ({ sender, figures: figuresOf(all.filter((one) => one.sender === sender)) })),
    total: figuresOf(all),
  };
}

/** The newest months, YYYY-MM, the one of the day first. */
export function monthsBefore(today: string, count: number): readonly string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    return at.toISOString().slice(0, 7);
  });
}
