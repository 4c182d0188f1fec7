/** Each limit by arithmetic: at how many requests a minute it binds, on the day's average, and where it is raised. */
import { channels } from '../../../lib/request/vocabulary.ts';
import { firstWork } from '../../../lib/request/work-list.ts';
import { indexes } from '../../../lib/store/keys.ts';
import { sampleRecord } from '../../support/delivery-bench.ts';
import { lifeUnits } from './life.ts';
import type { Step } from './model.ts';
import { dayCurve, demand, limits, meanFaxSeconds, shares, traffic, workTime } from './parameters.ts';

/** The busiest hour against the mean. */
export const peak = (Math.max(...dayCurve) * 24) / 100;

/** What a fax that went through brings along: fax-outcome.ts adds a look, a deletion and a notice. */
export const afterFax: readonly Step[] = ['look-at-fax', 'purge-fax', 'notify-fax-delivered'].map((kind) => ({
  kind,
  after: [],
}));

export const channelSteps = channels.map((channel) => ({
  share: shares[channel],
  steps: Object.values(firstWork({ channel }, '2026-11-22T15:00:00.000Z')).map(({ kind, after }): Step => ({ kind, after })),
  further: channel === 'fax' ? afterFax : [],
}));

/** Mean over the channels of something that each piece of work costs. */
function perRequest(costOf: (kind: string) => number): number {
  const of = (steps: readonly Step[]) => steps.reduce((total, { kind }) => total + costOf(kind), 0);
  return channelSteps.reduce((total, { share, steps, further }) => total + share * (of(steps) + of(further)), 0);
}

const isMail = (kind: string) => kind.startsWith('notify-') || kind === 'send-mail-instructions';

/** Writes of the table and its indexes, by the life of a patient's request. */
export const life = lifeUnits(sampleRecord('patient'));
export const submitShare = 1 / (life.works * 2 + 1);

export const asks = {
  works: perRequest(() => 1),
  mails: perRequest((kind) => (isMail(kind) ? 1 : 0)),
  wall: perRequest((kind) => workTime(kind).wall),
  processor: perRequest((kind) => workTime(kind).processor),
  /** Writes to the index of what is due: one at the start, and by each piece of work. */
  due: 1 + perRequest(() => (life.due - 1) / life.works),
  queue: life.queue,
} as const;

export function hospitalsAt(perMinute: number): number {
  const needed = Math.ceil((perMinute * 60 * 24 * 30) / traffic.hospitalAMonth.value);
  return Math.min(traffic.hospitalsAtMost.value, needed);
}

type Mend = 'code' | 'AWS' | 'decision' | 'partner';

export interface Limit {
  readonly name: string;
  /** What may be asked of it in a second, and what one request asks. */
  readonly perSecond: number;
  readonly each: number;
  /** The part of the network's requests that meets this one limit. */
  readonly part: number;
  readonly peak: number;
  readonly mend: readonly [Mend, string];
}

/** A batch takes as long as its longest work, or as its processor. */
const worksASecond = (atOnce: number) =>
  Math.min((atOnce * limits.workBatch.value) / 0.9, atOnce / (asks.processor / asks.works));

/** All limits that a rate meets, in a network of so many hospitals in one deployment. */
export function limitsFor(hospitals: number): readonly Limit[] {
  const day = 1 / 86_400;
  const all = { part: 1, peak } as const;
  const oneMachine = { perSecond: limits.faxLinesEach.value / meanFaxSeconds, each: shares.fax, peak };
  const biggest = Math.min(1, traffic.largest.value / hospitals);
  const writes = limits.partitionWrites.value * limits.shards.value;
  return [
    {
      name: 'SES in the sandbox, a day',
      perSecond: limits.mailSandboxDay.value * day,
      each: asks.mails,
      part: 1,
      peak: 1,
      mend: ['AWS', 'SES production access'],
    },
    {
      name: 'SES as first granted, a day',
      perSecond: limits.mailDay.value * day,
      each: asks.mails,
      part: 1,
      peak: 1,
      mend: ['AWS', 'SES daily sending quota'],
    },
    {
      name: 'SES as first granted, a second',
      ...all,
      perSecond: limits.mailSecond.value,
      each: asks.mails,
      mend: ['AWS', 'SES maximum send rate'],
    },
    {
      name: 'throttle of our stage',
      ...all,
      perSecond: limits.doorStage.value,
      each: demand.calls.value,
      mend: ['code', 'infra/aws/stacks/front.ts'],
    },
    {
      name: 'public site at once',
      ...all,
      perSecond: limits.siteAtOnce.value / demand.callSeconds.value,
      each: demand.calls.value,
      mend: ['code', 'infra/aws/stacks/functions.ts'],
    },
    {
      name: 'do-work at once',
      ...all,
      perSecond: worksASecond(limits.workAtOnce.value),
      each: asks.works,
      mend: ['code', 'infra/aws/stacks/functions.ts'],
    },
    {
      name: `index ${indexes.due.name}, ${limits.shards.value} shards for all hospitals`,
      ...all,
      perSecond: writes,
      each: asks.due,
      mend: ['code', 'lib/store/keys.ts, shardCount'],
    },
    {
      name: `index ${indexes.queue.name}, ${limits.shards.value} shards, largest hospital`,
      perSecond: writes,
      each: asks.queue,
      part: biggest,
      peak,
      mend: ['code', 'lib/store/keys.ts, shardCount'],
    },
    {
      name: 'a table never warmed, writes',
      ...all,
      perSecond: limits.freshTableWrites.value,
      each: demand.writeUnits.value,
      mend: ['code', 'warm throughput of the table, infra/aws/stacks/records.ts'],
    },
    {
      name: 'table, writes',
      ...all,
      perSecond: limits.tableWrites.value,
      each: demand.writeUnits.value,
      mend: ['AWS', 'DynamoDB table write quota'],
    },
    {
      name: 'table, reads',
      ...all,
      perSecond: limits.tableReads.value,
      each: demand.readUnits.value,
      mend: ['AWS', 'DynamoDB table read quota'],
    },
    {
      name: 'item STANDING#fax-route, reads',
      ...all,
      perSecond: limits.partitionReads.value,
      each: 2 * shares.fax,
      mend: ['decision', 'cells'],
    },
    {
      name: 'Lambda of the account, all functions',
      ...all,
      perSecond: limits.lambdaAccount.value,
      each: demand.calls.value * demand.callSeconds.value + asks.wall / limits.workBatch.value,
      mend: ['AWS', 'Lambda concurrent executions'],
    },
    {
      name: 'HTTP API of the account',
      ...all,
      perSecond: limits.doorAccount.value,
      each: demand.calls.value,
      mend: ['decision', 'cells, or a quota'],
    },
    {
      name: 'sweep, looks at faxes and retries',
      ...all,
      perSecond: limits.sweepRows.value / 60,
      each: 2 * shares.fax,
      mend: ['code', 'lib/delivery/sweep.ts, a run for each part of the shards'],
    },
    {
      name: 'SQS, messages in flight',
      ...all,
      perSecond: (limits.queueInFlight.value * asks.works) / asks.wall,
      each: asks.works,
      mend: ['AWS', 'SQS in-flight quota'],
    },
    {
      name: 'fax lines of the vendor',
      ...all,
      perSecond: limits.faxVendorLines.value / meanFaxSeconds,
      each: shares.fax,
      mend: ['partner', 'fax vendor'],
    },
    { name: 'fax machine, mean hospital', ...oneMachine, part: 1 / hospitals, mend: ['partner', 'the hospital'] },
    { name: 'fax machine, largest hospital', ...oneMachine, part: biggest, mend: ['partner', 'the hospital'] },
  ];
}

/** Requests a minute in the whole network, on the day's average, at which a limit is used up in the busiest hour. */
export function bindsAt(limit: Pick<Limit, 'perSecond' | 'each' | 'part' | 'peak'>): number {
  return (limit.perSecond * 60) / (limit.each * limit.part * limit.peak);
}

/** How full anything may be in the busiest hour of a plan. */
const full = 0.7;

/** Numbers to set for a load, and the deployments it takes when the account's own limits stay as they are. */
export function planFor(perMinute: number) {
  const second = (perMinute / 60) * peak;
  const need = (each: number, per: number) => Math.ceil((second * each) / per / full);
  const cells = Math.max(
    need(demand.calls.value, limits.doorAccount.value),
    need(demand.writeUnits.value, limits.tableWrites.value),
    need(demand.calls.value * demand.callSeconds.value + asks.wall / limits.workBatch.value, limits.lambdaAccount.value),
  );
  const inCell = (each: number, per: number) => Math.ceil(need(each, per) / cells);
  return {
    cells,
    callsASecond: inCell(demand.calls.value, 1),
    siteAtOnce: inCell(demand.calls.value * demand.callSeconds.value, 1),
    workAtOnce: inCell(asks.works, worksASecond(1)),
    shards: inCell(asks.due, limits.partitionWrites.value),
    shardsInOneCell: need(asks.due, limits.partitionWrites.value),
    mailsASecond: need(asks.mails, 1),
    mailsADay: Math.ceil((perMinute * 1440 * asks.mails) / full),
    faxVendorLines: need(shares.fax * meanFaxSeconds, 1),
    faxLinesLargest: Math.ceil((need(shares.fax * meanFaxSeconds, 1) * traffic.largest.value) / hospitalsAt(perMinute)),
    faxLinesMean: Math.ceil(need(shares.fax * meanFaxSeconds, 1) / hospitalsAt(perMinute)),
  };
}
