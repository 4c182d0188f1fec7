/** Which decisions are possible about a request now, and what speaks against the others. Pure. Long: one bar after the other. */
import { type CaseBar, caseBar, itemsOfAsker } from '../cases/bars.ts';
import { isAboutCase, isOwed, openCases, owedFirst } from '../cases/cases.ts';
import { daysBetween, hospitalDay, type TimeZone } from '../dates.ts';
import { type CostHold, type Fee, holdsRelease, openFee, unanswered } from '../fees/quote.ts';
import { type FlagBar, judgeableFlags, openedFlag, releaseBar } from '../flags/flags.ts';
import { hasEnded } from '../flags/seen.ts';
import { sameActor } from '../history.ts';
import { lettersSent } from '../issued-letters.ts';
import { defectOf, openItems, settleable } from '../items/item.ts';
import { owedItems, questionsOf } from '../items/owed.ts';
import type { RequestState, Work } from '../record.ts';
import { deliveriesOf, type RecallBar, recallable, recallBar } from '../release/deliveries.ts';
import { type PackageBar, packageBar } from '../release/pages.ts';
import { asksForOwnAccess, requesterRules } from '../requester.ts';
import { endsWithEvent, sheetOf, verdictOf } from '../sheets/sheet.ts';
import type { Status } from '../status.ts';
import { openTrace, wentOut } from './not-received.ts';
import { lacksQuote } from './quotes.ts';
import { againstAsking, againstReviewing, type ReviewBar, reviewableDenial } from './review.ts';
import { basesOf, type Decider, type DecisionId, decisionIds, type Right, ruleOf } from './rules.ts';
import { isStopped } from './stop.ts';

export type Bar =
  | 'not-in-this-state'
  | 'not-on-this-basis'
  | 'not-your-right'
  | 'identity-first'
  | 'second-person'
  | 'waits-for-second-person'
  | 'authorization-ended'
  | 'authorization-runs'
  | 'reopen-too-late'
  | 'nothing-to-undo'
  | 'undo-not-yours'
  | 'undo-too-late'
  | 'has-left'
  | 'already-extended'
  | 'no-fee'
  | 'no-open-quote'
  | 'quote-not-out'
  | 'denial-not-out'
  | 'not-the-signer'
  | 'identity-confirmed'
  | 'two-notices-first'
  | ReviewBar
  | CostHold
  | 'basis-first'
  | 'no-flag-to-judge'
  | 'sheet-says-no'
  | 'sheet-not-filled-in'
  | 'nothing-open'
  | 'not-out-yet'
  | 'said-already'
  | 'nothing-missed'
  | PackageBar
  | RecallBar
  | 'stopped'
  | CaseBar
  | FlagBar;

/** Who asks, and when. */
export interface Asking {
  /** As the history names them. */
  readonly actor: string;
  readonly rights: readonly Right[];
  /** Absent: a member of staff. */
  readonly decider?: Extract<Decider, 'requester'>;
  readonly now: Date;
  readonly timeZone: TimeZone;
}

/** While it can be taken back, nothing that a decision sends goes out. */
const undoMinutes = 10;

/** Counted from the end of a request; counsel has to confirm it. */
const reopenDays = 60;

/** When the notices of a decision become due: not before it can no longer be taken back. */
export function noticesDueAt(decidedAt: Date): string {
  return new Date(decidedAt.getTime() + undoMinutes * 60_000).toISOString();
}

/** True for a letter that the requester may see: its decision stands and can no longer be taken back. */
export function isLetterOut(
  { decisions: { last, undoneLetters = [] } }: Pick<RequestState, 'decisions'>,
  id: string,
  now: Date,
): boolean {
  if (undoneLetters.includes(id)) return false;
  return last?.letter !== id || now.toISOString() >= noticesDueAt(new Date(last.at));
}

/** True for a quote that the requester may see: it can no longer be taken back. */
export function isQuoteOut({ decisions: { last } }: Pick<RequestState, 'decisions'>, { id }: Fee, now: Date): boolean {
  return last?.id !== 'quote' || last.fee?.id !== id || now.toISOString() >= noticesDueAt(new Date(last.at));
}

function undoBar({ decisions: { last }, work, milestones, dueOn }: RequestState, { actor, now, timeZone }: Asking): Bar | null {
  if (last === null) return 'nothing-to-undo';
  if (!sameActor(last.by, actor)) return 'undo-not-yours';
  const today = hospitalDay(now, timeZone);
  // A case has a day of its own.
  const isLate = dueOn !== null && today > dueOn && !isAboutCase(last.id);
  if (now.toISOString() >= noticesDueAt(new Date(last.at)) || isLate) return 'undo-too-late';
  const untouched = ({ state, attempts }: Work) =>
    (state === 'ready' || state === 'waiting' || state === 'with-staff') && attempts.length === 0;
  const left = last.work.some((id) => work[id] !== undefined && !untouched(work[id]));
  return left || (last.letter !== undefined && milestones.mailedLetters[last.letter] !== undefined) ? 'has-left' : null;
}

function reopenBar({ milestones: { closedAt } }: RequestState, { now, timeZone }: Asking): Bar | null {
  if (closedAt === undefined) return null;
  const today = hospitalDay(now, timeZone);
  return daysBetween(hospitalDay(new Date(closedAt), timeZone), today) > reopenDays ? 'reopen-too-late' : null;
}

/** Own access goes to whoever has a right to it: 45 CFR 164.514(h). A record of an older version may not say who was confirmed. */
function identityBar({ route: { basis }, decisions }: RequestState): Bar | null {
  const isAccess = basis === 'access' || basis === 'directive';
  return isAccess && decisions.taken['confirm-identity'] === undefined ? 'identity-first' : null;
}

/** Before a request ends because nobody could confirm who asks, its requester was asked twice. */
const noticesFirst = 2;

/** Nobody learns whether there are records before it stands that they may ask: who of an access request, on what basis of any other. */
function noRecordsBar(record: RequestState): Bar | null {
  const { status, decisions, route } = record;
  if (route.basis === 'access' || route.basis === 'directive') return identityBar(record);
  return status === 'in-review' && decisions.taken['accept'] === undefined ? 'basis-first' : null;
}

function isToConfirm(record: RequestState): boolean {
  return (isOwed(record) && record.status !== 'awaiting-mail') || openCases(record).length > 0;
}

function isForOther({ body }: RequestState): boolean {
  return requesterRules[body.requester.type].family === 'representative';
}

/** Accepted is what the review sheet found complete: no row says no, and none is empty. */
function sheetBar(record: RequestState, today: string): Bar | null {
  const { outcome } = verdictOf(sheetOf(record, today));
  if (outcome === 'complete') return null;
  return outcome === 'incomplete' ? 'sheet-says-no' : 'sheet-not-filled-in';
}

/** Nothing to take back, or somebody has it already. */
function recallableBar(record: RequestState): Bar | null {
  const [last] = deliveriesOf(record).slice(-1);
  if (recallable(record) !== undefined) return null;
  return last === undefined ? 'nothing-to-recall' : recallBar(last);
}

/** What keeps the records from leaving on a permission. */
function outwardBar(record: RequestState, _: Asking, today: string): Bar | null {
  if (isStopped(record)) return 'stopped';
  return hasEnded(record, today) ? 'authorization-ended' : null;
}

/** What only this decision asks. */
const own: Readonly<Partial<Record<DecisionId, (record: RequestState, asking: Asking, today: string) => Bar | null>>> = {
  // Of a request that has ended or went out, who asks is confirmed for a case alone.
  'confirm-identity': (record, { decider }) => {
    if (!isToConfirm(record)) return 'not-in-this-state';
    return decider === 'requester' && record.decisions.taken['confirm-identity'] !== undefined ? 'identity-confirmed' : null;
  },
  'chart-contact': ({ decisions }) => (decisions.taken['confirm-identity'] === undefined ? null : 'identity-confirmed'),
  'waive-item': (record) => (settleable(record).length > 0 ? null : 'nothing-open'),
  accept: (record, _, today) =>
    hasEnded(record, today) ? 'authorization-ended' : (identityBar(record) ?? sheetBar(record, today)),
  'to-final-check': (record, asking, today) => outwardBar(record, asking, today) ?? packageBar(record),
  release: (record, _, today) =>
    outwardBar(record, _, today) ??
    identityBar(record) ??
    packageBar(record) ??
    releaseBar(record, today) ??
    holdsRelease(record),
  recall: recallableBar,
  stop: (record) => (isStopped(record) ? 'not-in-this-state' : null),
  'stop-taken-back': (record) => (isStopped(record) ? null : 'not-in-this-state'),
  'no-records': noRecordsBar,
  endangerment: (record) => (isForOther(record) ? null : 'not-on-this-basis'),
  'judge-flag': (record, { rights }, today) => (judgeableFlags(record, rights, today).length > 0 ? null : 'no-flag-to-judge'),
  'record-arrival': (record, { decider }) =>
    decider === 'requester' && questionsOf(record).length === 0 ? 'nothing-open' : null,
  'on-its-way': (record) => (owedItems(record).length > 0 ? null : 'nothing-open'),
  quote: ({ route }) => (route.fee === 'none' ? 'no-fee' : null),
  extend: ({ decisions }) => (decisions.taken['extend'] === undefined ? null : 'already-extended'),
  expire: (record, _, today) => (hasEnded(record, today) || endsWithEvent(record) ? null : 'authorization-runs'),
  revoke: ({ body }, { decider }) =>
    decider === 'requester' && !asksForOwnAccess(body.requester.type) ? 'not-the-signer' : null,
  'answer-cost': (record, asking) => {
    const mayAnswer =
      asking.decider === undefined || unanswered(record.fees).every((fee) => isQuoteOut(record, fee, asking.now));
    return mayAnswer ? null : 'quote-not-out';
  },
  'cannot-confirm': (record) => {
    const isConfirmed = record.decisions.taken['confirm-identity'] !== undefined;
    if (isConfirmed && !openItems(record).some(({ code }) => itemsOfAsker.includes(defectOf(code))))
      return 'identity-confirmed';
    return lettersSent(record, 'deficiency') < noticesFirst ? 'two-notices-first' : null;
  },
  'proof-came': ({ decisions }) => (decisions.ended?.id === 'cannot-confirm' ? null : 'not-in-this-state'),
  'ask-review': (record, { decider, now }) => {
    const letter = reviewableDenial(record)?.evidence['letter'];
    const isOut = decider === undefined || typeof letter !== 'string' || isLetterOut(record, letter, now);
    return againstAsking(record) ?? (isOut ? null : 'denial-not-out');
  },
  'uphold-denial': againstReviewing,
  'overturn-denial': againstReviewing,
  'not-received': (record, { now }) => {
    if (openTrace(record) !== undefined) return 'said-already';
    // A release that can be taken back has not left yet.
    const released = record.decisions.taken['release']?.at;
    const isFinal = released !== undefined && now.toISOString() >= noticesDueAt(new Date(released));
    return isFinal && wentOut(record) ? null : 'not-out-yet';
  },
  'settle-not-received': (record) => (openTrace(record) === undefined ? 'nothing-missed' : null),
  'not-asked': reopenBar,
  undo: undoBar,
  reopen: reopenBar,
};

/** True for whoever gathered the records, opened a flag, or brought the request into its state, or where nobody knows who did. */
function tookPart(record: RequestState, actor: string, today: string): boolean {
  const { milestones, status, decisions } = record;
  const { moved } = milestones;
  const gathered = decisions.taken['to-final-check']?.by;
  if (moved?.to !== status || sameActor(moved.by, actor)) return true;
  return (gathered !== undefined && sameActor(gathered, actor)) || openedFlag(record, actor, today);
}

const judges: readonly Right[] = ['work', 'review', 'privacy', 'legal'];

function holds({ rights }: Asking, right: Right): boolean {
  return right === 'judge' ? rights.some((one) => judges.includes(one)) : rights.includes(right);
}

/** The first thing that speaks against a decision now; null where nothing does. */
export function barAgainst(id: DecisionId, record: RequestState, asking: Asking): Bar | null {
  const { by, from, right, second } = ruleOf(id);
  if (!from.includes(record.status)) return 'not-in-this-state';
  if (!basesOf(id).includes(record.route.basis)) return 'not-on-this-basis';
  if (asking.decider === undefined ? !holds(asking, right) : !by.includes(asking.decider)) return 'not-your-right';
  if (lacksQuote(id, record)) return 'no-open-quote';
  const today = hospitalDay(asking.now, asking.timeZone);
  const bar = own[id]?.(record, asking, today) ?? caseBar(id, record);
  if (bar !== null) return bar;
  if (second === 'confirms' && record.decisions.proposal !== null) return 'waits-for-second-person';
  return second === 'other-than-mover' && tookPart(record, asking.actor, today) ? 'second-person' : null;
}

export interface Offer {
  readonly id: DecisionId;
  /** null: possible now. */
  readonly bar: Bar | null;
}

/** Said of no request: they would stand beside everything that is possible. */
const unsaid: readonly Bar[] = [
  ...(['not-in-this-state', 'not-on-this-basis', 'not-your-right', 'nothing-to-undo', 'undo-not-yours'] as const),
  ...([
    'undo-too-late',
    'authorization-runs',
    'reopen-too-late',
    'no-fee',
    'no-open-quote',
    'no-flag-to-judge',
    'nothing-open',
  ] as const),
  ...(['quote-not-out', 'denial-not-out', 'not-the-signer', 'no-reviewable-denial', 'review-asked', 'no-open-review'] as const),
  ...(['identity-confirmed', 'nothing-to-recall', 'not-out-yet', 'said-already', 'nothing-missed'] as const),
  ...([
    'identity-confirmed',
    'nothing-to-recall',
    'case-open',
    'no-open-case',
    'case-extended',
    'no-refused-correction',
  ] as const),
];

/** In the order of the table; what does not belong to this request at all is left out. */
export function offersOn(record: RequestState, asking: Asking): readonly Offer[] {
  const all = decisionIds.map((id) => ({ id, bar: barAgainst(id, record, asking) }));
  return all.filter(({ bar }) => bar === null || !unsaid.includes(bar));
}

/** What comes next in a request that goes its way, by state. */
const nextByStatus: Readonly<Partial<Record<Status, readonly DecisionId[]>>> = {
  received: ['start-review'],
  'in-review': ['confirm-identity', 'accept', 'ask'],
  deficient: ['record-arrival'],
  resubmitted: ['start-review'],
  'in-process': ['to-final-check'],
  pended: ['resume'],
  'quality-check': ['release'],
  released: ['close'],
  denied: ['uphold-denial'],
};

/** The answer to a case that is owed before anything else; a correction is accepted or denied, and neither stands first. */
function ofCase(record: RequestState): readonly DecisionId[] {
  const { kind } = owedFirst(record);
  const isKnown = record.decisions.taken['confirm-identity'] !== undefined;
  if (kind === undefined || !isKnown) return kind === undefined ? [] : ['confirm-identity'];
  return kind === 'accounting' ? ['answer-accounting'] : [];
}

/** The one decision that the page offers first; null where none is possible, or where the review sheet comes first. */
export function primaryOf(record: RequestState, offers: readonly Offer[], today: string): DecisionId | null {
  const verdict = record.status === 'in-review' ? verdictOf(sheetOf(record, today)).outcome : null;
  const open = offers.filter(({ bar }) => bar === null).map(({ id }) => id);
  // Who wants less waits for the next quote, and nothing else goes on for them.
  const asked: readonly DecisionId[] = openFee(record.fees)?.state === 'narrowed' ? ['quote'] : [];
  const next = [...ofCase(record), ...asked, ...(nextByStatus[record.status] ?? [])].filter(
    (id) =>
      (id !== 'confirm-identity' || record.decisions.taken[id] === undefined) && !(id === 'ask' && verdict === 'unanswered'),
  );
  // One letter asks for everything, the identity among it.
  if (verdict === 'incomplete' && open.includes('ask')) return 'ask';
  return next.find((id) => open.includes(id)) ?? null;
}
