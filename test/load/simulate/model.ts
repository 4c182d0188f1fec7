/** What a simulated network is made of, and what a run of it comes to. Times in seconds. */
import type { DelaySummary } from './delays.ts';

export interface Step {
  readonly kind: string;
  readonly after: readonly string[];
}

export interface Network {
  readonly seed: number;
  readonly minutes: number;
  /** Requests in a second at an instant, and the most there ever are. */
  readonly arrivals: (second: number) => number;
  readonly mostArrivals: number;
  /** Each kind of request: its share, and its first work. */
  readonly channels: readonly { readonly share: number; readonly steps: readonly Step[] }[];
  readonly hospitals: number;
  /** Share of the largest one; the others are alike. */
  readonly largest: number;
  /** Calls of the front door in a second, what it saves up, and calls of one request. */
  readonly door: { readonly perSecond: number; readonly burst: number; readonly calls: number };
  /** Writes: of the table, of one partition of an index; what one request and one work ask for. */
  readonly table: { readonly perSecond: number; readonly submit: number; readonly work: number; readonly latency: number };
  readonly due: { readonly shards: number; readonly perSecond: number; readonly submit: number; readonly work: number };
  readonly queueLag: number;
  readonly workers: { readonly count: number; readonly batch: number };
  /** Seconds of a work on the clock, and of a processor. */
  readonly work: (kind: string) => { readonly wall: number; readonly processor: number };
  /** Work that the minute's sweep kicks at most, and what a kick in vain costs. */
  readonly sweep: { readonly most: number; readonly vain: number };
  readonly mail: { readonly perSecond: number; readonly perDay: number; readonly usedBefore: number };
  readonly fax: {
    readonly vendorLines: number;
    readonly linesEach: number;
    readonly seconds: (chance: number) => number;
    readonly busySeconds: number;
    readonly afterwards: readonly Step[];
  };
}

export interface Outcome {
  readonly arrived: number;
  /** Not let in: they saw "try again" and nothing was stored. */
  readonly turnedAway: number;
  readonly finished: number;
  readonly withStaff: number;
  readonly waiting: number;
  readonly backlog: { readonly work: number; readonly fax: number; readonly dueAgain: number };
  readonly worksDone: number;
  readonly vainKicks: number;
  readonly delays: Readonly<Record<'durable' | 'queue' | 'work' | 'mail' | 'fax', DelaySummary>>;
}
