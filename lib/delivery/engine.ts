/**
 * The work engine as pure transitions: who may take up work, what becomes of it, and what that unblocks. Nothing here reads a
 * clock or a store; `work.ts` runs these inside one conditional update of the request, so a transition happens once or not at
 * all. The fence is raised by each claim: a worker that woke up late finds another fence and can write no more.
 */
import type {
  Attempt,
  DocumentEntry,
  EventKind,
  NewEvent,
  RecordChange,
  RequestRecord,
  Work,
  WorkKind,
} from '../request/record.ts';

/** Longer than every time limit of an effect together, so that a lease that ran out means a worker that died. */
export const leaseMs = 120_000;

/** A worker that dies over the same work again and again is stopped here: the work is poison and a person has to see it. */
const maxLeaseExpiries = 4;

/** Effects that give the same end however often they are done. The others are looked up before they are done again. */
const repeatable: readonly WorkKind[] = ['prepare-documents', 'file-online', 'purge-fax', 'check-integrity'];

/** Code of an attempt whose vendor called back before its send was written down: the look need not wait. */
export const calledBack = 'called-back';

export type ClaimDecision =
  /** Claimed: the effect may be carried out, once, under this fence. */
  | { readonly action: 'do'; readonly work: Work }
  /** What became of an earlier effect has to be looked up. */
  | { readonly action: 'reconcile'; readonly work: Work }
  /** Given to staff: each worker that took it up died. */
  | { readonly action: 'give-up'; readonly work: Work }
  | { readonly action: 'none'; readonly why: 'not-due' | 'held-by-another' | 'resolved' };

/** What an effect, or a look at it, came to. */
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

/** An outcome and what it puts on the record. */
export interface StepResult {
  readonly outcome: Outcome;
  readonly events?: readonly NewEvent[];
  readonly documents?: readonly DocumentEntry[];
  /** Further work; an id that the record has already is left alone. */
  readonly add?: readonly Work[];
  /** The vendor says that the number is wrong: the label of the fax that closes the route for everybody. */
  readonly closesRoute?: string;
}

/** The attempt under way, or the last one. Throws on work that was never taken up: that is a bug. */
export function lastAttempt(work: Work): Attempt {
  const attempt = work.attempts.at(-1);
  if (attempt === undefined) throw new Error('no attempt');
  return attempt;
}

/** The instant so many milliseconds after another. */
export function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}

function isDue(at: string | null, now: Date): boolean {
  return at === null || Date.parse(at) <= now.getTime();
}

function claim(work: Work, now: Date, by: string): Work {
  const attempt = { number: work.attempts.length + 1, startedAt: now.toISOString(), ...(by !== '' && { by }) };
  return {
    ...work,
    state: 'claimed',
    fence: work.fence + 1,
    dueAt: null,
    leaseUntil: later(now, leaseMs),
    attempts: [...work.attempts, attempt],
  };
}

/** The same work with its last attempt changed. */
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
 * What a worker that was kicked may do with work now. `hinted`: a vendor said that there is news, so a look is not too early. `by`
 * is the mark of this one call: work that carries it was claimed by this call, and only the answer was lost.
 * A claim decision of `do` or `give-up`, and one of `look` at work that was claimed, is a change and counts only once it is written.
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

/** Work of a request that a kick would find something to do for. */
export function dueWork({ work }: Pick<RequestRecord, 'work'>, now: Date): readonly string[] {
  return Object.values(work)
    .filter((entry) => claimDecision(entry, now).action !== 'none')
    .map(({ id }) => id);
}

/** True while nobody has written to the work since it was seen: same fence, state, attempt and vendor's id. */
export function isUntouched(current: Work | undefined, seen: Work): boolean {
  return (
    current !== undefined &&
    current.fence === seen.fence &&
    current.state === seen.state &&
    current.attempts.length === seen.attempts.length &&
    current.attempts.at(-1)?.vendorId === seen.attempts.at(-1)?.vendorId
  );
}

/** Waiting work whose predecessors are all done becomes ready. Returns the entries that changed. */
export function unblocked(work: Readonly<Record<string, Work>>, now: Date): readonly Work[] {
  return Object.values(work)
    .filter(({ state, after }) => state === 'waiting' && after.every((id) => work[id]?.state === 'done'))
    .map((entry) => ({ ...entry, state: 'ready', dueAt: now.toISOString() }));
}

/** The work after an outcome. A bounce that was reported while the worker still wrote stands above its "done". */
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

/**
 * The whole change of a record that an outcome makes, or null when somebody else wrote to the work since it was seen: then
 * the outcome is no longer ours to tell, and what happened is found again by a look.
 */
export function changeAfter(record: RequestRecord, seen: Work, consequence: StepResult, now: Date): RecordChange | null {
  const current = record.work[seen.id];
  if (current === undefined || !isUntouched(current, seen)) return null;
  const next = resolved(current, consequence.outcome, now);
  const added = (consequence.add ?? []).filter(({ id }) => record.work[id] === undefined);
  const after = { ...record.work, [next.id]: next };
  return {
    work: [next, ...unblocked(after, now), ...added],
    documents: consequence.documents ?? [],
    events: consequence.events ?? [],
  };
}

/** A line of the file's history written by the engine. */
export function systemEvent(what: EventKind, work: Pick<Work, 'id'>, now: Date, facts: NewEvent['facts'] = {}): NewEvent {
  return { at: now.toISOString(), who: 'system', what, facts: { work: work.id, ...facts } };
}
