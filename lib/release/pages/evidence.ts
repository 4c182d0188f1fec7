/** What a page says for and against its being about one patient. */

import { bareFields } from './bare-names.ts';
import { fieldsOf } from './fields.ts';
import { doneBy, earlier, relation, role } from './labels.ts';
import { isSlipOfGiven, likenessOfName, namesIn } from './likeness.ts';
import { latestYear, likenessOfDate } from './page-dates.ts';
import { isProvider, nameAt } from './page-names.ts';
import { asDigits, joined, type Line, linesOf, looksScanned, misread } from './page-text.ts';
import { type MarkedLine, markedLines } from './sections.ts';
import { namesInSentences } from './sentences.ts';
import { isMisreadEarlier } from './soft-labels.ts';
import type { Subject } from './subject.ts';
import type { Field } from './taking.ts';
import { datesNear } from './values.ts';

export type Kind = 'name' | 'born' | 'number';

export interface Evidence {
  /** Agrees, nearly agrees (a scanner's slip, an initial, day and month in the other order), speaks of somebody else. */
  readonly agrees: ReadonlySet<Kind>;
  readonly nearly: ReadonlySet<Kind>;
  readonly against: ReadonlySet<Kind>;
  /** Against it, but label and value stand apart: they may belong to others. */
  readonly apart: ReadonlySet<Kind>;
  /** A part of the name, and nothing of the rest: Mr. Dupree. */
  readonly hinted: boolean;
  /** A label names the patient, and not only some sentence. */
  readonly labelled: boolean;
  /** The same given name with another surname: perhaps a name of before or after a marriage. */
  readonly otherSurname: boolean;
  readonly scanned: boolean;
  /** The name stands there letter by letter, and no scanner had a part in it. */
  readonly exactName: boolean;
  /** Every number that speaks against it lacks the letters of this hospital and is unlike the patient's: it may be another's. */
  readonly foreignNumber: boolean;
  /** Labelled record numbers. */
  readonly numbers: readonly string[];
}

class Gathered {
  readonly agrees = new Set<Kind>();
  readonly nearly = new Set<Kind>();
  readonly against = new Set<Kind>();
  readonly apart = new Set<Kind>();
  readonly numbers: string[] = [];
  /** Names that may be the patient's with a letter lost; whether each stands apart from its label. */
  readonly slips: boolean[] = [];
  ownNumber = false;
  exactName = false;
  hinted = false;
  labelled = false;
  otherSurname = false;
  readonly scanned: boolean;
  constructor(scanned: boolean) {
    this.scanned = scanned;
  }
  get foreignNumber(): boolean {
    return this.against.has('number') && !this.ownNumber;
  }
  speakAgainst(kind: Kind, apart: boolean): void {
    (apart ? this.apart : this.against).add(kind);
  }
}

function weighName(found: Gathered, { words, apart }: Extract<Field, { kind: 'name' }>, subject: Subject): void {
  const likeness = likenessOfName(words, subject, found.scanned);
  if (likeness === 'same') {
    found.agrees.add('name');
    found.labelled = true;
    found.exactName ||= !found.scanned || likenessOfName(words, subject, false) === 'same';
  } else if (likeness === 'near') found.nearly.add('name');
  else if (likeness === 'part') found.hinted = true;
  else {
    if (likeness === 'given') found.otherSurname = true;
    if (found.scanned && likeness === 'surname' && isSlipOfGiven(words, subject)) found.slips.push(apart);
    else found.speakAgainst('name', apart);
  }
}

function weighDate(found: Gathered, field: Extract<Field, { kind: 'born' }>, subject: Subject): void {
  const likeness = likenessOfDate(field.date, subject, found.scanned, field.spanish);
  if (likeness === 'same' || (likeness === 'swapped' && field.spanish)) found.agrees.add('born');
  else if (likeness === 'other') found.speakAgainst('born', field.apart);
  else found.nearly.add('born');
}

/** Cut or lengthened by a scanner. */
const mostMisread = 2.2;

/** So few digits apart that it may be the twin's, or a slip. */
const fewDigits = 3;

function isNeighbour(digits: string, ours: string): boolean {
  const apart = [...digits].filter((digit, place) => digit !== ours[place]).length;
  return digits.length === ours.length && apart < fewDigits;
}

/** Letters of another hospital before a number. */
function isOutside(letters: string, prefixes: readonly string[], scanned: boolean): boolean {
  if (letters === '' || prefixes.length === 0) return false;
  return !prefixes.some((prefix) => misread(letters, prefix, 1) <= (scanned ? 1 : 0));
}

function weighNumber(
  found: Gathered,
  { digits, read, letters, apart }: Extract<Field, { kind: 'number' }>,
  { numbers, prefixes }: Pick<Subject, 'numbers' | 'prefixes'>,
): void {
  if (!apart) found.numbers.push(digits);
  if (numbers.includes(digits)) found.agrees.add('number');
  else if (numbers.length > 0 && !isOutside(letters, prefixes, found.scanned)) {
    const far = Math.min(...numbers.map((ours) => Math.min(misread(digits, ours, 3), misread(read, ours, 3))));
    const sameLength = numbers.some((ours) => ours.length === digits.length);
    if (found.scanned && (far < 1 || (far <= mostMisread && !sameLength))) found.nearly.add('number');
    // A number of another length is another hospital's.
    else if (sameLength) {
      found.speakAgainst('number', apart);
      found.ownNumber ||= letters !== '' || prefixes.length === 0 || numbers.some((ours) => isNeighbour(digits, ours));
    }
  }
}

const digits = /(?<![A-Z0-9-])(?:[A-Z]{1,4}[- ]?)?([0-9OILSZBGDQ](?:[- ]?[0-9OILSZBGDQ]){4,11})(?![A-Z0-9])/g;

/** A sticker or a footer: the name in the first cell of a line that ends with a number of this hospital. */
function weighBeside(found: Gathered, line: Line, before: number, subject: Subject): void {
  const [cell] = line.cells;
  const to = Math.min(cell?.to ?? 0, before);
  if (cell === undefined || /[:#;]/.test(line.upper.slice(cell.from, to)) || role.test(line.lettered.slice(cell.from, to)))
    return;
  const words = nameAt(line, cell.from, to, found.scanned);
  if (words !== null && !isProvider(line, to)) weighName(found, { kind: 'name', words, line: 0, apart: true }, subject);
}

/** Numbers without a label: ours anywhere, and those with the letters of this hospital. */
function weighBareNumbers(found: Gathered, line: Line, { labels }: MarkedLine, subject: Subject): void {
  const { numbers, prefixes } = subject;
  const labelled = labels.some(({ from }) => from <= (line.cells[0]?.to ?? 0));
  if (numbers.length === 0) return;
  for (const { index, 0: text, 1: body = '' } of line.upper.matchAll(digits)) {
    const lead = line.upper.slice(Math.max(0, index - 40), index);
    if (!/\d{2}/.test(text) || earlier.test(lead) || relation.test(lead) || (found.scanned && isMisreadEarlier(lead))) continue;
    const read = asDigits(body).replace(/\D/g, '');
    const ofHospital = prefixes.some((prefix) => text.startsWith(prefix)) && /\d{3}/.test(body);
    if (numbers.includes(read)) found.agrees.add('number');
    else if (ofHospital)
      weighNumber(
        found,
        { kind: 'number', digits: read, read: body, letters: prefixes[0] ?? '', line: 0, apart: false },
        subject,
      );
    if (ofHospital && !labelled) weighBeside(found, line, index, subject);
  }
}

/** A role before the name in its cell and its sentence. */
function isOfOther(line: Line, from: number): boolean {
  const cell = line.cells.find((one) => from >= one.from && from < one.to);
  const lead = line.lettered.slice(Math.max(cell?.from ?? 0, from - 60), from);
  const own = lead.split(/[.;] /).at(-1) ?? lead;
  return role.test(own) || doneBy.test(own);
}

/** Jane Dupree, and in the next column: Spouse. */
function isRelative({ lettered }: Line, to: number): boolean {
  const [next = ''] = /^[\s(|,]+[A-Z ]+(?!\s*:)/.exec(lettered.slice(to, to + 40)) ?? [];
  return next !== '' && relation.test(next.trim().split(' ')[0] ?? '');
}

/** Lines between a name and a date that belong together. */
const together = 2;

/** The patient named in full somewhere, and the date of birth beside the name. */
function weighSentences(found: Gathered, lines: readonly Line[], others: readonly boolean[], subject: Subject): void {
  for (const [at, line] of lines.entries()) {
    if (others[at] === true) continue;
    const named = namesIn(line, subject, found.scanned).filter(
      ({ from, to }) => !isOfOther(line, from) && !isProvider(line, to) && !isRelative(line, to),
    );
    if (named.length === 0) continue;
    found.agrees.add('name');
    found.exactName ||= !found.scanned || namesIn(line, subject, false).length > 0;
    const same = datesNear(lines, at, together).some((date) => likenessOfDate(date, subject, false) === 'same');
    if (same) found.agrees.add('born');
  }
}

function weighBrokenNames(found: Gathered, lines: readonly Line[], others: readonly boolean[], subject: Subject): void {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || others[at] === true || line.cells.length === 0 || next.cells.length === 0) continue;
    const whole = joined(line, next);
    const edge = line.shown.trimEnd().length;
    const spans = namesIn(whole, subject, found.scanned).some(
      ({ from, to }) => from < edge && to > edge && !isOfOther(whole, from) && !isProvider(whole, to),
    );
    if (!spans) continue;
    found.agrees.add('name');
    const same = datesNear(lines, at + 1, together).some((date) => likenessOfDate(date, subject, false) === 'same');
    if (same) found.agrees.add('born');
  }
}

/** `scanned`: the text was read from a picture; judged by the text itself where nobody tells. */
export function evidenceOf(text: string, subject: Subject, scanned = looksScanned(text)): Evidence {
  const found = new Gathered(scanned);
  const lines = linesOf(text, scanned);
  const marked = markedLines(lines, scanned);
  const others = marked.map((one) => one.others);
  const latest = latestYear(lines);
  const { fields: labelled, otherNames } = fieldsOf({ lines, marked, scanned, latest });
  const fields = [
    ...labelled,
    ...namesInSentences(lines, marked, isOfOther, scanned),
    ...bareFields({ lines, marked, scanned, latest, otherNames, isOfOther, subject }),
  ];
  for (const field of fields) {
    if (field.kind === 'name') weighName(found, field, subject);
    else if (field.kind === 'born') weighDate(found, field, subject);
    else weighNumber(found, field, subject);
  }
  for (const [at, line] of lines.entries()) {
    const mark = marked[at];
    if (mark !== undefined && !mark.others) weighBareNumbers(found, line, mark, subject);
  }
  weighSentences(found, lines, others, subject);
  if (!found.agrees.has('name')) weighBrokenNames(found, lines, others, subject);
  for (const apart of found.slips) {
    if (found.agrees.has('born')) found.nearly.add('name');
    else found.speakAgainst('name', apart);
  }
  return found;
}
