/** Keys of the two tables and their indexes, built here and nowhere else. access-patterns.md lists the reads. */

export const keyNames = { partition: 'pk', sort: 'sk', expires: 'expiresAt' } as const;

/** Sparse: an item is in an index only while it carries both attributes. */
export const indexes = {
  /** Open requests by due date: what the staff see. */
  queue: { name: 'queue', partition: 'queueKey', sort: 'queueSort', projects: ['reference', 'status', 'card'] },
  /** Requests that have work due at an instant. */
  due: { name: 'due', partition: 'dueKey', sort: 'dueSort', projects: ['reference'] },
  /** By keyed hash of name and date of birth. */
  patient: { name: 'patient', partition: 'patientKey', sort: 'patientSort', projects: ['reference', 'status'] },
} as const;

/** Of the access log, a table of its own. */
export const accessIndexes = {
  /** Who looked at this request. */
  reference: { name: 'reference', partition: 'reference', sort: 'at', projects: ['who', 'kind', 'what', 'why'] },
  /** Who saw this patient: by keyed hash of the date of birth; that of the name tells people of one date apart. */
  patient: {
    name: 'patient',
    partition: 'patientKey',
    sort: 'at',
    projects: ['who', 'kind', 'what', 'why', 'reference', 'nameKey'],
  },
  /** The chains of a day: only the first row of each is in it. */
  chains: { name: 'chains', partition: 'chainDay', sort: 'actor', projects: ['at'] },
} as const;

export const accessKeys = {
  chain: (day: string, actor: string) => `DAY#${day}#${actor}`,
  row: (number: number) => `ROW#${String(number).padStart(6, '0')}`,
  rowPrefix: 'ROW#',
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

const staffSessions = 'SESSIONS#staff';

export const keys = {
  request: (reference: string) => ({ pk: `REQ#${reference}`, sk: 'REQ' }),
  /** Sorts behind the state: one forward read may see an event twice, and misses none. */
  historyPage: (reference: string, page: number) => ({ pk: `REQ#${reference}`, sk: `REQ#${String(page).padStart(6, '0')}` }),
  /** Views of before there was an access log; nothing writes them any more. */
  seenPrefix: 'SEEN#',
  draft: (secretHash: string) => ({ pk: `DRAFT#${secretHash}`, sk: 'DRAFT' }),
  resume: (codeHash: string) => ({ pk: `RESUME#${codeHash}`, sk: 'RESUME' }),
  throttle: (scope: string, window: string) => ({ pk: `THR#${scope}`, sk: window }),
  code: (referenceHash: string, what: string) => ({ pk: `CODE#${referenceHash}`, sk: what }),
  ticket: (secretHash: string) => ({ pk: `TIC#${secretHash}`, sk: 'TIC' }),
  /** All sessions of the staff, and the epoch of each person: few, and read together. */
  session: (secretHash: string) => ({ pk: staffSessions, sk: `SES#${secretHash}` }),
  epoch: (subject: string) => ({ pk: staffSessions, sk: `EPOCH#${subject}` }),
  staffSessions,
  checkpoint: (name: string) => ({ pk: `STANDING#${name}`, sk: 'STANDING' }),
  requestSort: 'REQ',
  queue: (facility: string, shard: number) => `OPEN#${facility}#${shard}`,
  queueSort: (dueOn: string | null, reference: string) => `${dueOn ?? noDueDate}#${reference}`,
  due: (shard: number) => `DUE#${shard}`,
  dueSort: (at: string, reference: string) => `${at}#${reference}`,
} as const;
