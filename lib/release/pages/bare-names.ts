/**
 * Stickers, footers and headers without a label that one can read: a name, and beside it what only a patient has there, a date that is not
 * of the visit, a record number, an age. Each thing that speaks for a name is a point; two are not enough, for staff sign and date as well.
 */
import { isCommonGiven, isCommonSurname } from '../../request/names/kin.ts';
import { relation } from './labels.ts';
import { datesIn, type PageDate } from './page-dates.ts';
import { isProvider, nameAt } from './page-names.ts';
import { asDigits, type Cell, type Line } from './page-text.ts';
import type { MarkedLine } from './sections.ts';
import { beginsWithRole } from './soft-labels.ts';
import type { Field } from './taking.ts';
import type { ReadNumber } from './values.ts';

const enough = 3;

const numberToken = /(?<![A-Z0-9/-])(?:([A-Z]{1,4})[- ]?)?(\d[0-9OILSZBGDQ]{4,9})(?![A-Z0-9/-])/g;
const ageToken = /\b\d{1,3} ?(?:Y\b|Y\.?O\b|YRS?\b|YEARS?\b|ANOS\b)|(?<=^|\s|\/)[MF](?=$|\s|\/)|\b(?:FE)?MALE\b/;
const timeBehind = /^[ ,]*(?:AT )?\d{1,2}:?\d{2}\b/;

interface Anchors {
  readonly dates: readonly PageDate[];
  readonly numbers: readonly ReadNumber[];
  readonly aged: boolean;
}

/** What a line says without a label of another thing. `latest`: the latest year of the page, which is the visit's. */
function anchorsIn({ upper }: Line, { labels }: MarkedLine, latest: number): Anchors {
  const isLabelled = (from: number) => labels.some(({ kind, to }) => kind.startsWith('other') && to <= from && from - to < 3);
  const dates = datesIn(upper).filter(
    ({ from, to, year }) => !isLabelled(from) && !timeBehind.test(upper.slice(to)) && yearOf(year) < latest,
  );
  const numbers = [...upper.matchAll(numberToken)].filter(({ index }) => !isLabelled(index));
  return {
    dates,
    numbers: numbers.map(({ 1: letters = '', 2: read = '' }) => ({ read, letters, digits: asDigits(read) })),
    aged: ageToken.test(upper),
  };
}

/** Of two digits, of the years that a patient can be born in. */
function yearOf(year: string): number {
  const value = Number(year);
  return year.length === 2 ? value + 1900 : value;
}

/** Nothing but dates, numbers, an age. */
function isBare({ upper }: Line): boolean {
  const dates = datesIn(upper);
  const rest = dates.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), upper);
  return (rest.match(/[A-Z]{3,}/g) ?? []).every((word) => /^(?:FEMALE|MALE|YRS|YEARS?|ANOS)$/.test(word));
}

const nameShape = /^[^\p{L}]{0,2}\p{Lu}[\p{L}'.-]*(?:[ ,]+(?:de la |de los |del |de |van |von )?\p{Lu}[\p{L}'.-]*){1,5}$/u;

/** The name at the beginning of a cell, up to the first digit or bracket. */
function nameIn(line: Line, { from, to }: Cell, scanned: boolean): { words: readonly string[]; points: number } | null {
  const text = line.upper.slice(from, to);
  const ends = text.search(/[\d(|]|\b[A-Z]{1,4}[- ]?\d{4}/);
  const until = ends < 0 ? to : from + ends;
  const name = line.upper.slice(from, until).replace(/[-,. ]+$/, '');
  if (!nameShape.test(line.shown.slice(from, from + name.length)) || isProvider(line, from + name.length)) return null;
  const words = nameAt(line, from, from + name.length, scanned);
  if (words === null || words.length < 2 || words.length > 5) return null;
  const known = words.map((word) => word.toLowerCase());
  const points = [/^[^,]*[A-Z]{2},\s*[A-Z]{2}/.test(name), known.some(isCommonGiven), known.some(isCommonSurname)];
  return { words, points: points.filter(Boolean).length };
}

interface PageLines {
  readonly lines: readonly Line[];
  readonly marked: readonly MarkedLine[];
  readonly scanned: boolean;
  /** Lines that hold the name of somebody else, by their label. */
  readonly otherNames: ReadonlySet<number>;
  readonly isOfOther: (line: Line, from: number) => boolean;
}

interface Page extends PageLines {
  readonly latest: number;
}

/** The anchors of a line and of the lines of anchors next to it. */
function anchorsAround({ lines, marked, latest }: Page, at: number): readonly Anchors[] {
  const near = [at, at + 1, at + 2, at - 1].filter((one) => one === at || (lines[one] !== undefined && isBare(lines[one])));
  const reach = near.includes(at + 1) ? near : near.filter((one) => one <= at);
  return reach.flatMap((one) => {
    const [line, mark] = [lines[one], marked[one]];
    return line === undefined || mark === undefined ? [] : [anchorsIn(line, mark, latest)];
  });
}

const isOfRelatives = ({ lettered }: Line, scanned: boolean) =>
  relation.test(lettered) || (scanned && beginsWithRole(lettered));

function fieldsAt(page: Page, at: number): readonly Field[] {
  const [line, mark] = [page.lines[at], page.marked[at]];
  if (line === undefined || mark === undefined || mark.others || page.otherNames.has(at)) return [];
  if (isOfRelatives(line, page.scanned)) return [];
  const around = anchorsAround(page, at);
  const [dates, numbers] = [around.flatMap((one) => one.dates), around.flatMap((one) => one.numbers)];
  const anchors = [dates.length > 0, numbers.length > 0, around.some(({ aged }) => aged)].filter(Boolean).length;
  if (anchors === 0) return [];
  return line.cells.flatMap((cell): readonly Field[] => {
    const named = page.isOfOther(line, cell.from) ? null : nameIn(line, cell, page.scanned);
    if (named === null || named.points + anchors < enough) return [];
    const apart = { line: at, apart: true };
    return [
      { kind: 'name', words: named.words, ...apart },
      ...dates
        .filter(({ year }) => yearOf(year) < page.latest - 1)
        .map((date) => ({
          kind: 'born' as const,
          date,
          spanish: false,
          ...apart,
        })),
      ...numbers.map((number) => ({ kind: 'number' as const, ...number, ...apart })),
    ];
  });
}

/** Names, dates of birth and record numbers that stand together without a label; all of them apart, for nothing says whose they are. */
export function bareFields(page: PageLines): readonly Field[] {
  const years = page.lines.flatMap(({ upper }) => datesIn(upper)).map(({ year }) => (year.length === 4 ? Number(year) : 0));
  const latest = Math.max(...years.filter((year) => year < 2100), 0);
  return page.lines.flatMap((_, at) => fieldsAt({ ...page, latest }, at));
}
