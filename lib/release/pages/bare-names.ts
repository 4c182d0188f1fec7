/**
 * Stickers, footers and headers without a label that one can read: a name, and beside it what only a patient has there, a date that is not
 * of the visit, a record number, an age. Each thing that speaks for a name is a point; two are not enough, for staff sign and date as well.
 */
import { isCommonGiven, isCommonSurname } from '../../request/names/kin.ts';
import { relation, role } from './labels.ts';
import { datesOf, type PageDate } from './page-dates.ts';
import { isProvider, nameAt } from './page-names.ts';
import { asDigits, type Cell, type Line } from './page-text.ts';
import type { MarkedLine } from './sections.ts';
import { beginsWithRole } from './soft-labels.ts';
import type { Subject } from './subject.ts';
import type { Field } from './taking.ts';
import type { ReadNumber } from './values.ts';

const enough = 3;

const numberToken = /(?<![A-Z0-9/-])(?:([A-Z]{1,4})[- ]?)?(\d[0-9OILSZBGDQ]{4,9})(?![A-Z0-9/-])/g;
const ageToken = /\b\d{1,3} ?(?:Y\b|Y\.?O\b|YRS?\b|YEARS?\b|ANOS\b)|(?<=^|\s{2}|\d |[/|] ?)[MF](?=$|\s|\/)|\b(?:FE)?MALE\b/;
const timeBehind = /^[ ,]*(?:AT )?\d{1,2}:?\d{2}\b/;

interface Anchors {
  readonly dates: readonly PageDate[];
  /** A date behind a label of birth. */
  readonly born: boolean;
  readonly numbers: readonly ReadNumber[];
  readonly aged: boolean;
}

/** What a line says without a label of another thing. */
function anchorsIn(line: Line, { labels }: MarkedLine, latest: number): Anchors {
  const { upper } = line;
  const isLabelled = (from: number) => labels.some(({ kind, to }) => kind.startsWith('other') && to <= from && from - to < 3);
  const isBorn = ({ from }: PageDate) => labels.some(({ kind, to }) => kind === 'born' && to <= from && from - to < 3);
  const all = datesOf(line);
  const dates = all.filter(
    (date) =>
      isBorn(date) ||
      (!isLabelled(date.from) && !timeBehind.test(upper.slice(date.to)) && yearOf(date.year, latest) < latest - 1),
  );
  const numbers = [...upper.matchAll(numberToken)].filter(
    ({ index, 1: letters, 2: read = '' }) => !isLabelled(index) && (letters !== undefined || read.length > 6),
  );
  return {
    dates,
    born: all.some(isBorn),
    numbers: numbers.map(({ 1: letters = '', 2: read = '' }) => ({ read, letters, digits: asDigits(read) })),
    aged: ageToken.test(upper),
  };
}

/** Of two digits, the later year that is not after the latest of the page. */
function yearOf(year: string, latest: number): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value + 2000 <= latest ? value + 2000 : value + 1900;
}

/** Nobody signs with a date of so many years ago. */
const longAgo = 15;

function pointsOf(around: readonly Anchors[], latest: number): number {
  const dates = around.flatMap((one) => one.dates);
  const old = around.some(({ born }) => born) || dates.some(({ year }) => yearOf(year, latest) < latest - longAgo);
  const signs = [dates.length > 0, old, around.some(({ numbers }) => numbers.length > 0), around.some(({ aged }) => aged)];
  return signs.filter(Boolean).length;
}

/** Nothing but dates, numbers, an age. */
function isBare(line: Line): boolean {
  const rest = datesOf(line).reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), line.upper);
  return (rest.match(/[A-Z]{3,}/g) ?? []).every((word) => /^(?:FEMALE|MALE|YRS|YEARS?|ANOS|DOB|BORN|MRN|AGE|SEX)$/.test(word));
}

const nameShape =
  /^[^\p{L}]{0,2}(?:\p{Lu}|\d(?=\p{L}))[\p{L}\d'.-]*(?:[ ,]+(?:de la |de los |del |de |van |von )?(?:\p{Lu}|\d(?=\p{L}))[\p{L}\d'.-]*){1,5}$/u;

/** The first letter of its first word is lost at the edge, or a word is parted. */
const scannedShape =
  /^[^\p{L}]{0,2}[\p{L}\d][\p{L}\d'.-]+(?:[ ,]+(?:de la |de los |del |de |van |von )?(?:\p{Lu}|\d(?=\p{L})|\p{Ll}{2,4}(?=$| \p{Lu}))[\p{L}\d'.-]*){1,5}$/u;

/** PROGRESS NOTE and other titles of documents, in the same cell as the name. */
const heading =
  /^(?:[A-Z]+ ){0,2}(?:NOTES?|REPORT|THERAPY|SUMMARY|RECORD|CONSULT(?:ATION)?|PLAN|ORDERS|RESULTS|ASSESSMENT|EVALUATION|[A-Z]{5,}GRAM) (?=\p{Lu}\p{L}+[ ,])/u;

/** The name at the beginning of a cell, up to the first digit or bracket. */
function nameIn(
  line: Line,
  { from: start, to }: Cell,
  { scanned, subject: { given, family } }: Pick<PageLines, 'scanned' | 'subject'>,
): { words: readonly string[]; points: number } | null {
  const from = start + (heading.exec(line.shown.slice(start, to))?.[0].length ?? 0);
  const text = line.upper.slice(from, to);
  const ends = text.search(scanned ? /\d{2}|[(|]|\b[A-Z]{1,4}[- ]?\d{4}/ : /[\d(|]|\b[A-Z]{1,4}[- ]?\d{4}/);
  const until = ends < 0 ? to : from + ends;
  const name = line.upper.slice(from, until).replace(/[-,. ]+$/, '');
  if (
    !(scanned ? scannedShape : nameShape).test(line.shown.slice(from, from + name.length)) ||
    isProvider(line, from + name.length)
  )
    return null;
  // Mr. Chambers isa 72-year-old: the words of a sentence.
  if (ends >= 0 && /(?<!^| )[ ]\p{Ll}+$/u.test(line.shown.slice(from, from + name.length))) return null;
  // Author Fox, Jaxon: a label without its colon.
  if (role.test(line.lettered.slice(from, from + name.search(/[ ,]|$/)))) return null;
  const words = nameAt(line, from, from + name.length, scanned);
  if (words === null || words.length < 2 || words.length > 5 || words.every(({ length }) => length < 3)) return null;
  const known = words.map((word) => word.toLowerCase());
  const points = [
    /^[^,]*[A-Z]{2},\s*[A-Z]{2}/.test(name),
    known.some(isCommonGiven),
    known.some(isCommonSurname),
    words.some((word) => word.length > 2 && (family.includes(word) || given.includes(word))),
  ];
  return { words, points: points.filter(Boolean).length };
}

interface PageLines {
  readonly lines: readonly Line[];
  readonly marked: readonly MarkedLine[];
  readonly scanned: boolean;
  /** The latest year of the page. */
  readonly latest: number;
  /** Lines that hold the name of somebody else, by their label. */
  readonly otherNames: ReadonlySet<number>;
  readonly isOfOther: (line: Line, from: number) => boolean;
  /** Who bears a name of the patient's is on the page for that. */
  readonly subject: Pick<Subject, 'given' | 'family'>;
}

interface Page extends PageLines {
  readonly isOnly: boolean;
}

/** A record number with the letters before it, and in the next line a date. */
function isNumberOverDate(line: Line, next: Line | undefined): boolean {
  return line.upper.replace(numberToken, '').trim() === '' && next !== undefined && isBare(next) && datesOf(next).length > 0;
}

/** The anchors of a line and of the lines of anchors next to it. */
function anchorsAround({ lines, marked, latest }: Page, at: number): readonly Anchors[] {
  const near = [at, at + 1, at + 2, at + 3, at - 1].filter((one) => {
    const line = lines[one];
    return one === at || (line !== undefined && (isBare(line) || isNumberOverDate(line, lines[one + 1])));
  });
  const reach = near.includes(at + 1) ? near : near.filter((one) => one <= at);
  return reach.flatMap((one) => {
    const [line, mark] = [lines[one], marked[one]];
    return line === undefined || mark === undefined ? [] : [anchorsIn(line, mark, latest)];
  });
}

const isOfRelatives = ({ lettered }: Line, scanned: boolean) =>
  relation.test(lettered) || (scanned && beginsWithRole(lettered));

const dayOf = ({ year, month, day }: PageDate) => `${year}-${month}-${day}`;

/** In the next line nothing but a date, and that nowhere else: of a signature it would be the visit's. */
function hasOwnDateBelow({ lines }: Page, at: number): boolean {
  const next = lines[at + 1];
  const [date, ...more] = next === undefined ? [] : datesOf(next);
  if (next === undefined || date === undefined || more.length > 0 || !isBare(next)) return false;
  return lines.flatMap(datesOf).filter((one) => dayOf(one) === dayOf(date)).length === 1;
}

function fieldsAt(page: Page, at: number): readonly Field[] {
  const [line, mark] = [page.lines[at], page.marked[at]];
  if (line === undefined || mark === undefined || mark.others || page.otherNames.has(at)) return [];
  if (isOfRelatives(line, page.scanned)) return [];
  const around = anchorsAround(page, at);
  const [dates, numbers] = [around.flatMap((one) => one.dates), around.flatMap((one) => one.numbers)];
  const { isOnly, latest } = page;
  const aged = around.some((one) => one.aged);
  const anchors = pointsOf(around, isOnly ? 0 : latest);
  if (anchors === 0) return [];
  return line.cells.flatMap((cell): readonly Field[] => {
    const named = page.isOfOther(line, cell.from) ? null : nameIn(line, cell, page);
    const below = cell === line.cells.at(-1) && hasOwnDateBelow(page, at) ? 1 : 0;
    if (named === null || named.points + anchors + below < enough) return [];
    const apart = { line: at, apart: true };
    return [
      { kind: 'name', words: named.words, ...apart },
      ...(isOnly && !aged ? [] : dates).map((date) => ({ kind: 'born' as const, date, spanish: false, ...apart })),
      ...numbers.map((number) => ({ kind: 'number' as const, ...number, ...apart })),
    ];
  });
}

const street =
  /^\s*[A-Z]?\d{1,5} *\S.*\b(?:RD|ROAD|ST|STREET|AVE|AVENUE|DR|DRIVE|LN|LANE|CT|COURT|WAY|BLVD|CIR|CIRCLE|PL|PLACE)\b/;
/** Lines from an address to the greeting below it. */
const toGreeting = 9;

/** To whom a letter goes that speaks of a date of birth: who is greeted by the surname of the address is who it is about. */
function addressees({ lines, scanned, subject }: Page): readonly Field[] {
  return lines.flatMap((line, at): readonly Field[] => {
    const [cell] = line.cells;
    const below = lines.slice(at + 1, at + toGreeting);
    if (cell === undefined || !street.test(below[0]?.upper ?? '') || !below.some(({ upper }) => /\bBIRTH\b/.test(upper)))
      return [];
    const named = nameIn(line, cell, { scanned, subject });
    const surname = named?.words.at(-1) ?? '';
    const greets = below.some(
      ({ lettered }) => /^\W*(?:DEAR|ESTIMAD[OA])\b(?! DR)/.test(lettered) && lettered.includes(surname),
    );
    return named === null || !greets ? [] : [{ kind: 'name', words: named.words, line: at, apart: true }];
  });
}

/** Names, dates of birth and record numbers that stand together without a label; all of them apart, for nothing says whose they are. */
export function bareFields(page: PageLines): readonly Field[] {
  // The only year of a page may be that of a birth.
  const own = page.lines.filter(({ lettered }) => !relation.test(lettered));
  const isOnly = new Set(own.flatMap(datesOf).map(({ year }) => year)).size === 1;
  const latest = isOnly ? Number.POSITIVE_INFINITY : page.latest;
  const whole = { ...page, latest, isOnly };
  return [...page.lines.flatMap((_, at) => fieldsAt(whole, at)), ...addressees(whole)];
}
