/**
 * The letters that the hospital writes about a request: when each may be written, the state it leads to, and the notice to the
 * requester. Domain rules, sections 5, 6 and 15. The status page, the console and the store read this table.
 */
import { isTerminal, mayMove, type Status, statuses } from './status.ts';

/** Why the state of a request does not allow a letter. */
export type LetterBar = 'ended' | 'answered' | 'only-in-review' | 'only-awaiting-paper' | 'only-when-records-go-out';

interface LetterRule {
  /** The state that the letter brings the request into; null where it stays as it is. */
  readonly into: Status | null;
  /** Work that tells the requester; null for a letter that travels with the records themselves. */
  readonly notice: 'notify-letter' | 'notify-action-needed' | null;
  /** The states in which it may be written. */
  readonly states: readonly Status[];
  /** What is said in all others but the last ones. */
  readonly otherwise: LetterBar;
}

const goingOut: readonly Status[] = ['quality-check', 'invoiced', 'paid', 'released', 'partially-denied'];
const answered: readonly Status[] = ['released', 'partially-denied'];

const informs = {
  into: null,
  notice: 'notify-letter',
  otherwise: 'answered',
  states: statuses.filter((status) => !answered.includes(status)),
} as const;

function leadsTo<Into extends Status>(into: Into) {
  const states = statuses.filter((from) => mayMove(from, into));
  return { into, notice: 'notify-letter', states, otherwise: 'answered' } as const;
}

export const letterRules = {
  receipt: informs,
  deficiency: { ...leadsTo('deficient'), notice: 'notify-action-needed', otherwise: 'only-in-review' },
  extension: informs,
  denial: leadsTo('denied'),
  'partial-denial': leadsTo('partially-denied'),
  'no-records': leadsTo('no-records'),
  'mailing-instructions': { ...informs, states: ['awaiting-mail'], otherwise: 'only-awaiting-paper' },
  'release-cover': { into: null, notice: null, states: goingOut, otherwise: 'only-when-records-go-out' },
} as const satisfies Readonly<Record<string, LetterRule>>;

export type LetterKind = keyof typeof letterRules;

export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterRules, kind);
}

export const letterKinds: readonly LetterKind[] = Object.keys(letterRules).filter(isLetterKind);

/** What the state of a request says against a letter; null when nothing does. */
export function barOf(kind: LetterKind, status: Status): LetterBar | null {
  if (isTerminal(status)) return 'ended';
  const { states, otherwise }: LetterRule = letterRules[kind];
  return states.includes(status) ? null : otherwise;
}

/** True for a letter that the requester reads on the status page. */
export function isForRequester(kind: LetterKind): boolean {
  return letterRules[kind].notice !== null;
}
