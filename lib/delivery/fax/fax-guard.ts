/**
 * The last check before a dial, and the only place that makes a job: to the number of the facility file, for a patient's care,
 * with the pages stored for it (45 CFR 164.506(c)(2); 164.530(c)).
 */
import type { Facility } from '../../facility/facility.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isTerminal } from '../../request/status.ts';
import type { FaxJob } from '../ports.ts';
import { sha256Of } from '../prepare-documents.ts';
import type { RouteState } from './fax-route.ts';

/** A longer fax would block a line that is for care. */
const mostPages = 5;

export type FaxRefusal =
  | 'switched-off'
  | 'request-closed'
  | 'other-facility'
  | 'not-for-care'
  | 'not-a-treating-provider'
  | 'number-not-for-care'
  | 'route-closed'
  | 'number-unverified'
  | 'document-missing'
  | 'document-changed'
  | 'too-many-pages';

export interface FaxCandidate {
  readonly record: RequestRecord;
  readonly facility: Facility;
  readonly jobId: string;
  readonly pdf: Uint8Array;
  /** As stored and approved. */
  readonly sha256: string;
  readonly pages: number;
  readonly faxSwitch: 'on' | 'off';
  readonly route: RouteState;
}

/** Why this request may not be faxed, whatever its pages; null when it may. */
export function refusalOf(request: Pick<FaxCandidate, 'record' | 'facility' | 'faxSwitch' | 'route'>): FaxRefusal | null {
  const { record, facility, faxSwitch, route } = request;
  if (faxSwitch !== 'on') return 'switched-off';
  if (isTerminal(record.status)) return 'request-closed';
  if (record.facility !== facility.id) return 'other-facility';
  if (record.route.channel !== 'fax' || record.route.basis !== 'treatment') return 'not-for-care';
  if (record.body.requester.type !== 'treating-provider') return 'not-a-treating-provider';
  if (facility.outbound.fax?.purpose !== 'patient-care') return 'number-not-for-care';
  if (route === 'closed') return 'route-closed';
  return route === 'unverified' ? 'number-unverified' : null;
}

/** The job, or the reason why there is none. */
export function faxJob(candidate: FaxCandidate): { readonly job: FaxJob } | { readonly refused: FaxRefusal } {
  const { record, facility, jobId, pdf, sha256, pages } = candidate;
  const refused = refusalOf(candidate);
  const to = facility.outbound.fax;
  if (refused !== null || to === null) return { refused: refused ?? 'number-not-for-care' };
  if (!record.documents.some(({ kind }) => kind === 'care-request')) return { refused: 'document-missing' };
  if (sha256Of(pdf) !== sha256) return { refused: 'document-changed' };
  if (!Number.isInteger(pages) || pages < 1 || pages > mostPages) return { refused: 'too-many-pages' };
  return { job: { jobId, to, pdf, sha256, pages } };
}
