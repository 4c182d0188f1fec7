/**
 * The letters that the hospital writes about a request: when each may be written, the decision that it says, and the notice to the
 * requester. Domain rules, sections 5, 6 and 15. The status page, the console and the store read this table.
 */
import { type DecisionId, ruleOf } from './decisions/rules.ts';
import { isTerminal, type Status, statuses } from './status.ts';

/** Why the state of a request does not allow a letter. */
export type LetterBar =
  | ('ended' | 'answered' | 'only-in-review' | 'only-awaiting-paper' | 'only-when-records-go-out')
  | ('only-before-release' | 'only-when-withdrawn' | 'only-when-revoked' | 'no-open-review');

interface LetterRule {
  /** The decision that is taken by issuing it; null for a letter that only informs. */
  readonly decision: DecisionId | null;
  /** Work that tells the requester; null for a letter that travels with the records themselves. */
  readonly notice: 'notify-letter' | 'notify-action-needed' | null;
  /** The states in which it may be written. */
  readonly states: readonly Status[];
  /** What is said in all others but the last ones. */
  readonly otherwise: LetterBar;
}

const informs = { decision: null, notice: 'notify-letter', otherwise: 'answered' } as const;

function says<Decision extends DecisionId>(decision: Decision) {
  return { decision, notice: 'notify-letter', states: ruleOf(decision).from, otherwise: 'answered' } as const;
}

export const letterRules = {
  receipt: { ...informs, states: statuses.filter((status) => status !== 'released' && !isTerminal(status)) },
  deficiency: { ...says('ask'), notice: 'notify-action-needed' },
  extension: says('extend'),
  denial: says('deny'),
  'partial-denial': says('deny-in-part'),
  'no-records': { ...says('no-records'), otherwise: 'only-in-review' },
  'mailing-instructions': { ...informs, states: ['awaiting-mail'], otherwise: 'only-awaiting-paper' },
  'release-cover': {
    decision: null,
    notice: null,
    states: ['quality-check', 'released'],
    otherwise: 'only-when-records-go-out',
  },
  cost: { ...informs, states: ruleOf('quote').from, otherwise: 'only-before-release' },
  'not-confirmed': says('cannot-confirm'),
  misdirected: says('misdirected'),
  forwarded: says('forward'),
  'withdrawal-receipt': { ...informs, states: ['withdrawn'], otherwise: 'only-when-withdrawn' },
  'revocation-receipt': { ...informs, states: ['revoked'], otherwise: 'only-when-revoked' },
  'review-upheld': { ...says('uphold-denial'), otherwise: 'no-open-review' },
  'review-overturned': { ...says('overturn-denial'), otherwise: 'no-open-review' },
  accounting: says('answer-accounting'),
  'accounting-fee': says('quote-accounting'),
  'correction-accepted': says('accept-correction'),
  'correction-denied': says('deny-correction'),
  'case-extension': says('extend-case'),
  disagreement: says('record-disagreement'),
} as const satisfies Readonly<Record<string, LetterRule>>;

export type LetterKind = keyof typeof letterRules;

export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterRules, kind);
}

export const letterKinds: readonly LetterKind[] = Object.keys(letterRules).filter(isLetterKind);

/** The letter that says a decision; null where none does. */
export function letterOf(decision: DecisionId): LetterKind | null {
  return letterKinds.find((kind) => letterRules[kind].decision === decision) ?? null;
}

/** What the state of a request says against a letter; null when nothing does. */
export function barOf(kind: LetterKind, status: Status): LetterBar | null {
  const { states, otherwise }: LetterRule = letterRules[kind];
  if (states.includes(status)) return null;
  return isTerminal(status) ? 'ended' : otherwise;
}

/** True for a letter that the requester reads on the status page. */
export function isForRequester(kind: LetterKind): boolean {
  return letterRules[kind].notice !== null;
}

/** True for a letter whose decision a professional takes part in, by an account or named by staff. */
export function namesProfessional(kind: LetterKind): boolean {
  return isReview(kind) || kind === 'correction-denied';
}

/** True for a letter that says what the review of a denial came to. */
export function isReview(kind: LetterKind): boolean {
  return kind === 'review-upheld' || kind === 'review-overturned';
}
