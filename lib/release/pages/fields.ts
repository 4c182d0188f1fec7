/**
 * What a page says of its subject: names, dates of birth and record numbers behind their labels. Labels and values may stand apart, in
 * the next cell, the next line or in blocks one below the other; what belongs to a parent, a payer or a physician is left out.
 */
import { doneBy, earlier, type FoundLabel, type LabelKind, relation, role } from './labels.ts';
import type { Cell, Line } from './page-text.ts';
import { isBelow, isInReach, isRoleCell } from './rows.ts';
import type { MarkedLine } from './sections.ts';
import { beginsWithRelation, beginsWithRole, isListOfRelatives, isMisreadEarlier } from './soft-labels.ts';
import { type Field, type Pending, type Place, type Reading, take, wantsName } from './taking.ts';

/** How far a role reaches to its label, in signs. */
const roleReach = 46;

/** A role before a label in the same cell or close before it. */
function isNamedOther({ lettered, cells }: Line, from: number): boolean {
  const cell = cells.find((one) => from >= one.from && from < one.to);
  const lead = lettered.slice(Math.max(cell?.from ?? 0, from - roleReach), from);
  return role.test(lead) || doneBy.test(lead);
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
  readonly lines: readonly Line[];
  readonly at: number;
  readonly line: Line;
  readonly labels: readonly FoundLabel[];
  readonly scanned: boolean;
}

/** Mother: Jane Dupree, and in the next line: DOB: 2/2/1925. */
function goesOnOfRelative({ from }: FoundLabel, { lines, at, line, scanned }: LabelPlace): boolean {
  const [before, earlierLine] = [lines[at - 1], lines[at - 2]];
  if (before === undefined || from > (line.cells[0]?.from ?? 0) + 3 || /\d/.test(before.upper)) return false;
  const ofRelative =
    /^\W*\w+\W+\w.*[^.\s]\s*$/.test(before.lettered) &&
    (relation.test(before.lettered.split(/[:,]/)[0] ?? '') || (scanned && beginsWithRelation(before.lettered)));
  return ofRelative && !/^\W*(?:PATIENT|PACIENTE|NAME|NOMBRE)\b[^.]{0,16}$/.test(earlierLine?.lettered.trimEnd() ?? '');
}

function isOfOther(label: FoundLabel, place: LabelPlace): boolean {
  const { kind, from } = label;
  const { line, labels, scanned } = place;
  if (wantsName.includes(kind))
    return isNamedOther(line, from) || isListOfRelatives(line) || (scanned && from > 3 && beginsWithRole(line.lettered));
  if (isOfRelative(line, from, labels) || goesOnOfRelative(label, place)) return true;
  return scanned && ((from > 3 && beginsWithRelation(line.lettered)) || isMisreadEarlier(line.lettered.slice(0, from)));
}

const spanishLabel = /NAC|FDN|F\.? ?N\./;

/** The part of a cell behind a label, up to the next label. */
function valueEnd(label: FoundLabel, labels: readonly FoundLabel[], cell: Cell): number {
  const next = labels.find(({ from }) => from >= label.to && from < cell.to);
  return next?.from ?? cell.to;
}

/** A bare word is a label with a colon, or alone in its cell, or first in it and followed by a name. */
function counts(label: FoundLabel, cell: Cell, line: Line): boolean {
  if (!label.bare) return true;
  // Drug name, printed name: of something else.
  if (
    /^(?:NAME|NOMBRE)\b/.test(line.lettered.slice(label.from)) &&
    /[A-Z]{2} $/.test(line.lettered.slice(cell.from, label.from))
  )
    return false;
  if (label.colon) return true;
  const word = line.lettered.slice(label.from, label.to).trim();
  if (/ OF$| DE$/.test(word)) return true;
  // A scanner parts a sentence: Patient  name and date of birth verified.
  const goesOn = /^ *[a-z]/.test(line.shown.slice(cell.to));
  const alone = label.from === cell.from && label.to >= cell.to && !goesOn;
  return alone || (label.from === cell.from && /^(?:PATIENT|PACIENTE|PT\.?)$/.test(word));
}

/** Gives the text of a cell to the oldest label that it can be the value of, in the same column where there are columns. */
function settle(reading: Reading, place: Place, column: number, columns: number): void {
  // A row that nobody has filled in.
  if (/^[\s_]{4,}$/.test(reading.lines[place.line]?.upper.slice(place.from, place.to) ?? ''))
    reading.pending = reading.pending.filter((one) => one.columns !== columns || one.column !== column);
  const between = ({ line, column: left }: Pending) => line === place.line && left < column;
  const last = Math.max(-1, ...reading.pending.filter(between).map((one) => one.column));
  const fits = reading.pending.filter(
    (one) =>
      (one.line !== place.line || one.column === last || one.columns === 1) &&
      isInReach(one, place, reading) &&
      (one.line === place.line || one.columns !== columns || one.columns === 1 || one.column === column) &&
      (one.ours || one.columns < 3 || columns > 1),
  );
  // What stands alone in its line belongs to the label above it before it belongs to a row of labels further up.
  const isOfRow = ({ line }: Pending) => (reading.lines[line]?.cells.length ?? 0) > 1;
  const inColumn = (one: Pending) => Number(columns > 1 ? one.columns !== columns : isOfRow(one));
  const taker = fits
    .toSorted((one, other) => inColumn(one) - inColumn(other))
    .find((one) => take(reading, { ...one, close: isBelow(one, place, columns) }, place, one.line !== place.line));
  if (taker !== undefined) reading.pending = reading.pending.filter((one) => one !== taker);
}

function readCell(reading: Reading, at: number, column: number, labels: readonly FoundLabel[]): void {
  const line = reading.lines[at];
  const cell = line?.cells[column];
  if (line === undefined || cell === undefined) return;
  const columns = line.cells.length;
  const inCell = labels.filter(({ from }) => from >= cell.from && from < cell.to);
  // Patient DOB is one label.
  const isFirstHalf = ({ bare, colon, to }: FoundLabel) => bare && !colon && inCell.some(({ from }) => from === to);
  const here = inCell.filter((label) => !isFirstHalf(label) && counts(label, cell, line));
  const first = here[0];
  if (first === undefined) {
    if (isRoleCell(line, column, reading.scanned)) wait(reading, pendingOf('other-name', false, at, column, columns));
    else settle(reading, { line: at, from: cell.from, to: cell.to }, column, columns);
    return;
  }
  const cutLabel = reading.scanned && /\b(?:DE|OF) *$/.test(line.upper.slice(cell.from, first.from));
  if (first.from > cell.from && !cutLabel) settle(reading, { line: at, from: cell.from, to: first.from }, column, columns);
  // A row of labels whose columns run together.
  const isRow = columns === 1 && here.length > 1;
  for (const [place, label] of here.entries()) {
    nameBefore(reading, { line: at, from: here[place - 1]?.to ?? cell.from, to: label.from }, label);
    const row = isRow ? { column: place, columns: here.length } : { column, columns };
    readLabel(reading, label, { line: at, from: label.to, to: valueEnd(label, here, cell) }, { ...row, labels });
  }
}

/** A form that nobody has filled in. */
const isEmpty = (value: string) => value.includes('___') && !/_[A-Z0-9]/.test(value);

interface InRow {
  readonly column: number;
  readonly columns: number;
  readonly labels: readonly FoundLabel[];
}

function readLabel(reading: Reading, label: FoundLabel, place: Place, { column, columns, labels }: InRow): void {
  const { line: at, from, to } = place;
  const line = reading.lines[at];
  if (line === undefined) return;
  const ours =
    reading.others[at] !== true && !isOfOther(label, { lines: reading.lines, at, line, labels, scanned: reading.scanned });
  const spanish = spanishLabel.test(line.upper.slice(label.from, label.to));
  const value = line.upper.slice(from, to);
  if (isEmpty(value)) return;
  const isNumbered = columns > 1 && /^\W*\d\.\W*$/.test(value);
  if (/[A-Z0-9]/.test(value) && !isNumbered)
    take(reading, { kind: label.kind, ours, spanish }, place, reading.scanned && label.bare && !label.colon);
  else wait(reading, { ...pendingOf(label.kind, ours, at, column, columns), spanish });
}

/** JOHNSON, PETER (DOB 3/4/1961): whose date of birth or number it is stands before it, with a label or without one. */
function nameBefore(reading: Reading, { line: at, from, to }: Place, { kind }: FoundLabel): void {
  const line = reading.lines[at];
  if (line === undefined || (kind !== 'born' && kind !== 'number') || reading.others[at] === true) return;
  const lead = line.shown.slice(from, to).replace(/[\s(,;|-]+$/, '');
  const [tail] = /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d'’-]*[.,]?[ ,]*){2,4}$/u.exec(lead) ?? [];
  if (tail === undefined || isNamedOther(line, from + lead.length - tail.length)) return;
  take(
    reading,
    { kind: 'name', ours: true, spanish: false, close: true },
    { line: at, from: from + lead.length - tail.length, to: from + lead.length },
    true,
  );
}

function pendingOf(kind: LabelKind, ours: boolean, line: number, column: number, columns: number): Pending {
  return { kind, ours, line, column, columns, spanish: false };
}

/**
 * A label waits for its value. Right below another in a row of labels it is the rest of that one: Date, and below it: of Birth. A new row of
 * labels ends the one before.
 */
function wait(reading: Reading, label: Pending): void {
  const isOver = ({ line, column, columns }: Pending) =>
    columns > 1 &&
    label.columns > 1 &&
    (line < label.line - 1 || (line < label.line && columns === label.columns && column === label.column));
  reading.pending = [...reading.pending.filter((one) => !isOver(one)), label];
  reading.most = Math.max(reading.most, reading.pending.length);
}

/** Labels wait as many lines as there were of them, and two. */
function expire(reading: Reading, at: number): void {
  reading.pending = reading.pending.filter(({ line }) => at - line <= reading.most + 1);
  if (reading.pending.length === 0) reading.most = 0;
}

/** First and last name in fields of their own make one name. */
function joinParts({ parts, fields }: Reading): void {
  for (const family of parts.filter(({ kind }) => kind === 'family')) {
    const apart = ({ line }: { line: number }) => Math.abs(line - family.line);
    const givens = parts.filter((part) => part.kind === 'given' && apart(part) <= 3);
    const [given] = givens.sort((one, other) => apart(one) - apart(other));
    if (given !== undefined)
      fields.push({ kind: 'name', words: [...given.words, ...family.words], line: family.line, apart: false });
  }
}

export interface Fields {
  /** About the subject of the page, in their order. */
  readonly fields: readonly Field[];
  /** Lines that hold the name of somebody else, by their label. */
  readonly otherNames: ReadonlySet<number>;
}

interface FieldsPage {
  readonly lines: readonly Line[];
  readonly marked: readonly MarkedLine[];
  readonly scanned: boolean;
  /** The latest year of the page. */
  readonly latest: number;
}

/** What labels say on a page. */
export function fieldsOf({ lines, marked, scanned, latest }: FieldsPage): Fields {
  const others = marked.map((one) => one.others);
  const reading: Reading = {
    lines,
    scanned,
    latest,
    others,
    fields: [],
    parts: [],
    pending: [],
    otherNames: new Set(),
    most: 0,
  };
  for (const [at, line] of lines.entries()) {
    const { labels = [], heads = false } = marked[at] ?? {};
    if (heads) continue;
    for (const column of line.cells.keys()) readCell(reading, at, column, labels);
    if (line.cells.length > 0) expire(reading, at);
  }
  joinParts(reading);
  return reading;
}
