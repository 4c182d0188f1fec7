/**
 * The nightly walk over all records, page by page, in runs with a time limit. A checkpoint after each page lets the next run, or the next
 * night, continue.
 */
import type { Facility } from '../../facility/facility.ts';
import { lastAtHour } from '../../facility/opening-hours.ts';
import { errorName } from '../../runtime/log.ts';
import type { CheckpointStore } from '../../store/stores.ts';
import { type Checked, type CheckTools, checkWalkedRecord } from './record-check.ts';

export interface WalkTools extends CheckTools {
  readonly checkpoints: CheckpointStore;
  readonly facility: Pick<Facility, 'timeZone'>;
}

/** What one run came to. */
export interface WalkRun {
  readonly checked: number;
  readonly broken: number;
  readonly repaired: number;
  readonly notChecked: number;
  /** True when this night's walk is at its end. */
  readonly finished: boolean;
}

/** Rows of the table in one page. */
const pageSize = 50;
/** Files that are looked at side by side. */
const together = 8;
/** A run ends after this long, well before the function's time limit. */
const runMs = 4 * 60_000;
/** Hour of the hospital's clock at which a night begins. */
export const nightHour = 1;
/** Pages of which nothing could be looked at are tried in so many runs before they are passed over. */
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

/** The walk to go on with: the one under way, or this night's own. */
function walkNow(kept: Walk | null, night: string): Walk {
  if (kept !== null && (!kept.over || kept.night >= night)) return kept;
  return { night, cursor: null, stuck: 0, finishedAt: kept?.finishedAt ?? null, over: false };
}

type Counts = Record<Checked, number>;

async function checkPage(tools: WalkTools, cursor: string | null) {
  const { records, next } = await tools.walk.page({ cursor, limit: pageSize });
  const counts: Counts = { sound: 0, repaired: 0, broken: 0, known: 0, 'not-checked': 0 };
  for (let first = 0; first < records.length; first += together) {
    const some = records.slice(first, first + together);
    for (const result of await Promise.all(some.map((walked) => checkWalkedRecord(tools, walked)))) counts[result] += 1;
  }
  return { counts, next, blind: records.length > 0 && counts['not-checked'] === records.length };
}

/** The walk after a page. A page of which nothing could be looked at is tried again by later runs, and not for ever. */
function afterPage(walk: Walk, next: string | null, blind: boolean, now: Date): Walk {
  if (blind && walk.stuck + 1 < patience) return { ...walk, stuck: walk.stuck + 1 };
  const over = next === null;
  return { ...walk, cursor: next, stuck: 0, over, finishedAt: over ? now.toISOString() : walk.finishedAt };
}

function measured({ log, clock }: WalkTools, total: Counts, { finishedAt, night }: Walk): void {
  const since = Date.parse(finishedAt ?? night);
  const checked = total.sound + total.repaired + total.broken + total.known;
  log.info('records checked', {
    count: checked,
    metrics: {
      FilesChecked: checked,
      FilesBroken: total.broken,
      FilesMended: total.repaired,
      FilesNotChecked: total['not-checked'],
      WalkAgeHours: Math.max(0, Math.round((clock.now().getTime() - since) / hour)),
    },
  });
}

/**
 * One run. Does nothing when this night's walk is over; stops when another run is at it. Throws when the table cannot be read;
 * what was looked at until then is counted and kept.
 */
export async function walkRecords(tools: WalkTools): Promise<WalkRun> {
  const { checkpoints, clock, log, facility } = tools;
  const begun = clock.now();
  const kept = await checkpoints.read(name);
  let version = kept.version;
  let walk = walkNow(walkFrom(kept.facts), lastAtHour(nightHour, begun, facility.timeZone).toISOString());
  const total: Counts = { sound: 0, repaired: 0, broken: 0, known: 0, 'not-checked': 0 };
  try {
    while (!walk.over && clock.now().getTime() - begun.getTime() < runMs) {
      const { counts, next, blind } = await checkPage(tools, walk.cursor);
      for (const [result, count] of entriesOf(counts)) total[result] += count;
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
  const checked = total.sound + total.repaired + total.broken + total.known;
  return { checked, broken: total.broken, repaired: total.repaired, notChecked: total['not-checked'], finished: walk.over };
}

function entriesOf(counts: Counts): readonly (readonly [Checked, number])[] {
  const all = ['sound', 'repaired', 'broken', 'known', 'not-checked'] as const;
  return all.map((result) => [result, counts[result]]);
}
