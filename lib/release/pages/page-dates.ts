/** Dates as pages write them, in English and Spanish, and whether one is the patient's date of birth. */
import { asDigits, asLetters, type Line, misread } from './page-text.ts';
import type { Subject } from './subject.ts';

export interface PageDate {
  /** Two or four digits, as read and with letters taken for digits. */
  readonly year: string;
  readonly readAs: string;
  readonly month: number;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

const digit = '[0-9ODQIL|SZBG]';
const parts = {
  y4: `(?<y>${digit}{4})`,
  y: `(?<y>${digit}{4}|${digit}{2,3})(?![0-9])`,
  m: `(?<m>${digit}{1,2})`,
  d: `(?<d>${digit}{1,2})`,
  M: '(?<word>[A-Z0-9]{3,10})\\.?',
} as const;
const by = ' ?[-/.] ?';
const patterns = [
  `${parts.y4}${by}${parts.m}${by}${parts.d}`,
  `${parts.m}${by}${parts.d}${by}${parts.y}`,
  `${parts.d}(?:ST|ND|RD|TH)?[-/ ,]{0,2}(?:DE )?${parts.M}[-/ ,.]{0,3}(?:DEL? ?)?${parts.y4}`,
  `${parts.d}[-/]${parts.M}[-/](?<y>${digit}{2})(?![0-9])`,
  `${parts.M}[- ]{0,2}${parts.d}(?:ST|ND|RD|TH)?[-,. ]{1,3}${parts.y4}`,
  // Dates of forms with a box for each: 05 05 1950, or without anything between them.
  `${parts.m} ${parts.d} ${parts.y4}(?![0-9])`,
  '(?<y>[12][09][0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])',
  '(?<m>[01][0-9])(?<d>[0-3][0-9])(?<y>[12][09][0-9]{2})(?![0-9])',
  // One of the two signs between them is lost.
  '(?<m>[01][0-9])(?<d>[0-3][0-9])[-/](?<y>(?:19|20)[0-9]{2})(?![0-9])',
  '(?<m>[01]?[0-9])[-/](?<d>[0-3][0-9])(?<y>(?:19|20)[0-9]{2})(?![0-9])',
  '(?<y>(?:19|20)[0-9]{2})-(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])',
  '(?<y>(?:19|20)[0-9]{2})(?<m>[01][0-9])-(?<d>[0-3][0-9])(?![0-9])',
].map((pattern) => new RegExp(`(?<![0-9A-Z])${pattern}`, 'y'));

const months: readonly (readonly string[])[] = [
  ['JANUARY', 'JAN', 'ENERO', 'ENE'],
  ['FEBRUARY', 'FEB', 'FEBRERO'],
  ['MARCH', 'MAR', 'MARZO'],
  ['APRIL', 'APR', 'ABRIL', 'ABR'],
  ['MAY', 'MAYO'],
  ['JUNE', 'JUN', 'JUNIO'],
  ['JULY', 'JUL', 'JULIO'],
  ['AUGUST', 'AUG', 'AGOSTO', 'AGO'],
  ['SEPTEMBER', 'SEP', 'SEPT', 'SEPTIEMBRE', 'SETIEMBRE', 'SET'],
  ['OCTOBER', 'OCT', 'OCTUBRE'],
  ['NOVEMBER', 'NOV', 'NOVIEMBRE'],
  ['DECEMBER', 'DEC', 'DICIEMBRE', 'DIC'],
];

/** 0 for a word that is no month. */
function monthOf(word: string): number {
  const read = asLetters(word);
  const exact = months.findIndex((names) => names.includes(read));
  if (exact >= 0) return exact + 1;
  if (read.length < 3) return 0;
  const most = read.length > 3 ? 1 : 0.3;
  const apart = months.map((names) =>
    Math.min(...names.map((name) => (name.length > 3 === read.length > 3 ? misread(read, name, most) : 2))),
  );
  const least = Math.min(...apart);
  return least <= most && apart.indexOf(least) === apart.lastIndexOf(least) ? 1 + apart.indexOf(least) : 0;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>, from: number, to: number): PageDate | null {
  const { y = '', m, d = '', word } = groups;
  const month = word === undefined ? Number(asDigits(m ?? '')) : monthOf(word);
  const day = Number(asDigits(d));
  const swapped = month > 12 && day <= 12 && word === undefined;
  if (word === undefined && !/\d/.test((m ?? '') + d)) return null;
  // A month whose first digit is lost.
  const isCut = m === '0' && day > 0 && day <= 31;
  if ((month < 1 && !isCut) || day < 1 || day > 31 || (month > 12 && !(swapped && month <= 31))) return null;
  const read = { year: asDigits(y), readAs: y, from, to };
  return swapped ? { ...read, month: day, day: month } : { ...read, month, day };
}

/** The date that begins at a place of a line (upper case), or null. */
export function dateAt(upper: string, at: number): PageDate | null {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(upper);
    const date = found === null ? null : dateOf(found.groups ?? {}, at, pattern.lastIndex);
    if (date !== null) return date;
  }
  return null;
}

/** Every date of a line that begins with a digit, or with the name of a month. */
function datesIn(upper: string): readonly PageDate[] {
  const dates: PageDate[] = [];
  let after = 0;
  for (const { index } of upper.matchAll(/(?<![A-Z0-9])[A-Z0-9]/g)) {
    if (index < after) continue;
    const date = dateAt(upper, index);
    if (date === null || !/\d/.test(upper.slice(date.from, date.to))) continue;
    dates.push(date);
    after = date.to;
  }
  return dates;
}

const known = new WeakMap<Line, readonly PageDate[]>();

/** The dates of a line; read once. */
export function datesOf(line: Line): readonly PageDate[] {
  const dates = known.get(line) ?? datesIn(line.upper);
  known.set(line, dates);
  return dates;
}

/**
 * The latest year of a page, which is the visit's; 0 where there is none. A scanner makes later ones, and a card says when it ends: one
 * that stands there twice counts first, or is followed by another.
 */
export function latestYear(lines: readonly Line[]): number {
  const all = lines.flatMap(datesOf).map(({ year }) => (year.length === 4 ? Number(year) : 0));
  const years = all.filter((year) => year < 2100);
  const twice = years.filter((year, place) => years.indexOf(year) !== place);
  const [last = 0, second = last] = years.toSorted((one, other) => other - one);
  return twice.length > 0 ? second : last;
}

/** same; swapped: day and month stand in the other order; near: but for what a scanner misreads; other. */
export type DateLikeness = 'same' | 'swapped' | 'near' | 'other';

const two = (value: number) => String(value).padStart(2, '0');

/** Of two numbers of a date, in misread signs, with a zero before them or without. */
const numbersApart = (one: number, other: number) =>
  Math.min(misread(two(one), two(other), 2), misread(String(one), String(other), 2));

/** Of month and day, in misread signs. */
const daysApart = (one: Pick<PageDate, 'month' | 'day'>, other: Pick<PageDate, 'month' | 'day'>): number =>
  numbersApart(one.month, other.month) + numbersApart(one.day, other.day);

/** Two signs that look alike, or one that is lost. */
const nearest = 1.01;

/** `dayFirst`: its label is in Spanish. */
export function likenessOfDate(date: PageDate, { born }: Subject, scanned: boolean, dayFirst = false): DateLikeness {
  const whole = String(born.year);
  const year = date.year.length === 2 ? whole.slice(2) : whole;
  if (date.year === year) {
    if (date.month === born.month && date.day === born.day) return 'same';
    if (date.month === born.day && date.day === born.month) return 'swapped';
  }
  if (!scanned) return 'other';
  const years = Math.min(misread(date.year, year, 2), misread(date.readAs, year, 2));
  if (years + daysApart(date, born) <= nearest) return 'near';
  // In the other order and with another year it is the date of somebody else.
  const turned = years + daysApart({ month: date.day, day: date.month }, born);
  return turned <= nearest && (dayFirst || years === 0) ? 'near' : 'other';
}
