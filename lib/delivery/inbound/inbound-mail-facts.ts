/** What the mail system reports of a mail to a sender: each fact sets its own time once, and a bounce is a task for staff. */
import type { InboundChange, InboundState } from '../../inbound/record.ts';
import { mailOf } from '../../inbound/work.ts';
import type { Work } from '../../request/record.ts';
import { attemptNumber, resolved, type StepResult } from '../engine.ts';
import { type MailFact, stamped, stepAfter } from '../mail/mail-facts.ts';
import { historyOf } from './history.ts';

/** Null when it is known already or belongs to nothing we sent. Pure. */
export function inboundMailFact(state: InboundState, fact: MailFact, now: Date): InboundChange | null {
  const work = Object.hasOwn(state.work, fact.workId) ? state.work[fact.workId] : undefined;
  if (work === undefined || mailOf(work) === undefined) return null;
  const number = fact.attempt ?? attemptNumber(work);
  const attempt = work.attempts.find((entry) => entry.number === number);
  const marked = attempt === undefined ? null : stamped(attempt, fact);
  if (marked === null) return null;
  const known: Work = { ...work, attempts: work.attempts.map((entry) => (entry.number === number ? marked : entry)) };
  const step: Partial<StepResult> = stepAfter(known, marked, fact, now);
  const next = step.outcome === undefined ? known : resolved(known, step.outcome, now);
  return { work: [next], events: historyOf(step.events) };
}
