/** The hospitals that this service can serve, one line each. A deployment serves one: the setting `FACILITY` names it. */
import type { Facility } from './facility.ts';
import { lakeNorman } from './lake-norman.ts';

/** A stage, the local service and the samples use the first by default. */
export const facilities: readonly [Facility, ...Facility[]] = [lakeNorman];

/** The hospital whose id is the value of `FACILITY`. Throws an error that names the setting when there is none. */
export function facilityOf(id: string, known: readonly Facility[] = facilities): Facility {
  const found = known.find((facility) => facility.id === id);
  if (found === undefined) throw new Error('settings: FACILITY');
  return found;
}
