/** Values as they are taken for a label: a name, a part of one, a date, a record number. */
import { isCommon } from '../../request/names/kin.ts';
import { type LabelKind, role } from './labels.ts';
import type { PageDate } from './page-dates.ts';
import { isProvider, nameAt } from './page-names.ts';
import { joined, type Line } from './page-text.ts';
import { type ReadNumber, readDate, readNumber, wordsOfPart } from './values.ts';

export type Field =
  | { readonly kind: 'name'; readonly words: readonly string[]; readonly line: number; readonly apart: boolean }
  | {
      readonly kind: 'born';
      readonly date: PageDate;
      readonly line: number;
      readonly apart: boolean;
      readonly spanish: boolean;
    }
  | (ReadNumber & { readonly kind: 'number'; readonly line: number; readonly apart: boolean });

/** A label whose value has not come yet. */
export interface Pending {
  readonly kind: LabelKind;
  readonly ours: boolean;
  readonly line: number;
  /** Its place in a row of labels, and how many there are. */
  readonly column: number;
  readonly columns: number;
  readonly spanish: boolean;
}

export interface Reading {
  readonly lines: readonly Line[];
  readonly scanned: boolean;
  /** The latest year of the page. */
  readonly latest: number;
  readonly fields: Field[];
  readonly parts: { kind: 'family' | 'given'; words: readonly string[]; line: number }[];
  pending: readonly Pending[];
  /** Lines that hold the name of somebody else, by their label. */
  readonly otherNames: Set<number>;
  /** How many labels have waited at once, of those that wait. */
  most: number;
  /** Lines of sections about somebody else. */
  readonly others: readonly boolean[];
}

export const wantsName: readonly LabelKind[] = ['name', 'other-name', 'family', 'given'];
const wantsDate: readonly LabelKind[] = ['born', 'other-date'];

export interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

interface Wanted extends Pick<Pending, 'kind' | 'ours' | 'spanish'> {
  /** Label and value stand apart, and yet next to each other. */
  readonly close?: boolean;
}

/** A place as it is read for a label. */
interface Read extends Place {
  readonly text: Line;
  readonly apart: boolean;
}

/** In a row of labels beside the parts of a name. */
const heads = new Set(['MI', 'MIDDLE', 'INITIAL', 'SUFFIX', 'AGE', 'SEX']);

function takePart({ parts }: Reading, { kind, ours }: Wanted, { text, line, from, to }: Read): boolean {
  const words = wordsOfPart(text, from, to).filter((word) => !heads.has(word));
  if (words.length > 0 && ours && (kind === 'family' || kind === 'given')) parts.push({ kind, words, line });
  return words.length > 0;
}

function takeDate(reading: Reading, { kind, ours, spanish, close }: Wanted, { text, line, from, to, apart }: Read): boolean {
  const date = readDate(text.upper, from, to);
  // Where a scanner lost a date, the visit's comes in its place.
  const isVisit =
    date !== null &&
    apart &&
    close !== true &&
    reading.scanned &&
    (date.year.length === 3 || (Number(date.year) >= reading.latest - 1 && date.year.length === 4));
  if (date !== null && kind === 'born' && ours && !isVisit) reading.fields.push({ kind, date, line, apart, spanish });
  return date !== null;
}

/** Johnson, and in the next line: Peter. */
function nameOverLines({ lines, scanned }: Reading, { text, line, from, to }: Read): readonly string[] | null {
  const next = lines[line + 1];
  const [first] = next?.cells ?? [];
  const rest = text.shown.slice(from).trim();
  if (
    next === undefined ||
    first === undefined ||
    to < text.shown.trimEnd().length ||
    !/^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?,?$/u.test(rest)
  )
    return null;
  const given = next.shown.slice(first.from, first.to);
  if (!/^\p{L}[\p{L}'. -]+$/u.test(given) || !(scanned || /^\p{Lu}/u.test(given))) return null;
  const whole = joined(text, next);
  return nameAt(whole, from, text.shown.trimEnd().length + 1 + first.to - first.from, scanned);
}

/** Far from its label, what a scanner made of some other text looks like a name too. */
const isLikely = (words: readonly string[], text: string) =>
  text.includes(',') || words.some((word) => isCommon(word.toLowerCase()));

function wordsOfName(reading: Reading, read: Read, close: boolean): readonly string[] | null {
  const { text, from, to, apart } = read;
  const goesOn = /,\s*$/.test(text.upper.slice(from, to));
  const words =
    (goesOn ? nameOverLines(reading, read) : null) ?? nameAt(text, from, to, reading.scanned) ?? nameOverLines(reading, read);
  if (words === null || !apart) return words;
  if (/[A-Z] ?: *[A-Z]/.test(text.upper.slice(from, to))) return null;
  if (role.test(text.lettered.slice(from, to))) return null;
  return !reading.scanned || close || isLikely(words, text.upper.slice(from, to)) ? words : null;
}

function takeName(reading: Reading, { kind, ours, close }: Wanted, read: Read): boolean {
  const { text, line, from, to, apart } = read;
  const words = wordsOfName(reading, read, close === true);
  if (words === null) return false;
  const treats = isProvider(text, from + text.upper.slice(from, to).trimEnd().length);
  if (kind === 'name' && ours && !treats) reading.fields.push({ kind, words, line, apart });
  else reading.otherNames.add(line);
  return true;
}

function takeNumber({ fields }: Reading, { kind, ours }: Wanted, { text, line, from, to, apart }: Read): boolean {
  const number = readNumber(text.upper, from, to);
  if (number !== null && kind === 'number' && ours) fields.push({ kind, ...number, line, apart });
  return number !== null;
}

/** Takes what stands at a place as the value of a label; false where it cannot be one. */
export function take(reading: Reading, label: Wanted, place: Place, apart: boolean): boolean {
  const text = reading.lines[place.line];
  if (text === undefined) return false;
  const read = { ...place, text, apart };
  if (label.kind === 'family' || label.kind === 'given') return takePart(reading, label, read);
  if (wantsDate.includes(label.kind)) return takeDate(reading, label, read);
  return wantsName.includes(label.kind) ? takeName(reading, label, read) : takeNumber(reading, label, read);
}
