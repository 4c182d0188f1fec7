/** To whom requests can be given: whoever has signed in and may work at one of the desks. */
import type { Team } from '../../request/requester.ts';
import type { KnownStaff } from '../../store/staff-store.ts';
import { sightOf } from '../sign-in/desks.ts';
import type { StaffMember } from '../sign-in/people.ts';
import { may, rolesAmong } from '../sign-in/roles.ts';

export type Assignable = Pick<StaffMember, 'subject' | 'name' | 'roles'>;

/** By their roles at the last sign-in; what they may open is asked again when they open it. */
export function assignableIn(known: readonly KnownStaff[], desks: readonly Team[]): readonly Assignable[] {
  const people = known.map(({ subject, name, roles }) => ({ subject, name, roles: rolesAmong(roles) }));
  return people.filter((person) => may(person, 'work') && sightOf(person).desks.some((desk) => desks.includes(desk)));
}
