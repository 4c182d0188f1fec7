/**
 * One fax number for everybody. The route closes when the vendor calls the number wrong or forbidden, until a person has
 * verified it. A verification expires (fax rules, section 3).
 */
import type { Facility } from '../../facility/facility.ts';
import { addDays, type CalendarDate, hospitalDay } from '../../request/dates.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Settings } from '../../runtime/settings.ts';
import type { CheckpointStore } from '../../store/stores.ts';

export type RouteState = 'open' | 'closed' | 'unverified';

export interface FaxRoute {
  readonly version: number;
  readonly closed: boolean;
  readonly closedAt: string | null;
  readonly closedBy: { readonly reference: string; readonly jobId: string } | null;
  /** Opened by hand: when, by whom, what was checked. */
  readonly openedAt: string | null;
  readonly openedBy: string | null;
  readonly note: string | null;
}

const name = 'fax-route';
const tries = 5;

export async function readFaxRoute(checkpoints: Pick<CheckpointStore, 'read'>): Promise<FaxRoute> {
  const { version, facts } = await checkpoints.read(name);
  const { state, closedAt, reference, jobId, openedAt, openedBy, note } = facts;
  return {
    version,
    closed: state === 'closed',
    closedAt: closedAt ?? null,
    closedBy: reference === undefined || jobId === undefined ? null : { reference, jobId },
    openedAt: openedAt ?? null,
    openedBy: openedBy ?? null,
    note: note ?? null,
  };
}

interface ClosingTools {
  readonly checkpoints: CheckpointStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Closes the route for everybody. The same fax closes it once, so that a late status check does not undo a person's opening.
 * Throws when the store fails; the outcome is then not written, and the check repeats.
 */
export async function closeFaxRoute(
  { checkpoints, clock, log }: ClosingTools,
  { reference, jobId }: { readonly reference: string; readonly jobId: string },
): Promise<void> {
  const closedAt = clock.now().toISOString();
  const tell = () => log.error('fax route closed', { reference, metrics: { FaxRouteClosed: 1 } });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { version, facts } = await checkpoints.read(name);
    // Our own write, whose answer was lost.
    if (attempt > 0 && facts['jobId'] === jobId && facts['closedAt'] === closedAt) return tell();
    if (facts['state'] === 'closed' || facts['jobId'] === jobId) return;
    const closed = { ...facts, state: 'closed', closedAt, reference, jobId };
    if (await checkpoints.write(name, closed, version)) return tell();
  }
  throw new Error('FaxRouteContended');
}

/** Opens the route that was shown as closed. False when it changed meanwhile. `who` is staff:<subject> and name. */
export async function openFaxRoute(
  { checkpoints, clock, log }: ClosingTools,
  { version, who, note }: { readonly version: number; readonly who: string; readonly note: string },
): Promise<boolean> {
  const { version: current, facts } = await checkpoints.read(name);
  if (current !== version || facts['state'] !== 'closed') return false;
  const opened = { ...facts, state: 'open', openedAt: clock.now().toISOString(), openedBy: who, note };
  const written = await checkpoints.write(name, opened, version);
  if (written) log.warn('fax route opened');
  return written;
}

export type RouteSettings = Pick<Settings, 'FAX_VERIFIED_ON' | 'FAX_VERIFIED_DAYS'>;

/** The last day on which the number counts as verified; null: for ever. */
export function verifiedUntil(
  { FAX_VERIFIED_ON, FAX_VERIFIED_DAYS }: RouteSettings,
  { outbound: { fax } }: Pick<Facility, 'outbound'>,
): CalendarDate | null {
  const since = FAX_VERIFIED_ON === '' ? fax?.source.verifiedOn : FAX_VERIFIED_ON;
  return FAX_VERIFIED_DAYS === 0 || since === undefined ? null : addDays(since, FAX_VERIFIED_DAYS);
}

/** Whether anybody's fax may be dialled now. */
export async function routeState(parts: {
  readonly checkpoints: Pick<CheckpointStore, 'read'>;
  readonly settings: RouteSettings;
  readonly facility: Facility;
  readonly clock: Clock;
}): Promise<RouteState> {
  const { checkpoints, settings, facility, clock } = parts;
  if ((await readFaxRoute(checkpoints)).closed) return 'closed';
  const until = verifiedUntil(settings, facility);
  return until === null || hospitalDay(clock.now(), facility.timeZone) <= until ? 'open' : 'unverified';
}
