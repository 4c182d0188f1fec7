/** What the model of limits takes in and no bench measures: quotas of AWS, settings of the product, assumptions. */
import { functions, stageThrottle, workBatch } from '../../../infra/aws/stacks/functions.ts';
import { retryPolicies } from '../../../lib/delivery/retry-policies.ts';
import { pageSize, runMs } from '../../../lib/delivery/sweep.ts';
import { shards } from '../../../lib/store/keys.ts';

export interface Figure {
  readonly value: number;
  readonly source: string;
  /** The day on which the source was read; absent where nobody has verified the figure. */
  readonly read?: string;
  /** A setting of this code base, taken from the code itself. */
  readonly ours?: true;
}

const ours = (value: number, source: string): Figure => ({ value, source, ours: true });
const read = '2026-11-28';
const published = (value: number, page: string): Figure => ({ value, source: `docs.aws.amazon.com/${page}`, read });
const unverified = (value: number, source: string): Figure => ({ value, source });
const dynamo = 'amazondynamodb/latest/developerguide';
const stacks = 'infra/aws/stacks/functions.ts';

export const quotas = {
  /** Mails a day and a second. AWS publishes no figure for production: it grants one for each account. */
  sandboxDay: published(200, 'ses/latest/dg/request-production-access.html'),
  mailDay: unverified(50_000, 'commonly reported first grant of SES production access'),
  mailSecond: unverified(14, 'commonly reported first grant of SES production access'),
  /** Calls a second of an account in a region. */
  httpApi: published(10_000, 'apigateway/latest/developerguide/limits.html'),
  /** Executions at once of an account in a region; a new account starts with fewer. */
  lambda: published(1_000, 'lambda/latest/dg/gettingstarted-limits.html'),
  /** Units a second: of one table or index on demand, of a table that is new, of one partition. */
  tableWrites: published(40_000, `${dynamo}/ServiceQuotas.html`),
  tableReads: published(40_000, `${dynamo}/ServiceQuotas.html`),
  newTableWrites: published(4_000, `${dynamo}/pre-warming-on-demand-capacity-mode.html`),
  partitionWrites: published(1_000, `${dynamo}/bp-partition-key-design.html`),
  /** Messages of one queue that are taken and not yet deleted. */
  inFlight: published(120_000, 'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html'),
} as const;

export const settings = {
  throttle: ours(stageThrottle.rateLimit, stacks),
  site: ours(functions['serve-public-site'].atOnce, stacks),
  console: ours(functions['serve-staff-console'].atOnce, stacks),
  worker: ours(functions['do-work'].atOnce, stacks),
  shards: ours(shards.length, 'lib/store/keys.ts'),
  sweepPage: ours(pageSize, 'lib/delivery/sweep.ts'),
} as const;
export const batch = workBatch;
export const sweepSeconds = runMs / 1000;
export const faxTries = 1 + retryPolicies.busy.length;

export const assumed = {
  /** Share of the requests, by channel. */
  shares: { online: 0.55, mail: 0.15, fax: 0.2, legal: 0.1 },
  /** The busiest hour against the day's mean. */
  peak: 2.28,
  hospitalAMonth: 5_000,
  hospitals: 6_100,
  /** The largest hospital against the mean one. */
  largest: 10,
  openDays: 10,
  /** Files that the nightly check reads in a night: lib/delivery/README.md. */
  filesANight: 700_000,
  /** A page; one message of the work queue; a full batch, which takes as long as its longest message; a page of the sweep. */
  seconds: { call: 0.04, work: 0.12, batch: 0.4, sweepPage: 1 },
  /** Nine faxes of ten take the first time, one the second, the longest request: test/fax/README.md. */
  faxSeconds: [55, 188],
  faxPageDollars: 0.05,
  vendorLines: unverified(30, 'calls at once at the fax vendor, by contract'),
  machines: unverified(1, 'fax machines of a hospital'),
} as const;

/** What counts as a bound: a call in 1,000 refused, a fax in 1,000 given up, a minute for a free line, a second for a worker. */
export const tolerance = { refused: 0.001, lineSeconds: 60, workSeconds: 1 } as const;
