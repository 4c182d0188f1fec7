/** The hospitals that this service can serve. A deployment serves one: the setting `FACILITY` names it. */
import type { Facility } from './facility.ts';
import { lakeNorman } from './lake-norman.ts';

/** The first is the default of stages, the local service and samples. */
export const facilities: readonly [Facility, ...Facility[]] = [lakeNorman];

/** Throws an error that names the setting when there is no such hospital. */
export function facilityOf(id: string, known: readonly Facility[] = facilities): Facility {
  const found = known.find((facility) => facility.id === id);
  if (found === undefined) throw new Error('settings: FACILITY');
  return found;
}
