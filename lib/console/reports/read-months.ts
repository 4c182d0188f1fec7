/** The counted months change once a night; a process reads them again after ten minutes. */
import type { Months } from '../../reports/board.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ReportStore } from '../../store/stores.ts';

const keptMs = 10 * 60_000;

interface Kept {
  readonly at: number;
  readonly months: Promise<Months>;
}

const kept = new WeakMap<object, Map<string, Kept>>();

interface Reading {
  readonly reports: Pick<ReportStore, 'boards'>;
  readonly clock: Clock;
}

/** Throws when the table cannot be reached; then the next call reads again. */
export function readMonths({ reports, clock }: Reading, facility: string, from: string, to: string): Promise<Months> {
  const ofStore = kept.get(reports) ?? new Map<string, Kept>();
  kept.set(reports, ofStore);
  const name = [facility, from, to].join(' ');
  const now = clock.now().getTime();
  for (const [one, { at }] of ofStore) if (now - at >= keptMs || now < at) ofStore.delete(one);
  const known = ofStore.get(name);
  if (known !== undefined) return known.months;
  const months = reports.boards(facility, from, to);
  ofStore.set(name, { at: now, months });
  months.catch(() => ofStore.delete(name));
  return months;
}
