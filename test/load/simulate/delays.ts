/** How long things took, those included that are still waiting when the simulation ends. */

export interface Delays {
  /** Something happened after so many seconds. */
  took(seconds: number): void;
  /** It had not happened after so many seconds. */
  waits(seconds: number): void;
  summary(): DelaySummary;
}

export interface DelaySummary {
  readonly happened: number;
  readonly waiting: number;
  readonly mean: number;
  /** Seconds; `atLeast` where so many are still waiting that the figure is only a lower bound. */
  readonly p50: Quantile;
  readonly p99: Quantile;
}

interface Quantile {
  readonly seconds: number;
  readonly atLeast: boolean;
}

export function delays(): Delays {
  const ended: number[] = [];
  const open: number[] = [];
  return {
    took: (seconds) => ended.push(seconds),
    waits: (seconds) => open.push(seconds),
    summary() {
      const all = [
        ...ended.map((seconds) => ({ seconds, atLeast: false })),
        ...open.map((seconds) => ({ seconds, atLeast: true })),
      ];
      all.sort((one, other) => one.seconds - other.seconds);
      const none = { seconds: 0, atLeast: false };
      // Whoever waits may wait for long: as soon as fewer are through than the quantile asks for, it is a lower bound.
      const at = (part: number): Quantile => ({
        seconds: all[Math.min(all.length - 1, Math.floor(part * all.length))]?.seconds ?? none.seconds,
        atLeast: open.length > (1 - part) * all.length,
      });
      const mean = ended.reduce((total, seconds) => total + seconds, 0) / Math.max(1, ended.length);
      return { happened: ended.length, waiting: open.length, mean, p50: at(0.5), p99: at(0.99) };
    },
  };
}
