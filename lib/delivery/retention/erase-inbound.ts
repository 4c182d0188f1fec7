/**
 * Erases inbound items whose time is over, by the steps of `erase-requests.ts`: lock everybody out, search terms, a line in the log, the
 * item last; a day later it looks again, and only then certifies. They have no documents and no files of their own.
 */
import { lastInboundHash } from '../../inbound/record.ts';
import { type InboundErasureReason, inboundErasureOf } from '../../inbound/retention.ts';
import type { InboundErasure } from '../../inbound/stores.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { Erased } from './erase-requests.ts';
import type { ErasureLog } from './erasure-log.ts';

export interface EraseInboundTools {
  readonly inboundErasures: InboundErasure;
  readonly erasureLog: Pick<ErasureLog, 'erased' | 'certified'>;
  readonly facility: { readonly timeZone: TimeZone };
  readonly clock: Clock;
  readonly log: Log;
}

/** Items of one run: more than a day brings. */
const mostAtOnce = 200;

async function firstPass(
  { inboundErasures, erasureLog }: EraseInboundTools,
  record: Parameters<typeof lastInboundHash>[0] & { readonly reference: string },
  on: CalendarDate,
  reason: InboundErasureReason,
): Promise<void> {
  const { reference } = record;
  const lastHash = lastInboundHash(record);
  await inboundErasures.removeParts(reference);
  await erasureLog.erased({ reference, on, reason, lastHash });
  await inboundErasures.bury(reference, { on, lastHash });
}

/** `always`: it was erased before, and a restored backup brought it back. */
export async function eraseInbound(
  tools: EraseInboundTools,
  reference: string,
  today: CalendarDate,
  always?: InboundErasureReason,
): Promise<Erased> {
  const { inboundErasures, erasureLog } = tools;
  const found = await inboundErasures.read(reference);
  if (found === null) return 'gone';
  if (found.state === 'erased') {
    if (found.on >= today) return 'later';
    await inboundErasures.removeParts(reference);
    await erasureLog.certified({ reference, on: found.on, certifiedOn: today });
    await inboundErasures.settle(reference);
    return 'certified';
  }
  const due = inboundErasureOf(found.record);
  const reason = always ?? due?.reason ?? 'closed';
  if (found.state === 'stored') {
    if (always === undefined && (due === null || due.day > today)) return 'later';
    if (!(await inboundErasures.begin(found.record, today))) return 'later';
  }
  await firstPass(tools, found.record, found.state === 'erasing' ? found.since : today, reason);
  return 'erased';
}

/** All that is due. Throws when the table cannot be asked what is due. */
export async function eraseDueInbound(tools: EraseInboundTools) {
  const { inboundErasures, clock, facility, log } = tools;
  const today = hospitalDay(clock.now(), facility.timeZone);
  const count: Record<Erased | 'failed', number> = { erased: 0, certified: 0, later: 0, gone: 0, failed: 0 };
  for (const { reference } of await inboundErasures.due({ day: today, limit: mostAtOnce })) {
    try {
      count[await eraseInbound(tools, reference, today)] += 1;
    } catch (error) {
      count.failed += 1;
      log.error('request not erased', { reference, error: errorName(error) });
    }
  }
  if (count.erased + count.certified > 0) log.info('requests erased', { count: count.erased, route: 'inbound' });
  return count;
}
