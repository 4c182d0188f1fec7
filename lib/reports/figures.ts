/** The figures of any cells and tallies, of one month or of several. Pure. */
import { type CountRow, type PartRow, sumOfDays, sumOfMeasures, type Tally } from '../request/report-months.ts';

export interface Figures {
  readonly received: number;
  /** Records or a letter left. */
  readonly sent: number;
  /** Whole days from receipt to the day on which it left; null when nothing did. The smallest number that half, or 9 of 10, did not exceed. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly meanDays: number | null;
  readonly inThirty: number;
  readonly inTarget: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

function quantile(days: CountRow['days'], part: number): number | null {
  const total = days.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  for (const [day, count] of days) {
    passed += count;
    if (passed >= part * total) return day;
  }
  return null;
}

/** 45 CFR 164.524(b)(2) for access requests; told of the others too, for comparison. */
const legalDays = 30;

/** What figures are made of, once it is summed. */
interface Summed {
  readonly received: number;
  readonly days: CountRow['days'];
  readonly inTarget: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

function figuresFrom({ received, days, inTarget, outcomes }: Summed): Figures {
  const sent = days.reduce((sum, [, count]) => sum + count, 0);
  const total = days.reduce((sum, [day, count]) => sum + day * count, 0);
  return {
    received,
    sent,
    medianDays: quantile(days, 0.5),
    p90Days: quantile(days, 0.9),
    meanDays: sent === 0 ? null : total / sent,
    inThirty: days.reduce((sum, [day, count]) => sum + (day <= legalDays ? count : 0), 0),
    inTarget,
    outcomes,
  };
}

export function figuresOf(rows: readonly CountRow[]): Figures {
  const outcomes: Record<string, number> = {};
  for (const { outcome, count } of rows) if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
  return figuresFrom({
    received: rows.reduce((sum, { count }) => sum + count, 0),
    days: sumOfDays(rows),
    inTarget: rows.reduce((sum, { inTarget = 0 }) => sum + inTarget, 0),
    outcomes,
  });
}

/** Of parts of calendar months: `received` in them, and the rest of what left or ended in them. */
export function figuresOfParts(rows: readonly PartRow[]): Figures {
  const days = new Map<number, number>();
  for (const { days: its } of rows)
    for (let place = 0; place < its.length; place += 2)
      days.set(its[place] ?? 0, (days.get(its[place] ?? 0) ?? 0) + (its[place + 1] ?? 0));
  return figuresFrom({
    received: rows.reduce((sum, { received }) => sum + received, 0),
    days: [...days].sort(([one], [other]) => one - other),
    inTarget: rows.reduce((sum, { inTarget }) => sum + inTarget, 0),
    outcomes: sumOfMeasures(rows.map(({ outcomes }) => outcomes)),
  });
}

export function measuresIn(tallies: readonly Tally[]): Readonly<Record<string, number>> {
  return sumOfMeasures(tallies.map(({ sums }) => sums));
}
