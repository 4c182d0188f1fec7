/**
 * Records of a substance use program that go out on a consent take the notice of 42 CFR 2.32 with them, and words on what the consent covers.
 * The patient's own copy, an order and an emergency take none. Pure.
 */
import { flagsOn } from './flags.ts';
import { type Flagged, seenOf } from './seen.ts';

/** What the consent covers, as staff wrote it down; undefined where no notice goes with the records. */
export function part2Scope(record: Flagged, today: string): string | undefined {
  const seen = seenOf(record, today);
  const onConsent = seen.filed('part2-consent') || seen.filed('minor-part2-consent');
  if (!onConsent || seen.basis === 'access') return undefined;
  const goesOut = flagsOn(record, today).some(
    ({ id, state }) => (id === 'sud-program' || id === 'minor-sud') && state === 'release',
  );
  return goesOut ? seen.scope : undefined;
}
