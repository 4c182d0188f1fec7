/**
 * Which requests a role sees: those of its desks, whole, and of any desk those that wait for its word. Who sees a request may do there what
 * the permissions of the role allow. Another desk is one more name in `teams` and in the lines of those who work there.
 */
import type { Team } from '../../request/requester.ts';
import { teams } from '../../request/requester.ts';
import type { QueueFlag, QueueSummary } from '../../store/stores.ts';
import type { Role } from './roles.ts';

export interface Sight {
  readonly desks: readonly Team[];
  readonly waits: readonly QueueFlag[];
}

export const sightOfRole: Readonly<Record<Role, Sight>> = {
  clerk: { desks: ['medical-records'], waits: [] },
  // A clinician judges what waits for a review: a flag, a proposed refusal, a denial that somebody asked to have reviewed.
  reviewer: { desks: [], waits: ['review', 'denials'] },
  // Flags of the privacy officer stand on requests of medical records, and are judged with all that lies there.
  privacy: { desks: ['medical-records', 'privacy-officer'], waits: ['privacy'] },
  legal: { desks: ['legal'], waits: ['legal'] },
  supervisor: { desks: teams, waits: [] },
  auditor: { desks: teams, waits: [] },
  administrator: { desks: [], waits: [] },
  // Records that come in are no requests: `lib/console/inbound` shows them, to this role alone.
  inbound: { desks: [], waits: [] },
};

interface Holder {
  readonly roles: readonly Role[];
}

/** Of all roles together, in the order of `teams`. */
export function sightOf({ roles }: Holder): Sight {
  const sights = roles.map((role) => sightOfRole[role]);
  return {
    desks: teams.filter((team) => sights.some(({ desks }) => desks.includes(team))),
    waits: [...new Set(sights.flatMap(({ waits }) => waits))],
  };
}

/** Whether somebody may open a request, by its row of the queue. */
export function mayOpen(
  holder: Holder,
  { desk, flags }: { readonly desk: string; readonly flags: QueueSummary['flags'] },
): boolean {
  const { desks, waits } = sightOf(holder);
  return desks.some((own) => own === desk) || flags.some((flag) => waits.includes(flag));
}
