/**
 * Work of an inbound item by the rules of the engine of requests: one write claims all that is due, the effects are carried out, one
 * write takes their outcomes. What touches the record alone is done by the claim.
 */
import { appliedInbound } from '../../inbound/apply.ts';
import { assignment, change, type InboundTerms } from '../../inbound/decide.ts';
import { inboundGiveBackAt } from '../../inbound/item.ts';
import type { InboundChange, InboundRecord, InboundState } from '../../inbound/record.ts';
import { inboundDays } from '../../inbound/submit-notice.ts';
import { mailOf } from '../../inbound/work.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Work } from '../../request/record.ts';
import { errorName } from '../../runtime/log.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { retryOnce } from '../decide.ts';
import {
  attemptNumber,
  claimDecision,
  dueWork,
  isUntouched,
  later,
  resolved,
  type StepResult,
  systemEvent,
  toStaff,
  unblocked,
} from '../engine.ts';
import type { InboundMessage } from '../ports.ts';
import { retried } from '../retry-policies.ts';
import { historyOf } from './history.ts';
import { reconcileInboundMail, sendInboundMail } from './inbound-mail.ts';
import type { InboundTools } from './tools.ts';

/** In milliseconds: a run that has lasted so long leaves the rest to the sweep. */
const longestRun = 20_000;

interface Claimed {
  readonly action: 'do' | 'reconcile';
  readonly work: Work;
}

/** A change that grows, and the state as it leaves it. */
interface Growing {
  readonly state: InboundState;
  readonly change: InboundChange | null;
}

function withChange({ state, change: before }: Growing, more: InboundChange): Growing {
  const { events: _events, ...after } = appliedInbound({ ...state, events: [] }, more);
  const joined = {
    ...before,
    ...more,
    work: [...(before?.work ?? []), ...(more.work ?? [])],
    arrivals: [...(before?.arrivals ?? []), ...(more.arrivals ?? [])],
    events: [...(before?.events ?? []), ...more.events],
  };
  return { state: after, change: joined };
}

const termsOf = ({ facility, settings }: InboundTools): InboundTerms => ({
  days: inboundDays(settings),
  timeZone: facility.timeZone,
});

/** The end of a wait: records that never came are given up, and what was uploaded is closed. */
function lapse(tools: InboundTools, growing: Growing, work: Work, now: Date): Growing {
  const { state } = growing;
  const id = state.status === 'announced' ? 'never-came' : 'settle';
  const today = hospitalDay(now, tools.facility.timeZone);
  const decided = change(state, { id, by: 'system', at: now, today, evidence: {} }, termsOf(tools));
  const ended = resolved(work, { result: 'done', next: { state: decided.ok ? 'done' : 'dropped' } }, now);
  const ending = { work: [ended], events: [] };
  return decided.ok ? withChange(withChange(growing, ending), decided.change) : withChange(growing, ending);
}

function afterStep(growing: Growing, seen: Work, { outcome, events }: StepResult, now: Date): Growing | null {
  const current = growing.state.work[seen.id];
  if (current === undefined || !isUntouched(current, seen)) return null;
  const next = resolved(current, outcome, now);
  const after = { ...growing.state.work, [next.id]: next };
  return withChange(growing, { work: [next, ...unblocked(after, now)], events: historyOf(events) });
}

/** Claims one piece of work; what touches the record alone is over with it. */
function claimOne(
  tools: InboundTools,
  growing: Growing,
  id: string,
  now: Date,
  by: string,
): readonly [Growing, Claimed | null] {
  const work = growing.state.work[id];
  const decision = work === undefined ? null : claimDecision(work, now, false, by);
  if (work === undefined || decision === null || decision.action === 'none') return [growing, null];
  const taken = decision.work === work ? growing : withChange(growing, { work: [decision.work], events: [] });
  if (decision.action === 'give-up') {
    const events = historyOf([systemEvent('work-given-to-staff', work, now, { code: 'lease-expired' })]);
    return [withChange(taken, { events }), null];
  }
  if (decision.action === 'do' && work.kind === 'lapse') return [lapse(tools, taken, decision.work, now), null];
  if (decision.action === 'do' && work.kind === 'trace-records')
    return [afterStep(taken, decision.work, toStaff(decision.work, 'not-received', now, 'held'), now) ?? taken, null];
  return [taken, { action: decision.action, work: decision.work }];
}

/** What "Next" gave to somebody and lies idle goes back. */
function givenBack(growing: Growing, now: Date): Growing {
  const at = inboundGiveBackAt(growing.state);
  if (at === null || at > now.toISOString()) return growing;
  return withChange(growing, assignment(growing.state, null, 'system', now));
}

function claimAll(tools: InboundTools, from: Growing, now: Date, by: string) {
  let growing = givenBack(from, now);
  const claimed: Claimed[] = [];
  const seen = new Set<string>();
  // What a step of the record alone makes ready, the mail at the end of a wait, is claimed with it.
  for (let ids = dueWork(growing.state, now, by); ids.length > 0; ids = dueWork(growing.state, now, by)) {
    const [id] = ids.filter((one) => !seen.has(one));
    if (id === undefined) break;
    seen.add(id);
    const [after, one] = claimOne(tools, growing, id, now, by);
    growing = after;
    if (one !== null) claimed.push(one);
  }
  return { change: growing.change, claimed };
}

function afterFault(tools: InboundTools, { reference }: InboundRecord, work: Work, error: unknown): StepResult {
  const now = tools.clock.now();
  tools.log.error('work failed', { reference, workId: work.id, attempt: attemptNumber(work), error: errorName(error) });
  if (mailOf(work) === undefined) return retried(work, 'trouble', now, reference);
  return {
    outcome: { result: 'uncertain', code: 'fault', next: { state: 'uncertain', at: later(now, 60_000) } },
    events: [systemEvent('work-uncertain', work, now, { code: 'fault' })],
  };
}

async function carriedOut(tools: InboundTools, record: InboundRecord, { action, work }: Claimed): Promise<StepResult> {
  try {
    const mail = mailOf(work);
    if (mail !== undefined)
      return action === 'do' ? await sendInboundMail(tools, record, work, mail) : reconcileInboundMail(tools, work, mail);
    if (work.kind === 'look-first') return toStaff(work, 'trap', tools.clock.now(), 'held');
    await tools.inboundTerms.write(record);
    return { outcome: { result: 'done', next: { state: 'done' } } };
  } catch (error) {
    return afterFault(tools, record, work, error);
  }
}

interface Committed {
  readonly record: InboundRecord;
  readonly claimed: readonly Claimed[];
}

/** Reads, decides, writes. The answer is that of the decision that was written. */
async function commit(
  tools: InboundTools,
  reference: string,
  decide: (from: Growing) => { readonly change: InboundChange | null; readonly claimed: readonly Claimed[] },
): Promise<Committed | null> {
  let [claimed, before]: [readonly Claimed[], InboundState['status'] | null] = [[], null];
  const record = await retryOnce(() =>
    tools.inbound.change(reference, (state) => {
      const decided = decide({ state, change: null });
      claimed = decided.claimed;
      before = state.status;
      return decided.change;
    }),
  );
  if (record === null) return null;
  if (before !== null && before !== record.status && record.status === 'never-came')
    tools.log.warn('announced records never came', { reference, metrics: { InboundNeverCame: 1 } });
  return { record, claimed };
}

/**
 * Does what is due for one inbound item, until nothing is. Safe to call twice, late, or for an unknown one. Throws only when the store
 * does; the lease then expires and the sweep enqueues the item again.
 */
export async function doInboundWork(tools: InboundTools, { inbound: reference }: InboundMessage): Promise<void> {
  const { clock, log } = tools;
  const begun = clock.now();
  const token = () => newSecret().slice(0, 16);
  let by = token();
  let taken = await commit(tools, reference, (from) => claimAll(tools, from, begun, by));
  if (taken === null) return log.warn('work unknown', { reference });
  while (taken !== null && taken.claimed.length > 0) {
    const { record, claimed } = taken;
    const finished = await Promise.all(
      claimed.map(async (one) => ({ seen: one.work, result: await carriedOut(tools, record, one) })),
    );
    const now = clock.now();
    by = token();
    taken = await commit(tools, reference, (from) => {
      const after = finished.reduce((growing, { seen, result }) => afterStep(growing, seen, result, now) ?? growing, from);
      if (now.getTime() - begun.getTime() >= longestRun) return { change: after.change, claimed: [] };
      return claimAll(tools, after, now, by);
    });
    for (const { seen, result } of finished)
      log.info(result.outcome.next.state === 'done' ? 'work done' : 'work held', {
        ...{ reference, workId: seen.id, kind: seen.kind, attempt: attemptNumber(seen) },
        ...(result.outcome.code !== undefined && { code: result.outcome.code }),
      });
  }
}
