/** The first answer of the form, apart from the rest for the start page, which loads nothing else of it. */

/** Whose records, seen from the person who asks. */
export const groups = ['self', 'care', 'provider', 'organization'] as const;
export type Group = (typeof groups)[number];

/** The listed id that equals a text. */
export function oneOf<Id extends string>(ids: readonly Id[], text: string | undefined): Id | undefined {
  return ids.find((id) => id === text);
}
