import { lookFirst, type RequestState, type Suspicion, type Work, type WorkKind } from './record.ts';
import type { Route } from './routing.ts';

interface Step {
  readonly kind: WorkKind;
  readonly after: readonly WorkKind[];
}

const atOnce = (kind: WorkKind): Step => ({ kind, after: [] });
const withDocuments = (kind: WorkKind): Step => ({ kind, after: ['prepare-documents'] });
/** Whatever happens to a document, staff and requester are told. */
const onPaper = [atOnce('prepare-documents'), atOnce('send-mail-instructions'), atOnce('notify-staff'), atOnce('index-terms')];
const told = [atOnce('notify-staff'), atOnce('notify-received'), atOnce('index-terms')];

const byChannel: Readonly<Record<Route['channel'], readonly Step[]>> = {
  online: [atOnce('prepare-documents'), withDocuments('file-online'), ...told],
  mail: onPaper,
  fax: [atOnce('prepare-documents'), withDocuments('send-fax'), ...told],
  legal: onPaper,
};

/** A work entry that has not been tried, ready when nothing comes before it. */
export function newWork(kind: WorkKind, now: string, after: readonly string[] = [], id: string = kind): Work {
  const start = after.length === 0 ? ({ state: 'ready', dueAt: now } as const) : ({ state: 'waiting', dueAt: null } as const);
  return { id, kind, after: [...after], ...start, leaseUntil: null, fence: 0, attempts: [] };
}

/** Each repetition of a kind has its own id. */
export function repeatedWork(
  { work, retiredWork }: Pick<RequestState, 'work' | 'retiredWork'>,
  kind: WorkKind,
  at: string,
): Work {
  const earlier = Object.values(work).filter((entry) => entry.kind === kind).length + (retiredWork[kind] ?? 0);
  return newWork(kind, at, [], earlier === 0 ? kind : `${kind}-${earlier + 1}`);
}

/** What reaches somebody outside. The staff's own notice goes out: it calls the person who has to look. */
const outward: readonly WorkKind[] = ['send-fax', 'send-mail-instructions', 'notify-received'];

/** The task of a clerk from the start: nothing of it is done by the service. */
function lookWork(suspicion: Suspicion, now: string): Work {
  const noticed = { number: 1, startedAt: now, endedAt: now, result: 'held', code: suspicion } as const;
  return { ...newWork(lookFirst, now), state: 'with-staff', dueAt: null, attempts: [noticed] };
}

/** The work list of a new request; ids equal kinds here. What leaves a suspect one waits for a clerk. */
export function firstWork(
  route: Pick<Route, 'channel'>,
  now: string,
  suspicion: Suspicion | null = null,
): Record<string, Work> {
  const before = (kind: WorkKind) => (suspicion !== null && outward.includes(kind) ? [lookFirst] : []);
  const work = byChannel[route.channel].map(({ kind, after }) => newWork(kind, now, [...after, ...before(kind)]));
  const look = suspicion === null ? [] : [lookWork(suspicion, now)];
  return Object.fromEntries([...work, ...look].map((entry) => [entry.id, entry]));
}
