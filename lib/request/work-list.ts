import type { Work, WorkKind } from './record.ts';
import type { Route } from './routing.ts';

interface Step {
  readonly kind: WorkKind;
  readonly after: readonly WorkKind[];
}

const step = (kind: WorkKind, after: WorkKind = 'prepare-documents'): Step => ({ kind, after: [after] });
const prepare: Step = { kind: 'prepare-documents', after: [] };
const onPaper = [prepare, step('send-mail-instructions'), step('notify-staff')];

const byChannel: Readonly<Record<Route['channel'], readonly Step[]>> = {
  online: [prepare, step('file-online'), step('notify-staff'), step('notify-received', 'file-online')],
  mail: onPaper,
  fax: [prepare, step('send-fax'), step('notify-staff'), step('notify-received')],
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
