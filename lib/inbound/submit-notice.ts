/** Stores a notice with one conditional write, then enqueues its work; the sweep finds lost messages. */
import { type CalendarDate, hospitalDay, type TimeZone } from '../request/dates.ts';
import type { Suspicion } from '../request/record.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { Settings } from '../runtime/settings.ts';
import { canonicalJson, chained, sha256 } from '../store/events.ts';
import type { NoticeBody } from './notice.ts';
import type { InboundRecord } from './record.ts';
import type { InboundStore, InboundSubmission } from './stores.ts';
import { firstInboundWork, type InboundDays, waitingTimers } from './work.ts';

/** Ids alone: no health data in queues. The work queue of lib/delivery fits. */
interface Enqueue {
  enqueue(messages: readonly { readonly inbound: string }[]): Promise<void>;
}

export interface InboundHospital {
  readonly id: string;
  readonly timeZone: TimeZone;
}

export interface NewNotice {
  readonly body: NoticeBody;
  readonly reference: string;
  readonly arrivedBy: InboundRecord['arrivedBy'];
  /** Why it may come from a program, or false. */
  readonly suspect: Suspicion | false;
}

export function inboundDays(
  settings: Pick<Settings, 'INBOUND_REMIND_DAYS' | 'INBOUND_STAFF_DAYS' | 'INBOUND_LAPSE_DAYS'>,
): InboundDays {
  return {
    remind: settings.INBOUND_REMIND_DAYS,
    staff: settings.INBOUND_STAFF_DAYS,
    lapse: settings.INBOUND_LAPSE_DAYS,
  };
}

/** The record of a new notice. Pure. */
export function newInbound(notice: NewNotice, hospital: InboundHospital, days: InboundDays, now: Date): InboundRecord {
  const { body, reference, arrivedBy, suspect } = notice;
  const at = now.toISOString();
  const { expectedOn, tracking = null } = body.delivery;
  const today: CalendarDate = hospitalDay(now, hospital.timeZone);
  const first = firstInboundWork(at, suspect === false ? null : suspect);
  const timers = waitingTimers({}, expectedOn < today ? today : expectedOn, days, hospital.timeZone);
  return {
    schemaVersion: 1,
    version: 1,
    reference,
    facility: hospital.id,
    arrivedBy,
    payloadHash: sha256(canonicalJson(body)),
    body,
    status: 'announced',
    announcedAt: at,
    expectedOn,
    tracking,
    arrivals: [],
    missing: [],
    ending: null,
    assignee: null,
    events: chained([{ at, who: 'sender', what: 'announced' as const, facts: { by: arrivedBy, way: body.delivery.way } }]),
    milestones: { changedAt: at },
    recentCommandIds: [],
    work: Object.fromEntries([...first, ...timers].map((one) => [one.id, one])),
    suspect: suspect !== false,
    hold: null,
  };
}

export interface NoticeDependencies {
  readonly inbound: Pick<InboundStore, 'submit'>;
  readonly queue: Enqueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly facility: InboundHospital;
  readonly settings: Parameters<typeof inboundDays>[0];
}

/** Throws when the store cannot be reached. A repeat with the same reference and notice stores nothing new. */
export async function submitNotice(deps: NoticeDependencies, notice: NewNotice): Promise<InboundSubmission> {
  const record = newInbound(notice, deps.facility, inboundDays(deps.settings), deps.clock.now());
  const submission = await deps.inbound.submit(record);
  if (submission.outcome === 'conflict') return submission;
  const { reference } = submission.record;
  if (submission.outcome === 'accepted') deps.log.info('notice accepted', { reference });
  else deps.log.info('notice repeated', { reference });
  try {
    await deps.queue.enqueue([{ inbound: reference }]);
  } catch (error) {
    deps.log.warn('work not enqueued', { reference, error: errorName(error) });
  }
  return submission;
}
