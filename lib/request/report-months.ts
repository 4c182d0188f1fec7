/**
 * Requests of one month of receipt, counted three ways. Cells: by type, language, channel, way of arrival, month of answer and outcome,
 * each with how many took how many whole days: nothing is rounded away, so median and p90 are exact for any sum of months and cells.
 * Tallies: whatever else is counted, by type, language and channel. Firms: those that letters went back to. Pure.
 */
import * as z from 'zod';
import { daysBetween, hospitalDay, type TimeZone } from './dates.ts';
import { type ReportFacts, unsent } from './report-facts.ts';
import { searchFirm } from './search-terms.ts';

const CountRow = z.object({
  type: z.string(),
  language: z.string(),
  channel: z.string(),
  /** Absent on rows of older versions. */
  arrivedBy: z.string().optional(),
  /** In which records or a letter left, or in which it ended without either. Null: neither so far. */
  answerMonth: z.string().nullable(),
  /** Null: not answered yet. */
  outcome: z.string().nullable(),
  count: z.int().positive(),
  /** Those that left within the hospital's own target. Absent: none, or a row of an older version. */
  inTarget: z.int().positive().optional(),
  /** Pairs of whole days from receipt to the day on which it left, and how many took them. */
  days: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])),
});
export type CountRow = z.infer<typeof CountRow>;
export const CountRows = z.array(CountRow);

export const Tallies = z.array(
  z.object({ type: z.string(), language: z.string(), channel: z.string(), sums: z.record(z.string(), z.int().positive()) }),
);
export type Tally = z.infer<typeof Tallies>[number];

export const FirmRows = z.array(
  z.object({ firm: z.string(), name: z.string(), requests: z.int().positive(), asked: z.int().positive() }),
);
export type FirmRow = z.infer<typeof FirmRows>[number];

/**
 * One calendar month as the director's page shows it, of each part: what was received in it, and what left or ended in it, whenever that
 * was received. Made from the cells, so that a page reads a tenth of them.
 */
export const PartRows = z.array(
  z.object({
    type: z.string(),
    language: z.string(),
    channel: z.string(),
    arrivedBy: z.string(),
    received: z.int().nonnegative(),
    open: z.int().nonnegative(),
    inTarget: z.int().nonnegative(),
    outcomes: z.record(z.string(), z.int().positive()),
    /** Whole days and how many took them, by turns. */
    days: z.array(z.int().nonnegative()),
  }),
);
export type PartRow = z.infer<typeof PartRows>[number];

/** Of a month, those with the most letters back; the rest is left out. */
const mostFirms = 200;

/** The hospital's day on which records or a letter left; null where nothing did. An older version knew the day of the answer alone. */
export function sentDay({ answered, sent }: ReportFacts, timeZone: TimeZone): string | null {
  if (answered === null || sent === null) return null;
  const left = sent ?? (unsent.includes(answered.outcome) ? null : answered.at);
  if (left === null) return null;
  return left.length === 10 ? left : hospitalDay(new Date(left), timeZone);
}

/** Where one request counts, and its days. */
export function countRow(facts: ReportFacts, timeZone: TimeZone): CountRow {
  const { type, language, channel, arrivedBy, receivedOn, targetOn, answered } = facts;
  const cell = { type, language, channel, ...(arrivedBy !== undefined && { arrivedBy }), count: 1 };
  if (answered === null) return { ...cell, answerMonth: null, outcome: null, days: [] };
  const { outcome, at } = answered;
  const day = sentDay(facts, timeZone);
  if (day === null) {
    const ended = unsent.includes(outcome) ? hospitalDay(new Date(at), timeZone).slice(0, 7) : null;
    return { ...cell, answerMonth: ended, outcome, days: [] };
  }
  // Mail is marked as received for an earlier day than that of an answer, never for a later one.
  const days = Math.max(0, daysBetween(receivedOn, day));
  const inTarget = targetOn !== undefined && day <= targetOn ? { inTarget: 1 } : {};
  return { ...cell, answerMonth: day.slice(0, 7), outcome, ...inTarget, days: [[days, 1]] };
}

/** What is counted of a request beside its answer: 1 where it counts, cents where it is money. */
export function measuresOf(facts: ReportFacts): Readonly<Record<string, number>> {
  const { complete, defects = [], extended, refused, review, endedBy } = facts;
  const money = { billed: facts.billed, paid: facts.paid, waived: facts.waived };
  const yes: readonly (string | false)[] = [
    complete !== undefined && 'judged',
    complete === true && 'complete',
    defects.length > 0 && 'asked',
    ...defects.map((code) => `defect:${code}`),
    extended === true && 'extended',
    refused !== undefined && (refused.whole ? 'refused' : 'refused-part'),
    refused !== undefined && `ground:${refused.ground}`,
    review !== undefined && `review:${review}`,
    endedBy !== undefined && `ended:${endedBy}`,
    ...(['bounced', 'faxFailed', 'sentBack', 'misdirected'] as const).filter((name) => facts[name] !== undefined),
  ];
  const counts = yes.flatMap((name) => (name === false ? [] : [[name, 1] as const]));
  const cents = Object.entries(money).flatMap(([name, sum]) => (sum === undefined ? [] : [[name, sum] as const]));
  return Object.fromEntries([...counts, ...cents]);
}

/** Sums of whatever is counted, in a fixed order. */
export function sumOfMeasures(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const measures of all)
    for (const name of Object.keys(measures)) sums.set(name, (sums.get(name) ?? 0) + (measures[name] ?? 0));
  return Object.fromEntries([...sums].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const keyOf = ({ type, language, channel, arrivedBy, answerMonth, outcome }: CountRow) =>
  [type, language, channel, arrivedBy ?? '', answerMonth ?? '', outcome ?? ''].join('|');

export function sumOfDays(all: readonly Pick<CountRow, 'days'>[]): CountRow['days'] {
  const found = new Map<number, number>();
  for (const { days } of all) for (const [day, count] of days) found.set(day, (found.get(day) ?? 0) + count);
  return [...found].sort(([one], [other]) => one - other);
}

function grouped<One>(all: readonly One[], keyOfOne: (one: One) => string): readonly (readonly [One, ...One[]])[] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const same = groups.get(keyOfOne(one));
    if (same === undefined) groups.set(keyOfOne(one), [one]);
    else same.push(one);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** The cells of one month, in a fixed order. */
export function aggregateMonth(facts: readonly ReportFacts[], timeZone: TimeZone): readonly CountRow[] {
  const rows = facts.map((one) => countRow(one, timeZone));
  return grouped(rows, keyOf).map((same) => {
    const inTarget = same.filter((row) => row.inTarget !== undefined).length;
    return { ...same[0], count: same.length, ...(inTarget > 0 && { inTarget }), days: sumOfDays(same) };
  });
}

/** What else is counted of one month, in a fixed order. */
export function talliesOf(facts: readonly ReportFacts[]): readonly Tally[] {
  const groups = grouped(facts, ({ type, language, channel }) => [type, language, channel].join('|'));
  return groups.flatMap((same) => {
    const [{ type, language, channel }] = same;
    const sums = sumOfMeasures(same.map(measuresOf));
    return Object.keys(sums).length === 0 ? [] : [{ type, language, channel, sums }];
  });
}

/** One firm, however its name was typed. */
export function firmKey(name: string): string {
  return searchFirm(name);
}

/** Firms that letters went back to, those with most first. */
export function firmsOf(facts: readonly ReportFacts[]): readonly FirmRow[] {
  const named = facts.filter(({ firm }) => firm !== undefined && firmKey(firm) !== '');
  const rows = grouped(named, ({ firm = '' }) => firmKey(firm)).flatMap((same) => {
    const asked = same.filter(({ defects }) => defects !== undefined).length;
    const names = same.map(({ firm = '' }) => firm).sort();
    return asked === 0 ? [] : [{ firm: firmKey(names[0] ?? ''), name: names[0] ?? '', requests: same.length, asked }];
  });
  return rows.toSorted((one, other) => other.asked - one.asked || (one.firm < other.firm ? -1 : 1)).slice(0, mostFirms);
}

/** The way of arrival of rows that do not tell. */
const unknownArrival = 'unknown';

const partOf = ({ type, language, channel, arrivedBy = unknownArrival }: CountRow) => ({ type, language, channel, arrivedBy });

function pairs(days: CountRow['days']): readonly number[] {
  return days.flat();
}

/** `received`: cells of the month of receipt. `left`: those of any month of receipt that left or ended in this month. In a fixed order. */
export function partRows(received: readonly CountRow[], left: readonly CountRow[]): readonly PartRow[] {
  const marked = [...received.map((row) => ({ row, came: true })), ...left.map((row) => ({ row, came: false }))];
  return grouped(marked, ({ row }) => Object.values(partOf(row)).join('|')).map((same) => {
    const came = same.filter((one) => one.came).map(({ row }) => row);
    const gone = same.filter((one) => !one.came).map(({ row }) => row);
    return {
      ...partOf(same[0].row),
      received: came.reduce((sum, { count }) => sum + count, 0),
      open: came.reduce((sum, { outcome, count }) => sum + (outcome === null ? count : 0), 0),
      inTarget: gone.reduce((sum, { inTarget = 0 }) => sum + inTarget, 0),
      outcomes: { ...sumOfMeasures(gone.map(({ outcome, count }) => ({ [outcome ?? 'unknown']: count }))) },
      days: [...pairs(sumOfDays(gone))],
    };
  });
}

/** The month so many months before. */
export function monthBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
