/**
 * Each night: which packages have left us whole, by the files of the trail. Files come late and in no order, so the days before the last
 * one are read again, and a record takes what it has already as nothing new. The next run, or night, goes on from the checkpoint.
 */
import type { Facility } from '../facility/facility.ts';
import { lastAtHour, nightHour } from '../facility/opening-hours.ts';
import { sentIn } from '../release/downloads/trail-file.ts';
import type { DownloadTrail } from '../release/ports.ts';
import { packageIn } from '../release/seal/manifest.ts';
import { addDays, type CalendarDate } from '../request/dates.ts';
import { type Sent, sentWholeChange } from '../request/release/sent-whole.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { SealedFiles } from '../store/sealed-files.ts';
import type { CheckpointStore, RequestStore } from '../store/stores.ts';
import { decideOn } from './decide.ts';

export interface ReconcileTools {
  readonly trail: DownloadTrail;
  readonly sealedFiles: Pick<SealedFiles, 'ofPackage'>;
  readonly requests: Pick<RequestStore, 'change'>;
  readonly checkpoints: CheckpointStore;
  readonly settings: { readonly PACKAGES_BUCKET: string };
  readonly facility: Pick<Facility, 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Days that are read once more. */
const again = 2;
/** At first, as long as a link to a package lives. */
const mostBefore = 30;
/** Of one run; after a standstill, further runs go on. */
const mostDays = 31;
/** Files read in parallel. */
const together = 8;

const name = 'downloads';

/** The days of a run, by UTC as the trail has them. */
function daysOf(readTo: CalendarDate | undefined, today: CalendarDate): readonly CalendarDate[] {
  // Later than today only where the clock of one machine was moved back.
  const last = readTo === undefined || readTo > today ? addDays(today, again - mostBefore) : readTo;
  const first = addDays(last, -again);
  return Array.from({ length: mostDays }, (_, place) => addDays(first, place)).filter((day) => day <= today);
}

/** Counts what could not be read. */
interface Run extends ReconcileTools {
  failed: number;
}

async function attempt<Result>(run: Run, doing: () => Promise<Result>, instead: Result, reference?: string): Promise<Result> {
  try {
    return await doing();
  } catch (error) {
    run.failed += 1;
    run.log.error('unexpected error', { error: errorName(error), ...(reference !== undefined && { reference }) });
    return instead;
  }
}

async function sentOn(run: Run, day: CalendarDate): Promise<readonly Sent[]> {
  const { trail, settings } = run;
  const files = await trail.files(day);
  const sent: Sent[] = [];
  for (let first = 0; first < files.length; first += together) {
    const some = files.slice(first, first + together);
    const read = (file: string) => attempt(run, async () => sentIn(await trail.read(file), settings.PACKAGES_BUCKET), []);
    for (const part of await Promise.all(some.map(read))) sent.push(...part);
  }
  return sent;
}

/** By id of the package. */
function byPackage(sent: readonly Sent[]): ReadonlyMap<string, readonly Sent[]> {
  const packages = new Map<string, Sent[]>();
  for (const one of sent) {
    const id = packageIn(one.key);
    if (id !== null) packages.set(id, [...(packages.get(id) ?? []), one]);
  }
  return packages;
}

/** A package that is not known belongs to a request that was erased. */
async function noteOne(run: Run, id: string, sent: readonly Sent[]): Promise<number> {
  const place = await run.sealedFiles.ofPackage(id);
  if (place === null) return 0;
  const { reference } = place;
  const note = async () => {
    const noted = await decideOn(run.requests, reference, (record) => {
      const change = sentWholeChange(record, id, sent, run.clock.now());
      return { change, answer: change === null ? 0 : 1 };
    });
    if (noted?.answer === 1) run.log.info('package sent whole', { reference });
    return noted?.answer ?? 0;
  };
  return attempt(run, note, 0, reference);
}

/**
 * One run. Does nothing when this night is done. A file or record that cannot be read is tried again by each run of the night, and for
 * two nights more, and keeps nothing else waiting.
 */
export async function reconcileDownloads(
  tools: ReconcileTools,
): Promise<{ readonly whole: number; readonly finished: boolean }> {
  const { checkpoints, clock, facility, log } = tools;
  const now = clock.now();
  const tonight = lastAtHour(nightHour, now, facility.timeZone).toISOString();
  const { facts, version } = await checkpoints.read(name);
  if (facts['night'] === tonight) return { whole: 0, finished: true };
  const today = now.toISOString().slice(0, 10);
  const days = daysOf(facts['readTo'], today);
  const run: Run = { ...tools, failed: 0 };
  const sent: Sent[] = [];
  for (const day of days) sent.push(...(await sentOn(run, day)));
  let whole = 0;
  for (const [id, its] of byPackage(sent)) whole += await noteOne(run, id, its);
  const finished = days.at(-1) === today;
  const night = finished && run.failed === 0 ? tonight : (facts['night'] ?? '');
  await checkpoints.write(name, { readTo: days.at(-1) ?? today, night }, version);
  if (night === tonight) log.info('downloads reconciled', { count: whole, metrics: { DownloadsReconciled: 1 } });
  return { whole, finished };
}
