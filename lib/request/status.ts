/**
 * Every state of a request, every move, and who may make it. The store, the staff's buttons, the status page, the README and the
 * tests read this one table. Domain rules, section 15.
 */

/** States that close without a whole release. */
export const closing = [
  'denied',
  'partially-denied',
  'no-records',
  'withdrawn',
  'revoked',
  'expired',
  'duplicate',
  'misdirected',
] as const;

/** Next states, by state. */
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

function isStatus(text: string): text is Status {
  return Object.hasOwn(moves, text);
}

/** Undefined for a text that names no state. */
export function statusNamed(text: string): Status | undefined {
  return isStatus(text) ? text : undefined;
}

export const statuses: readonly Status[] = Object.keys(moves).filter(isStatus);

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

/** True for an internal wait and for each way of closing without a release: the record must show why. */
export function needsReason(status: Status): boolean {
  const withReason: readonly Status[] = ['pended', 'deficient', ...closing];
  return withReason.includes(status);
}

/** True for a request that belongs in the queue: submitted and not at an end. */
export function isOpen(status: Status): boolean {
  return status !== 'draft' && !isTerminal(status);
}
