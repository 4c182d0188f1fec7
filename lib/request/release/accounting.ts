/**
 * The accounting of disclosures: whom somebody's records went to without their own doing, six years back (45 CFR 164.528). Also what went to the
 * wrong place and was found out later: such a disclosure is owed to the patient whatever the request rested on. Pure.
 */
import { addYears, type CalendarDate } from '../dates.ts';
import type { NewEvent } from '../history.ts';
import type { RecordChange, RequestState } from '../record.ts';
import type { Basis } from '../vocabulary.ts';
import type { Disclosure } from './stored.ts';

/** 45 CFR 164.528(a)(1): not what went to the patient, or by an authorization, or for treatment, payment and operations. */
const owed: readonly Basis[] = ['workers-compensation', 'legal-process', 'law-enforcement', 'public-duty'];

/** 45 CFR 164.528(a)(3), (b)(3). */
const accountingYears = 6;

export function isOwed({ basis, misdirected }: Pick<Disclosure, 'basis' | 'misdirected'>): boolean {
  return misdirected !== undefined || owed.includes(basis);
}

export function disclosuresOf({ release }: Pick<RequestState, 'release'>): readonly Disclosure[] {
  return release?.disclosures ?? [];
}

/** Those that the patient is owed on a day, oldest first. */
export function accountingOf(record: Pick<RequestState, 'release'>, today: CalendarDate): readonly Disclosure[] {
  const since = addYears(today, -accountingYears);
  const rows = disclosuresOf(record).filter((one) => isOwed(one) && one.on >= since);
  return rows.toSorted((one, other) => one.on.localeCompare(other.on));
}

interface Misdirected {
  readonly on: CalendarDate;
  readonly to: string;
  readonly pages: number;
  readonly what: string;
  readonly by: string;
}

/** One more row, for what went to the wrong place. Rows are added and never changed. */
export function misdirectedChange(record: RequestState, { on, to, pages, what, by }: Misdirected, now: Date): RecordChange {
  const at = now.toISOString();
  const rows = disclosuresOf(record);
  const row: Disclosure = {
    ...{ id: `misdirected-${rows.length + 1}`, at, on, to, pages, by },
    what: record.body.records.types.join(' '),
    channel: 'misdirected',
    basis: record.route.basis,
    misdirected: what,
  };
  const event: NewEvent = { at, who: by, what: 'disclosed', facts: { channel: 'misdirected', pages: String(pages), on } };
  return { release: { ...record.release, disclosures: [...rows, row] }, events: [event] };
}
