/** What the console tells the access log. A row is stored before anything is shown: when it cannot be stored, nothing is shown. */
import type { RequestRecord } from '../request/record.ts';
import { readReference } from '../request/reference.ts';
import { patientKeys } from '../store/patient-keys.ts';
import type { FoundRequest } from '../store/stores.ts';
import type { ConsoleDependencies, StaffContext } from './context.ts';
import { actorId, type StaffMember } from './sign-in/people.ts';

type Logging = Pick<ConsoleDependencies, 'accessLog'>;

/** Call it before anything of the request is shown. */
export async function logSeen(
  { deps, session }: StaffContext,
  { reference, body }: RequestRecord,
  what: string,
  kind: 'file' | 'document' = 'file',
): Promise<void> {
  const about = { reference, ...patientKeys(body.patient, deps.secrets) };
  await deps.accessLog.record([{ kind, who: actorId(session.staff), what, ...about }]);
  deps.log.info('staff viewed request', { reference, kind: what });
}

/** Call it before anything is shown: the search, and each request that it lists. What was searched for is no part of it. */
export async function logSearch({ deps, session }: StaffContext, rows: readonly FoundRequest[]): Promise<void> {
  const who = actorId(session.staff);
  await deps.accessLog.record([
    { kind: 'search', who, what: `search ${rows.length}` },
    ...rows.map(({ reference, answer }) => ({ kind: 'listed' as const, who, what: `listed ${answer}`, reference })),
  ]);
  deps.log.info('staff searched', { count: rows.length });
}

/** Call it before a page of the queue is shown. One row for all that it lists: `view` names the filters in codes. */
export async function logListed({ deps, session }: StaffContext, count: number, view: string): Promise<void> {
  const what = `queue ${count} ${view}`.trim();
  await deps.accessLog.record([{ kind: 'listed', who: actorId(session.staff), what }]);
}

/** A person who was turned away (403), at which route. */
export async function logDenied({ accessLog }: Logging, staff: StaffMember, route: string, typed = ''): Promise<void> {
  const reference = readReference(typed);
  const about = reference === null ? {} : { reference };
  await accessLog.record([{ kind: 'denied', who: actorId(staff), what: `denied ${route}`, ...about }]);
}

/** Sign-ins, sign-outs and ended sessions; `what` says how. A person whom the provider did not name is `unknown`. */
export async function logSession(
  { accessLog }: Logging,
  kind: 'sign-in' | 'sign-out' | 'denied',
  staff: Pick<StaffMember, 'subject' | 'name'> | null,
  what: string,
): Promise<void> {
  await accessLog.record([{ kind, who: staff === null ? 'unknown' : actorId(staff), what }]);
}
