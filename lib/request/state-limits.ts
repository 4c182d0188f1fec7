/**
 * What leaves the state of a request when it has grown old, so that its size has a limit however long the request lives: finished
 * work, letters beyond the newest, old attempts. Each has its event in the history, so nothing is lost.
 */
import type { NewEvent } from './history.ts';
import type { RequestRecord, Work } from './record.ts';
import { noticeBeside } from './text-number.ts';

/** A bounce may come this long after an e-mail was sent: until then the work is needed to make sense of it. */
const bounceWindowMs = 72 * 3_600_000;

/** Finished work that may stay, though it could go. */
const finishedThatStays = 12;

/** Work that leaves in one change: the change that finds a thousand must not write a thousand events. */
const retiredAtOnce = 8;

/** Letters that stay; older ones are found by their events. */
const newestLetters = 30;

type Trimmed = Pick<RequestRecord, 'work' | 'documents' | 'milestones' | 'retiredWork'>;

function isOver({ state, attempts }: Work, now: Date): boolean {
  if (state !== 'done' && state !== 'dropped') return false;
  const last = attempts.at(-1);
  return now.getTime() - Date.parse(last?.endedAt ?? last?.startedAt ?? '1970-01-01') > bounceWindowMs;
}

/**
 * Work that nobody asks for any more. Work whose id is its kind is asked for again by rules that add it once; so is the warning of
 * the current due date, and the notice of a letter that is listed.
 */
function mayRetire(
  work: Work,
  { dueOn, documents, work: present }: Pick<RequestRecord, 'dueOn' | 'documents' | 'work'>,
  now: Date,
): boolean {
  if (work.id === work.kind || !isOver(work, now)) return false;
  // The notice adds its text once more where there is none.
  if (work.kind === 'send-text' && present[noticeBeside(work.id)] !== undefined) return false;
  if (work.kind === 'notify-deadline' && dueOn !== null && work.id.endsWith(dueOn)) return false;
  return documents.every(({ letter }) => letter?.notice !== work.id);
}

function retirement({ id, kind, state, attempts }: Work, now: Date): NewEvent {
  const last = attempts.at(-1);
  const facts = {
    ...{ work: id, kind, state, attempts: String(last?.number ?? 0) },
    ...(last?.startedAt !== undefined && { started: last.startedAt }),
    ...(last?.endedAt !== undefined && { ended: last.endedAt }),
    ...(last?.result !== undefined && { result: last.result }),
    ...(last?.code !== undefined && { code: last.code }),
    ...(last?.sha256 !== undefined && { sha256: last.sha256 }),
  };
  return { at: now.toISOString(), who: 'system', what: 'work-retired', facts };
}

function newest(documents: RequestRecord['documents']): RequestRecord['documents'] {
  const letters = documents.filter(({ letter }) => letter !== undefined);
  if (letters.length <= newestLetters) return documents;
  const old = new Set(letters.slice(0, -newestLetters));
  return documents.filter((entry) => !old.has(entry));
}

function counted(counts: Readonly<Record<string, number>>, gone: readonly Work[]): Record<string, number> {
  const sum = { ...counts };
  for (const { kind } of gone) sum[kind] = (sum[kind] ?? 0) + 1;
  return sum;
}

/** The state without what is too old for it, and the events that say so. Pure. */
export function trimmed(
  record: Trimmed & Pick<RequestRecord, 'dueOn'>,
  now: Date,
): { readonly state: Trimmed; readonly events: readonly NewEvent[] } {
  const documents = newest(record.documents);
  const old = Object.values(record.work).filter((work) => mayRetire(work, { ...record, documents }, now));
  const gone = old.slice(0, Math.min(retiredAtOnce, Math.max(0, old.length - finishedThatStays)));
  const ids = new Set(gone.map(({ id }) => id));
  const work = gone.length === 0 ? record.work : Object.fromEntries(Object.entries(record.work).filter(([id]) => !ids.has(id)));
  const listed = new Set(documents.map(({ letter }) => letter?.id));
  const milestones =
    documents === record.documents
      ? record.milestones
      : {
          ...record.milestones,
          mailedLetters: Object.fromEntries(Object.entries(record.milestones.mailedLetters).filter(([id]) => listed.has(id))),
        };
  return {
    state: {
      work,
      documents,
      milestones,
      retiredWork: gone.length === 0 ? record.retiredWork : counted(record.retiredWork, gone),
    },
    events: gone.map((entry) => retirement(entry, now)),
  };
}
