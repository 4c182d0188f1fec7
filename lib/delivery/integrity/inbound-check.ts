/** The nightly check of an inbound item: its history, its notice, its places in the indexes, its timers. Repairs the last two alone. */
import { fromInboundItem, isInboundStale } from '../../inbound/item.ts';
import type { InboundChange, InboundRecord, InboundState } from '../../inbound/record.ts';
import type { InboundStore } from '../../inbound/stores.ts';
import { nextDueAt, type Work } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import { canonicalJson, firstBreak, sha256 } from '../../store/events.ts';
import { attemptsWith } from '../engine.ts';
import type { WorkQueue } from '../ports.ts';
import { type Checked, lostTimers } from './record-check.ts';

export interface InboundCheckTools {
  readonly inbound: Pick<InboundStore, 'get' | 'change'>;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Log;
}

const id = 'check-integrity';
/** In milliseconds: what is due for so long may have lost its place in the index. */
const overdueMs = 5 * 60_000;

/** What is not as it was written. Pure. */
function inboundFinding({ events, body, payloadHash }: InboundRecord): 'history' | 'body' | null {
  if (firstBreak(events) >= 0 || events.length === 0) return 'history';
  return sha256(canonicalJson(body)) === payloadHash ? null : 'body';
}

/** Gives it to staff; null when they have it already. */
function brokenChange({ work }: InboundState, code: string, now: Date): InboundChange | null {
  const before = work[id] ?? newWork('check-integrity', now.toISOString());
  if (before.attempts.some((attempt) => attempt.code === code)) return null;
  const at = now.toISOString();
  const attempts = attemptsWith(before, { startedAt: at, endedAt: at, result: 'failed', code });
  const given: Work = { ...before, state: 'with-staff', fence: before.fence + 1, dueAt: null, leaseUntil: null, attempts };
  return { work: [given], events: [{ at, who: 'system', what: 'file-broken', facts: { work: id, code } }] };
}

async function check(
  { inbound, queue, clock, log }: InboundCheckTools,
  item: Readonly<Record<string, unknown>>,
): Promise<Checked> {
  const reference = String(item['reference']);
  let record: InboundRecord;
  try {
    record = fromInboundItem(item);
  } catch {
    log.error('record unreadable', { reference });
    return 'broken';
  }
  const now = clock.now();
  const finding = inboundFinding(record);
  if (finding !== null) {
    const told = { new: false };
    await inbound.change(reference, (state) => {
      const change = brokenChange(state, finding, now);
      told.new = change !== null;
      return change;
    });
    if (!told.new) return 'known';
    log.error('record broken', { reference, code: finding });
    return 'broken';
  }
  const dueAt = nextDueAt(record.work);
  if (dueAt !== null && Date.parse(dueAt) <= now.getTime() - overdueMs) await queue.enqueue([{ inbound: reference }]);
  if (!isInboundStale(item, record) && lostTimers(record, now).length === 0) return 'sound';
  // The whole item is written again, and stands where its record belongs.
  await inbound.change(reference, (state) => ({ work: lostTimers(state, now), events: [] }));
  log.warn('record repaired', { reference });
  return 'repaired';
}

/** Never throws: one bad item must not stop the walk. */
export async function checkWalkedInbound(tools: InboundCheckTools, item: Readonly<Record<string, unknown>>): Promise<Checked> {
  try {
    return await check(tools, item);
  } catch (error) {
    tools.log.warn('record not checked', { reference: String(item['reference']), error: errorName(error) });
    return 'not-checked';
  }
}
