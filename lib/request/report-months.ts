/**
 * Requests of one month of receipt, counted by type, language, channel, month of answer and outcome. Each count keeps how many took
 * how many whole days: nothing is rounded away, so median and p90 are exact for any sum of months and cells.
 */
import * as z from 'zod';
import { daysBetween, hospitalDay, type TimeZone } from './dates.ts';
import type { ReportFacts } from './report-facts.ts';

const CountRow = z.object({
  type: z.string(),
  language: z.string(),
  channel: z.string(),
  /** Null: not answered yet. */
  answerMonth: z.string().nullable(),
  outcome: z.string().nullable(),
  count: z.int().positive(),
  /** Pairs of whole days from receipt to answer, and how many took them. */
  days: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])),
});
export type CountRow = z.infer<typeof CountRow>;
export const CountRows = z.array(CountRow);

/** Where one request counts, and its days. */
export function countRow({ type, language, channel, receivedOn, answered }: ReportFacts, timeZone: TimeZone): CountRow {
  const cell = { type, language, channel, count: 1 };
  if (answered === null) return { ...cell, answerMonth: null, outcome: null, days: [] };
  const day = hospitalDay(new Date(answered.at), timeZone);
  // Mail is marked as received for an earlier day than that of an answer, never for a later one.
  const days = Math.max(0, daysBetween(receivedOn, day));
  return { ...cell, answerMonth: day.slice(0, 7), outcome: answered.outcome, days: [[days, 1]] };
}

const keyOf = ({ type, language, channel, answerMonth, outcome }: CountRow) =>
  [type, language, channel, answerMonth ?? '', outcome ?? ''].join('|');

function sumOfDays(all: readonly CountRow[]): CountRow['days'] {
  const found = new Map<number, number>();
  for (const [day, count] of all.flatMap(({ days }) => days)) found.set(day, (found.get(day) ?? 0) + count);
  return [...found].sort(([one], [other]) => one - other);
}

/** The rows of one month, in a fixed order. Pure. */
export function aggregateMonth(facts: readonly ReportFacts[], timeZone: TimeZone): readonly CountRow[] {
  const cells = new Map<string, CountRow[]>();
  for (const one of facts) {
    const row = countRow(one, timeZone);
    const same = cells.get(keyOf(row));
    if (same === undefined) cells.set(keyOf(row), [row]);
    else same.push(row);
  }
  return [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...rest]]) =>
      first === undefined ? [] : [{ ...first, count: rest.length + 1, days: sumOfDays([first, ...rest]) }],
    );
}

export interface Figures {
  readonly received: number;
  readonly answered: number;
  /** Whole days from receipt to answer; null when nothing was answered. The smallest number that half, or 9 of 10, did not exceed. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly outcomes: Readonly<Record<string, number>>;
}

function quantile(days: CountRow['days'], part: number): number | null {
  const total = days.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  for (const [day, count] of days) {
    passed += count;
    if (passed >= part * total) return day;
  }
  return null;
}

/** The figures of any rows, of one month or of several. Pure. */
export function figuresOf(rows: readonly CountRow[]): Figures {
  const days = sumOfDays(rows);
  const outcomes: Record<string, number> = {};
  for (const { outcome, count } of rows) if (outcome !== null) outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
  return {
    received: rows.reduce((sum, { count }) => sum + count, 0),
    answered: days.reduce((sum, [, count]) => sum + count, 0),
    medianDays: quantile(days, 0.5),
    p90Days: quantile(days, 0.9),
    outcomes,
  };
}

/** The month so many months before. */
export function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
