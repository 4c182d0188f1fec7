/** Texts of the form by who asks. */
import type { Family } from '../request/requester.ts';

/** A parent reads of "your child" where somebody else who acts for a patient reads of the patient. */
export type Asker = Family | 'parent';

export type ByAsker<Text> = Readonly<Record<Family, Text> & Partial<Record<'parent', Text>>>;

/** The text for whoever asks; for the patient until that is known. */
export function textFor<Text>(texts: ByAsker<Text>, asker: Asker = 'patient'): Text {
  return asker === 'parent' ? (texts.parent ?? texts.representative) : texts[asker];
}

/** One text for all. */
export function everyone<Text>(text: Text): ByAsker<Text> {
  return { patient: text, representative: text, provider: text, 'third-party': text };
}

/** One text for the patient and those in the patient's place, one for providers and other organizations. */
export function ownOr<Text>(own: Text, others: Text): ByAsker<Text> {
  return { patient: own, representative: own, provider: others, 'third-party': others };
}
