/** Axes that begin at 0 and end at a round number. Pure. */

const roundSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500] as const;
const mostTicks = 5;

/** Ticks from 0 to the first round number that is at least `most`; five at most. */
export function ticksTo(most: number): readonly number[] {
  const least = Math.max(1, most) / mostTicks;
  const step = roundSteps.find((one) => one >= least) ?? Math.ceil(least / 1000) * 1000;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, place) => place * step);
}

/** Where a value stands between two ends, for a picture; whole tenths. */
export function placed(value: number, most: number, start: number, end: number): number {
  return Math.round((start + (most === 0 ? 0 : value / most) * (end - start)) * 10) / 10;
}
