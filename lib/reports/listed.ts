/**
 * The requests behind each number of the director's page, by the same facts that the number was counted from. Rows come in pages of what
 * was read, month by month of receipt: the counted months tell which of them can hold any.
 */
import { type CalendarDate, daysBetween, type TimeZone } from '../request/dates.ts';
import { answers } from '../request/history.ts';
import type { ReportFacts } from '../request/report-facts.ts';
import { countRow, firmKey, measuresOf, monthBefore } from '../request/report-months.ts';
import { ageClasses, type ReportedRequest, type ReportStore } from '../store/stores.ts';
import type { Months } from './board.ts';
import { fitsParts, mostMonths, type Question } from './question.ts';

/** By month of receipt. */
const ofReceived = ['received', 'open'] as const;
/** By the month in which it left or ended. */
const ofLeft = ['sent', 'in-thirty', 'late', 'in-target', 'over-target'] as const;
/** `outcome:denied`, `measure:asked`, `arrived:web`, `age:0-7`, `firm:smith jones`: more is read behind the colon. */
const open = ['outcome', 'measure', 'arrived', 'age', 'firm'] as const;

export interface ListQuestion extends Question {
  /** One of the words above, with what is behind its colon. */
  readonly what: string;
}

export interface Hospital {
  readonly timeZone: TimeZone;
  readonly today: CalendarDate;
}

const code = /^[A-Za-z0-9_:. \p{L}'-]{1,80}$/u;

/** Null for a list that nobody knows. */
export function readWhat(what: string | undefined): string | null {
  if (what === undefined) return 'received';
  const [kind = '', about = ''] = split(what);
  const isPlain = [...ofReceived, ...ofLeft].some((name) => name === what);
  const isOpen = open.some((name) => name === kind) && about !== '' && code.test(about);
  return isPlain || isOpen ? what : null;
}

function split(what: string): readonly [string, string] {
  const colon = what.indexOf(':');
  return colon < 0 ? [what, ''] : [what.slice(0, colon), what.slice(colon + 1)];
}

const between = (month: string | null, { from, to }: Pick<Question, 'from' | 'to'>): boolean =>
  month !== null && month >= from && month <= to;

function isOfAge(facts: ReportFacts, id: string, today: CalendarDate): boolean {
  const isOpen = facts.answered === null || !answers.some((answer) => answer === facts.answered?.outcome);
  if (!isOpen) return false;
  if (facts.dueOn !== undefined && facts.dueOn < today) return id === 'late';
  const days = daysBetween(facts.receivedOn, today);
  return ageClasses.find(({ most }) => days <= most)?.id === id;
}

/** True for a request that the number counted. Pure. */
export function isListed(facts: ReportFacts, question: ListQuestion, { timeZone, today }: Hospital): boolean {
  if (!fitsParts(facts, question.parts)) return false;
  const [kind, about] = split(question.what);
  if (kind === 'age') return isOfAge(facts, about, today);
  const isReceived = between(facts.receivedOn.slice(0, 7), question);
  if (kind === 'received') return isReceived;
  if (kind === 'open') return isReceived && facts.answered === null;
  if (kind === 'measure') return isReceived && measuresOf(facts)[about] !== undefined;
  if (kind === 'arrived') return isReceived && (facts.arrivedBy ?? 'unknown') === about;
  if (kind === 'firm') return isReceived && facts.defects !== undefined && firmKey(facts.firm ?? '') === about;
  return isLeft(facts, question, timeZone);
}

function isLeft(facts: ReportFacts, question: ListQuestion, timeZone: TimeZone): boolean {
  const { answerMonth, outcome, inTarget, days } = countRow(facts, timeZone);
  if (!between(answerMonth, question)) return false;
  const [kind, about] = split(question.what);
  if (kind === 'outcome') return outcome === about;
  const [took] = days[0] ?? [];
  if (took === undefined) return false;
  if (kind === 'in-thirty') return took <= 30;
  if (kind === 'late') return took > 30;
  if (kind === 'in-target') return inTarget !== undefined;
  return kind === 'over-target' ? inTarget === undefined : true;
}

/** Months of receipt that can hold a request of the list, newest first. `months`: those of the question at least. */
export function monthsToRead({ from, to, what }: ListQuestion, months: Months, thisMonth: string): readonly string[] {
  const [kind] = split(what);
  const isLeftList = kind === 'outcome' || ofLeft.some((name) => name === kind);
  if (isLeftList) {
    const asked = [...months].filter(([month]) => between(month, { from, to }));
    // What left since the last count is in no row yet: it was received in some month before.
    const found = new Set([...asked.flatMap(([, { receivedIn }]) => receivedIn), ...(to === thisMonth ? [thisMonth] : [])]);
    return [...found].sort().reverse();
  }
  const [first, last] = kind === 'age' ? [monthBefore(thisMonth, mostMonths), thisMonth] : [from, to];
  const all: string[] = [];
  for (let month = last; month >= first; month = monthBefore(month, 1)) all.push(month);
  return all;
}

/** Where a page ended: month of receipt and reference of the last row that was read. */
export interface Place {
  readonly month: string;
  readonly after?: string | undefined;
}

const placed = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.([0-9A-Z]{12,13}))?$/;

export function readPlace(text: string | undefined): Place | undefined {
  const found = placed.exec(text ?? '');
  return found?.[1] === undefined ? undefined : { month: found[1], after: found[2] };
}

export function showPlace({ month, after }: Place): string {
  return after === undefined ? month : `${month}.${after}`;
}

export interface ListedPage {
  readonly rows: readonly ReportedRequest[];
  /** Where the next page begins; null at the end. */
  readonly next: Place | null;
}

interface Bounds {
  /** Rows to show. */
  readonly size: number;
  /** Rows to read for them at most. */
  readonly budget: number;
}

const mostAtOnce = 1000;

interface Asked {
  readonly question: ListQuestion;
  readonly hospital: Hospital;
  /** Of `monthsToRead`. */
  readonly months: readonly string[];
  readonly from?: Place | undefined;
}

interface Read {
  readonly rows: readonly ReportedRequest[];
  readonly month: string;
  /** Where to go on; null at the end. */
  readonly next: Place | null;
}

/** Pages of what the table holds, month by month. */
async function* pagesOf(
  reports: Pick<ReportStore, 'page'>,
  facility: string,
  { months, from }: Pick<Asked, 'months' | 'from'>,
  budget: number,
): AsyncGenerator<Read> {
  const left = from === undefined ? months : months.filter((month) => month <= from.month);
  for (const [place, month] of left.entries()) {
    const following = left[place + 1];
    let after = month === from?.month ? from.after : undefined;
    do {
      const { rows, next } = await reports.page(facility, month, { after, limit: Math.min(mostAtOnce, budget) });
      const nextMonth = following === undefined ? null : { month: following };
      yield { rows, month, next: next === null ? nextMonth : { month, after: next } };
      after = next ?? undefined;
    } while (after !== undefined);
  }
}

/**
 * A page of the list: it ends with `size` rows, or where `budget` rows were read. Throws when the table cannot be reached.
 */
export async function readListed(
  reports: Pick<ReportStore, 'page'>,
  facility: string,
  asked: Asked,
  { size, budget }: Bounds,
): Promise<ListedPage> {
  const found: ReportedRequest[] = [];
  let read = 0;
  for await (const { rows, month, next } of pagesOf(reports, facility, asked, budget)) {
    read += rows.length;
    const fitting = rows.filter(({ facts }) => isListed(facts, asked.question, asked.hospital));
    const places = size - found.length;
    found.push(...fitting.slice(0, places));
    if (fitting.length > places || (fitting.length === places && next !== null))
      return { rows: found, next: { month, after: found.at(-1)?.reference } };
    if (read >= budget) return { rows: found, next };
  }
  return { rows: found, next: null };
}
