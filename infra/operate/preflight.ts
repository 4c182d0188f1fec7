/** What has to be there before a stage is deployed, told all at once. */
import { type CheckResult, runChecks } from './check.ts';
import { accountChecks } from './preflight-account.ts';
import type { Preflight } from './preflight-given.ts';
import { partnerChecks } from './preflight-partners.ts';

export const preflightWords = { ok: 'ok', note: 'later', bad: 'missing', unknown: 'unknown' } as const;

/** In the order in which one would settle them. */
export function preflight(given: Preflight): Promise<readonly CheckResult[]> {
  return runChecks([...accountChecks(given), ...partnerChecks(given)]);
}
