/** Mail events come late, twice and out of order: each sets its own time once, and the state follows from the times. */
import { dueAfterBounce } from '../../request/decisions/extension.ts';
import type { Attempt, RecordChange, RequestState, Work } from '../../request/record.ts';
import { attemptNumber, changeAfter, type StepResult, systemEvent } from '../engine.ts';
import { isForStaff, isNotice, wasSent } from './send-notice.ts';

export interface MailFact {
  readonly reference: string;
  readonly workId: string;
  /** Absent in older messages: the last attempt. */
  readonly attempt?: number;
  /** `soft-bounce`: not delivered for now, or an automatic answer. */
  readonly fact: 'sent' | 'delivered' | 'bounced' | 'soft-bounce' | 'complained';
  readonly at: string;
}

const times = { sent: 'sentAt', delivered: 'deliveredAt', bounced: 'bouncedAt', complained: 'complainedAt' } as const;

/** The attempt with the fact; null when it has it already. */
export function stamped(attempt: Attempt, { fact, at }: MailFact): Attempt | null {
  if (fact === 'soft-bounce') return attempt.code === undefined ? { ...attempt, code: 'soft-bounce' } : null;
  const time = times[fact];
  return attempt[time] === undefined ? { ...attempt, [time]: at } : null;
}

function afterBounce(
  work: Work,
  attempt: Attempt,
  now: Date,
): Pick<StepResult, 'events'> & { readonly outcome?: StepResult['outcome'] } {
  const bounced = systemEvent('notice-bounced', work, now, { attempt: String(attempt.number) });
  // The worker that holds the lease sees the bounce when it writes.
  if (work.state === 'claimed' || work.state === 'with-staff' || work.state === 'dropped') return { events: [bounced] };
  return {
    outcome: { code: 'bounced', next: { state: 'with-staff' } },
    events: [bounced, systemEvent('work-given-to-staff', work, now, { code: 'bounced' })],
  };
}

/** True when a send was uncertain and this attempt proves that it went out. */
function resolvesDoubt(work: Work, attempt: Attempt): boolean {
  const doubted = work.state === 'uncertain' || work.state === 'ready' || work.state === 'with-staff';
  return doubted && attempt.result === 'uncertain' && attempt.bouncedAt === undefined && wasSent(attempt);
}

/** What a fact makes of the work that it is about. */
export function stepAfter(work: Work, attempt: Attempt, fact: MailFact, now: Date) {
  if (fact.fact === 'bounced') return afterBounce(work, attempt, now);
  if (!resolvesDoubt(work, attempt)) return {};
  return {
    outcome: { result: 'already-done', next: { state: 'done' } },
    events: [systemEvent('notice-sent', work, now, { attempt: String(attempt.number), code: 'evidence' })],
  } satisfies StepResult;
}

/** The change that a fact makes; null when it is known already or belongs to nothing we sent. Pure. */
export function changeByMailFact(record: RequestState, fact: MailFact, now: Date): RecordChange | null {
  const work = Object.hasOwn(record.work, fact.workId) ? record.work[fact.workId] : undefined;
  if (work === undefined || !isNotice(work.kind)) return null;
  const number = fact.attempt ?? attemptNumber(work);
  const attempt = work.attempts.find((entry) => entry.number === number);
  // Nobody acts on the delivery of a notice to the staff's own mailbox once it was sent: only a bounce is worth a write.
  if (fact.fact === 'delivered' && isForStaff(work.kind) && attempt?.sentAt !== undefined) return null;
  const marked = attempt === undefined ? null : stamped(attempt, fact);
  if (marked === null) return null;
  const known: Work = { ...work, attempts: work.attempts.map((entry) => (entry.number === number ? marked : entry)) };
  const { outcome, events = [] } = { outcome: undefined, ...stepAfter(known, marked, fact, now) };
  if (outcome === undefined) {
    const due = fact.fact === 'bounced' ? dueAfterBounce(record, known.id) : {};
    return { work: [known], events, ...due };
  }
  return changeAfter({ ...record, work: { ...record.work, [known.id]: known } }, known, { outcome, events }, now);
}
