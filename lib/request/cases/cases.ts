/**
 * The two small requests that hang on an existing one: for an accounting of disclosures and for a correction of the record. They are about
 * the patient's record, so the state of the request that they hang on says nothing about them. Pure.
 */
import { addDays, addYears, type CalendarDate } from '../dates.ts';
import type { RequestState } from '../record.ts';
import { isOpen } from '../status.ts';
import { type Case, type CaseKind, type CaseOutcome, caseKinds } from './stored.ts';

interface CaseRule {
  /** From receipt, and by the one extension. */
  readonly days: number;
  readonly extensionDays: number;
  readonly source: string;
}

export const caseRules = {
  accounting: { days: 60, extensionDays: 30, source: '45 CFR 164.528(c)(1)' },
  correction: { days: 60, extensionDays: 30, source: '45 CFR 164.526(b)(2)' },
} as const satisfies Readonly<Record<CaseKind, CaseRule>>;

type WithCases = Pick<RequestState, 'cases'>;

export function casesOf({ cases = [] }: WithCases): readonly Case[] {
  return cases;
}

export function caseDueOn(kind: CaseKind, receivedOn: CalendarDate): CalendarDate {
  return addDays(receivedOn, caseRules[kind].days);
}

/** The last day that the one extension can reach. */
export function caseExtendedDueOn({ kind, receivedOn }: Pick<Case, 'kind' | 'receivedOn'>): CalendarDate {
  const { days, extensionDays } = caseRules[kind];
  return addDays(receivedOn, days + extensionDays);
}

/** Those that wait for an answer, the one that is due first before the other. */
export function openCases(record: WithCases): readonly Case[] {
  return casesOf(record)
    .filter(({ answered }) => answered === undefined)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** Of a kind one is open at most. */
export function openCase(record: WithCases, kind: CaseKind): Case | undefined {
  return openCases(record).find((one) => one.kind === kind);
}

/** Those whose time can still be extended: once. */
export function extendable(record: WithCases): readonly Case[] {
  return openCases(record).filter(({ extended }) => extended === undefined);
}

/** The last refused correction, as long as nobody has taken a statement of disagreement with it. */
export function disputable(record: WithCases): Case | undefined {
  const last = casesOf(record).findLast(({ answered }) => answered?.outcome === 'refused');
  return last?.disagreed === undefined ? last : undefined;
}

/** The accounting of the twelve months before, on this request, because of which another may cost something: 45 CFR 164.528(c)(2). Undefined: it is free. */
export function earlierAccounting(record: WithCases, { id, receivedOn }: Pick<Case, 'id' | 'receivedOn'>): Case | undefined {
  return casesOf(record).findLast(
    (one) =>
      one.kind === 'accounting' &&
      one.id !== id &&
      one.answered?.outcome === 'listed' &&
      one.receivedOn > addYears(receivedOn, -1) &&
      one.receivedOn <= receivedOn,
  );
}

/**
 * Because of which list of the twelve months before another one may cost something: on this request, or on another of the same person as
 * staff confirmed them. Undefined: it is free, 45 CFR 164.528(c)(2).
 */
export function earlierList(
  record: WithCases,
  one: Pick<Case, 'id' | 'receivedOn' | 'person'>,
): { readonly reference?: string; readonly receivedOn: CalendarDate; readonly answeredAt: string } | undefined {
  const own = earlierAccounting(record, one);
  return own?.answered === undefined ? one.person?.earlier : { receivedOn: own.receivedOn, answeredAt: own.answered.at };
}

/** True while the cost of a list is told and nobody has answered: no list goes out before. */
export function awaitsFeeAnswer({ fee }: Pick<Case, 'fee'>): boolean {
  return fee !== undefined && fee.answer === undefined;
}

/** What is owed first: by which day, since when its time runs, and whether it is a case. */
export interface Owed {
  readonly dueOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly kind?: CaseKind;
}

type Owing = Pick<RequestState, 'cases' | 'status' | 'dueOn' | 'receivedOn'>;

/** True while the request itself still waits for its answer. */
export function isOwed({ status }: Pick<RequestState, 'status'>): boolean {
  return isOpen(status) && status !== 'released';
}

/** A case of a request that waits no more comes first whatever its day; else the earlier day does. */
export function owedFirst(record: Owing): Owed {
  const { dueOn, receivedOn } = record;
  const [first] = openCases(record);
  if (first === undefined || (isOwed(record) && dueOn !== null && dueOn <= first.dueOn)) return { dueOn, receivedOn };
  return { dueOn: first.dueOn, receivedOn: first.receivedOn, kind: first.kind };
}

/** Which kind a decision is about, and the outcome that it is; `extend-case` is about the one that its letter names. */
const asks = { 'ask-accounting': 'accounting', 'ask-correction': 'correction' } as const;
const answers = {
  'answer-accounting': { kind: 'accounting', outcome: 'listed' },
  'accept-correction': { kind: 'correction', outcome: 'corrected' },
  'deny-correction': { kind: 'correction', outcome: 'refused' },
} as const satisfies Readonly<Record<string, { readonly kind: CaseKind; readonly outcome: CaseOutcome }>>;

/** The kind that a decision asks for; undefined for any other decision. */
export function askedBy(id: string): CaseKind | undefined {
  return Object.entries(asks).find(([decision]) => decision === id)?.[1];
}

export function answerBy(id: string): { readonly kind: CaseKind; readonly outcome: CaseOutcome } | undefined {
  return Object.entries(answers).find(([decision]) => decision === id)?.[1];
}

/** True for a decision about what a further list costs. */
export function isAboutFee(id: string): boolean {
  return id === 'quote-accounting' || id === 'answer-accounting-fee';
}

/** True for a decision about a case, which leaves the request itself as it is. */
export function isAboutCase(id: string): boolean {
  return (
    askedBy(id) !== undefined ||
    answerBy(id) !== undefined ||
    id === 'extend-case' ||
    id === 'record-disagreement' ||
    isAboutFee(id)
  );
}

/** Undefined for a text that names no kind. */
export function caseKindNamed(text: unknown): CaseKind | undefined {
  return caseKinds.find((kind) => kind === text);
}
