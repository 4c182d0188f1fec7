/** Settles work that the service could not finish. Work that waits for it becomes ready, or is dropped with it. */
import { unblocked } from '../../delivery/engine.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { type IssuedLetter, lettersOf } from '../../request/issued-letters.ts';
import { faxHeldUntil, isToPost, lookFirst, type RequestState, traceRecords, type Work } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { postedField, whyNotPosted } from '../letters/posted.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const resolutions = ['happened', 'posted', 'repeat', 'drop'] as const;
export type Resolution = (typeof resolutions)[number];

/** The letter that a notice is about: it is posted itself, and marked there. */
export function letterBehind(record: Pick<RequestState, 'documents'>, { id }: Pick<Work, 'id'>): IssuedLetter | undefined {
  return lettersOf(record).find(({ letter }) => letter.notice === id);
}

/**
 * Whoever has looked at a suspect request lets its fax and e-mails go out, or keeps them back. A notice that reaches nobody by e-mail is
 * posted.
 */
export function resolutionsOf(record: Pick<RequestState, 'documents'>, work: Work): readonly Resolution[] {
  if (work.kind === lookFirst) return ['happened', 'drop'];
  // Settled by a decision that says what was found out.
  if (work.kind === traceRecords) return [];
  if (!isToPost(work)) return ['happened', 'repeat', 'drop'];
  const again = work.attempts.at(-1)?.bouncedAt === undefined ? [] : (['repeat'] as const);
  return [...(letterBehind(record, work) === undefined ? (['posted'] as const) : []), ...again, 'drop'];
}

function settlementOf({ kind }: Pick<Work, 'kind'>, how: Resolution): string {
  if (kind !== lookFirst) return how;
  return how === 'happened' ? 'let-go' : 'kept-back';
}

/** The work waits for a person. */
export function isForStaff({ state }: Pick<Work, 'state'>): boolean {
  return state === 'with-staff' || state === 'uncertain';
}

/** Also a fax held until office hours, which a person may send at once. */
export function mayResolve(record: RequestState, work: Work): boolean {
  return isForStaff(work) || (work.kind === 'send-fax' && work.state === 'ready' && faxHeldUntil(record) === work.dueAt);
}

/** Settles one work entry by hand; one that was posted, with the day. */
export function decideResolution(
  record: RequestState,
  workId: string,
  how: Resolution,
  acting: Acting,
  day: CalendarDate = hospitalDay(acting.now, acting.timeZone),
): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const work = Object.values(record.work).find(({ id }) => id === workId);
  if (work === undefined || !mayResolve(record, work) || !resolutionsOf(record, work).includes(how))
    return refuse('work-settled');
  const problem = how === 'posted' ? whyNotPosted(day, work.attempts.at(-1)?.startedAt ?? record.submittedAt, acting) : null;
  return problem === null ? settle(record, work, how, acting, day) : refuse(problem, postedField(work.id));
}

/** As one change: the letter of the notice was posted, or somebody said what became of the work. */
export function settle(
  record: RequestState,
  work: Work,
  how: Resolution,
  { staff, now }: Acting,
  day?: CalendarDate,
): Decision {
  const at = now.toISOString();
  const settled = resolvedWork(work, how, at);
  return change({
    work: [settled, ...followers(record, settled, now)],
    events: [
      {
        at,
        who: actorId(staff),
        what: 'work-settled',
        facts: {
          ...{ work: work.id, kind: work.kind, how: settlementOf(work, how) },
          ...(how === 'posted' && day !== undefined && { postedOn: day }),
        },
      },
    ],
  });
}

function resolvedWork(work: Work, how: Resolution, at: string): Work {
  // The higher fence stops writes of a worker that still holds the old lease.
  const fence = work.fence + 1;
  if (how === 'repeat') return { ...work, fence, state: 'ready', dueAt: at, leaseUntil: null };
  return { ...work, fence, state: how === 'drop' ? 'dropped' : 'done', dueAt: null, leaseUntil: null };
}

function followers(record: RequestState, settled: Work, now: Date): readonly Work[] {
  if (settled.state === 'ready') return [];
  if (settled.state === 'done') return unblocked({ ...record.work, [settled.id]: settled }, now);
  const waiting = Object.values(record.work).filter(({ state }) => state === 'waiting');
  return dropped(waiting, new Set([settled.id]));
}

function dropped(waiting: readonly Work[], gone: ReadonlySet<string>): readonly Work[] {
  const hit = waiting.filter(({ id, after }) => !gone.has(id) && after.some((before) => gone.has(before)));
  if (hit.length === 0)
    return waiting.filter(({ id }) => gone.has(id)).map((work) => ({ ...work, state: 'dropped', dueAt: null }));
  return dropped(waiting, new Set([...gone, ...hit.map(({ id }) => id)]));
}
