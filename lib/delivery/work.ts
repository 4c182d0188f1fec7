/**
 * One kick: take the turn, carry out or look, write down, wake what comes next. Everything that decides is in `engine.ts`;
 * this file is the order in which it happens. A kick is never trusted: it names work, and the record says what may be done.
 */
import type { RecordChange, RequestRecord, Work } from '../request/record.ts';
import { errorName } from '../runtime/log.ts';
import { decideOn } from './decide.ts';
import { effects, looks } from './effects.ts';
import { type Consequence, changeAfter, dueWork, lastAttempt, later, systemEvent, type Turn, turnOf } from './engine.ts';
import { nextTry } from './ladders.ts';
import type { Kick } from './ports.ts';
import type { Tools } from './tools.ts';

type Taken = Turn | { readonly turn: 'none'; readonly why: 'unknown' };

/** What a turn writes before anything is done: the claim, or that an effect is in doubt. */
function changeBefore(turn: Taken, before: Work, now: Date): RecordChange | null {
  switch (turn.turn) {
    case 'do':
      return { work: [turn.work], events: [] };
    case 'look':
      return turn.work === before
        ? null
        : { work: [turn.work], events: [systemEvent('work-uncertain', before, now, { code: 'lease-expired' })] };
    case 'give-up':
      return { work: [turn.work], events: [systemEvent('work-given-to-staff', before, now, { code: 'lease-expired' })] };
    case 'none':
      return null;
  }
}

function takeTurn(record: RequestRecord, workId: string, now: Date, hinted: boolean) {
  const before = Object.hasOwn(record.work, workId) ? record.work[workId] : undefined;
  if (before === undefined) return { change: null, answer: { turn: 'none', why: 'unknown' } satisfies Taken };
  const turn: Taken = turnOf(before, now, hinted);
  return { change: changeBefore(turn, before, now), answer: turn };
}

/** A fault nobody foresaw. What can be repeated is tried again; whatever may have left the house is looked up first. */
function afterFault(tools: Tools, record: RequestRecord, work: Work, error: unknown): Consequence {
  const now = tools.clock.now();
  const { reference } = record;
  tools.log.error('work failed', { reference, workId: work.id, attempt: work.attempts.length, error: errorName(error) });
  if (looks[work.kind] !== undefined) {
    const next = { state: 'uncertain', at: later(now, 60_000) } as const;
    return {
      outcome: { result: 'uncertain', code: 'fault', next },
      events: [systemEvent('work-uncertain', work, now, { code: 'fault' })],
    };
  }
  const next = nextTry(work, 'trouble', now, reference);
  const events = next.state === 'with-staff' ? [systemEvent('work-given-to-staff', work, now, { code: 'trouble' })] : [];
  return { outcome: { result: 'failed', code: 'trouble', next }, events };
}

/** A look that failed has found out nothing: the work stays as it is and is looked at again. */
function afterBlindLook(tools: Tools, record: RequestRecord, work: Work, error: unknown): Consequence {
  const now = tools.clock.now();
  tools.log.warn('work failed', { reference: record.reference, workId: work.id, code: 'look', error: errorName(error) });
  const state = work.state === 'in-flight' ? 'in-flight' : 'uncertain';
  return { outcome: { next: { state, at: later(now, 300_000) } } };
}

const logged = {
  done: 'work done',
  'with-staff': 'work given to staff',
  uncertain: 'work uncertain',
  ready: 'work failed',
  'in-flight': 'work in flight',
  dropped: 'work done',
} as const;

async function kickOn(tools: Tools, record: RequestRecord): Promise<void> {
  const { reference } = record;
  const ready = dueWork(record, tools.clock.now());
  if (ready.length === 0) return;
  try {
    await tools.queue.kick(ready.map((workId) => ({ reference, workId })));
  } catch (error) {
    tools.log.warn('kick lost', { reference, error: errorName(error) });
  }
}

async function purgeAtVendor(tools: Tools, reference: string, vendorId: string): Promise<void> {
  try {
    await tools.fax.purge(vendorId);
  } catch (error) {
    tools.log.warn('fax not purged', { reference, error: errorName(error) });
  }
}

/** Writes an outcome on condition that the work is still as it was seen. A lost race is no error: another worker has told. */
async function conclude(tools: Tools, reference: string, seen: Work, consequence: Consequence): Promise<void> {
  const details = { reference, workId: seen.id, kind: seen.kind, attempt: seen.attempts.length };
  const written = await decideOn(tools.requests, reference, (record) => {
    const change = changeAfter(record, seen, consequence, tools.clock.now());
    return { change, answer: change !== null };
  });
  if (written?.answer !== true) return tools.log.info('work kept by another', details);
  const { next, code } = consequence.outcome;
  tools.log.info(consequence.outcome.result === 'already-done' ? 'work already done' : logged[next.state], {
    ...details,
    ...(code !== undefined && { code }),
  });
  await kickOn(tools, written.record);
  if (consequence.purge !== undefined) await purgeAtVendor(tools, reference, consequence.purge);
}

async function carriedOut(tools: Tools, record: RequestRecord, work: Work): Promise<Consequence | 'lost'> {
  try {
    return await effects[work.kind](tools, record, work);
  } catch (error) {
    return afterFault(tools, record, work, error);
  }
}

async function lookedUp(tools: Tools, record: RequestRecord, work: Work): Promise<Consequence> {
  const look = looks[work.kind];
  if (look === undefined) throw new Error(`no look for ${work.kind}`);
  try {
    return await look(tools, record, work);
  } catch (error) {
    return afterBlindLook(tools, record, work, error);
  }
}

/**
 * Does what the record allows for one piece of work, and writes down what came of it. Returns quietly when there is nothing to
 * do: unknown reference, not due, held by another worker, settled. `hinted` allows a look before its time. Throws only when
 * the store does; then the lease runs out and the sweeper brings the work back.
 */
export async function doWork(tools: Tools, { reference, workId }: Kick, hinted = false): Promise<void> {
  const now = tools.clock.now();
  const taken = await decideOn<Taken>(tools.requests, reference, (record) => takeTurn(record, workId, now, hinted));
  if (taken === null) return tools.log.warn('work unknown', { reference });
  const { record, answer: turn } = taken;
  switch (turn.turn) {
    case 'none':
      return tools.log.info(turn.why === 'unknown' ? 'work unknown' : 'work kept by another', {
        reference,
        workId,
        code: turn.why,
      });
    case 'give-up':
      return tools.log.error('work given to staff', { reference, workId, code: 'lease-expired' });
    case 'do': {
      tools.log.info('work claimed', { reference, workId, attempt: lastAttempt(turn.work).number });
      const consequence = await carriedOut(tools, record, turn.work);
      if (consequence === 'lost') return tools.log.info('work kept by another', { reference, workId, code: 'lease-lost' });
      return conclude(tools, reference, turn.work, consequence);
    }
    case 'look':
      return conclude(tools, reference, turn.work, await lookedUp(tools, record, turn.work));
  }
}
