/**
 * What the simulation takes for granted, as data. `source` says where a figure comes from; `assumed` ones are ours and wait for
 * somebody who has measured. Limits of AWS are the published defaults from memory: look them up in the account (Service Quotas).
 */
import { functions } from '../../../infra/aws/stacks/functions.ts';
import { shards } from '../../../lib/store/keys.ts';

export interface Figure {
  readonly value: number;
  readonly source: string;
}

const assumed = (value: number, why: string): Figure => ({ value, source: `assumed: ${why}` });
const published = (value: number, what: string): Figure => ({ value, source: `published default, from memory: ${what}` });
const counted = 'npm run bench:journeys, DynamoDB Local, 2026-11-22';
const stage = (value: number, file: string): Figure => ({ value, source: file });

/** Requests a minute, on the day's average. */
export const loads = [10, 1_000, 100_000] as const;

/** Minutes that are simulated at each load: the whole day, or from the busiest hour on. */
export const windows: Readonly<Record<(typeof loads)[number], { readonly from: number; readonly minutes: number }>> = {
  10: { from: 0, minutes: 1440 },
  1000: { from: 10 * 60, minutes: 90 },
  100000: { from: 10 * 60, minutes: 4 },
};

/** Share of a day's requests in each hour, in percent; assumed: office hours, two time zones wide, a long evening. */
export const dayCurve: readonly number[] = [
  1, 0.5, 0.5, 0.5, 0.5, 1, 2, 4, 7, 9, 9.5, 9, 8, 8, 8, 7, 6, 4.5, 4, 3.5, 3, 2, 1, 0.5,
];

/** Assumed. */
export const shares = { online: 0.55, mail: 0.15, fax: 0.2, legal: 0.1 } as const;

export const traffic = {
  hospitalAMonth: assumed(5_000, 'requests of one hospital in a month'),
  hospitalsAtMost: assumed(6_100, 'hospitals in the country'),
  largest: assumed(10, 'times the mean: the largest hospital of the network'),
  openDays: assumed(10, 'days that a request is open'),
} as const;

export const demand = {
  calls: { value: 26, source: counted },
  writeUnits: { value: 70, source: counted },
  readUnits: { value: 52, source: counted },
  dollarsEach: { value: 0.000389, source: `${counted}, list prices of test/load/journeys/prices.ts` },
  faxPages: { value: 3, source: 'test/fax/README.md: cover and two pages' },
  faxPageDollars: assumed(0.05, 'price of a page at the vendor'),
  callSeconds: assumed(0.04, 'a page of the site, with its calls to the table'),
} as const;

/** Seconds on the clock and of a processor; assumed, from the calls that each kind makes. Documents are filled in 0.2 ms (bench:documents). */
const work: Readonly<Record<string, { readonly wall: number; readonly processor: number }>> = {
  'prepare-documents': { wall: 0.15, processor: 0.025 },
  'send-fax': { wall: 0.9, processor: 0.02 },
  'look-at-fax': { wall: 0.3, processor: 0.01 },
  'purge-fax': { wall: 0.3, processor: 0.01 },
  'file-online': { wall: 0.04, processor: 0.008 },
};
const mailWork = { wall: 0.12, processor: 0.012 } as const;
export const workTime = (kind: string) => work[kind] ?? mailWork;

export const limits = {
  doorStage: stage(200, 'infra/aws/stacks/front.ts, rateLimit'),
  doorBurst: stage(400, 'infra/aws/stacks/front.ts, burstLimit'),
  doorAccount: published(10_000, 'HTTP API, calls a second'),
  siteAtOnce: stage(functions['serve-public-site'].atOnce, 'infra/aws/stacks/functions.ts'),
  workAtOnce: stage(functions['do-work'].atOnce, 'infra/aws/stacks/functions.ts'),
  workBatch: stage(10, 'infra/aws/stacks/service.ts, batchSize'),
  lambdaAccount: published(1_000, 'Lambda at once; new accounts 10'),
  partitionWrites: published(1_000, 'DynamoDB, write units a second of one partition'),
  partitionReads: published(3_000, 'DynamoDB, read units a second of one partition'),
  tableWrites: published(40_000, 'DynamoDB on demand, write units a second of one table'),
  tableReads: published(40_000, 'DynamoDB on demand, read units a second of one table'),
  freshTableWrites: published(4_000, 'DynamoDB on demand, a table that has never been warm'),
  queueInFlight: published(120_000, 'SQS, messages in flight of one queue'),
  shards: stage(shards.length, 'lib/store/keys.ts, shardCount'),
  mailSandboxDay: published(200, 'SES sandbox, mails a day'),
  mailDay: published(50_000, 'SES production as first granted, mails a day'),
  mailSecond: published(14, 'SES production as first granted, mails a second'),
  sweepRows: assumed(3_200, 'sixteen pages of 200 (lib/delivery/sweep.ts) in its 15 s, a second each'),
  faxVendorLines: assumed(30, 'calls at once at the vendor'),
  faxLinesEach: assumed(1, 'fax machines of one hospital'),
  queueReads: stage(5_000, 'lib/staff: open requests that one queue page reads at most'),
  walkFiles: { value: 700_000, source: 'lib/delivery/README.md: files that one night looks at' },
} as const satisfies Readonly<Record<string, Figure>>;

/** Seconds of one call that went through: test/fax/README.md; one in ten is the longest request. */
export const faxSeconds = (drawn: number): number => (drawn < 0.9 ? 55 : 188);
export const meanFaxSeconds = 0.9 * 55 + 0.1 * 188;
export const busyCallSeconds = 10;
