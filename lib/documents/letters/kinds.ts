/** The letters that the hospital writes about a request. Ids, like those of the request itself: they carry no language. */
export const letterKinds = [
  'receipt',
  'deficiency',
  'extension',
  'denial',
  'partial-denial',
  'no-records',
  'mailing-instructions',
  'release-cover',
] as const;
export type LetterKind = (typeof letterKinds)[number];
