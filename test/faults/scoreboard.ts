/** The same circumstances for three pipelines, in parts that can each be repeated alone, and the table that shows the sums. */

import type { Table } from '../../lib/store/client.ts';
import { runDualWrite, runOutbox } from './peers.ts';
import { emptyScore, type Score, scoreService } from './score.ts';
import { runService } from './service.ts';

/** Requests in one part: a failure is repeated with its seed in seconds. */
const partSize = 2500;

export interface Order {
  readonly seed: string;
  readonly requests: number;
  readonly faults: number;
  /** Also the peers. */
  readonly peers: boolean;
  readonly limited?: boolean;
  /** Another table than the one in memory. */
  readonly table?: () => Table;
  readonly onPart?: (seed: string, done: number) => void;
}

export interface Part {
  readonly seed: string;
  readonly requests: number;
}

/** One part has the seed that was asked for, so that a printed seed repeats that part. */
function partsOf({ seed, requests }: Pick<Order, 'seed' | 'requests'>): readonly Part[] {
  if (requests <= partSize) return [{ seed, requests }];
  const count = Math.ceil(requests / partSize);
  return Array.from({ length: count }, (_, part) => ({
    seed: `${seed}.${part}`,
    requests: Math.min(partSize, requests - part * partSize),
  }));
}

const counted = [
  'requests',
  'accepted',
  'lost',
  'duplicatedRequests',
  'duplicatedMails',
  'duplicatedFaxes',
  'wrongFaxes',
  'uncertainToStaff',
  'otherToStaff',
  'chainsBroken',
  'wronglyBroken',
  'slowLine',
  'slowEvidence',
  'slowOther',
  'mailsByRule',
  'faxesByRule',
] as const;

function add(sum: Score, part: Score, seed: string): void {
  for (const name of counted) sum[name] += part[name];
  sum.times.push(...part.times);
  sum.effectTimes.push(...part.effectTimes);
  sum.slow.push(...part.slow);
  sum.remarks.push(...part.remarks.map((remark) => `seed ${seed}: ${remark}`));
}

/** Everything that must be nought. */
export function failuresOf({
  lost,
  duplicatedRequests,
  duplicatedMails,
  duplicatedFaxes,
  wrongFaxes,
  chainsBroken,
  wronglyBroken,
}: Score): number {
  return lost + duplicatedRequests + duplicatedMails + duplicatedFaxes + wrongFaxes + chainsBroken + wronglyBroken;
}

export interface Scoreboard {
  readonly scores: readonly Score[];
  /** Seeds of parts in which something of ours went wrong. */
  readonly failedSeeds: readonly string[];
  readonly injected: number;
}

export async function scoreboard(order: Order): Promise<Scoreboard> {
  const [ours, dual, outbox] = [emptyScore('ours'), emptyScore('dual write'), emptyScore('outbox, no look')];
  const failedSeeds: string[] = [];
  let injected = 0;
  let done = 0;
  for (const part of partsOf(order)) {
    const circumstances = { ...part, faults: order.faults, limited: order.limited ?? false };
    const { world, cameToRest } = await runService(circumstances, order.table?.());
    const score = await scoreService(world);
    add(ours, score, part.seed);
    injected += world.around.seam.injected();
    if (failuresOf(score) > 0 || !cameToRest) failedSeeds.push(part.seed);
    if (order.peers) {
      add(dual, await runDualWrite(circumstances), part.seed);
      add(outbox, await runOutbox(circumstances), part.seed);
    }
    done += part.requests;
    order.onPart?.(part.seed, done);
  }
  return { scores: order.peers ? [ours, dual, outbox] : [ours], failedSeeds, injected };
}

function minutesAt(times: readonly number[], part: number): string {
  const at = times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return at === undefined ? '-' : (at / 60_000).toFixed(1);
}

const soon = 15 * 60_000;

/** Of all requests, those within the goal. */
function within(times: readonly number[]): string {
  if (times.length === 0) return '-';
  return `${((100 * times.filter((time) => time <= soon).length) / times.length).toFixed(1)} %`;
}

/** The same of those whose line answered and whose mails and dials were answered: what is ours alone. */
function othersWithin({ times, slowLine, slowEvidence, slowOther, pipeline }: Score): string {
  const others = times.length - slowLine - slowEvidence;
  return pipeline === 'ours' && others > 0 ? `${((100 * (others - slowOther)) / others).toFixed(1)} %` : '-';
}

function ofOurs(count: (score: Score) => number): (score: Score) => string {
  return (score) => (score.pipeline === 'ours' ? String(count(score)) : '-');
}

const rows: readonly (readonly [string, (score: Score) => string])[] = [
  ['requests', ({ requests }) => String(requests)],
  ['accepted', ({ accepted }) => String(accepted)],
  ['lost', ({ lost }) => String(lost)],
  ['duplicated requests', ({ duplicatedRequests }) => String(duplicatedRequests)],
  ['duplicated e-mails', ({ duplicatedMails }) => String(duplicatedMails)],
  ['duplicated faxes', ({ duplicatedFaxes }) => String(duplicatedFaxes)],
  ['faxes to a wrong number', ({ wrongFaxes }) => String(wrongFaxes)],
  ['audit chains broken', ofOurs(({ chainsBroken }) => chainsBroken)],
  ['intact, called broken', ofOurs(({ wronglyBroken }) => wronglyBroken)],
  ['uncertain, to staff', ofOurs(({ uncertainToStaff }) => uncertainToStaff)],
  ['other work to staff', ofOurs(({ otherToStaff }) => otherToStaff)],
  ['second e-mail by rule', ofOurs(({ mailsByRule }) => mailsByRule)],
  ['second fax, marked', ofOurs(({ faxesByRule }) => faxesByRule)],
  ['minutes, median', ({ times }) => minutesAt(times, 0.5)],
  ['minutes, 90 %', ({ times }) => minutesAt(times, 0.9)],
  ['minutes, 99 %', ({ times }) => minutesAt(times, 0.99)],
  ['minutes, longest', ({ times }) => minutesAt(times, 1)],
  ['effects out within 15 min', ({ effectTimes }) => within(effectTimes)],
  ['known within 15 min', ({ times }) => within(times)],
  ['  later: fax line', ofOurs(({ slowLine }) => slowLine)],
  ['  later: answer lost', ofOurs(({ slowEvidence }) => slowEvidence)],
  ['  later: faults in a row', ofOurs(({ slowOther }) => slowOther)],
  ['known in 15 min, line and', () => ''],
  ['  lost answers aside', othersWithin],
];

/** The table for people. */
export function printed({ scores, injected }: Scoreboard): string {
  for (const { times } of scores) times.sort((one, other) => one - other);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(26) : cell.padStart(16))).join('');
  return [
    line(['', ...scores.map(({ pipeline }) => pipeline)]),
    ...rows.map(([label, show]) => line([label, ...scores.map(show)])),
    `faults injected into ours: ${injected}`,
  ].join('\n');
}
