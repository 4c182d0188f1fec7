/**
 * What the desk tells the access log: a row is stored before anything is shown. The rows carry the reference and no key of the patient: the
 * page of a person lists by that key who saw a request of the hospital, and its readers see nothing of what comes in.
 */
import type { InboundRecord } from '../../inbound/record.ts';
import type { SearchReason } from '../../request/search/reasons.ts';
import type { StaffContext } from '../context.ts';
import { actorId } from '../sign-in/people.ts';

type Named = Pick<InboundRecord, 'reference'>;

/** Call it before anything of an item is shown. */
export async function logItem({ deps, session }: StaffContext, { reference }: Named, what = 'page'): Promise<void> {
  const roles = session.staff.roles.join(' ');
  const row = { kind: 'file', who: actorId(session.staff), what: `inbound-${what}`, reference } as const;
  await deps.accessLog.record([{ ...row, ...(roles !== '' && { roles }) }]);
}

/** Call it before a list is shown: one row, with how many it lists and by which codes. */
export async function logItems({ deps, session }: StaffContext, count: number, codes: string): Promise<void> {
  const what = `inbound-queue ${count} ${codes}`.trim();
  await deps.accessLog.record([{ kind: 'listed', who: actorId(session.staff), what: what.slice(0, 120) }]);
}

/** Call it before the answer to a search is shown. What was searched for is no part of it. */
export async function logItemSearch(
  { deps, session }: StaffContext,
  found: readonly Named[],
  why: SearchReason,
): Promise<void> {
  const who = actorId(session.staff);
  await deps.accessLog.record([
    { kind: 'search', who, what: `inbound-search ${found.length}`, why },
    ...found.map(({ reference }) => ({ kind: 'listed' as const, who, what: 'inbound-found', why, reference })),
  ]);
}
