/** The hospitals that this service can serve, one line each. A deployment serves one: the setting `FACILITY` names it. */
import type { Facility } from './facility.ts';
import { lakeNorman } from './lake-norman.ts';

/** The first is the one that a stage, the local service and the samples use when nothing else is said. */
export const facilities: readonly [Facility, ...Facility[]] = [lakeNorman];

/** Every hospital's id is also the value of `FACILITY`. Throws an error that names the setting when there is no such hospital. */
export function facilityOf(id: string, known: readonly Facility[] = facilities): Facility {
  const found = known.find((facility) => facility.id === id);
  if (found === undefined) throw new Error('settings: FACILITY');
  return found;
}
