import type { Role } from '../../lib/console/sign-in/roles.ts';

/** As many people in each group of the sign-in. */
export function everyRole(people: number): Readonly<Record<Role, number>> {
  const offices = { clerk: people, reviewer: people, privacy: people, legal: people };
  return { ...offices, supervisor: people, auditor: people, administrator: people, inbound: people };
}
