/**
 * How long a request is kept. Counted from its closing, because HIPAA wants what documents a decision about it for six years: 45 CFR
 * 164.530(j)(2), and 164.528(a)(3) for disclosures. The other periods are not verified: counsel of the hospital confirms them, and
 * changes them here.
 */
import { casesOf, openCases } from './cases/cases.ts';
import { addDays, addYears, ageOn, type CalendarDate } from './dates.ts';
import { lookFirst, type RequestState } from './record.ts';
import { isTerminal } from './status.ts';

export const retention = {
  closed: { years: 6 },
  /** Of a patient under 18: not before this birthday. */
  minor: { adultAt: 18, age: 24 },
  /** Sent online by somebody whose signed paper never came. */
  neverCame: { days: 120 },
  /** Taken for one of a program, and closed without anybody having let it go on. */
  suspect: { days: 90 },
} as const;

export type ErasureReason = keyof typeof retention;

type Kept = Pick<RequestState, 'status' | 'submittedAt' | 'milestones' | 'suspect' | 'work' | 'hold' | 'cases'> & {
  readonly body: { readonly patient: Pick<RequestState['body']['patient'], 'dateOfBirth'> };
};

/** 29 February counts to 1 March: never a day too early. */
function yearsLater(day: CalendarDate, years: number): CalendarDate {
  const there = addYears(day, years);
  return there.slice(5) === day.slice(5) ? there : addDays(there, 1);
}

/** By UTC, where no day is earlier than the hospital's. */
const dayOf = (instant: string): CalendarDate => instant.slice(0, 10);

/** The day from which a request is to be erased, and why then; null while it, or a case of it, is open, or while it is held. Pure. */
export function erasureOf(record: Kept): { readonly day: CalendarDate; readonly reason: ErasureReason } | null {
  if (record.hold !== null || openCases(record).length > 0) return null;
  const own = ownErasure(record);
  const answered = casesOf(record).flatMap((one) => [one.answered?.at, one.disagreed?.at].filter((at) => at !== undefined));
  const last = answered.toSorted().at(-1);
  if (own === null || last === undefined) return own;
  // What documents the answer to a case is kept as long: 45 CFR 164.528(d), 164.526(f).
  const day = yearsLater(dayOf(last), retention.closed.years);
  return day > own.day ? { day, reason: 'closed' } : own;
}

/** Of the request without what was asked for beside it. */
function ownErasure(record: Kept): ReturnType<typeof erasureOf> {
  const { status, submittedAt, milestones, suspect, work } = record;
  const submitted = dayOf(submittedAt);
  if (status === 'awaiting-mail') return { day: addDays(submitted, retention.neverCame.days), reason: 'neverCame' };
  // A record of an older version does not know when it was closed; it was not changed before.
  const closedAt = milestones.closedAt ?? milestones.changedAt;
  if (!isTerminal(status) || closedAt === null) return null;
  const closed = dayOf(closedAt);
  const looked = work[lookFirst];
  if (suspect && looked !== undefined && looked.state !== 'done')
    return { day: addDays(closed, retention.suspect.days), reason: 'suspect' };
  const usual = yearsLater(closed, retention.closed.years);
  const born = record.body.patient.dateOfBirth;
  const grown = yearsLater(born, retention.minor.age);
  const minor = ageOn(born, submitted) < retention.minor.adultAt;
  return minor && grown > usual ? { day: grown, reason: 'minor' } : { day: usual, reason: 'closed' };
}
