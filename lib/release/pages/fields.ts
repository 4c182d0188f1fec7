/**
 * What a page says of its subject: names, dates of birth and record numbers behind their labels. Labels and values may stand apart, in
 * the next cell, the next line or in blocks one below the other; what belongs to a parent, a payer or a physician is left out.
 */
import { beginsWithRelation, beginsWithRole, earlier, type FoundLabel, type LabelKind, relation, role } from './labels.ts';
import type { PageDate } from './page-dates.ts';
import { isProvider, nameAt } from './page-names.ts';
import type { Cell, Line } from './page-text.ts';
import type { MarkedLine } from './sections.ts';
import { readDate, readNumber, wordsOfPart } from './values.ts';

export type Field =
  | { readonly kind: 'name'; readonly words: readonly string[]; readonly line: number; readonly apart: boolean }
  | {
      readonly kind: 'born';
      readonly date: PageDate;
      readonly line: number;
      readonly apart: boolean;
      readonly spanish: boolean;
    }
  | { readonly kind: 'number'; readonly digits: string; readonly read: string; readonly line: number; readonly apart: boolean };

/** A label whose value has not come yet. */
interface Pending {
  readonly kind: LabelKind;
  readonly ours: boolean;
  readonly line: number;
  /** Its place in a row of labels, and how many there are. */
  readonly column: number;
  readonly columns: number;
  readonly spanish: boolean;
}

interface Reading {
  readonly lines: readonly Line[];
  readonly scanned: boolean;
  readonly fields: Field[];
  readonly parts: { kind: 'family' | 'given'; words: readonly string[]; line: number }[];
  pending: readonly Pending[];
  /** Lines of sections about somebody else. */
  readonly others: readonly boolean[];
}

const wantsName: readonly LabelKind[] = ['name', 'other-name', 'family', 'given'];
const wantsDate: readonly LabelKind[] = ['born', 'other-date'];

/** How far a role reaches to its label, in signs. */
const roleReach = 46;

/** A role before a label in the same cell or close before it. */
function isNamedOther({ lettered, cells }: Line, from: number): boolean {
  const cell = cells.find((one) => from >= one.from && from < one.to);
  return role.test(lettered.slice(Math.max(cell?.from ?? 0, from - roleReach), from));
}

/** The last person whom the line names before a date or a number is a relative, or who pays; or the number is one of before. */
function isOfRelative({ lettered }: Line, from: number, labels: readonly FoundLabel[]): boolean {
  const own = labels.findLast(
    (one) => one.kind === 'name' && one.from < from && !role.test(lettered.slice(Math.max(0, one.from - 16), one.from)),
  );
  const lead = lettered.slice(own?.from ?? 0, from);
  return relation.test(lead) || earlier.test(lead.slice(-roleReach));
}

interface LabelPlace {
  readonly line: Line;
  readonly labels: readonly FoundLabel[];
  readonly scanned: boolean;
}

function isOfOther({ kind, from }: FoundLabel, { line, labels, scanned }: LabelPlace): boolean {
  if (wantsName.includes(kind)) return isNamedOther(line, from) || (scanned && from > 3 && beginsWithRole(line.lettered));
  return isOfRelative(line, from, labels) || (scanned && from > 3 && beginsWithRelation(line.lettered));
}

interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

type Wanted = Pick<Pending, 'kind' | 'ours' | 'spanish'>;

/** A place as it is read for a label. */
interface Read extends Place {
  readonly text: Line;
  readonly apart: boolean;
}

function takePart({ parts }: Reading, { kind, ours }: Wanted, { text, line, from, to }: Read): boolean {
  const words = wordsOfPart(text, from, to);
  if (words.length > 0 && ours && (kind === 'family' || kind === 'given')) parts.push({ kind, words, line });
  return words.length > 0;
}

function takeDate({ fields }: Reading, { kind, ours, spanish }: Wanted, { text, line, from, to, apart }: Read): boolean {
  const date = readDate(text.upper, from, to);
  if (date !== null && kind === 'born' && ours) fields.push({ kind, date, line, apart, spanish });
  return date !== null;
}

function takeName({ fields, scanned }: Reading, { kind, ours }: Wanted, { text, line, from, to, apart }: Read): boolean {
  const words = nameAt(text, from, to, scanned);
  if (words === null) return false;
  const treats = isProvider(text, from + text.upper.slice(from, to).trimEnd().length);
  if (kind === 'name' && ours && !treats) fields.push({ kind, words, line, apart });
  return true;
}

function takeNumber({ fields }: Reading, { kind, ours }: Wanted, { text, line, from, to, apart }: Read): boolean {
  const number = readNumber(text.upper, from, to);
  if (number !== null && kind === 'number' && ours) fields.push({ kind, ...number, line, apart });
  return number !== null;
}

/** Takes what stands at a place as the value of a label; false where it cannot be one. */
function take(reading: Reading, label: Wanted, place: Place, apart: boolean): boolean {
  const text = reading.lines[place.line];
  if (text === undefined) return false;
  const read = { ...place, text, apart };
  if (label.kind === 'family' || label.kind === 'given') return takePart(reading, label, read);
  if (wantsDate.includes(label.kind)) return takeDate(reading, label, read);
  return wantsName.includes(label.kind) ? takeName(reading, label, read) : takeNumber(reading, label, read);
}

const spanishLabel = /NAC|FDN|F\.? ?N\./;

/** The part of a cell behind a label, up to the next label. */
function valueEnd(label: FoundLabel, labels: readonly FoundLabel[], cell: Cell): number {
  const next = labels.find(({ from }) => from >= label.to && from < cell.to);
  return next?.from ?? cell.to;
}

/** A bare word is a label with a colon, or alone in its cell, or first in it and followed by a name. */
function counts(label: FoundLabel, cell: Cell, line: Line): boolean {
  if (!label.bare || label.colon) return true;
  const word = line.lettered.slice(label.from, label.to).trim();
  if (/ OF$| DE$/.test(word)) return true;
  const alone = label.from === cell.from && label.to >= cell.to;
  return alone || (label.from === cell.from && /^(?:PATIENT|PACIENTE|PT\.?)$/.test(word));
}

/** Gives the text of a cell to the oldest label that it can be the value of, in the same column where there are columns. */
function settle(reading: Reading, place: Place, column: number, columns: number): void {
  const fits = reading.pending.filter(
    (one) => one.line === place.line || one.columns !== columns || one.columns === 1 || one.column === column,
  );
  const taker = fits.find((one) => take(reading, one, place, one.line !== place.line));
  if (taker !== undefined) reading.pending = reading.pending.filter((one) => one !== taker);
}

function readCell(reading: Reading, at: number, column: number, labels: readonly FoundLabel[]): void {
  const line = reading.lines[at];
  const cell = line?.cells[column];
  if (line === undefined || cell === undefined) return;
  const columns = line.cells.length;
  const here = labels.filter(({ from }) => from >= cell.from && from < cell.to).filter((label) => counts(label, cell, line));
  const first = here[0];
  if (first === undefined) {
    if (isRoleCell(line, cell)) reading.pending = [...reading.pending, pendingOf('other-name', false, at, column, columns)];
    else settle(reading, { line: at, from: cell.from, to: cell.to }, column, columns);
    return;
  }
  if (first.from > cell.from) {
    const before = { line: at, from: cell.from, to: first.from };
    settle(reading, before, column, columns);
    nameBefore(reading, before, first);
  }
  for (const label of here) {
    const ours = reading.others[at] !== true && !isOfOther(label, { line, labels, scanned: reading.scanned });
    const to = valueEnd(label, here, cell);
    const spanish = spanishLabel.test(line.upper.slice(label.from, label.to));
    const kind = label.kind;
    if (line.upper.slice(label.to, to).replace(/[^A-Z0-9]/g, '') === '')
      reading.pending = [...reading.pending, { ...pendingOf(kind, ours, at, column, columns), spanish }];
    else take(reading, { kind, ours, spanish }, { line: at, from: label.to, to }, false);
  }
}

/** JOHNSON, PETER (DOB 3/4/1961): whose date of birth or number it is stands before it, with a label or without one. */
function nameBefore(reading: Reading, { line: at, from, to }: Place, { kind }: FoundLabel): void {
  const line = reading.lines[at];
  if (line === undefined || (kind !== 'born' && kind !== 'number') || reading.others[at] === true) return;
  const lead = line.shown.slice(from, to).replace(/[\s(,;|-]+$/, '');
  const [tail] = /(?:\p{Lu}[\p{L}'’-]*[.,]?[ ,]*){2,4}$/u.exec(lead) ?? [];
  if (tail === undefined || isNamedOther(line, from + lead.length - tail.length)) return;
  take(
    reading,
    { kind: 'name', ours: true, spanish: false },
    { line: at, from: from + lead.length - tail.length, to: from + lead.length },
    true,
  );
}

function pendingOf(kind: LabelKind, ours: boolean, line: number, column: number, columns: number): Pending {
  return { kind, ours, line, column, columns, spanish: false };
}

/** A column of physicians or relatives. */
function isRoleCell({ lettered }: Line, { from, to }: Cell): boolean {
  const text = lettered.slice(from, to).replace(/[:.]$/, '');
  return text.length < 32 && !/\d|,/.test(text) && role.test(text) && text.split(' ').length < 4;
}

/** Labels wait as many lines as there are of them, and two. */
function expire(reading: Reading, at: number): void {
  const many = reading.pending.length;
  reading.pending = reading.pending.filter(({ line }) => at - line <= many + 1);
}

/** First and last name in fields of their own make one name. */
function joinParts({ parts, fields }: Reading): void {
  for (const family of parts.filter(({ kind }) => kind === 'family')) {
    const given = parts.find(({ kind, line }) => kind === 'given' && Math.abs(line - family.line) <= 3);
    if (given !== undefined)
      fields.push({ kind: 'name', words: [...given.words, ...family.words], line: family.line, apart: false });
  }
}

/** The fields of a page that are about its subject, in their order. */
export function fieldsOf(lines: readonly Line[], marked: readonly MarkedLine[], scanned: boolean): readonly Field[] {
  const others = marked.map((one) => one.others);
  const reading: Reading = { lines, scanned, others, fields: [], parts: [], pending: [] };
  for (const [at, line] of lines.entries()) {
    const { labels = [], heads = false } = marked[at] ?? {};
    if (heads) continue;
    for (const column of line.cells.keys()) readCell(reading, at, column, labels);
    if (line.cells.length > 0) expire(reading, at);
  }
  joinParts(reading);
  return reading.fields;
}
