/** Keys of the two tables and their indexes, built here and nowhere else. access-patterns.md lists the reads. */

export const keyNames = { partition: 'pk', sort: 'sk', expires: 'expiresAt' } as const;

/** Attributes of the item of a request: the day on which its erasure began, and, once only a tombstone is left, that of its end. */
export const erasure = { begun: 'erasing', ended: 'erasedOn' } as const;

const queueProjects = ['reference', 'queueSummary'] as const;

/** Sparse: an item is in an index only while it carries both attributes. The first five share one sort key. */
export const indexes = {
  /** Open requests of a desk, by target day: what staff see. */
  queue: { name: 'queue', partition: 'queueKey', sort: 'queueSort', projects: queueProjects },
  /** The same by what can be rarer than one row in fifty; commoner facets are filtered on the way. */
  type: { name: 'type', partition: 'typeKey', sort: 'queueSort', projects: queueProjects },
  status: { name: 'status', partition: 'statusKey', sort: 'queueSort', projects: queueProjects },
  flag: { name: 'flag', partition: 'flagKey', sort: 'queueSort', projects: queueProjects },
  /** What one person owns, and what nobody owns and can be worked. */
  assignee: { name: 'assignee', partition: 'assigneeKey', sort: 'queueSort', projects: queueProjects },
  /** Requests that have work due at an instant; those with none by the day on which they are erased. */
  due: { name: 'due', partition: 'dueKey', sort: 'dueSort', projects: ['reference'] },
  /**
   * Search terms of a request, by keyed hash; the names of a patient stand with the birth date, and in no key. The item of a request itself is
   * in it while something of it is to be posted.
   */
  find: { name: 'find', partition: 'findKey', sort: 'findSort', projects: ['names'] },
  /** Requests by month of receipt; the facts of a report and no others. */
  report: { name: 'report', partition: 'reportKey', sort: 'reference', projects: ['reportFacts'] },
} as const;

/** Of the access log, a table of its own. */
export const accessIndexes = {
  /** Who looked at this request. */
  reference: { name: 'reference', partition: 'reference', sort: 'at', projects: ['who', 'kind', 'what', 'why'] },
  /** The same for the requester, who is told no names and no reasons. */
  openings: { name: 'openings', partition: 'reference', sort: 'at', projects: ['kind', 'roles'] },
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

/** So that the timer of one minute is never one hot key. A desk of one hospital stays far below the writes of one partition. */
const shardCount = 4;

export function shardOf(reference: string): number {
  let sum = 0;
  for (const character of reference) sum += character.charCodeAt(0);
  return sum % shardCount;
}

export const shards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** Sorts after every target day: only what waits for its paper stands there. */
export const noTarget = '9999-12-31';

const staffSessions = 'SESSIONS#staff';

/** In the place of a desk: records that are sent to the hospital. The desks of requests are `teams` (lib/request/requester.ts). */
export const inboundDesk = 'inbound';

export const keys = {
  request: (reference: string) => ({ pk: `REQ#${reference}`, sk: 'REQ' }),
  /** Sorts behind the state: one forward read may see an event twice, and misses none. */
  historyPage: (reference: string, page: number) => ({ pk: `REQ#${reference}`, sk: `REQ#${String(page).padStart(6, '0')}` }),
  searchTerm: (reference: string, number: number) => ({ pk: `REQ#${reference}`, sk: `TERM#${number}` }),
  /** Records that are sent to the hospital: one item each, with its whole history, and its search terms. */
  inbound: (reference: string) => ({ pk: `INB#${reference}`, sk: 'INB' }),
  inboundTerm: (reference: string, number: number) => ({ pk: `INB#${reference}`, sk: `TERM#${number}` }),
  /** Views of before there was an access log; nothing writes them any more. */
  seenPrefix: 'SEEN#',
  draft: (secretHash: string) => ({ pk: `DRAFT#${secretHash}`, sk: 'DRAFT' }),
  resume: (codeHash: string) => ({ pk: `RESUME#${codeHash}`, sk: 'RESUME' }),
  /** What a clerk was keying, with its author: only the clerk lists it. */
  keptForm: (subjectHash: string, id: string) => ({ pk: `KEYING#${subjectHash}`, sk: id }),
  /** Who was born on that day, by keyed hash: what is being stored at this moment, and what no index has yet. */
  keying: (facility: string, birthHash: string, reference: string) => ({ pk: `KEYED#${facility}#${birthHash}`, sk: reference }),
  directory: (facility: string, id: string) => ({ pk: `DIR#${facility}`, sk: id }),
  throttle: (scope: string, window: string) => ({ pk: `THR#${scope}`, sk: window }),
  code: (referenceHash: string, what: string) => ({ pk: `CODE#${referenceHash}`, sk: what }),
  ticket: (secretHash: string) => ({ pk: `TIC#${secretHash}`, sk: 'TIC' }),
  /** Of a file by its SHA-256, of a whole package by its id. */
  sealed: (known: string) => ({ pk: `SEALED#${known}`, sk: 'SEALED' }),
  /** All sessions of the staff, and the epoch of each person: few, and read together. */
  session: (secretHash: string) => ({ pk: staffSessions, sk: `SES#${secretHash}` }),
  epoch: (subject: string) => ({ pk: staffSessions, sk: `EPOCH#${subject}` }),
  staffSessions,
  checkpoint: (name: string) => ({ pk: `STANDING#${name}`, sk: 'STANDING' }),
  requestSort: 'REQ',
  inboundSort: 'INB',
  reportMonth: (facility: string, month: string) => `M#${facility}#${month}`,
  report: (facility: string, month: string) => ({ pk: `REPORT#${facility}`, sk: month }),
  /** In the index `find`, which the item of a request itself does not use otherwise; no hash looks like it. */
  toPost: (facility: string, desk: string) => `P#${facility}#${desk}`,
  toPostSort: (dueOn: string, reference: string) => `${dueOn}#${reference}`,
  board: (facility: string, month: string) => ({ pk: `BOARD#${facility}`, sk: month }),
  published: (facility: string) => ({ pk: `PUBLISHED#${facility}`, sk: 'FIGURES' }),
  exports: (facility: string) => `EXPORT#${facility}`,
  export: (facility: string, id: string) => ({ pk: `EXPORT#${facility}`, sk: id }),
  findSort: (submittedAt: string, reference: string) => `${submittedAt}#${reference}`,
  binder: (facility: string, id: string) => ({ pk: `BINDER#${facility}`, sk: id }),
  /** Of one person, and of a desk. */
  staff: (subject: string) => `STAFF#${subject}`,
  desk: (desk: string) => `DESK#${desk}`,
  savedView: (owner: string, name: string) => ({ pk: owner, sk: `VIEW#${name}` }),
  /** Whoever has signed in: few, and read together. */
  staffList: 'STAFFLIST',
  staffMember: (subject: string) => ({ pk: 'STAFFLIST', sk: `PERSON#${subject}` }),
  // The number is that of their form: a function of the release before reads its own until it is replaced.
  counts: (facility: string) => ({ pk: `COUNT#${facility}`, sk: 'COUNTS#2' }),
  queue: (facility: string, desk: string, section: string) => `Q#${facility}#${desk}#${section}`,
  type: (facility: string, desk: string, section: string, type: string) => `T#${facility}#${desk}#${section}#${type}`,
  status: (facility: string, desk: string, status: string) => `S#${facility}#${desk}#${status}`,
  flag: (facility: string, desk: string) => `F#${facility}#${desk}`,
  /** Of all desks of requests together; what is inbound has a partition of its own, so that neither list holds the other's. */
  assignee: (facility: string, actor: string, desk?: string) =>
    desk === inboundDesk ? `A#${facility}#${inboundDesk}#${actor}` : `A#${facility}#${actor}`,
  free: (facility: string, desk: string) => `A#${facility}#${desk}#free`,
  queueSort: (target: string | null, received: string, reference: string) => `${target ?? noTarget}#${received}#${reference}`,
  scan: (id: string) => ({ pk: `SCAN#${id}`, sk: 'SCAN' }),
  /** Of a PDF that comes to be labelled. */
  stamp: (id: string) => ({ pk: `STAMP#${id}`, sk: 'STAMP' }),
  /** In the index `queue`. */
  scans: (facility: string, which: string) => `SCANS#${facility}${which === 'open' ? '' : `#${which}`}`,
  scanSort: (cameOn: string, id: string) => `${cameOn}#${id}`,
  due: (shard: number) => `DUE#${shard}`,
  erasures: 'ERASE',
  /** Few: no shards. Apart from the requests, for neither timer reads the other's. */
  inboundDue: `DUE#${inboundDesk}`,
  inboundErasures: `ERASE#${inboundDesk}`,
  inboundMonth: (facility: string, month: string) => `M#${facility}#${inboundDesk}#${month}`,
  dueSort: (at: string, reference: string) => `${at}#${reference}`,
} as const;
