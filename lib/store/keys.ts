/** Keys of the one table and its indexes, built here and nowhere else. access-patterns.md lists the reads. */

export const keyNames = { partition: 'pk', sort: 'sk', expires: 'expiresAt' } as const;

/** Sparse: an item is in an index only while it carries both attributes. */
export const indexes = {
  /** Open requests by due date: what the staff see. */
  queue: { name: 'queue', partition: 'queueKey', sort: 'queueSort', projects: ['reference', 'status', 'card'] },
  /** Requests that have work due at an instant. */
  due: { name: 'due', partition: 'dueKey', sort: 'dueSort', projects: ['reference'] },
  /** Search terms of a request, by keyed hash; the names of a patient stand with the birth date, and in no key. */
  find: { name: 'find', partition: 'findKey', sort: 'findSort', projects: ['names'] },
  /** Requests by month of receipt; the facts of a report and no others. */
  report: { name: 'report', partition: 'reportKey', sort: 'reference', projects: ['reportFacts'] },
} as const;

/** So that one day's queue is never one hot key. */
const shardCount = 4;

export function shardOf(reference: string): number {
  let sum = 0;
  for (const character of reference) sum += character.charCodeAt(0);
  return sum % shardCount;
}

export const shards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** Sorts after every due date. */
const noDueDate = '9999-12-31';

export const keys = {
  request: (reference: string) => ({ pk: `REQ#${reference}`, sk: 'REQ' }),
  /** Sorts behind the state: one forward read may see an event twice, and misses none. */
  historyPage: (reference: string, page: number) => ({ pk: `REQ#${reference}`, sk: `REQ#${String(page).padStart(6, '0')}` }),
  searchTerm: (reference: string, number: number) => ({ pk: `REQ#${reference}`, sk: `TERM#${number}` }),
  seen: (reference: string, at: string, id: string) => ({ pk: `REQ#${reference}`, sk: `SEEN#${at}#${id}` }),
  seenPrefix: 'SEEN#',
  draft: (secretHash: string) => ({ pk: `DRAFT#${secretHash}`, sk: 'DRAFT' }),
  resume: (codeHash: string) => ({ pk: `RESUME#${codeHash}`, sk: 'RESUME' }),
  throttle: (scope: string, window: string) => ({ pk: `THR#${scope}`, sk: window }),
  code: (referenceHash: string, what: string) => ({ pk: `CODE#${referenceHash}`, sk: what }),
  ticket: (secretHash: string) => ({ pk: `TIC#${secretHash}`, sk: 'TIC' }),
  checkpoint: (name: string) => ({ pk: `STANDING#${name}`, sk: 'STANDING' }),
  requestSort: 'REQ',
  reportMonth: (facility: string, month: string) => `M#${facility}#${month}`,
  report: (facility: string, month: string) => ({ pk: `REPORT#${facility}`, sk: month }),
  findSort: (submittedAt: string, reference: string) => `${submittedAt}#${reference}`,
  queue: (facility: string, shard: number) => `OPEN#${facility}#${shard}`,
  queueSort: (dueOn: string | null, reference: string) => `${dueOn ?? noDueDate}#${reference}`,
  due: (shard: number) => `DUE#${shard}`,
  dueSort: (at: string, reference: string) => `${at}#${reference}`,
} as const;
