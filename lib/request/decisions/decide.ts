/** What a decision does to a request: state, history, notices and what the record keeps of it, as one change. Pure. */
import { caseBefore, casesAfter } from '../cases/after.ts';
import { isAboutCase } from '../cases/cases.ts';
import type { Fee } from '../fees/quote.ts';
import { showDollars } from '../fees/rules.ts';
import { judgementKey } from '../flags/flags.ts';
import type { NewEvent } from '../history.ts';
import { itemsAfter, sheetAfter } from '../items/after.ts';
import { itemsWaiting } from '../items/item.ts';
import { itemsBefore } from '../items/raise.ts';
import { letterRules } from '../letters.ts';
import { removalsOf } from '../proofs/removal.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import { notRecalled, recallable, recalledBy, releaseWithout, unsealedWork, withDelivery } from '../release/deliveries.ts';
import type { Delivery } from '../release/stored.ts';
import { rulesVersion } from '../rules-version.ts';
import { isTerminal, type Status } from '../status.ts';
import { remindersOf } from '../timers.ts';
import { type Evidence, factsOf } from './evidence.ts';
import { tracesAfter } from './not-received.ts';
import { noticesDueAt } from './offers.ts';
import { reviewAfter } from './review.ts';
import { type DecisionId, ruleOf } from './rules.ts';
import type { Decisions, LastDecision } from './taken.ts';

export interface DecisionTaken {
  readonly id: DecisionId;
  readonly by: string;
  readonly at: Date;
  readonly evidence: Evidence;
  /** Confirmed it, after `by` had proposed it. */
  readonly second?: string;
  /** Id of its letter. */
  readonly letter?: string;
  /** Of a decision about money: the quote as it leaves it. */
  readonly fee?: Fee;
  /** Of a release: the package that goes out. */
  readonly delivery?: Delivery;
  /** What came is a scan that nobody has compared with the chart yet. */
  readonly uncompared?: boolean;
  /** Notices, due now: each is put off until the decision can no longer be taken back. */
  readonly notices?: readonly Work[];
}

/** Of decisions that settle items: what was asked for has come, or is needed no more. */
const settling: readonly DecisionId[] = ['record-arrival', 'waive-item', 'confirm-identity', 'stop-taken-back'];

/** Of decisions that ask the requester for something. */
const asking: readonly DecisionId[] = ['ask', 'stop'];

/** The state that a decision leads into, which leaves these items; the same where it leads nowhere. */
export function statusAfter(
  id: DecisionId,
  { status, decisions, items: before }: RequestState,
  items: RequestState['items'] = before,
): Status {
  const { into } = ruleOf(id);
  if (into === 'before') {
    const before = decisions.last?.before ?? (isTerminal(status) ? 'in-review' : status);
    return id === 'undo' ? before : (decisions.ended?.from ?? before);
  }
  // The answer is looked at again once nothing waits for the requester any more.
  if (settling.includes(id) && status === 'deficient')
    return itemsWaiting({ items, status }).length > 0 ? status : 'resubmitted';
  return into ?? status;
}

/** Of notices that nobody has begun to send. */
function dropped({ work }: RequestState, ids: readonly string[]): readonly Work[] {
  return ids.flatMap((id) => (work[id] === undefined ? [] : [{ ...work[id], state: 'dropped' as const, dueAt: null }]));
}

function eventOf(record: RequestState, taken: DecisionTaken, to: Status): NewEvent {
  const { id, by, at, evidence, second, fee } = taken;
  // Codes stand in the line of the letter, and an id says nothing to who reads the history.
  const { codes: _inLetter, ...told } = evidence;
  const named = record.items.filter(({ id: item }) => evidence.items?.includes(item)).map(({ code }) => code);
  const facts = {
    ...(to !== record.status && { from: record.status, to }),
    decision: id,
    ...factsOf(told),
    ...(evidence.items !== undefined && { items: named.join(' ') }),
    ...(fee !== undefined && { quote: fee.id, sum: showDollars(fee.cents) }),
    ...(second !== undefined && { second }),
    rules: rulesVersion(),
  };
  return { at: at.toISOString(), who: second ?? by, what: to === record.status ? 'decided' : 'moved', facts };
}

/** What else a decision changes: the quote or the review that it is about; as they were before, where it is undone. */
function fieldsAfter(record: RequestState, taken: DecisionTaken): Pick<RecordChange, 'fees' | 'review' | 'release' | 'cases'> {
  const { id, by, at, evidence, second, fee } = taken;
  const professional = typeof evidence.decidedBy === 'string' ? evidence.decidedBy : '';
  const review = reviewAfter(id, record, { at: at.toISOString(), by: second ?? by, professional });
  const back = id === 'undo' ? record.decisions.last : null;
  const before = back?.review === undefined ? {} : { review: back.review };
  return {
    ...feesAfter(record, fee, back),
    ...releaseAfter(record, taken, back),
    ...casesAfter(record, actOf(taken), back),
    ...(review === undefined ? before : { review }),
  };
}

function actOf({ id, by, at, evidence, second }: DecisionTaken) {
  return { id, at: at.toISOString(), by: second ?? by, evidence };
}

/** The package that a decision releases or recalls; gone again, where the release is undone. */
function releaseAfter(
  record: RequestState,
  { id, by, at, evidence, delivery }: DecisionTaken,
  back: LastDecision | null,
): Pick<RecordChange, 'release'> {
  if (delivery !== undefined) return { release: withDelivery(record, delivery) };
  if (back?.delivery !== undefined)
    return { release: back.id === 'recall' ? notRecalled(record, back.delivery) : releaseWithout(record, back.delivery) };
  const recalled = id === 'recall' ? recallable(record) : undefined;
  if (recalled === undefined) return {};
  return { release: recalledBy(record, recalled, { at: at.toISOString(), by, reason: String(evidence.reason ?? '') }) };
}

type Changed = Pick<RecordChange, 'review'> & { readonly work: readonly Work[]; readonly items: LastDecision['items'] };

/** The decision as what takes it back has to know it. */
function lastOf(record: RequestState, taken: DecisionTaken, { work, items, review }: Changed): LastDecision {
  const { id, by, at, second, letter, fee } = taken;
  const key = keyOf(id, taken.evidence);
  const earlier = record.decisions.taken[key];
  const its = caseBefore(record, actOf(taken));
  const delivery = taken.delivery?.id ?? (id === 'recall' ? recallable(record)?.id : undefined);
  return {
    ...{ id, by: second ?? by, at: at.toISOString(), before: record.status },
    ...(key !== id && { key }),
    work: work.map((entry) => entry.id),
    ...(letter !== undefined && { letter }),
    ...(earlier !== undefined && { earlier }),
    ...(items !== undefined && { items }),
    ...(fee !== undefined && { fee: feeBefore(record.fees ?? [], fee) }),
    ...(review !== undefined && { review: record.review }),
    ...(its !== undefined && { case: its }),
    ...(delivery !== undefined && { delivery }),
  };
}

/** What a decision sends, put off until it can no longer be taken back, and the reminders of what it asks for. */
function workOf({ id, at, notices = [] }: DecisionTaken): readonly Work[] {
  // What waits for other work becomes due with it.
  const due = notices.map((work) => (work.state === 'ready' ? { ...work, dueAt: noticesDueAt(at) } : work));
  return [...due, ...(asking.includes(id) ? remindersOf(at.toISOString()) : [])];
}

/**
 * The change that a decision is, for a request on which it is possible (`barAgainst`). What is taken back stays in the history, and its
 * notices are dropped. A proposal that waits for a second person ends with each decision that changes the state, but for one about a case.
 */
export function decide(record: RequestState, taken: DecisionTaken): RecordChange {
  const { id, by, at, evidence, second } = taken;
  const { decisions, status } = record;
  const items = itemsAfter(record, taken);
  const to = statusAfter(id, record, items);
  const settled = itemsBefore(record.items, items);
  const fields = fieldsAfter(record, taken);
  const work = [...workOf(taken), ...removalsOf(id, record, noticesDueAt(at)), ...tracesAfter(id, record, at)];
  const kept = { at: at.toISOString(), by, evidence, ...(second !== undefined && { second }) };
  const proposal = (to === status || isOfCase(decisions)) && second === undefined ? decisions.proposal : null;
  const ends = isTerminal(to) && !isTerminal(status) ? { ended: { id, from: status } } : {};
  const key = keyOf(id, evidence);
  // A task that was settled is none that was made.
  const made = work.filter(({ state }) => state !== 'done');
  const last = lastOf(record, taken, { ...fields, work: made, items: settled });
  return {
    ...(to !== status && { status: to }),
    ...fields,
    ...(settled !== undefined && { items }),
    ...sheetAfter(record, taken, items),
    work:
      id === 'undo'
        ? [...dropped(record, decisions.last?.work ?? []), ...work]
        : [...work, ...(id === 'recall' ? unsealedWork(record) : [])],
    decisions:
      ruleOf(id).into === 'before'
        ? { ...decisions, taken: takenAfter(id, decisions), last: null, proposal, ...undoneLetters(id, decisions) }
        : { ...decisions, ...ends, taken: { ...decisions.taken, [key]: kept }, last, proposal },
    events: [eventOf(record, taken, to)],
  };
}

/** True while a letter about a case waits for a second person. */
function isOfCase({ proposal }: Decisions): boolean {
  const said = proposal === null ? null : letterRules[proposal.letter].decision;
  return said !== null && isAboutCase(said);
}

/** The letter of a decision that is taken back within its minutes has not been seen by anybody outside. */
function undoneLetters(id: DecisionId, { last, undoneLetters: before = [] }: Decisions): Pick<Decisions, 'undoneLetters'> {
  return id === 'undo' && last?.letter !== undefined ? { undoneLetters: [...before, last.letter] } : {};
}

/** Where the record keeps a decision: the latest of its kind, and of each flag. */
function keyOf(id: DecisionId, { flag }: Evidence): string {
  return id === 'judge-flag' && typeof flag === 'string' ? judgementKey(flag) : id;
}

/**
 * What was taken back counts as evidence no more, and what stood before it counts again. A reopening takes an ending back and not what
 * was said in it: who revoked a permission has not given it again.
 */
function takenAfter(id: DecisionId, { taken, last, ended }: Decisions): Decisions['taken'] {
  const opened = ended?.id ?? last?.id;
  if (id === 'reopen' && opened === 'revoke') return taken;
  if (id !== 'undo' && ended !== undefined && ended.id !== last?.id)
    return Object.fromEntries(Object.entries(taken).filter(([one]) => one !== ended.id));
  if (last === null) return taken;
  const { id: lastId, key = lastId, earlier } = last;
  const others = Object.fromEntries(Object.entries(taken).filter(([one]) => one !== key));
  return earlier === undefined ? others : { ...others, [key]: earlier };
}

function feeBefore(fees: readonly Fee[], { id }: Fee): NonNullable<LastDecision['fee']> {
  const before = fees.find((one) => one.id === id);
  return { id, ...(before !== undefined && { before }) };
}

/** The quotes with the one that a decision made or changed; as they were before the decision that is taken back. */
function feesAfter({ fees = [] }: RequestState, fee: Fee | undefined, back: LastDecision | null): Pick<RecordChange, 'fees'> {
  const put = (at: string, one: Fee | undefined) => {
    const its = one === undefined ? [] : [one];
    return fees.some(({ id }) => id === at) ? fees.flatMap((old) => (old.id === at ? its : [old])) : [...fees, ...its];
  };
  if (fee !== undefined) return { fees: put(fee.id, fee) };
  return back?.fee === undefined ? {} : { fees: put(back.fee.id, back.fee.before) };
}
