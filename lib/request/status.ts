/**
 * The life of a request: every state, every move, who may make it. The one table from which come the condition of the
 * store's update, the buttons of the staff, the words of the status page, the diagram in the README and the tests.
 * Nothing moves outside of it. Domain rules, section 15.
 */

/** The closing states that any open state may move to. */
const closing = [
  'denied',
  'partially-denied',
  'no-records',
  'withdrawn',
  'revoked',
  'expired',
  'duplicate',
  'misdirected',
] as const;

/** Next states, by state. An empty list is the end. */
export const moves = {
  draft: ['received', 'awaiting-mail', 'withdrawn'],
  /** Started online by someone whose request counts only when the signed paper arrives. */
  'awaiting-mail': ['received', ...closing],
  received: ['in-review', ...closing],
  'in-review': ['accepted', 'deficient', ...closing],
  deficient: ['resubmitted', ...closing],
  resubmitted: ['in-review', ...closing],
  accepted: ['in-process', ...closing],
  'in-process': ['pended', 'quality-check', ...closing],
  pended: ['in-process', ...closing],
  'quality-check': ['invoiced', 'released', 'in-process', ...closing],
  invoiced: ['paid', ...closing],
  paid: ['released', ...closing],
  released: ['closed'],
  'partially-denied': ['released', 'closed'],
  closed: [],
  denied: [],
  'no-records': [],
  withdrawn: [],
  revoked: [],
  expired: [],
  duplicate: [],
  misdirected: [],
} as const;

export type Status = keyof typeof moves;
/** The states that may follow `From`; a move to any other does not compile. */
export type NextOf<From extends Status> = (typeof moves)[From][number];

export const statuses: readonly Status[] = [
  'draft',
  'awaiting-mail',
  'received',
  'in-review',
  'deficient',
  'resubmitted',
  'accepted',
  'in-process',
  'pended',
  'quality-check',
  'invoiced',
  'paid',
  'released',
  'partially-denied',
  'closed',
  'denied',
  'no-records',
  'withdrawn',
  'revoked',
  'expired',
  'duplicate',
  'misdirected',
];

/** Who makes a move. `second-person` is staff other than the one who gathered the records. */
export type Mover = 'requester' | 'staff' | 'system' | 'second-person';

const movers: Partial<Record<Status, readonly Mover[]>> = {
  received: ['system', 'staff'],
  'awaiting-mail': ['system'],
  resubmitted: ['requester', 'staff'],
  withdrawn: ['requester', 'staff'],
  revoked: ['requester', 'staff'],
  expired: ['system', 'staff'],
  paid: ['system', 'staff'],
  closed: ['system', 'staff'],
};

/** Who may move a request into this state. */
export function moversInto(status: Status): readonly Mover[] {
  return movers[status] ?? ['staff'];
}

/** A move that the table is known at compile time to allow. */
export function move<From extends Status>(_from: From, to: NextOf<From>): Status {
  return to;
}

/** True when the table allows the move. */
export function mayMove(from: Status, to: Status): boolean {
  const next: readonly Status[] = moves[from];
  return next.includes(to);
}

/** True when nothing can follow. */
export function isTerminal(status: Status): boolean {
  return moves[status].length === 0;
}

/** Reasons are required where the file must show why: an internal wait, and each way of closing without a release. */
export function needsReason(status: Status): boolean {
  const withReason: readonly Status[] = ['pended', 'deficient', ...closing];
  return withReason.includes(status);
}

/** A queue shows what is still to be done: everything that was sent and is neither closed nor handed out. */
export function isOpen(status: Status): boolean {
  return status !== 'draft' && !isTerminal(status);
}
