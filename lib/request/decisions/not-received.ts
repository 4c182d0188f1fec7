/** Records that went out and did not reach who asked: said once, and open until staff say what was found out. Pure. */
import { type RequestState, traceRecords, type Work } from '../record.ts';
import { deliveriesOf } from '../release/deliveries.ts';
import { repeatedWork } from '../work-list.ts';
import type { DecisionId } from './rules.ts';

type Traced = Pick<RequestState, 'work' | 'retiredWork'>;

function tracesOf({ work }: Pick<RequestState, 'work'>): readonly Work[] {
  return Object.values(work).filter(({ kind }) => kind === traceRecords);
}

/** The task that is open; undefined where nobody misses anything. */
export function openTrace(record: Pick<RequestState, 'work'>): Work | undefined {
  return tracesOf(record).find(({ state }) => state === 'with-staff');
}

/** True where records went out and stand: by hand, or as a package that was sealed. */
export function wentOut(record: RequestState): boolean {
  if (record.decisions.taken['release'] === undefined) return false;
  const last = deliveriesOf(record).at(-1);
  return last === undefined || (last.sealed !== undefined && last.recalled === undefined);
}

/** The task of a person from the start: nothing of it is done by the service. */
function newTrace(record: Traced, at: string): Work {
  return { ...repeatedWork(record, traceRecords, at), state: 'with-staff', dueAt: null };
}

/** What a decision does to the task: it begins, it is settled, or a settlement is taken back. */
export function tracesAfter(id: DecisionId, record: RequestState, at: Date): readonly Work[] {
  const open = openTrace(record);
  if (id === 'not-received') return [newTrace(record, at.toISOString())];
  if (id === 'settle-not-received' && open !== undefined) return [{ ...open, state: 'done', fence: open.fence + 1 }];
  if (id !== 'undo' || record.decisions.last?.id !== 'settle-not-received') return [];
  const settled = tracesOf(record).findLast(({ state }) => state === 'done');
  return settled === undefined ? [] : [{ ...settled, state: 'with-staff', fence: settled.fence + 1 }];
}
