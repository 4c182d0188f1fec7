/**
 * Once a day the requests of the last two years are counted by month of receipt, and the rows are compared with a second count. Older
 * months stay as they were counted last. What the public may read follows from the rows.
 */
import type { Facility } from '../facility/facility.ts';
import { boardMonths } from '../reports/board-months.ts';
import { publishedOf } from '../reports/published.ts';
import { differences } from '../reports/recount.ts';
import { hospitalDay } from '../request/dates.ts';
import { aggregateMonth, firmsOf, monthBefore, talliesOf } from '../request/report-months.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { MonthReport, ReportStore } from '../store/stores.ts';

export interface CountTools {
  readonly reports: Pick<ReportStore, 'facts' | 'write' | 'read' | 'months' | 'writeBoard' | 'publish'>;
  readonly facility: Pick<Facility, 'id' | 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

const countedMonths = 24;

async function countMonth(
  { reports, facility: { id, timeZone } }: CountTools,
  month: string,
  today: string,
): Promise<MonthReport> {
  const facts = await reports.facts(id, month);
  const counted = { rows: aggregateMonth(facts, timeZone), tallies: talliesOf(facts), firms: firmsOf(facts) };
  return { countedOn: today, ...counted };
}

/**
 * True when what is stored differs from a count of its own. A request may move between two readings, and then the month is counted once
 * more; what differs twice is no such move.
 */
async function isWrong(tools: CountTools, month: string, today: string): Promise<boolean> {
  const { reports, facility, log } = tools;
  for (let tries = 2; tries > 0; tries -= 1) {
    const stored = await reports.read(facility.id, month);
    const facts = await reports.facts(facility.id, month);
    const found = stored === null ? ['absent'] : differences(facts, stored, facility.timeZone);
    if (found.length === 0) return false;
    if (tries === 1) log.error('month differs', { kind: month, count: found.length });
    else await reports.write(facility.id, month, await countMonth(tools, month, today));
  }
  return true;
}

/** The pages of the director and the public, from the rows of these months and those that were counted before. */
async function writePages({ reports, facility: { id } }: CountTools, counted: ReadonlyMap<string, MonthReport>): Promise<void> {
  const names = [...counted.keys()].sort();
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const older = await reports.months(id, monthBefore(first, countedMonths), monthBefore(first, 1));
  const boards = boardMonths(new Map([...older, ...counted]), names);
  for (const [month, board] of boards) await reports.writeBoard(id, month, board);
  await reports.publish(id, JSON.stringify(publishedOf(counted, last)));
}

/** Safe to repeat; does nothing when this day has been counted. Throws when the table cannot be reached, and the next hour tries again. */
export async function countMonths(tools: CountTools): Promise<{ readonly counted: number }> {
  const { reports, facility, clock, log } = tools;
  const today = hospitalDay(clock.now(), facility.timeZone);
  const thisMonth = today.slice(0, 7);
  if ((await reports.read(facility.id, thisMonth))?.countedOn === today) return { counted: 0 };
  const months = new Map<string, MonthReport>();
  for (let back = countedMonths - 1; back >= 0; back -= 1) {
    const month = monthBefore(thisMonth, back);
    const report = await countMonth(tools, month, today);
    // An empty month was never written, or all its requests are erased and its figures stay.
    const kept = report.rows.length === 0 ? await reports.read(facility.id, month) : null;
    months.set(month, kept ?? report);
  }
  await writePages(tools, months);
  let wrong = 0;
  // The present month comes last: it says that all are done.
  for (const [month, report] of months) {
    if (report.countedOn === today && (report.rows.length > 0 || month === thisMonth))
      await reports.write(facility.id, month, report);
    if (report.rows.length > 0 && report.countedOn === today && (await isWrong(tools, month, today))) wrong += 1;
  }
  log.info('months counted', { count: countedMonths, metrics: { ReportMonthsWrong: wrong } });
  return { counted: countedMonths };
}
