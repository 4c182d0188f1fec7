import type { SavedView, ViewOwner } from '../../store/staff-store.ts';
import type { StaffContext } from '../context.ts';
import { sightOf } from '../sign-in/desks.ts';

/** Own ones, then those of the desks that one sees. */
export async function savedViews({
  deps,
  session: { staff },
}: StaffContext): Promise<readonly (SavedView & { owner: ViewOwner })[]> {
  const owners: readonly ViewOwner[] = [{ staff: staff.subject }, ...sightOf(staff).desks.map((desk) => ({ desk }))];
  const found = await Promise.all(
    owners.map(async (owner) => (await deps.staff.views(owner)).map((view) => ({ ...view, owner }))),
  );
  return found.flat();
}
