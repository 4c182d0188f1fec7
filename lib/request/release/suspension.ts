/**
 * An oversight agency or a law enforcement official may have what it got held back from the accounting for a time: 45 CFR 164.528(a)(2). A
 * written statement names that time; a spoken one is written down here and counts 30 days at most. Pure.
 */
import { addDays, type CalendarDate, isCalendarDate } from '../dates.ts';
import type { NewEvent } from '../history.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { type AccountingKindId, accountingKind, kindOf } from './accounting-kinds.ts';
import type { Disclosure, Suspension } from './stored.ts';

/** 45 CFR 164.528(a)(2)(ii)(C). */
export const oralSuspensionDays = 30;

type Held = Pick<RequestState, 'release' | 'body'>;

export function suspensionsOf({ release }: Pick<RequestState, 'release'>): readonly Suspension[] {
  return release?.suspensions ?? [];
}

export function isSuspendable(kind: AccountingKindId): boolean {
  return accountingKind(kind).suspendable === true;
}

/** The disclosures of a request that can be held back. */
export function suspendableRows({ release, body }: Held): readonly Disclosure[] {
  return (release?.disclosures ?? []).filter((row) => isSuspendable(kindOf(row, body.requester.type)));
}

/** The last day on which a disclosure is held back; null where it is not. A later statement never shortens an earlier one. */
export function heldUntil(record: Held, row: Disclosure): CalendarDate | null {
  if (!isSuspendable(kindOf(row, record.body.requester.type))) return null;
  const days = suspensionsOf(record)
    .filter(({ disclosure }) => disclosure === row.id)
    .map(({ until }) => until);
  return days.toSorted().at(-1) ?? null;
}

export type SuspensionProblem = 'in-the-future' | 'not-a-date' | 'until-passed' | 'said-before' | 'not-suspendable';

interface Typed {
  readonly disclosure: string;
  readonly how: Suspension['how'];
  readonly statedOn: string;
  /** Of a written statement. */
  readonly until: string;
}

/** Until when a statement counts: what the agency wrote, or 30 days from the day on which it was spoken. */
export function endOf({ how, statedOn, until }: Pick<Typed, 'how' | 'statedOn' | 'until'>): CalendarDate {
  return how === 'oral' ? addDays(statedOn, oralSuspensionDays) : until;
}

/** Everything that speaks against a suspension, by field. */
export function suspensionProblems(
  record: Held,
  { disclosure, how, statedOn, until }: Typed,
  today: CalendarDate,
): Readonly<Partial<Record<keyof Typed, SuspensionProblem>>> {
  const isDay = isCalendarDate(statedOn);
  const stated = isDay ? (statedOn > today ? 'in-the-future' : undefined) : 'not-a-date';
  const written = how === 'written' && !isCalendarDate(until) ? 'not-a-date' : undefined;
  const over = written === undefined && stated === undefined && endOf({ how, statedOn, until }) < today;
  const spoken = suspensionsOf(record).some((one) => one.disclosure === disclosure && one.how === 'oral');
  const found = {
    disclosure: suspendableRows(record).some(({ id }) => id === disclosure) ? undefined : 'not-suspendable',
    // A second spoken word gives no second month: the statement has to come in writing.
    how: how === 'oral' && spoken ? 'said-before' : undefined,
    statedOn: stated ?? (over && how === 'oral' ? 'until-passed' : undefined),
    until: written ?? (over && how === 'written' ? 'until-passed' : undefined),
  } as const;
  return Object.fromEntries(Object.entries(found).filter(([, code]) => code !== undefined));
}

type Stated = Typed & Pick<Suspension, 'official' | 'document' | 'by'>;

/** One more suspension. The history names its end and no agency: what an agency asks for is told to nobody who need not know. */
export function suspensionChange(
  record: RequestState,
  { until: _until, ...stated }: Stated,
  until: string,
  now: Date,
): RecordChange {
  const at = now.toISOString();
  const before = suspensionsOf(record);
  const one: Suspension = { id: `suspension-${before.length + 1}`, at, until, ...stated };
  const event: NewEvent = {
    ...{ at, who: stated.by, what: 'accounting-suspended' },
    facts: { disclosure: stated.disclosure, how: stated.how, statedOn: stated.statedOn, until },
  };
  return { release: { ...record.release, suspensions: [...before, one] }, events: [event] };
}
