/** Texts of the form by who asks. */
import type { Family } from '../request/requester.ts';

export type ByAsker<Text> = Readonly<Record<Family, Text>>;

/** One text for all. */
export function everyone<Text>(text: Text): ByAsker<Text> {
  return { patient: text, representative: text, provider: text, 'third-party': text };
}

/** One text for the patient and those in the patient's place, one for providers and other organizations. */
export function ownOr<Text>(own: Text, others: Text): ByAsker<Text> {
  return { patient: own, representative: own, provider: others, 'third-party': others };
}
