/**
 * Access requests, and lists or corrections asked for beside one, whose time runs out while nobody works on them (45 CFR 164.524(b)(2)): at each step one notice to the staff
 * mailbox, and metrics for alarms. Untouched: no act of staff since the step before, or since receipt at the first one.
 */
import type { Facility } from '../facility/facility.ts';
import { isOwed, openCases } from '../request/cases/cases.ts';
import { addDays, type CalendarDate, daysBetween, hospitalDay, type TimeZone } from '../request/dates.ts';
import { accessClock } from '../request/deadlines.ts';
import type { RecordChange, RequestState } from '../request/record.ts';
import { newWork } from '../request/work-list.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { QueueRow, RequestQueue, RequestStore } from '../store/stores.ts';
import { decideOn } from './decide.ts';
import { systemEvent } from './engine.ts';

/** Days since receipt at which staff are warned of an untouched request. */
export const deadlineSteps = [20, 25, 28, 30] as const;
export type DeadlineStep = (typeof deadlineSteps)[number];

export interface DeadlineTools {
  readonly requests: Pick<RequestStore, 'get' | 'change'>;
  readonly requestQueue: Pick<RequestQueue, 'page'>;
  readonly facility: Pick<Facility, 'id' | 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

const readSize = 250;

/** The legal days by which something is owed: to the request, and to each list or correction that was asked for beside it. */
function owedDays(record: RequestState): readonly CalendarDate[] {
  const { route, dueOn } = record;
  const own = route.clock === 'access' && dueOn !== null && isOwed(record) ? [dueOn] : [];
  return [...own, ...openCases(record).map((one) => one.dueOn)];
}

/** The last step at which a request is untouched, or null; counted back from the due dates, so an extension moves it. Pure. */
export function untouchedAt(record: RequestState, now: Date, timeZone: TimeZone): DeadlineStep | null {
  const steps = owedDays(record).map((dueOn) => untouchedFor(record, dueOn, now, timeZone));
  return deadlineSteps.findLast((step) => steps.includes(step)) ?? null;
}

function untouchedFor({ milestones }: RequestState, dueOn: CalendarDate, now: Date, timeZone: TimeZone): DeadlineStep | null {
  const begin = addDays(dueOn, -accessClock.days);
  const old = daysBetween(begin, hospitalDay(now, timeZone));
  const place = deadlineSteps.findLastIndex((step) => old >= step);
  const step = deadlineSteps[place];
  if (step === undefined) return null;
  const since = addDays(begin, deadlineSteps[place - 1] ?? 0);
  const { byStaffAt } = milestones;
  return byStaffAt !== null && hospitalDay(new Date(byStaffAt), timeZone) >= since ? null : step;
}

/** Null when the warnings of these steps were given. Pure. */
function deadlineChange(record: RequestState, now: Date, timeZone: TimeZone): RecordChange | null {
  const near = owedDays(record).flatMap((dueOn) => {
    const step = untouchedFor(record, dueOn, now, timeZone);
    const day = String(step);
    const notice = newWork('notify-deadline', now.toISOString(), [], `notify-deadline-${day}-${dueOn}`);
    return step === null || Object.hasOwn(record.work, notice.id) ? [] : [{ notice, facts: { day, dueOn } }];
  });
  if (near.length === 0) return null;
  return {
    work: near.map(({ notice }) => notice),
    events: near.map(({ notice, facts }) => systemEvent('deadline-near', notice, now, facts)),
  };
}

/** Open requests that are due within the days of the first step, or overdue. */
async function nearRows({ requestQueue, facility }: DeadlineTools, last: CalendarDate): Promise<readonly QueueRow[]> {
  const view = { facility: facility.id, dueBefore: addDays(last, 1) };
  const near: QueueRow[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await requestQueue.page(view, { after, size: readSize });
    near.push(...rows);
    after = next ?? undefined;
  } while (after !== undefined);
  return near;
}

async function watchOne({ requests, facility: { timeZone }, clock, log }: DeadlineTools, reference: string) {
  const untouched = { step: null, warned: false };
  try {
    const record = await requests.get(reference);
    const step = record === null ? null : untouchedAt(record, clock.now(), timeZone);
    if (step === null) return untouched;
    const decided = await decideOn(requests, reference, (current) => {
      const change = deadlineChange(current, clock.now(), timeZone);
      return { change, answer: change !== null };
    });
    if (decided?.answer === true) log.warn('deadline near', { reference, count: step });
    return { step, warned: decided?.answer === true };
  } catch (error) {
    log.error('unexpected error', { reference, error: errorName(error) });
    return untouched;
  }
}

/** One pass. Safe to repeat: each step of each request is warned of once. Throws when the queue cannot be read. */
export async function watchDeadlines(tools: DeadlineTools): Promise<{ readonly warned: number }> {
  const [first] = deadlineSteps;
  const last = addDays(hospitalDay(tools.clock.now(), tools.facility.timeZone), accessClock.days - first);
  const watched: Awaited<ReturnType<typeof watchOne>>[] = [];
  for (const { reference } of await nearRows(tools, last)) watched.push(await watchOne(tools, reference));
  const at = (step: DeadlineStep): number => watched.filter((one) => one.step === step).length;
  tools.log.info('measured', {
    metrics: { UntouchedDay20: at(20), UntouchedDay25: at(25), UntouchedDay28: at(28), UntouchedDay30: at(30) },
  });
  return { warned: watched.filter(({ warned }) => warned).length };
}
