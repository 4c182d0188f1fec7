/** What was found about a form before it is stored: it is stored once the clerk has seen just this. */
import type { Scan, ScanPart } from '../../request/scans.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import { type Candidate, isToJudge } from './candidates.ts';
import type { Readable } from './judge.ts';

/** A part of a scan beside the form. */
export interface Beside {
  readonly scan: Scan;
  readonly part: ScanPart;
}

export interface Findings {
  readonly entry: Readable;
  readonly candidates: readonly Candidate[];
  /** Returned by the form, so that what came up since is shown first. */
  readonly seal: string;
}

export function findingsOf(entry: Readable, candidates: readonly Candidate[]): Findings {
  const judged = candidates.filter(isToJudge).map(({ kind, record }) => [kind, record.reference]);
  const { cameBy, late, missing, proofs } = entry;
  return { entry, candidates, seal: sha256(canonicalJson({ judged, cameBy, late, missing, proofs })).slice(0, 24) };
}

/** True where a clerk has to look before it is stored. */
export function needsLook({ entry, candidates }: Findings): boolean {
  const { missing, proofs, late, cameBy } = entry;
  return missing.length > 0 || proofs.length > 0 || late !== null || cameBy === 'phone' || candidates.some(isToJudge);
}
