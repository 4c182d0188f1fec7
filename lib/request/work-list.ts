/** Which work a new request begins with: a function of its route alone. */
import type { Work, WorkKind } from './record.ts';
import type { Route } from './routing.ts';

interface Step {
  readonly kind: WorkKind;
  readonly after: readonly WorkKind[];
}

const byChannel: Readonly<Record<Route['channel'], readonly Step[]>> = {
  online: [
    { kind: 'prepare-documents', after: [] },
    { kind: 'file-online', after: ['prepare-documents'] },
    { kind: 'notify-staff', after: ['prepare-documents'] },
    { kind: 'notify-received', after: ['file-online'] },
  ],
  mail: [
    { kind: 'prepare-documents', after: [] },
    { kind: 'send-mail-instructions', after: ['prepare-documents'] },
    { kind: 'notify-staff', after: ['prepare-documents'] },
  ],
  fax: [
    { kind: 'prepare-documents', after: [] },
    { kind: 'send-fax', after: ['prepare-documents'] },
    { kind: 'notify-staff', after: ['prepare-documents'] },
    { kind: 'notify-received', after: ['prepare-documents'] },
  ],
  legal: [
    { kind: 'prepare-documents', after: [] },
    { kind: 'send-mail-instructions', after: ['prepare-documents'] },
    { kind: 'notify-staff', after: ['prepare-documents'] },
  ],
};

/** A work entry that has not been tried. It is ready at once when nothing comes before it. */
export function newWork(kind: WorkKind, now: string, after: readonly string[] = [], id: string = kind): Work {
  const state = after.length === 0 ? 'ready' : 'waiting';
  return {
    id,
    kind,
    state,
    after: [...after],
    dueAt: state === 'ready' ? now : null,
    leaseUntil: null,
    fence: 0,
    attempts: [],
  };
}

/** The work list of a new request. `now` is an ISO instant; work ids equal their kinds here. */
export function firstWork(route: Pick<Route, 'channel'>, now: string): Record<string, Work> {
  return Object.fromEntries(byChannel[route.channel].map(({ kind, after }) => [kind, newWork(kind, now, after)]));
}
