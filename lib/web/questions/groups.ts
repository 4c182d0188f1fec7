/** Whose records. A file of its own, because the start page loads nothing else. */
export const groups = ['self', 'care', 'organization'] as const;
export type Group = (typeof groups)[number];

export function oneOf<Id extends string>(ids: readonly Id[], text: string | undefined): Id | undefined {
  return ids.find((id) => id === text);
}
