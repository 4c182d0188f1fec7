import type { Work, WorkKind } from './record.ts';
import type { Route } from './routing.ts';

interface Step {
  readonly kind: WorkKind;
  readonly after: readonly WorkKind[];
}

const atOnce = (kind: WorkKind): Step => ({ kind, after: [] });
const withDocuments = (kind: WorkKind): Step => ({ kind, after: ['prepare-documents'] });
/** Whatever happens to a document, staff and requester are told. */
const onPaper = [atOnce('prepare-documents'), atOnce('send-mail-instructions'), atOnce('notify-staff')];
const told = [atOnce('notify-staff'), atOnce('notify-received')];

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

/** The work list of a new request; ids equal kinds here. */
export function firstWork(route: Pick<Route, 'channel'>, now: string): Record<string, Work> {
  return Object.fromEntries(byChannel[route.channel].map(({ kind, after }) => [kind, newWork(kind, now, after)]));
}
