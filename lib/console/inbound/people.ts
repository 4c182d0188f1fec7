/** To whom an item can be given: whoever has signed in and holds the role of this desk. */
import type { KnownStaff } from '../../store/staff-store.ts';
import type { Assignable } from '../assign/people.ts';
import { may, rolesAmong } from '../sign-in/roles.ts';

/** By their roles at the last sign-in; what they may open is asked again when they open it. */
export function colleaguesIn(known: readonly KnownStaff[]): readonly Assignable[] {
  return known
    .map(({ subject, name, roles }) => ({ subject, name, roles: rolesAmong(roles) }))
    .filter((person) => may(person, 'inbound'));
}
