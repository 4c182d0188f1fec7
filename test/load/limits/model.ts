/**
 * The one model of scale: what a request asks for (`counts.json`, written by `npm run bench:journeys`) against each limit. Says at how
 * many requests a minute, on the day's mean, a limit binds in the busiest hour.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { channels } from '../../../lib/request/vocabulary.ts';
import { assumed, batch, type Figure, faxTries, quotas, settings, sweepSeconds, tolerance } from './figures.ts';
import { largest, lost, waiting } from './queueing.ts';

export const countsFile = new URL('counts.json', import.meta.url);

const number = z.number();
const Units = z.object({ writeUnits: number, dueUnits: number, readUnits: number });
const Count = Units.extend({ calls: number, queueMessages: number, mails: number, faxPages: number, dollars: number });
/** What one request of each channel asks for until its work is settled, and what a clerk does for each. */
export const Counts = z.object({ measuredOn: z.string(), online: Count, mail: Count, fax: Count, legal: Count, clerk: Count });

const counts = Counts.parse(JSON.parse(readFileSync(countsFile, 'utf8')));
export const { measuredOn } = counts;
const { shares, seconds, faxSeconds } = assumed;

/** The mean over the channels, a clerk's part left out. */
const each = (counted: keyof z.infer<typeof Count>): number =>
  channels.reduce((total, channel) => total + shares[channel] * counts[channel][counted], 0);

export const demand = {
  calls: each('calls'),
  staffCalls: counts.clerk.calls,
  writeUnits: each('writeUnits') + counts.clerk.writeUnits,
  readUnits: each('readUnits') + counts.clerk.readUnits,
  dueUnits: each('dueUnits'),
  messages: each('queueMessages'),
  mails: each('mails'),
  faxPages: each('faxPages'),
  dollars: each('dollars') + counts.clerk.dollars,
} as const;
const calls = demand.calls + demand.staffCalls;

const [short, long] = faxSeconds;
const lineSeconds = 0.9 * short + 0.1 * long;
const lineVariation = (0.9 * short ** 2 + 0.1 * long ** 2) / lineSeconds ** 2 - 1;

/** Erlangs that so many executions at once take, with a call in a thousand refused. */
const refusedBelow = (servers: number) => largest(servers, (offered) => lost(servers, offered) <= tolerance.refused);
/** Erlangs of servers with a line before them, at the wait that is still acceptable. */
const waitBelow = (servers: number, mean: number, variation: number, most: number) =>
  largest(servers, (offered) => waiting(servers, offered, mean, variation) <= most);
/** Erlangs of one fax machine: a busy one is tried again, and a fax in a thousand is given up after its last try. */
const machineErlangs = tolerance.refused ** (1 / faxTries);

export interface Limit {
  readonly name: string;
  readonly figure: Figure;
  /** Requests a minute, on the day's mean, at which it binds: of a deployment (cell), or of one hospital. */
  readonly bindsAt: number;
  readonly of: 'deployment' | 'hospital';
  /** What raises it. Only what no setting and no quota raises in time asks for cells. */
  readonly raisedBy: 'code' | 'AWS' | 'partner' | 'cells';
}

type Raised = readonly [Limit['raisedBy'], Limit['of']?];

/** By the second, in the busiest hour; `perSecond` where it is another figure than the limit's own. */
function rate(name: string, figure: Figure, needed: number, raised: Raised, perSecond = figure.value): Limit {
  const [raisedBy, of = 'deployment'] = raised;
  return { name, figure, raisedBy, of, bindsAt: (perSecond * 60) / needed / assumed.peak };
}

function daily(name: string, figure: Figure, needed: number, [raisedBy, of = 'deployment']: Raised): Limit {
  return { name, figure, raisedBy, of, bindsAt: figure.value / needed / 1440 };
}

const { site, console, worker, sweepPage } = settings;
const { writeUnits, readUnits, dueUnits, staffCalls, messages, mails } = demand;
const refusing = (servers: Figure): number => refusedBelow(servers.value) / seconds.call;
const workers = (waitBelow(worker.value, seconds.batch, 1, tolerance.workSeconds) / seconds.batch) * batch;
const lines = waitBelow(assumed.vendorLines.value, lineSeconds, lineVariation, tolerance.lineSeconds) / lineSeconds;
const sweeps = (sweepPage.value * sweepSeconds) / seconds.sweepPage / 60;
const dueWrites = quotas.partitionWrites.value * settings.shards.value;
const busy = calls * seconds.call + (messages / batch) * seconds.batch;

export const limits: readonly Limit[] = [
  daily('mails a day, SES sandbox', quotas.sandboxDay, mails, ['AWS']),
  daily('mails a day, SES production', quotas.mailDay, mails, ['AWS']),
  rate('mails a second, SES production', quotas.mailSecond, mails, ['AWS']),
  rate('calls a second, throttle of the stage', settings.throttle, calls, ['code']),
  rate('public site at once', site, demand.calls, ['code'], refusing(site)),
  rate('staff console at once', console, staffCalls, ['code'], refusing(console)),
  rate(`workers at once, ${batch} messages each`, worker, messages, ['code'], workers),
  rate('write units a second, new table', quotas.newTableWrites, writeUnits, ['code']),
  rate('write units a second, table', quotas.tableWrites, writeUnits, ['cells']),
  rate('read units a second, table', quotas.tableReads, readUnits, ['cells']),
  rate('write units a second, partition of the index due', quotas.partitionWrites, dueUnits, ['cells'], dueWrites),
  rate('rows of a page of the sweep', sweepPage, 2 * shares.fax, ['code'], sweeps),
  rate('executions at once, account', quotas.lambda, busy, ['cells'], refusedBelow(quotas.lambda.value)),
  rate('calls a second, HTTP API of the account', quotas.httpApi, calls, ['cells']),
  rate('messages in flight, work queue', quotas.inFlight, messages * seconds.batch, ['cells']),
  rate('fax calls at once, vendor', assumed.vendorLines, shares.fax, ['partner'], lines),
  rate('fax machines of a hospital', assumed.machines, shares.fax, ['partner', 'hospital'], machineErlangs / lineSeconds),
].sort((one, other) => one.bindsAt - other.bindsAt);

export interface Load {
  readonly name: string;
  /** Requests a minute in all, on the day's mean. */
  readonly perMinute: number;
  /** Those of the largest hospital. */
  readonly largest: number;
  readonly cells: number;
}

/** How full a limit is in the busiest hour: 1 where it binds. */
export const usedBy = ({ of, bindsAt }: Limit, { perMinute, largest: hospital, cells }: Load): number =>
  (of === 'hospital' ? hospital : perMinute / cells) / bindsAt;

/** The limit that a load fills most. SES's sandbox is left out, and in cells all that a plan raises. */
export function fullest(load: Load): { readonly name: string; readonly used: number } {
  const [first] = limits
    .filter(({ name, raisedBy }) => !name.includes('sandbox') && (load.cells === 1 || raisedBy === 'cells'))
    .map((limit) => ({ name: limit.name, used: usedBy(limit, load) }))
    .sort((one, other) => other.used - one.used);
  return first ?? { name: 'none', used: Number.NaN };
}

/** How full a plan lets anything become. */
export const full = 0.7;

/** The fewest cells in which no limit that only cells raise is more than full. */
export function cellsFor(perMinute: number): number {
  const lowest = Math.min(...limits.flatMap(({ raisedBy, bindsAt }) => (raisedBy === 'cells' ? [bindsAt] : [])));
  return Math.ceil(perMinute / (lowest * full));
}

function load(name: string, perMinute: number, hospital: number, cells = 1): Load {
  const rounded = perMinute.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  return { name: `${name}, ${rounded} a minute`, perMinute, largest: hospital, cells };
}
const one = assumed.hospitalAMonth / (30 * 1440);
const [all, many] = [one * assumed.hospitals, 10_000];
const largestOf = (perMinute: number): number => (perMinute / assumed.hospitals) * assumed.largest;
export const hospital = load('one hospital', one, one);
export const country = load('the country', all, largestOf(all));
export const inCells = load(`${cellsFor(many)} cells`, many, largestOf(many), cellsFor(many));
export const loads: readonly Load[] = [hospital, country, inCells];
