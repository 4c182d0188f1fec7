/** Settles work that the service could not finish. Work that waits for it becomes ready, or is dropped with it. */
import { unblocked } from '../../delivery/engine.ts';
import { faxHeldUntil, lookFirst, type RequestState, type Work } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const resolutions = ['happened', 'repeat', 'drop'] as const;
export type Resolution = (typeof resolutions)[number];

/** Whoever has looked at a suspect request lets its fax and e-mails go out, or keeps them back. */
export function resolutionsOf({ kind }: Pick<Work, 'kind'>): readonly Resolution[] {
  return kind === lookFirst ? ['happened', 'drop'] : resolutions;
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

/** Settles one work entry by hand. */
export function decideResolution(record: RequestState, workId: string, how: Resolution, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const work = Object.values(record.work).find(({ id }) => id === workId);
  if (work === undefined || !mayResolve(record, work) || !resolutionsOf(work).includes(how)) return refuse('work-settled');
  const at = now.toISOString();
  const settled = resolvedWork(work, how, at);
  return change({
    work: [settled, ...followers(record, settled, now)],
    events: [
      {
        at,
        who: actorId(staff),
        what: 'work-settled',
        facts: { work: work.id, kind: work.kind, how: settlementOf(work, how) },
      },
    ],
  });
}

function resolvedWork(work: Work, how: Resolution, at: string): Work {
  // The higher fence stops writes of a worker that still holds the old lease.
  const fence = work.fence + 1;
  if (how === 'repeat') return { ...work, fence, state: 'ready', dueAt: at, leaseUntil: null };
  return { ...work, fence, state: how === 'happened' ? 'done' : 'dropped', dueAt: null, leaseUntil: null };
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
