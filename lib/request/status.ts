/**
 * The states of a request. Which decision leads from where to where: `decisions/rules.ts`. Their ids are part of the JSON interface:
 * none is renamed or removed.
 */

/** Ends without a whole release. */
export const closing = [
  ...(['denied', 'partially-denied', 'no-records', 'withdrawn', 'revoked', 'expired', 'duplicate', 'misdirected'] as const),
] as const;

export const statuses = [
  ...(['draft', 'awaiting-mail', 'received', 'in-review', 'deficient', 'resubmitted', 'accepted', 'in-process'] as const),
  ...(['pended', 'quality-check', 'invoiced', 'paid', 'released', 'closed'] as const),
  ...closing,
] as const;

export type Status = (typeof statuses)[number];

/**
 * States of older versions, when money and a denial in part were states: a record in one is read as if it were in the other. Nothing
 * leads into them any more.
 */
const formerStatuses: Readonly<Partial<Record<Status, Status>>> = {
  accepted: 'in-process',
  'partially-denied': 'in-process',
  invoiced: 'quality-check',
  paid: 'quality-check',
};

/** The state that a stored one stands for today. */
export function currentStatus(stored: Status): Status {
  return formerStatuses[stored] ?? stored;
}

/** Undefined for a text that names no state. */
export function statusNamed(text: string): Status | undefined {
  return statuses.find((status) => status === text);
}

const ends: readonly Status[] = ['closed', ...closing.filter((status) => currentStatus(status) === status)];

/** True at an end: nothing more is owed, and only a reopening follows. */
export function isTerminal(status: Status): boolean {
  return ends.includes(status);
}

/** True for a request that belongs in the queue: submitted and not at an end. */
export function isOpen(status: Status): boolean {
  return status !== 'draft' && !isTerminal(status);
}
