/** Why somebody searches: each search says one, and the access log keeps it. */
export const searchReasons = ['work', 'caller', 'mail', 'audit', 'other'] as const;
export type SearchReason = (typeof searchReasons)[number];
