/** A scan on its way: its place, the file that came, the verdict. Each step may come twice and in any order. Pure. */
import type { ObjectVersion } from './package/stored.ts';
import type { ArrivalWay, Scan, ScanPart, ScanRefusal, ScanType } from './scans.ts';

interface NewScan {
  readonly id: string;
  readonly facility: string;
  readonly cameBy: ArrivalWay;
  readonly cameOn: string;
  /** Where it came long ago. */
  readonly lateReason?: string | undefined;
  readonly sentBy: string;
}

/** A place for a scan, for which a form is signed afterwards. */
export function newScan({ lateReason, ...told }: NewScan, now: Date): Scan {
  return {
    ...{ schemaVersion: 1, version: 1, ...told, sentAt: now.toISOString() },
    ...(lateReason !== undefined && { lateReason }),
    ...{ state: 'sending', size: 0, pages: 0, parts: [] },
  };
}

function sameVersion(one: ObjectVersion, other: ObjectVersion): boolean {
  return one.etag === other.etag && one.versionId === other.versionId;
}

/** An object came under the key of a scan. Null: nothing waits for it, or another object came first. */
export function scanArrived(scan: Scan, version: ObjectVersion, size: number, now: Date): Scan | null {
  if (scan.state !== 'sending' || scan.dismissed !== undefined) return null;
  return { ...scan, state: 'checking', size, arrived: { at: now.toISOString(), version } };
}

/** True while a verdict on this object would count. */
export function scanWaits({ state, arrived, dismissed }: Scan, version: ObjectVersion): boolean {
  if (dismissed !== undefined) return false;
  return arrived === undefined ? state === 'sending' : state === 'checking' && sameVersion(arrived.version, version);
}

export type ScanVerdict =
  | {
      readonly ok: true;
      readonly type: ScanType;
      /** In bytes, of the file that came. */
      readonly size: number;
      readonly key: string;
      readonly pages: number;
      readonly opaque: boolean;
      readonly parts: readonly ScanPart[];
    }
  | { readonly ok: false; readonly why: ScanRefusal };

/** The verdict on a scan, once: a later one, or one on another object of the key, changes nothing. */
export function scanJudged(scan: Scan, version: ObjectVersion, verdict: ScanVerdict, now: Date): Scan | null {
  if (!scanWaits(scan, version)) return null;
  const came = { ...scan, arrived: scan.arrived ?? { at: now.toISOString(), version } };
  if (!verdict.ok) return { ...came, state: 'refused', refusal: verdict.why };
  const { ok: _ok, opaque, ...read } = verdict;
  return { ...came, ...read, ...(opaque && { opaque }), state: 'read' };
}

/** A verdict takes seconds; after this somebody sends the scan again. In milliseconds. */
const verdictPatience = 30 * 60_000;

/** True for a scan that came, and of which the malware scan has said nothing for too long. */
export function isStuck({ state, arrived }: Scan, now: Date): boolean {
  return state === 'checking' && arrived !== undefined && now.getTime() - Date.parse(arrived.at) > verdictPatience;
}
