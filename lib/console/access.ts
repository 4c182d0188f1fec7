/** What the console tells the access log. A row is stored before anything is shown: when it cannot be stored, nothing is shown. */
import type { RequestRecord } from '../request/record.ts';
import { readReference } from '../request/reference.ts';
import type { SearchReason } from '../request/search/reasons.ts';
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
  const roles = session.staff.roles.join(' ');
  await deps.accessLog.record([{ kind, who: actorId(session.staff), what, ...(roles !== '' && { roles }), ...about }]);
  deps.log.info('staff viewed request', { reference, kind: what });
}

/**
 * Call it before anything is shown: the search with its reason, and each request that it lists. What was searched for is no part of it. A
 * patient whose name stays hidden was listed all the same.
 */
export async function logSearch(
  { deps, session }: StaffContext,
  rows: readonly Pick<FoundRequest, 'reference' | 'answer' | 'patient'>[],
  why: SearchReason,
): Promise<void> {
  const who = actorId(session.staff);
  await deps.accessLog.record([
    { kind: 'search', who, what: `search ${rows.length}`, why },
    ...rows.map(({ reference, answer, patient }) => {
      const about = { reference, ...patientKeys(patient, deps.secrets) };
      return { kind: 'listed' as const, who, what: `listed ${answer}`, why, ...about };
    }),
  ]);
  deps.log.info('staff searched', { count: rows.length });
}

/** Call it before scans are listed: one row for the list, and one for each request that it names. */
export async function logScans(
  { deps, session }: StaffContext,
  count: number,
  records: readonly RequestRecord[],
): Promise<void> {
  const who = actorId(session.staff);
  await deps.accessLog.record([
    { kind: 'listed', who, what: `scans ${count}` },
    ...records.map(({ reference, body }) => ({
      ...{ kind: 'listed' as const, who, what: 'listed scan', reference },
      ...patientKeys(body.patient, deps.secrets),
    })),
  ]);
}

/** Call it before pages of a scan are shown. `reference`: of the request that they seem to belong to. */
export async function logScan({ deps, session }: StaffContext, what: string, reference?: string): Promise<void> {
  const about = reference === undefined ? {} : { reference };
  await deps.accessLog.record([{ kind: 'document', who: actorId(session.staff), what, ...about }]);
}

/** Call it before a restricted patient's requests open: `reason` is a code, `words` what the person typed. */
export async function logGlass(
  { deps, session }: StaffContext,
  { reference, body }: RequestRecord,
  { reason, words }: { readonly reason: string; readonly words: string },
): Promise<void> {
  const roles = session.staff.roles.join(' ');
  const about = { reference, ...patientKeys(body.patient, deps.secrets) };
  const row = { kind: 'break-glass', who: actorId(session.staff), what: `break-glass ${reason}`, why: words } as const;
  await deps.accessLog.record([{ ...row, ...(roles !== '' && { roles }), ...about }]);
  deps.log.info('staff viewed request', { reference, kind: 'break-glass' });
}

/** Call it before a page about a person is shown: the page itself, under the request by which it was opened, and each request that it lists. */
export async function logPerson(
  context: StaffContext,
  opened: RequestRecord,
  records: readonly RequestRecord[],
): Promise<void> {
  const { deps, session } = context;
  await logSeen(context, opened, 'person');
  const who = actorId(session.staff);
  await deps.accessLog.record(
    records.map(({ reference, body }) => ({
      ...{ kind: 'listed' as const, who, what: 'listed person', reference },
      ...patientKeys(body.patient, deps.secrets),
    })),
  );
}

/** Call it before a page of the access log is shown: `what` names in codes what of it. */
export async function logAudit({ deps, session }: StaffContext, what: string): Promise<void> {
  await deps.accessLog.record([{ kind: 'listed', who: actorId(session.staff), what: `audit ${what}`.slice(0, 120) }]);
}

/** Call it before a page of the queue is shown. One row for all that it lists: `view` names the filters in codes. */
export async function logListed({ deps, session }: StaffContext, count: number, view: string): Promise<void> {
  const what = `queue ${count} ${view}`.trim();
  await deps.accessLog.record([{ kind: 'listed', who: actorId(session.staff), what }]);
}

/** One step of an export, before it is taken; `what` in codes, with the number of rows. */
export async function logExport({ deps, session }: StaffContext, what: string, why: string): Promise<void> {
  const roles = session.staff.roles.join(' ');
  await deps.accessLog.record([
    {
      kind: 'export',
      who: actorId(session.staff),
      what: `export ${what}`.slice(0, longestWhat),
      why,
      ...(roles !== '' && { roles }),
    },
  ]);
}

/** What the access log takes in one row. */
const longestWhat = 120;
/** What its writer takes in one call. */
const rowsAtOnce = 100;

/** Each request whose patient an export names, before it goes out. */
export async function logExported(
  { deps, session }: StaffContext,
  records: readonly RequestRecord[],
  why: string,
): Promise<void> {
  const who = actorId(session.staff);
  for (let first = 0; first < records.length; first += rowsAtOnce)
    await deps.accessLog.record(
      records.slice(first, first + rowsAtOnce).map(({ reference, body }) => {
        return {
          kind: 'export' as const,
          who,
          what: 'export name',
          why,
          reference,
          ...patientKeys(body.patient, deps.secrets),
        };
      }),
    );
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

/** Call it before these requests are shown in a list that says whose they are, or printed together. */
export async function logEach(
  { deps, session }: StaffContext,
  records: readonly Pick<RequestRecord, 'reference' | 'body'>[],
  what: string,
  kind: 'listed' | 'document' = 'listed',
): Promise<void> {
  const who = actorId(session.staff);
  const roles = session.staff.roles.join(' ');
  const about = new Map(records.map(({ reference, body }) => [reference, patientKeys(body.patient, deps.secrets)]));
  if (about.size === 0) return;
  await deps.accessLog.record(
    [...about].map(([reference, keys]) => ({ kind, who, what, ...(roles !== '' && { roles }), reference, ...keys })),
  );
}
