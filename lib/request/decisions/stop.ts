/**
 * A spoken “stop”. A permission is taken back in writing, 45 CFR 164.508(b)(5); the hospital holds the records from the spoken word on
 * (its own rule, to be confirmed), until the writing came and is recorded as `revoke`, or until the “stop” is taken back. Pure.
 */
import type { RequestState } from '../record.ts';

/** True while nothing may go out: no release, no hand-over for the final check, no download of what was sent before. */
export function isStopped({ decisions: { taken } }: Pick<RequestState, 'decisions'>): boolean {
  const [stop, back] = [taken['stop'], taken['stop-taken-back']];
  return stop !== undefined && (back === undefined || back.at < stop.at);
}
