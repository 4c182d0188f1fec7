/**
 * Gives idle claims back and enqueues all due work again, so that a lost message is harmless: the oldest page first, the rest from where the last sweep
 * stopped, so that unreadable rows at the head block nobody.
 */
import type { Facility } from '../facility/facility.ts';
import { isWithin } from '../facility/opening-hours.ts';
import { giveBackChange } from '../request/claim.ts';
import type { RequestRecord } from '../request/record.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { Settings } from '../runtime/settings.ts';
import type { CheckpointStore, DueRow, RequestStore } from '../store/stores.ts';
import { retryOnce } from './decide.ts';
import { tryToEnqueue } from './dispatch.ts';
import { dueWork } from './engine.ts';
import type { WorkMessage, WorkQueue } from './ports.ts';

/** Requests in one page. */
export const pageSize = 200;
/** Requests in one batch of messages. */
const together = 25;
/** In milliseconds: no further page after this; the function has half a minute. */
export const runMs = 15_000;

export interface SweepTools {
  readonly requests: Pick<RequestStore, 'due' | 'get' | 'change'>;
  readonly checkpoints: CheckpointStore;
  readonly queue: WorkQueue;
  readonly facility: Pick<Facility, 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'CORE_HOURS'>;
}

interface Swept {
  readonly sent: number;
  readonly lost: number;
  readonly unreadable: readonly string[];
}

const nothing: Swept = { sent: 0, lost: 0, unreadable: [] };

function sum(all: readonly Swept[]): Swept {
  return {
    sent: all.reduce((total, { sent }) => total + sent, 0),
    lost: all.reduce((total, { lost }) => total + lost, 0),
    unreadable: all.flatMap(({ unreadable }) => unreadable),
  };
}

/** A claim of "Next" that lies idle; should this fail, the next sweep meets it again. */
async function giveBack({ requests, clock, log }: SweepTools, record: RequestRecord): Promise<void> {
  const { reference } = record;
  if (giveBackChange(record, clock.now()) === null) return;
  try {
    await requests.change(reference, (state) => giveBackChange(state, clock.now()));
  } catch (error) {
    log.warn('unexpected error', { reference, error: errorName(error) });
  }
}

/** An unreadable request must not block the others. */
async function messagesOf(tools: SweepTools, reference: string): Promise<readonly WorkMessage[] | 'unreadable'> {
  const { requests, clock } = tools;
  try {
    const record = await requests.get(reference);
    if (record === null) return [];
    await giveBack(tools, record);
    return dueWork(record, clock.now()).length === 0 ? [] : [{ reference }];
  } catch {
    return 'unreadable';
  }
}

/** A queue that refuses these must not block the others. */
async function enqueueSome(tools: SweepTools, rows: readonly DueRow[]): Promise<Swept> {
  const found = await Promise.all(rows.map(async ({ reference }) => [reference, await messagesOf(tools, reference)] as const));
  const unreadable = found.flatMap(([reference, messages]) => (messages === 'unreadable' ? [reference] : []));
  const messages = found.flatMap(([, some]) => (some === 'unreadable' ? [] : some));
  if (messages.length === 0) return { ...nothing, unreadable };
  const taken = await tryToEnqueue(tools, messages, { count: messages.length });
  return { sent: taken ? messages.length : 0, lost: taken ? 0 : messages.length, unreadable };
}

/** In parallel: a slow batch must not use up the time of the others. */
async function enqueueAll(tools: SweepTools, rows: readonly DueRow[]): Promise<Swept> {
  const parts = Math.ceil(rows.length / together);
  const ends = Array.from({ length: parts }, (_, part) =>
    enqueueSome(tools, rows.slice(part * together, (part + 1) * together)),
  );
  return sum(await Promise.all(ends));
}

/** The pages after the first, from where the last sweep stopped, within the time limit. */
async function sweepRest(tools: SweepTools, firstPageEnd: string, now: Date): Promise<Swept> {
  const { requests, checkpoints, clock } = tools;
  const { version, facts } = await checkpoints.read('due-sweep');
  const { after: stopped = '' } = facts;
  const ends: Swept[] = [];
  let after = stopped > firstPageEnd ? stopped : firstPageEnd;
  while (after !== '' && clock.now().getTime() - now.getTime() < runMs) {
    const rows = await requests.due({ before: now.toISOString(), limit: pageSize, after });
    ends.push(await enqueueAll(tools, rows));
    after = rows.length < pageSize ? '' : (rows.at(-1)?.place ?? '');
  }
  // A concurrent sweep may have written its own place; either will do.
  if (after !== stopped) await checkpoints.write('due-sweep', { after }, version);
  return sum(ends);
}

/**
 * Enqueues all requests with due work and counts them. Refused messages are logged and come again in the next minute. Throws when the
 * index cannot be reached, or when the queue took no message at all.
 */
export async function sweepDueWork(tools: SweepTools): Promise<{ readonly swept: number }> {
  const { requests, clock, log, settings, facility } = tools;
  const now = clock.now();
  const oldest = await retryOnce(() => requests.due({ before: now.toISOString(), limit: pageSize }));
  const [first] = oldest;
  const last = oldest.at(-1);
  const age = first === undefined ? 0 : Math.max(0, Math.round((now.getTime() - Date.parse(first.dueAt)) / 1000));
  log.info('measured', {
    metrics: { OldestDueSeconds: age, CoreHours: isWithin(settings.CORE_HOURS, now, facility.timeZone) ? 1 : 0 },
  });
  const head = await enqueueAll(tools, oldest);
  const rest = last !== undefined && oldest.length === pageSize ? await sweepRest(tools, last.place, now) : nothing;
  const { sent, lost, unreadable } = sum([head, rest]);
  const [reference] = unreadable;
  if (reference !== undefined) log.error('record unreadable', { reference, count: unreadable.length });
  if (sent > 0) log.info('work swept', { count: sent });
  if (sent === 0 && lost > 0) throw new Error('MessagesRefused');
  return { swept: sent };
}
