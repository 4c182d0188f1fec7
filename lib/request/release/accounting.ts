/**
 * The accounting of disclosures: whom somebody's records went to without their own doing, six years back (45 CFR 164.528), over all requests
 * that are about the person. Also what went to the wrong place, or out by other ways, and was found later. Pure.
 */
import { addYears, type CalendarDate } from '../dates.ts';
import type { NewEvent } from '../history.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { type AccountingKindId, accountingKind, kindOf } from './accounting-kinds.ts';
import type { Disclosure } from './stored.ts';
import { heldUntil } from './suspension.ts';

/** 45 CFR 164.528(a)(3), (b)(1). */
export const accountingYears = 6;

/** What is read of a request for an accounting. */
export type Accounted = Pick<RequestState, 'release' | 'body'>;

export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The period that a list covers on a day where nobody asked for less. */
export function sixYearsTo(today: CalendarDate): Period {
  return { from: addYears(today, -accountingYears), to: today };
}

export function disclosuresOf({ release }: Pick<RequestState, 'release'>): readonly Disclosure[] {
  return release?.disclosures ?? [];
}

/** One disclosure, with the rule by which it is listed or not. */
export interface AccountedRow {
  readonly row: Disclosure;
  readonly kind: AccountingKindId;
  /** The last day on which it is held back. */
  readonly heldUntil: CalendarDate | null;
}

export function accountedRows(record: Accounted): readonly AccountedRow[] {
  return disclosuresOf(record).map((row) => ({
    row,
    kind: kindOf(row, record.body.requester.type),
    heldUntil: heldUntil(record, row),
  }));
}

/** True for what is to be listed on a day: of a kind that is listed, and held back no more. */
export function isListed({ kind, heldUntil: until }: Pick<AccountedRow, 'kind' | 'heldUntil'>, today: CalendarDate): boolean {
  return accountingKind(kind).listed && (until === null || today > until);
}

/** One entry of the list: a disclosure, or several to one recipient for one purpose. */
export interface AccountingEntry {
  readonly kind: AccountingKindId;
  /** The first one in the period: 45 CFR 164.528(b)(3)(i). */
  readonly first: Disclosure;
  /** How many there were, and the day of the last: (b)(3)(ii), (iii). */
  readonly count: number;
  readonly last: CalendarDate;
  /** Ids of all of them, in order of time. */
  readonly ids: readonly string[];
}

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,.;]+/g, ' ')
    .trim();

/** The same recipient, purpose and kinds of records; what is a mistake, or rests on no such rule, stands alone. */
function groupOf({ kind, row }: AccountedRow, place: number): string {
  const { to, what, purpose = '', why = '' } = row;
  return accountingKind(kind).summed === true
    ? JSON.stringify([kind, squeezed(to), what.split(' ').toSorted(), purpose, squeezed(why)])
    : String(place);
}

/**
 * What a letter of a day lists over all requests of a person, oldest first. What is left out, or held back on that day, leaves no trace: no
 * number, no gap, no count.
 */
export function accountingOver(
  records: readonly Accounted[],
  { from, to }: Period,
  today: CalendarDate,
): readonly AccountingEntry[] {
  const rows = records
    .flatMap(accountedRows)
    .filter((one) => isListed(one, today) && one.row.on >= from && one.row.on <= to)
    .toSorted((one, other) => one.row.on.localeCompare(other.row.on) || one.row.at.localeCompare(other.row.at));
  const groups = Map.groupBy(
    rows.map((one, place) => ({ one, group: groupOf(one, place) })),
    ({ group }) => group,
  );
  return [...groups.values()].flatMap((group): AccountingEntry[] => {
    const [first, last] = [group[0]?.one, group.at(-1)?.one];
    if (first === undefined || last === undefined) return [];
    const ids = group.map(({ one }) => one.row.id);
    return [{ kind: first.kind, first: first.row, count: group.length, last: last.row.on, ids }];
  });
}

interface Added {
  readonly on: CalendarDate;
  readonly to: string;
  readonly pages: number;
  readonly by: string;
}

/** One more row. Rows are added and never changed. */
function withRow(
  record: RequestState,
  { on, to, pages, by }: Added,
  its: Pick<Disclosure, 'channel'> & Partial<Disclosure>,
  now: Date,
): RecordChange {
  const at = now.toISOString();
  const rows = disclosuresOf(record);
  const row: Disclosure = {
    ...{ id: `${its.channel}-${rows.length + 1}`, at, on, to, pages, by },
    ...{ what: record.body.records.types.join(' '), basis: record.route.basis },
    ...its,
  };
  const facts = { channel: its.channel, pages: String(pages), on, ...(its.kind !== undefined && { kind: its.kind }) };
  const event: NewEvent = { at, who: by, what: 'disclosed', facts };
  return { release: { ...record.release, disclosures: [...rows, row] }, events: [event] };
}

/** Records went to the wrong place: owed to the patient whatever the request rested on. */
export function misdirectedChange(record: RequestState, { what, ...added }: Added & { readonly what: string }, now: Date) {
  return withRow(record, added, { channel: 'misdirected', misdirected: what }, now);
}

/** What the hospital gave out in another way than by this service, told later. */
export function outsideChange(
  record: RequestState,
  { kind, why, ...added }: Added & { readonly kind: AccountingKindId; readonly why: string },
  now: Date,
) {
  return withRow(record, added, { channel: 'outside', kind, why }, now);
}
