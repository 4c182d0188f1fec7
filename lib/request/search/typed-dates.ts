/** The date in what somebody typed, in any of the ways in which people write one, in English and Spanish. Pure. */
import { ageOn, type CalendarDate, isCalendarDate } from '../dates.ts';

export interface TypedDate {
  /** Every day that is meant: 03/09/1984 is March 9, and September 3; the American way first. None: no such day exists. */
  readonly days: readonly CalendarDate[];
  /** What stands before it, and behind it. */
  readonly before: string;
  readonly behind: string;
}

/** In years. Nobody who is asked for is older. */
const oldest = 120;

const months: readonly (readonly string[])[] = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'set', 'setiembre'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];

const month = `(?<month>${months
  .flat()
  .sort((one, other) => other.length - one.length)
  .join('|')})\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|ro|ero|o|°)?';
const year = "['’]?(?<year>\\d{4}|\\d{2})";
const apart = '[\\s.,/-]*(?:(?:de|del|of)\\s+)?';
const sign = '\\s*[\\s./-]\\s*';

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}]|[./-]\\d)`, 'iu');

/** In figures first: in `Jones April 3/9/84` April is a name. */
const patterns: readonly RegExp[] = [
  whole(`(?<year>\\d{4})${sign}(?<monthNumber>\\d{1,2})${sign}(?<day>\\d{1,2})`),
  whole(`(?<first>\\d{1,2})${sign}(?<second>\\d{1,2})${sign}${year}`),
  whole(`${day}${apart}${month}${apart}${year}`),
  whole(`${month}[\\s./-]*${day}(?:[\\s.,/-]+(?:(?:de|del|of)\\s+)?)${year}`),
  whole(`(?<year>\\d{4})[\\s.,/-]*${month}[\\s.,/-]*${day}`),
  whole(`${month}[\\s./-]*(?<year>\\d{4})[\\s./-]+${day}`),
  // Eight figures in a row, as a form or a scanner has them.
  whole('(?<row>\\d{8})'),
];

const two = (digits: string) => digits.padStart(2, '0');

/** Two figures may be of this century or of the last. */
function yearsOf(digits: string): readonly string[] {
  return digits.length === 4 ? [digits] : [`19${digits}`, `20${digits}`];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** In figures without a year of four: the American order, the other one, and only then a year that comes first. */
function inFigures(first: string, second: string, last: string): readonly (readonly string[])[] {
  const usual = yearsOf(last).flatMap((written) => [
    [written, first, second],
    [written, second, first],
  ]);
  const turned = last.length === 2 ? yearsOf(first).map((written) => [written, second, last]) : [];
  return [...usual, ...turned];
}

function inARow(row: string): readonly (readonly string[])[] {
  const [begin, end] = [row.slice(0, 4), row.slice(4)];
  const part = (text: string) => [text.slice(0, 2), text.slice(2)] as const;
  return [
    [end, ...part(begin)],
    [end, ...part(begin).toReversed()],
    [begin, ...part(end)],
  ];
}

function readings(groups: Groups): readonly (readonly string[])[] {
  const { first = '', second = '', row, day: typedDay = '', year: typedYear = '', monthNumber, month: name = '' } = groups;
  if (row !== undefined) return inARow(row);
  if (first !== '') return inFigures(first, second, typedYear);
  const number = monthNumber ?? String(months.findIndex((names) => names.includes(name.toLowerCase())) + 1);
  return yearsOf(typedYear).map((written) => [written, number, typedDay]);
}

/** Days on which somebody who lives, or died of old age, was born. */
function daysOf(groups: Groups, today: CalendarDate): readonly CalendarDate[] {
  const all = readings(groups).map(([y = '', m = '', d = '']) => `${y}-${two(m)}-${two(d)}`);
  const sound = all.filter((date) => isCalendarDate(date) && date <= today && ageOn(date, today) <= oldest);
  // A year that comes first with two figures counts only where nothing else does.
  const usual = sound.filter((date) => groups['first'] === undefined || date.slice(2, 4) === groups['year']?.slice(-2));
  return [...new Set(usual.length > 0 ? usual : sound)];
}

/** Null where no date was typed. `text`: one cleaned line. */
export function typedDateIn(text: string, today: CalendarDate): TypedDate | null {
  let impossible: TypedDate | null = null;
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const days = daysOf(found.groups ?? {}, today);
    const typed = { days, before: text.slice(0, found.index), behind: text.slice(found.index + found[0].length) };
    if (days.length > 0) return typed;
    impossible ??= typed;
  }
  return impossible;
}
