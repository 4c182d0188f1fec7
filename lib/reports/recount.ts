/**
 * Counts the requests of a month again, one by one and by other code than the rows are made by, and compares. A difference is a fault of
 * the program or of the table: nobody may rely on the figures until somebody has looked.
 */
import { daysBetween, type TimeZone } from '../request/dates.ts';
import type { ReportFacts } from '../request/report-facts.ts';
import { measuresOf, sentDay } from '../request/report-months.ts';
import type { MonthReport } from '../store/stores.ts';
import { figuresOf, measuresIn } from './figures.ts';

type Totals = Map<string, number>;

function add(totals: Totals, name: string, value = 1): void {
  if (value !== 0) totals.set(name, (totals.get(name) ?? 0) + value);
}

function ofFacts(all: readonly ReportFacts[], timeZone: TimeZone): Totals {
  const totals: Totals = new Map();
  for (const facts of all) {
    add(totals, 'received');
    add(totals, `type:${facts.type}`);
    if (facts.answered !== null) add(totals, `outcome:${facts.answered.outcome}`);
    const day = sentDay(facts, timeZone);
    if (day !== null) {
      add(totals, 'sent');
      add(totals, `sent:${day.slice(0, 7)}`);
      add(totals, 'days', Math.max(0, daysBetween(facts.receivedOn, day)));
      if (facts.targetOn !== undefined && day <= facts.targetOn) add(totals, 'in-target');
    }
    for (const [name, value] of Object.entries(measuresOf(facts))) add(totals, `measure:${name}`, value);
  }
  return totals;
}

function ofRows({ rows, tallies }: Pick<MonthReport, 'rows' | 'tallies'>): Totals {
  const totals: Totals = new Map();
  const { received, sent, inTarget, outcomes } = figuresOf(rows);
  add(totals, 'received', received);
  add(totals, 'sent', sent);
  add(totals, 'in-target', inTarget);
  for (const [outcome, count] of Object.entries(outcomes)) add(totals, `outcome:${outcome}`, count);
  for (const { type, answerMonth, count, days } of rows) {
    add(totals, `type:${type}`, count);
    for (const [day, times] of days) {
      add(totals, 'days', day * times);
      add(totals, `sent:${answerMonth}`, times);
    }
  }
  for (const [name, value] of Object.entries(measuresIn(tallies))) add(totals, `measure:${name}`, value);
  return totals;
}

/** The figures that differ, in codes; none where the rows are what the facts say. Pure. */
export function differences(
  facts: readonly ReportFacts[],
  stored: Pick<MonthReport, 'rows' | 'tallies'>,
  timeZone: TimeZone,
): readonly string[] {
  const [counted, kept] = [ofFacts(facts, timeZone), ofRows(stored)];
  return [...new Set([...counted.keys(), ...kept.keys()])].filter((name) => counted.get(name) !== kept.get(name)).sort();
}
