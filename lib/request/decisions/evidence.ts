/**
 * What a decision needs to be told, as data: the console draws these fields, the store keeps what was given. Each field's words are
 * in `lib/languages`, under its name. Long: one list of fields.
 */
import { addDays, type CalendarDate, isCalendarDate } from '../dates.ts';
import type { QuoteField } from '../fees/fields.ts';
import type { Item } from '../items/item.ts';
import { readReference } from '../reference.ts';
import { characterCount, cleanProse, hasTooManyMarks, isPlain } from '../text.ts';

interface Named {
  readonly name: EvidenceName;
  readonly optional?: true;
}

export type EvidenceField = Named &
  (
    | { readonly control: 'prose' | 'reference' }
    | { readonly control: 'choice' | 'ticks'; readonly values: readonly string[] }
    /** Every box has to be ticked. */
    | { readonly control: 'checks'; readonly values: readonly string[] }
    /** Not in the future, and not before the first contact, but for `anyPast`. */
    | { readonly control: 'day'; readonly anyPast?: true }
    /** Any day that exists. */
    | { readonly control: 'date' }
    /** Some of the request's open items, by their ids. */
    | { readonly control: 'items' }
    | { readonly control: 'number'; readonly least: number }
    /** Dollars and cents; kept as "6.50". */
    | { readonly control: 'money' }
  );

/** What staff read on a paper. */
type PaperField = 'form' | 'signedOn' | 'endsOn' | 'endsWith' | 'special' | 'service' | 'servedOn';

/** The ids of all fields; their labels are in the words of the console. */
export type EvidenceName =
  | QuoteField
  | 'reason'
  | 'how'
  | 'facts'
  | 'goesTo'
  | 'what'
  | 'about'
  | 'channel'
  | 'day'
  | 'lateReason'
  | 'recipient'
  | 'checks'
  | 'first'
  | 'otherReason'
  | 'where'
  | 'event'
  | 'records'
  | 'quote'
  | 'answer'
  | 'less'
  | 'payment'
  | 'paymentReference'
  | 'sure'
  | 'signature'
  | 'items'
  | 'who'
  | 'contact'
  | 'marks'
  | 'chart'
  | 'onFile'
  | 'died'
  | 'chosen'
  | 'scope'
  | 'flag'
  | 'verdict'
  | 'physician'
  | 'belief'
  | 'tracking'
  | 'promise'
  | 'found'
  | PaperField;

/**
 * What a letter says of its decision: its id, and what rules read of it later. because: what the judgement of a flag rests on. mailbox:
 * mark of the address that the chart holds.
 */
type OwnEvidence =
  | ('letter' | 'newDate' | 'first' | 'sendBefore' | 'grounds' | 'decidedBy' | 'codes' | 'because' | 'title' | 'mailbox')
  | ('dueOn' | 'lateBy' | 'case' | 'amount');

/** One text, or the ids of the boxes that were ticked. */
export type Evidence = Readonly<Partial<Record<EvidenceName | OwnEvidence, string | readonly string[]>>>;

export type EvidenceProblem =
  | 'required'
  | 'too-long'
  | 'forbidden-character'
  | 'not-a-choice'
  | 'not-a-date'
  | 'in-the-future'
  | 'before-submission'
  | 'not-a-number'
  | 'not-a-reference'
  | 'all-checks'
  | 'two-more-facts'
  | 'one-more-way'
  | 'late-needs-reason'
  | 'not-money'
  | 'price-missing'
  | 'price-too-high'
  | 'nothing-counted'
  | 'not-the-signer'
  | 'which-items';

export interface FieldProblem {
  readonly field: EvidenceName;
  readonly code: EvidenceProblem;
}

/** In characters, so that a record stays one item of the table. */
const longest = 1000;
const mostPages = 100_000;

export interface EvidenceLimits {
  readonly today: CalendarDate;
  /** The day of the first contact: nothing that is told of the request happened before. */
  readonly since: CalendarDate;
  /** The open items; `waiting`: those among them that wait for the requester. */
  readonly items?: readonly Pick<Item, 'id'>[];
  readonly waiting?: readonly Pick<Item, 'id'>[];
}

type Read = { readonly value: string | readonly string[] } | { readonly problem: EvidenceProblem };

function readProse(typed: string): Read {
  const value = cleanProse(typed);
  if (characterCount(value) > longest) return { problem: 'too-long' };
  return isPlain(value) && !hasTooManyMarks(value) ? { value } : { problem: 'forbidden-character' };
}

function readDay(value: string, { today, since }: EvidenceLimits, anyPast: boolean): Read {
  if (!isCalendarDate(value)) return { problem: 'not-a-date' };
  if (value > today) return { problem: 'in-the-future' };
  return value < since && !anyPast ? { problem: 'before-submission' } : { value };
}

function readNumber(typed: string, least: number): Read {
  const value = typed.trim();
  const isNumber = /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= mostPages;
  return isNumber ? { value: String(Number(value)) } : { problem: 'not-a-number' };
}

/** "6.50", "$1,200", never "6,50": a comma stands between thousands. */
function readMoney(typed: string): Read {
  const [, dollars, cents = '00'] = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{2}))?$/.exec(typed.trim()) ?? [];
  return dollars === undefined ? { problem: 'not-money' } : { value: `${Number(dollars.replaceAll(',', ''))}.${cents}` };
}

function readList(values: readonly string[], given: readonly string[]): Read {
  const value = values.filter((one) => given.includes(one));
  return value.length === new Set(given).size ? { value } : { problem: 'not-a-choice' };
}

function readChecks(values: readonly string[], given: readonly string[]): Read {
  const read = readList(values, given);
  return 'value' in read && read.value.length < values.length ? { problem: 'all-checks' } : read;
}

function readOne(field: EvidenceField, given: readonly string[], limits: EvidenceLimits): Read {
  const [typed = ''] = given;
  switch (field.control) {
    case 'ticks':
      return readList(field.values, given);
    case 'checks':
      return readChecks(field.values, given);
    case 'items':
      return readList(
        (limits.items ?? []).map(({ id }) => id),
        given,
      );
    case 'date':
      return isCalendarDate(typed) ? { value: typed } : { problem: 'not-a-date' };
    case 'choice':
      return field.values.includes(typed) ? { value: typed } : { problem: 'not-a-choice' };
    case 'day':
      return readDay(typed, limits, field.anyPast === true);
    case 'number':
      return readNumber(typed, field.least);
    case 'money':
      return readMoney(typed);
    case 'reference': {
      const value = readReference(typed);
      return value === null ? { problem: 'not-a-reference' } : { value };
    }
    default:
      return readProse(typed);
  }
}

/** All that was typed into the fields of a decision, by name; boxes have several values. */
export type TypedEvidence = (name: EvidenceName) => readonly string[];

export interface ReadEvidence {
  readonly evidence: Evidence;
  readonly problems: readonly FieldProblem[];
}

/** Cleaned and judged, each problem once, all of them at once. What is blank and optional is left out. Pure. */
export function readEvidence(fields: readonly EvidenceField[], typed: TypedEvidence, limits: EvidenceLimits): ReadEvidence {
  const evidence: Partial<Record<EvidenceName, string | readonly string[]>> = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const { name } = field;
    const given = typed(name).filter((text) => text.trim() !== '');
    if (given.length === 0) {
      if (field.optional !== true) problems.push({ field: name, code: field.control === 'checks' ? 'all-checks' : 'required' });
      continue;
    }
    const read = readOne(field, given, limits);
    if ('problem' in read) problems.push({ field: name, code: read.problem });
    else evidence[name] = read.value;
  }
  const together = togetherProblems(evidence, limits).filter(({ field }) => !problems.some((one) => one.field === field));
  return { evidence, problems: [...problems, ...together] };
}

/** Name and date of birth are compared always, and two facts more. 45 CFR 164.514(h): reasonable steps to verify who asks. */
export const comparedFacts = {
  always: ['name', 'birth-date'],
  more: ['address', 'phone', 'email', 'record-number', 'last-visit', 'former-name', 'signature'],
  enough: 4,
} as const;

/** True for facts that may confirm somebody. */
export function isEnough(facts: readonly string[]): boolean {
  return facts.length >= comparedFacts.enough && comparedFacts.always.every((fact) => facts.includes(fact));
}

/** A day that lies longer back needs a word why it is told only now. */
const lateAfterDays = 10;

/** What was compared, and whether it confirms somebody at the place where the records go. */
function comparedProblems({ facts, how, goesTo }: Evidence): readonly FieldProblem[] {
  if (!Array.isArray(facts)) return [];
  // What matches the chart confirms nobody at a place that the chart does not hold.
  const alone = how === 'match' && goesTo !== 'chart';
  return [
    ...(isEnough(facts) ? [] : [{ field: 'facts', code: 'two-more-facts' } as const]),
    ...(alone ? [{ field: 'goesTo', code: goesTo === undefined ? 'required' : 'one-more-way' } as const] : []),
  ];
}

/** Rules between the fields. */
function togetherProblems(evidence: Evidence, { today, waiting = [] }: EvidenceLimits): readonly FieldProblem[] {
  const { day, lateReason, what, items, answer, less, payment, paymentReference } = evidence;
  const late =
    what !== undefined && typeof day === 'string' && day < addDays(today, -lateAfterDays) && lateReason === undefined;
  // Pages of the request itself answer nothing that was asked.
  const unnamed = what !== undefined && what !== 'pages' && items === undefined && waiting.length > 0;
  return [
    ...(unnamed ? [{ field: 'items', code: 'which-items' } as const] : []),
    ...comparedProblems(evidence),
    ...(late ? [{ field: 'lateReason', code: 'late-needs-reason' } as const] : []),
    ...(answer === 'narrow' && less === undefined ? [{ field: 'less', code: 'required' } as const] : []),
    ...(payment === 'cashier' && paymentReference === undefined
      ? [{ field: 'paymentReference', code: 'required' } as const]
      : []),
  ];
}

/** The evidence as facts of the history: lists are joined by spaces, for their values are ids. What rules alone read stays out. */
export function factsOf(evidence: Evidence): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...evidence, because: undefined, mailbox: undefined })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : (value ?? []).join(' ')]),
  );
}
