/** Whose records, from the point of view of the requester. In a file of its own, because the start page loads nothing else. */
export const groups = ['self', 'care', 'provider', 'organization'] as const;
export type Group = (typeof groups)[number];

/** The listed id that equals a text. */
export function oneOf<Id extends string>(ids: readonly Id[], text: string | undefined): Id | undefined {
  return ids.find((id) => id === text);
}
