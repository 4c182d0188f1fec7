/** Dates of care by day, by month or by year: people remember "June 2015". The body has days, and what was said beside them. */
import { addDays, isCalendarDate } from '../../request/dates.ts';
import { cleanNumber } from '../../request/text.ts';
import { type Answers, answerAt, dateFrom } from './answers.ts';

export type SpanEnd = 'first' | 'last';

const two = (number: number) => String(number).padStart(2, '0');

/** YYYY, or YYYY-MM, where no day was given; undefined for a whole date and for what is none. */
export function saidAt(answers: Answers, path: string): string | undefined {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    cleanNumber(answerAt(answers, `${path}.${part}`) ?? ''),
  );
  if (day !== '' || !/^[12]\d{3}$/.test(year)) return undefined;
  if (month === '') return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(Number(month))}` : undefined;
}

/** The first or the last day of a year (YYYY) or a month (YYYY-MM). */
function dayOf(said: string, end: SpanEnd): string {
  const [year = 0, month] = said.split('-').map(Number);
  if (end === 'first') return `${year}-${two(month ?? 1)}-01`;
  const next = month === undefined || month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -1);
}

/** As typed where it is no span: the schema says what is wrong with it. */
function spanDate(answers: Answers, path: string, end: SpanEnd): string | undefined {
  const said = saidAt(answers, path);
  return said === undefined ? dateFrom(answers, path) : dayOf(said, end);
}

interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromSaid?: string | undefined;
  readonly toSaid?: string | undefined;
}

/** Both ends of the dates of care. A visit or stay lies in what was said of its beginning, or in that day's month. */
export function spanIn(answers: Answers, visit: boolean): Span {
  const [fromSaid, toSaid] = [saidAt(answers, 'records.from'), saidAt(answers, 'records.to')];
  const from = spanDate(answers, 'records.from', 'first');
  const to = spanDate(answers, 'records.to', 'last');
  if (!visit || from === undefined || to !== undefined || !isCalendarDate(from)) return { from, to, fromSaid, toSaid };
  return { from, to: dayOf(fromSaid ?? from.slice(0, 7), 'last'), fromSaid, toSaid: fromSaid ?? from.slice(0, 7) };
}
