/** The work engine as pure transitions. Each claim raises the fence, so that a late worker cannot write. */

import { dueAfterBounce, dueAfterSending } from '../request/decisions/extension.ts';
import type { EventKind, NewEvent } from '../request/history.ts';
import type { Attempt, DocumentEntry, RecordChange, RequestState, Work, WorkKind } from '../request/record.ts';

/** In milliseconds; longer than all time limits of an effect together, so that an expired lease means a dead worker. */
export const leaseMs = 120_000;

/** After this many expired leases the work goes to staff. */
const maxLeaseExpiries = 4;

/** Idempotent effects. The others are reconciled before they are repeated. */
const repeatable: readonly WorkKind[] = [
  'prepare-documents',
  'file-online',
  'purge-fax',
  'check-integrity',
  'index-terms',
  'lapse',
  'expire',
  'await-scan',
  'await-fetch',
  'seal-package',
  'remove-package',
  'expire-package',
  'disclose',
  'trace-records',
];

/** Code of an attempt whose vendor called back before its send was written: it is reconciled at once. */
export const calledBack = 'called-back';

export type ClaimDecision =
  | { readonly action: 'do'; readonly work: Work }
  /** The outcome of an earlier effect is unknown. */
  | { readonly action: 'reconcile'; readonly work: Work }
  /** Too many leases expired. */
  | { readonly action: 'give-up'; readonly work: Work }
  | { readonly action: 'none'; readonly why: 'not-due' | 'held-by-another' | 'resolved' };

export interface Outcome {
  /** Absent while the attempt is not over. */
  readonly result?: NonNullable<Attempt['result']>;
  readonly code?: string;
  readonly vendorId?: string;
  readonly sentAt?: string;
  readonly deliveredAt?: string;
  readonly next: Next;
}

export type Next =
  | { readonly state: 'ready' | 'in-flight' | 'uncertain'; readonly at: string }
  | { readonly state: 'done' | 'with-staff' | 'dropped' };

type OtherChange = Omit<RecordChange, 'work' | 'documents' | 'events'>;

export interface StepResult {
  readonly outcome: Outcome;
  readonly events?: readonly NewEvent[];
  readonly documents?: readonly DocumentEntry[];
  /** Further work; ids on the record already are skipped. */
  readonly add?: readonly Work[];
  /** What else becomes of the record. */
  readonly change?: OtherChange;
  /** The same, of the record as it is when the outcome is written: somebody may have written while the effect took place. */
  readonly changeOf?: (record: RequestState) => OtherChange;
  /** The vendor calls the number wrong: the label of the fax that closes the route for everybody. */
  readonly closesRoute?: string;
}

/** Throws on work that was never claimed. */
export function lastAttempt(work: Work): Attempt {
  const attempt = work.attempts.at(-1);
  if (attempt === undefined) throw new Error('no attempt');
  return attempt;
}

/** Number of the last attempt; 0 before the first. */
export function attemptNumber({ attempts }: Pick<Work, 'attempts'>): number {
  return attempts.at(-1)?.number ?? 0;
}

export function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}

function isDue(at: string | null, now: Date): boolean {
  return at === null || Date.parse(at) <= now.getTime();
}

/** Attempts that a piece of work remembers: more than any retry policy counts. */
const newestAttempts = 30;

/** Attempts that only waited are forgotten first: one that was dialled decides what the next cover says. */
function remembered(attempts: readonly Attempt[]): readonly Attempt[] {
  if (attempts.length < newestAttempts) return attempts;
  const spare = Math.max(
    0,
    attempts.findIndex(({ result }) => result === 'held'),
  );
  return attempts.filter((_, place) => place !== spare);
}

/** The attempts after one more. Numbers go on where old attempts are forgotten. */
export function attemptsWith(work: Work, attempt: Omit<Attempt, 'number'>): Attempt[] {
  return [...remembered(work.attempts), { number: attemptNumber(work) + 1, ...attempt }];
}

function claim(work: Work, now: Date, by: string): Work {
  const attempt = { startedAt: now.toISOString(), ...(by !== '' && { by }) };
  return {
    ...work,
    state: 'claimed',
    fence: work.fence + 1,
    dueAt: null,
    leaseUntil: later(now, leaseMs),
    attempts: attemptsWith(work, attempt),
  };
}

export function withAttempt(work: Work, change: Partial<Attempt>): Work {
  return { ...work, attempts: [...work.attempts.slice(0, -1), { ...lastAttempt(work), ...change }] };
}

function expired(work: Work, result: 'failed' | 'uncertain', now: Date): Work {
  return withAttempt(work, { result, code: 'lease-expired', endedAt: now.toISOString() });
}

function afterLeaseExpiry(work: Work, now: Date, by: string): ClaimDecision {
  if (!repeatable.includes(work.kind)) {
    const doubted = expired(work, 'uncertain', now);
    return {
      action: 'reconcile',
      work: { ...doubted, state: 'uncertain', fence: work.fence + 1, leaseUntil: null, dueAt: now.toISOString() },
    };
  }
  const closed = expired(work, 'failed', now);
  const expiries = closed.attempts.filter(({ code }) => code === 'lease-expired').length;
  if (expiries < maxLeaseExpiries) return { action: 'do', work: claim(closed, now, by) };
  return { action: 'give-up', work: { ...closed, state: 'with-staff', fence: work.fence + 1, leaseUntil: null, dueAt: null } };
}

/**
 * What a worker may do with work now. `hinted`: a vendor reported news, so a status check is not too early. Work with the claim
 * token `by` was claimed by this call. A decision counts only once it is written.
 */
export function claimDecision(work: Work, now: Date, hinted = false, by = ''): ClaimDecision {
  switch (work.state) {
    case 'ready':
      return isDue(work.dueAt, now) ? { action: 'do', work: claim(work, now, by) } : { action: 'none', why: 'not-due' };
    case 'claimed':
      if (by !== '' && work.attempts.at(-1)?.by === by) return { action: 'do', work };
      return isDue(work.leaseUntil, now) ? afterLeaseExpiry(work, now, by) : { action: 'none', why: 'held-by-another' };
    case 'in-flight':
    case 'uncertain':
      return hinted || isDue(work.dueAt, now) ? { action: 'reconcile', work } : { action: 'none', why: 'not-due' };
    case 'waiting':
      return { action: 'none', why: 'not-due' };
    case 'with-staff':
    case 'done':
    case 'dropped':
      return { action: 'none', why: 'resolved' };
  }
}

/** Ids of the work that is due, and of what the call with the claim token `by` has claimed. */
export function dueWork({ work }: Pick<RequestState, 'work'>, now: Date, by = ''): readonly string[] {
  return Object.values(work)
    .filter((entry) => claimDecision(entry, now, false, by).action !== 'none')
    .map(({ id }) => id);
}

/** True while nobody has written to the work since it was seen. */
export function isUntouched(current: Work | undefined, seen: Work): boolean {
  return (
    current !== undefined &&
    current.fence === seen.fence &&
    current.state === seen.state &&
    current.attempts.length === seen.attempts.length &&
    current.attempts.at(-1)?.vendorId === seen.attempts.at(-1)?.vendorId
  );
}

/** The waiting work whose predecessors are all done, now ready. */
export function unblocked(work: Readonly<Record<string, Work>>, now: Date): readonly Work[] {
  return Object.values(work)
    .filter(({ state, after }) => state === 'waiting' && after.every((id) => work[id]?.state === 'done'))
    .map((entry) => ({ ...entry, state: 'ready', dueAt: now.toISOString() }));
}

/** The work after an outcome. A bounce reported while the worker still wrote overrides its "done". */
export function resolved(work: Work, { result, code, vendorId, sentAt, deliveredAt, next }: Outcome, now: Date): Work {
  const bounced = next.state === 'done' && lastAttempt(work).bouncedAt !== undefined;
  const attempt = withAttempt(work, {
    ...(result !== undefined && { result, endedAt: now.toISOString() }),
    ...(code !== undefined && { code }),
    ...(vendorId !== undefined && { vendorId }),
    ...(sentAt !== undefined && lastAttempt(work).sentAt === undefined && { sentAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
  });
  const early = work.state === 'claimed' && next.state === 'in-flight' && lastAttempt(work).code === calledBack;
  const dueAt = 'at' in next ? (early ? now.toISOString() : next.at) : null;
  return { ...attempt, state: bounced ? 'with-staff' : next.state, leaseUntil: null, dueAt };
}

/** The change that a step makes; null when somebody else wrote to the work since it was seen. */
export function changeAfter(record: RequestState, seen: Work, step: StepResult, now: Date): RecordChange | null {
  const current = record.work[seen.id];
  if (current === undefined || !isUntouched(current, seen)) return null;
  const next = resolved(current, step.outcome, now);
  const added = (step.add ?? []).filter(({ id }) => record.work[id] === undefined);
  const after = { ...record.work, [next.id]: next };
  return {
    work: [next, ...unblocked(after, now), ...added],
    documents: step.documents ?? [],
    events: step.events ?? [],
    ...dueAfter(record, next, step.events ?? [], now),
    ...step.change,
    ...step.changeOf?.(record),
  };
}

/** The letter on more time moves the due day when its notice goes out, and back when that comes back. */
function dueAfter(
  record: RequestState,
  { id }: Work,
  events: readonly NewEvent[],
  now: Date,
): Pick<RecordChange, 'dueOn' | 'cases'> {
  const is = (what: EventKind) => events.some((event) => event.what === what);
  if (is('notice-bounced')) return dueAfterBounce(record, id);
  return is('notice-sent') ? dueAfterSending(record, { notice: id, at: now.toISOString() }) : {};
}

/** An event for the record's history. */
export function systemEvent(what: EventKind, work: Pick<Work, 'id'>, now: Date, facts: NewEvent['facts'] = {}): NewEvent {
  return { at: now.toISOString(), who: 'system', what, facts: { work: work.id, ...facts } };
}

/** Gives work to staff. `code` is a class of failure or a refusal of ours. */
export function toStaff(work: Work, code: string, now: Date, result: NonNullable<Attempt['result']> = 'failed'): StepResult {
  const events = [systemEvent('work-given-to-staff', work, now, { code })];
  return { outcome: { result, code, next: { state: 'with-staff' } }, events };
}
