/**
 * Mails and timers of a notice, as work with an id of its own for each repetition. Its kinds are those of a request, for the engine
 * that does it; what it is about stands in its id: `tell-arrived-2`, `trace-1`, `lapse-1`.
 */
import { addDays, type CalendarDate, startOfNextDay, type TimeZone } from '../request/dates.ts';
import { lookFirst, type Suspicion, type Work, type WorkKind } from '../request/record.ts';
import { newWork } from '../request/work-list.ts';
import { type InboundMail, inboundMails } from './vocabulary.ts';

/** Days after the expected one: a reminder to the sender, a task for staff, the end of the wait. Settings; the hospital confirms them. */
export interface InboundDays {
  readonly remind: number;
  readonly staff: number;
  readonly lapse: number;
}

/** Days after the upload on which a notice is closed by itself. */
const settleDays = 30;

const kinds = {
  received: 'notify-received',
  arrived: 'notify-arrived',
  password: 'notify-action-needed',
  incomplete: 'notify-action-needed',
  reminder: 'notify-reminder',
  'never-came': 'notify-lapsed',
} as const satisfies Readonly<Record<InboundMail, WorkKind>>;

type WorkList = Readonly<Record<string, Work>>;

/** The id of one more piece of work of a name. */
function nextId(work: WorkList, name: string): string {
  const numbers = Object.keys(work).flatMap((id) => (id.startsWith(`${name}-`) ? [Number(id.slice(name.length + 1))] : []));
  return `${name}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** Which mail a piece of work sends; undefined for other work. */
export function mailOf({ id }: Pick<Work, 'id'>): InboundMail | undefined {
  return inboundMails.find((mail) => id.startsWith(`tell-${mail}-`));
}

export function mailWork(work: WorkList, mail: InboundMail, at: string, after: readonly string[] = []): Work {
  return newWork(kinds[mail], at, after, nextId(work, `tell-${mail}`));
}

const nine = 9 * 3_600_000;

/** At nine in the morning of a day, by the hospital's clock; an hour beside it on the day on which clocks change. */
function morningOf(day: CalendarDate, timeZone: TimeZone): string {
  return new Date(startOfNextDay(addDays(day, -1), timeZone).getTime() + nine).toISOString();
}

/** Asks a person to call the sender, days after one on which something was awaited. */
export function traceTimer(work: WorkList, since: CalendarDate, days: InboundDays, timeZone: TimeZone): Work {
  return newWork('trace-records', morningOf(addDays(since, days.staff), timeZone), [], nextId(work, 'trace'));
}

/** What happens by itself while records are awaited. */
export function waitingTimers(
  work: WorkList,
  expectedOn: CalendarDate,
  days: InboundDays,
  timeZone: TimeZone,
): readonly Work[] {
  const on = (after: number) => morningOf(addDays(expectedOn, after), timeZone);
  return [
    mailWork(work, 'reminder', on(days.remind)),
    traceTimer(work, expectedOn, days, timeZone),
    newWork('lapse', on(days.lapse), [], nextId(work, 'lapse')),
  ];
}

export function settleTimer(work: WorkList, today: CalendarDate, timeZone: TimeZone): Work {
  return newWork('lapse', morningOf(addDays(today, settleDays), timeZone), [], nextId(work, 'lapse'));
}

const isTimer = (one: Work): boolean => one.kind === 'lapse' || one.kind === 'trace-records' || mailOf(one) === 'reminder';

/** Timers that nobody needs any more, as they then are; what staff were asked for has come to an end by itself. */
export function endedTimers(work: WorkList): readonly Work[] {
  return Object.values(work).flatMap((one): readonly Work[] => {
    if (!isTimer(one)) return [];
    if (one.state === 'ready') return [{ ...one, state: 'dropped', dueAt: null }];
    return one.kind === 'trace-records' && one.state === 'with-staff' ? [{ ...one, state: 'done' }] : [];
  });
}

/** The work of a new notice. The mails of a suspect one wait for a person. */
export function firstInboundWork(at: string, suspicion: Suspicion | null): readonly Work[] {
  const noticed = { number: 1, startedAt: at, endedAt: at, result: 'held', code: suspicion ?? '' } as const;
  const look: readonly Work[] =
    suspicion === null ? [] : [{ ...newWork(lookFirst, at), state: 'with-staff', dueAt: null, attempts: [noticed] }];
  return [
    newWork('index-terms', at),
    mailWork(
      {},
      'received',
      at,
      look.map(({ id }) => id),
    ),
    ...look,
  ];
}
