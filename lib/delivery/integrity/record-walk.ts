/** The nightly walk over all records, in runs with a time limit. The next run, or night, continues from the checkpoint. */
import type { Facility } from '../../facility/facility.ts';
import { lastAtHour, nightHour } from '../../facility/opening-hours.ts';
import { nextDueAt } from '../../request/record.ts';
import { errorName } from '../../runtime/log.ts';
import type { CheckpointStore, WalkedRecord } from '../../store/stores.ts';
import { tryToEnqueue } from '../dispatch.ts';
import type { WorkQueue } from '../ports.ts';
import type { InboundCheckTools } from './inbound-check.ts';
import { type Checked, type CheckTools, checkWalkedRecord } from './record-check.ts';

export interface WalkTools extends CheckTools, InboundCheckTools {
  readonly checkpoints: CheckpointStore;
  readonly queue: WorkQueue;
  readonly facility: Pick<Facility, 'timeZone'>;
}

export interface WalkRun {
  readonly checked: number;
  readonly broken: number;
  readonly repaired: number;
  readonly notChecked: number;
  readonly finished: boolean;
}

const pageSize = 50;
/** Records checked in parallel. */
const together = 8;
/** In milliseconds, well below the function's time limit. */
const runMs = 4 * 60_000;
/** In milliseconds. The sweep meets due work each minute; what still waits then may have lost its place in the index. */
const overdueMs = 5 * 60_000;
/** Runs that try a page of which nothing could be checked before it is skipped. */
const patience = 3;

interface Walk {
  readonly night: string;
  readonly cursor: string | null;
  readonly stuck: number;
  readonly finishedAt: string | null;
  readonly over: boolean;
}

const name = 'file-walk';
const hour = 3_600_000;

function walkFrom(facts: Readonly<Record<string, string>>): Walk | null {
  const { night, cursor = '', stuck = '0', finishedAt = '', over } = facts;
  if (night === undefined) return null;
  return {
    night,
    cursor: cursor === '' ? null : cursor,
    stuck: Number(stuck),
    finishedAt: finishedAt === '' ? null : finishedAt,
    over: over === 'yes',
  };
}

function factsFrom({ night, cursor, stuck, finishedAt, over }: Walk): Record<string, string> {
  return { night, cursor: cursor ?? '', stuck: String(stuck), finishedAt: finishedAt ?? '', over: over ? 'yes' : 'no' };
}

/** The unfinished walk, or this night's own. */
function walkNow(kept: Walk | null, night: string): Walk {
  if (kept !== null && (!kept.over || kept.night >= night)) return kept;
  return { night, cursor: null, stuck: 0, finishedAt: kept?.finishedAt ?? null, over: false };
}

/** `sent`, `refused`: requests with overdue work that the queue took or did not take. */
type Counts = Record<Checked | 'sent' | 'refused', number>;

/** Enqueues overdue work without asking the index of due work, which may have lost it. What the queue refuses waits for the next night. */
async function sendOverdue(tools: WalkTools, records: readonly WalkedRecord[], total: Counts): Promise<void> {
  const since = tools.clock.now().getTime() - overdueMs;
  const isOverdue = ({ record }: WalkedRecord) => {
    const dueAt = record === null ? null : nextDueAt(record.work);
    return dueAt !== null && Date.parse(dueAt) <= since;
  };
  const messages = records.filter(isOverdue).map(({ reference }) => ({ reference }));
  if (messages.length === 0) return;
  const taken = await tryToEnqueue(tools, messages, { count: messages.length });
  total[taken ? 'sent' : 'refused'] += messages.length;
}

/** Loaded with the first of them: many pages hold none. */
async function checkInbound(
  tools: WalkTools,
  items: readonly Readonly<Record<string, unknown>>[],
  total: Counts,
): Promise<void> {
  if (items.length === 0) return;
  const { checkWalkedInbound } = await import('./inbound-check.ts');
  for (const item of items) total[await checkWalkedInbound(tools, item)] += 1;
}

/** Checks one page and adds to `total`. `blind`: nothing of it could be checked. */
async function checkPage(tools: WalkTools, cursor: string | null, total: Counts) {
  const { records, inbound, next } = await tools.walk.page({ cursor, limit: pageSize });
  await sendOverdue(tools, records, total);
  const unchecked = total['not-checked'];
  for (let first = 0; first < records.length; first += together) {
    const some = records.slice(first, first + together);
    for (const result of await Promise.all(some.map((walked) => checkWalkedRecord(tools, walked)))) total[result] += 1;
  }
  await checkInbound(tools, inbound, total);
  return { next, blind: records.length > 0 && total['not-checked'] - unchecked === records.length };
}

function afterPage(walk: Walk, next: string | null, blind: boolean, now: Date): Walk {
  if (blind && walk.stuck + 1 < patience) return { ...walk, stuck: walk.stuck + 1 };
  const over = next === null;
  return { ...walk, cursor: next, stuck: 0, over, finishedAt: over ? now.toISOString() : walk.finishedAt };
}

function checkedIn({ sound, repaired, broken, known }: Counts): number {
  return sound + repaired + broken + known;
}

function measured({ log, clock }: WalkTools, total: Counts, { finishedAt, night }: Walk): void {
  const since = Date.parse(finishedAt ?? night);
  const checked = checkedIn(total);
  log.info('records checked', {
    count: checked,
    metrics: {
      FilesChecked: checked,
      FilesBroken: total.broken,
      FilesMended: total.repaired,
      FilesNotChecked: total['not-checked'],
      OverdueSent: total.sent,
      OverdueRefused: total.refused,
      WalkAgeHours: Math.max(0, Math.round((clock.now().getTime() - since) / hour)),
    },
  });
}

/**
 * One run. Does nothing when this night's walk is over; stops when another run walks. Throws when the table cannot be read;
 * what was checked until then is counted and stored.
 */
export async function walkRecords(tools: WalkTools): Promise<WalkRun> {
  const { checkpoints, clock, log, facility } = tools;
  const begun = clock.now();
  const kept = await checkpoints.read(name);
  let version = kept.version;
  let walk = walkNow(walkFrom(kept.facts), lastAtHour(nightHour, begun, facility.timeZone).toISOString());
  const total: Counts = { sound: 0, repaired: 0, broken: 0, known: 0, 'not-checked': 0, sent: 0, refused: 0 };
  try {
    while (!walk.over && clock.now().getTime() - begun.getTime() < runMs) {
      const { next, blind } = await checkPage(tools, walk.cursor, total);
      const stuckBefore = walk.stuck;
      walk = afterPage(walk, next, blind, clock.now());
      if (!(await checkpoints.write(name, factsFrom(walk), version))) break;
      version += 1;
      if (walk.stuck > stuckBefore) break;
    }
  } catch (error) {
    log.error('unexpected error', { route: 'walk', error: errorName(error) });
    throw error;
  } finally {
    measured(tools, total, walk);
  }
  const { broken, repaired, 'not-checked': notChecked } = total;
  return { checked: checkedIn(total), broken, repaired, notChecked, finished: walk.over };
}
