/**
 * Which letters may be written about a request as it stands, and why the others may not. A clerk sees both: a kind that is
 * missing without a word would be looked for. Statuses come from the status table, the rest from the letters' own rules.
 */
import { ineligible, type LetterProblemCode } from '../../documents/letters/check.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { letterEffects } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isTerminal, mayMove, type Status } from '../../request/status.ts';
import { type LetterKind, letterKinds } from '../../request/vocabulary.ts';

export type IneligibleReason =
  | LetterProblemCode
  | 'ended'
  /** What was asked for has gone out, all or in part. */
  | 'answered'
  | 'only-in-review'
  | 'only-awaiting-paper'
  | 'only-when-records-go-out';

export interface OfferedLetter {
  readonly kind: LetterKind;
  /** Empty when the letter may be written. */
  readonly bars: readonly IneligibleReason[];
}

const answered: readonly Status[] = ['released', 'partially-denied'];
const goingOut: readonly Status[] = ['quality-check', 'invoiced', 'paid', 'released', 'partially-denied'];

/** What the state of the request says against a letter. */
function barOfStatus(kind: LetterKind, status: Status): IneligibleReason | null {
  if (isTerminal(status)) return 'ended';
  const { into } = letterEffects[kind];
  if (into === 'deficient') return mayMove(status, into) ? null : 'only-in-review';
  if (into !== null) return mayMove(status, into) ? null : 'answered';
  if (kind === 'mailing-instructions') return status === 'awaiting-mail' ? null : 'only-awaiting-paper';
  if (kind === 'release-cover') return goingOut.includes(status) ? null : 'only-when-records-go-out';
  return answered.includes(status) ? 'answered' : null;
}

/** Everything that speaks against a letter of this kind now; empty when it may be written. */
export function whyNotEligible(kind: LetterKind, record: RequestRecord, today: CalendarDate): readonly IneligibleReason[] {
  const status = barOfStatus(kind, record.status);
  return [...(status === null ? [] : [status]), ...ineligible(kind, record, today)];
}

/** All kinds of letters in their order, each with what speaks against it. */
export function offeredLetters(record: RequestRecord, today: CalendarDate): readonly OfferedLetter[] {
  return letterKinds.map((kind) => ({ kind, bars: whyNotEligible(kind, record, today) }));
}
