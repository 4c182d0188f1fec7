/**
 * Once a day the requests of the last two years are counted by month of receipt. Older months stay as they were
 * counted last.
 */
import type { Facility } from '../facility/facility.ts';
import { hospitalDay } from '../request/dates.ts';
import { aggregateMonth, monthBefore } from '../request/report-months.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { ReportStore } from '../store/stores.ts';

export interface CountTools {
  readonly reports: ReportStore;
  readonly facility: Pick<Facility, 'id' | 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

const countedMonths = 24;

/** Safe to repeat; does nothing when this day has been counted. Throws when the table cannot be reached, and the next hour tries again. */
export async function countMonths({
  reports,
  facility: { id, timeZone },
  clock,
  log,
}: CountTools): Promise<{ readonly counted: number }> {
  const today = hospitalDay(clock.now(), timeZone);
  const thisMonth = today.slice(0, 7);
  if ((await reports.read(id, thisMonth))?.countedOn === today) return { counted: 0 };
  // The present month comes last: it says that all are done.
  for (let back = countedMonths - 1; back >= 0; back -= 1) {
    const month = monthBefore(thisMonth, back);
    const facts = await reports.facts(id, month);
    if (facts.length > 0 || back === 0)
      await reports.write(id, month, { countedOn: today, rows: aggregateMonth(facts, timeZone) });
  }
  log.info('months counted', { count: countedMonths });
  return { counted: countedMonths };
}
