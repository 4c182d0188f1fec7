/** What may stand behind a label: a record number, a date, a part of a name. */
import { dateAt, datesOf, type PageDate } from './page-dates.ts';
import { noNames, wordsIn } from './page-names.ts';
import { asDigits, type Line } from './page-text.ts';

const numberAt = /^[^A-Z0-9]{0,3}((?:[A-Z]{1,4}[- ]?)?[0-9OILSZBGDQ](?:[- ]?[0-9OILSZBGDQ]){3,11})(?![A-Z0-9])/;

export interface ReadNumber {
  readonly digits: string;
  /** As read, letters taken for digits left as they are. */
  readonly read: string;
  /** Before the digits. */
  readonly letters: string;
}

/** A record number that begins at a place. */
export function readNumber(upper: string, from: number, to: number): ReadNumber | null {
  const found = numberAt.exec(upper.slice(from, to));
  const text = found?.[1]?.replace(/[- ]/g, '') ?? '';
  const body = /^[A-Z]{1,4}(?=\d{4})/.test(text) ? text.replace(/^[A-Z]+/, '') : text;
  const digits = asDigits(body).replace(/\D/g, '');
  const enough = (text.match(/\d/g)?.length ?? 0) >= 3;
  const isDate = /^[^A-Z0-9]{0,3}\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b/.test(upper.slice(from, to));
  const letters = text.slice(0, text.length - body.length);
  return enough && !isDate && digits.length >= 4 ? { digits, read: body, letters } : null;
}

/** Slashes read as ones, a year in two halves: 05/0312021, 22-Sep-19 46. */
function withoutSlips(text: string): string {
  return text
    .replace(/^(\d{1,2})[/1]([0-3]\d)[/1]((?:19|20)\d\d)(?!\d)/, '$1/$2/$3')
    .replace(/(?<=[-/ ,](?:19|20)) (?=\d\d(?!\d))/, '');
}

/** A date behind a label, perhaps after a word in brackets. */
export function readDate(upper: string, from: number, to: number): PageDate | null {
  // What a scanner left of a word before it: nacida l 01/12/2013.
  const start = from + (/^[^A-Z0-9]*(?:[A-Z]{1,2} (?=\d))?/.exec(upper.slice(from, to))?.[0].length ?? 0);
  return start < to ? (dateAt(withoutSlips(upper.slice(start)), 0) ?? dateAt(upper, start)) : null;
}

export function wordsOfPart(line: Line, from: number, to: number): readonly string[] {
  const [text = ''] = line.lettered.slice(from, to).split(/\s{2,}|[(,|\d]/);
  const words = wordsIn(line, from, from + text.length);
  const isPart =
    words.length <= 4 && words.every(({ text: word, capital }) => capital && (!noNames.has(word) || words.length === 1));
  return isPart ? words.map((word) => word.text) : [];
}

/** Dates near a place, in the lines around it. */
export function datesNear(lines: readonly Line[], at: number, reach: number): readonly PageDate[] {
  return lines.slice(Math.max(0, at - reach), at + reach + 1).flatMap(datesOf);
}
