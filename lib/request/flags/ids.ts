/** Ids of the gates before a release, of what staff find that raises one, and of what may be said of it. Words: `staff-flags.ts`. */

/** Categories that somebody found in the records. */
export const marks = [
  ...(['psychotherapy-notes', 'proceeding', 'sud-program', 'hiv', 'mental-health-facility', 'genetic'] as const),
  'minor-consent-care',
] as const;
export type Mark = (typeof marks)[number];

/** What the patient's chart says beside the records. */
export const chartNotes = ['restriction', 'paid-in-full', 'confidential-communication', 'rival-next-of-kin'] as const;
export type ChartNote = (typeof chartNotes)[number];

/** Documents that came and hold, which open what is closed without them. */
export const onFile = [
  ...(['patient-authorization', 'patient-signature', 'psychotherapy-authorization', 'part2-consent'] as const),
  ...(['minor-part2-consent', 'part2-order', 'judge-order', 'agency-request', 'estate-authority'] as const),
] as const;
export type OnFile = (typeof onFile)[number];

/** They open nothing before it is written down what they cover: 42 CFR 2.32(b) has that go with the records. */
export const scopedConsents: readonly OnFile[] = ['part2-consent', 'minor-part2-consent'];

/** part: what the flag is about is left out, and the rest goes. */
export const verdicts = ['release', 'part', 'withhold'] as const;
export type Verdict = (typeof verdicts)[number];

export const flagIds = [
  ...(['minor-12-to-17', 'minor-under-12', 'minor-alone', 'minor-sud', 'turned-18', 'endangerment'] as const),
  ...(['psychotherapy-notes', 'proceeding', 'sud-program', 'hiv', 'mental-health-facility', 'genetic'] as const),
  ...(['legal-process', 'law-enforcement', 'public-duty', 'authorization-ends-soon', 'authorization-ended'] as const),
  ...(['authorization-revoked', 'spoken-stop', 'dead-without-authority', 'died-while-pending', 'dead-over-50-years'] as const),
  ...(['rival-next-of-kin', 'restriction', 'confidential-communication', 'signer-differs'] as const),
] as const;
export type FlagId = (typeof flagIds)[number];

/** The rights of those who judge. */
export type Judge = 'work' | 'review' | 'privacy' | 'legal';
