/**
 * `npm run bench:limits`: one national network of hospitals in one deployment, at three loads: which limit binds first and at what number,
 * how long things take as deployed and as planned, and what it costs. `--seed` chooses another run; the same seed prints the same.
 */
import { parseArgs } from 'node:util';
import { ladders } from '../../../lib/delivery/retry-policies.ts';
import { fixed } from '../journeys/prices.ts';
import type { DelaySummary } from './delays.ts';
import { fullest } from './evenness.ts';
import { afterFax, asks, bindsAt, channelSteps, hospitalsAt, life, limitsFor, peak, planFor, submitShare } from './limits.ts';
import type { Network, Outcome } from './model.ts';
import { simulate } from './network.ts';
import {
  busyCallSeconds,
  dayCurve,
  demand,
  faxSeconds,
  limits,
  loads,
  shares,
  traffic,
  windows,
  workTime,
} from './parameters.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
const write = (text: string) => process.stdout.write(`${text}\n`);
const number = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

type Load = (typeof loads)[number];
type Plan = ReturnType<typeof planFor>;

/** The part of a day that lies before a minute of it. */
function before(minute: number): number {
  return dayCurve.slice(0, Math.floor(minute / 60)).reduce((total, part) => total + part, 0) / 100;
}

/** As the stacks stand, with the quotas of an account in production that has asked for nothing yet. */
function deployed(load: Load): Network {
  const { from, minutes } = windows[load];
  const ofTable = demand.writeUnits.value;
  const usedBefore = Math.min(limits.mailDay.value, load * 1440 * before(from) * asks.mails);
  return {
    seed,
    minutes,
    arrivals: (second) => (load / 60) * (((dayCurve[Math.floor((from * 60 + second) / 3600) % 24] ?? 0) * 24) / 100),
    mostArrivals: (load / 60) * peak,
    channels: channelSteps,
    hospitals: hospitalsAt(load),
    largest: traffic.largest.value / hospitalsAt(load),
    door: { perSecond: limits.doorStage.value, burst: limits.doorBurst.value, calls: demand.calls.value },
    table: {
      perSecond: limits.tableWrites.value,
      submit: ofTable * submitShare,
      work: (ofTable * (1 - submitShare)) / asks.works,
      latency: 0.02,
    },
    due: {
      shards: limits.shards.value,
      perSecond: limits.partitionWrites.value,
      submit: 1,
      work: (asks.due - 1) / asks.works,
    },
    queueLag: 0.5,
    workers: { count: limits.workAtOnce.value, batch: limits.workBatch.value },
    work: workTime,
    sweep: { most: limits.sweepRows.value, vain: 0.02 },
    mail: { perSecond: limits.mailSecond.value, perDay: limits.mailDay.value, usedBefore },
    fax: {
      vendorLines: limits.faxVendorLines.value,
      linesEach: limits.faxLinesEach.value,
      seconds: faxSeconds,
      busySeconds: busyCallSeconds,
      afterwards: afterFax,
    },
  };
}

/** With the numbers of the plan, all cells together. */
function planned(load: Load, plan: Plan): Network {
  const now = deployed(load);
  const { cells } = plan;
  const calls = Math.max(now.door.perSecond, plan.callsASecond * cells);
  return {
    ...now,
    door: { ...now.door, perSecond: calls, burst: calls * 2 },
    table: { ...now.table, perSecond: now.table.perSecond * cells },
    due: { ...now.due, shards: Math.max(now.due.shards, plan.shards) * cells },
    workers: { ...now.workers, count: Math.max(now.workers.count, plan.workAtOnce) * cells },
    sweep: { ...now.sweep, most: now.sweep.most * cells },
    mail: {
      perSecond: Math.max(now.mail.perSecond, plan.mailsASecond),
      perDay: Math.max(now.mail.perDay, plan.mailsADay),
      usedBefore: 0,
    },
    fax: { ...now.fax, vendorLines: Math.max(now.fax.vendorLines, plan.faxVendorLines), linesEach: plan.faxLinesLargest },
  };
}

const whole = (value: number) => value.toLocaleString('en-US');

function delay({ p50, p99, waiting }: DelaySummary): string {
  const [half, most] = [p50, p99].map(({ seconds, atLeast }) => `${atLeast ? '>' : ''}${number(seconds)}`);
  return `${half} / ${most} s${waiting > 0 ? ` (${number(waiting)} not yet)` : ''}`;
}

function printRun(name: string, outcome: Outcome): void {
  const { arrived, turnedAway, finished, withStaff, waiting, vainKicks, delays } = outcome;
  write(
    `  ${name}: ${whole(arrived)} arrived = ${whole(turnedAway)} turned away + ${whole(finished)} finished + ` +
      `${whole(withStaff)} with staff + ${whole(waiting)} under way; ${whole(vainKicks)} kicks in vain`,
  );
  write(
    `    p50 / p99 to durable ${delay(delays.durable)}; to the staff's queue ${delay(delays.queue)}; wait for a worker ${delay(delays.work)}`,
  );
  write(`    p50 / p99 to mail sent ${delay(delays.mail)}; to fax through ${delay(delays.fax)}`);
}

function printLimits(load: Load): void {
  const rows = limitsFor(hospitalsAt(load)).map((limit) => ({ limit, at: bindsAt(limit) }));
  rows.sort((one, other) => one.at - other.at);
  const bound = rows.filter(({ at }) => at <= load);
  write(`  ${bound.length} of ${rows.length} limits bind; requests a minute at which each does, lowest first:`);
  for (const { limit, at } of rows)
    write(`    ${at <= load ? '*' : ' '} ${number(at)} | ${limit.name} | ${limit.mend.join(': ')}`);
}

function printCost(load: Load): void {
  const requests = load * 60 * 24 * 30;
  const monthly = Object.values(fixed).reduce((total, { dollars }) => total + dollars, 0);
  const faxes = requests * shares.fax * demand.faxPages.value * demand.faxPageDollars.value;
  write(
    `  $ a month: cloud ${number(monthly + requests * demand.dollarsEach.value)}, fax pages ${number(faxes)} (assumed price)`,
  );
}

function printLoad(load: Load): void {
  const hospitals = hospitalsAt(load);
  const { from, minutes } = windows[load];
  write('');
  write(
    `${number(load)} requests a minute (${number(load * 43_200)} a month), ${number(hospitals)} hospitals; simulated: ${minutes} minutes from ${from / 60}:00`,
  );
  printLimits(load);
  printRun('as deployed', simulate(deployed(load)));
  const plan = planFor(load);
  write(
    `  plan: ${Object.entries(plan)
      .map(([name, value]) => `${name} ${number(value)}`)
      .join(', ')}`,
  );
  printRun('as planned', simulate(planned(load, plan)));
  const open = (load * 1440 * traffic.openDays.value * traffic.largest.value) / hospitals;
  write(
    `  stock: ${number(open)} open at the largest hospital (queue page reads ${number(limits.queueReads.value)}); ` +
      `nightly walk longer than a night after ${number(limits.walkFiles.value / (load * 1440))} days`,
  );
  printCost(load);
}

write(
  `one request: ${number(asks.works)} works, ${number(asks.mails)} mails, ${demand.calls.value} calls, ${demand.writeUnits.value} write units, ` +
    `${number(asks.due)} writes to the due index, ${asks.queue} to the queue; by the code: item ${life.item} units, due ${life.due}, works ${life.works}`,
);
const refused = ladders.provider.reduce((total, minutes) => total + minutes, 0) / 60;
write(`a mail that the mail system refuses is with staff after ${number(refused)} hours (lib/delivery/retry-policies.ts)`);
const even = [4, 16, 64, 128, 256].map((count) => `${count}: ${fullest(count).toFixed(2)}`);
write(`fullest shard against the mean, if there were ${even.join(', ')}`);
write(`busiest hour ${number(peak)} times the mean; seed ${seed}`);
for (const load of loads) printLoad(load);
write('');
write('taken for granted (parameters.ts):');
for (const [name, { value, source }] of Object.entries({ ...traffic, ...demand, ...limits }))
  write(`  ${name} ${value} | ${source}`);
