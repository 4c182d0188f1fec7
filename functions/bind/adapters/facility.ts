/** The facility file in use. */
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { provider } from '../provide.ts';

/** All facility files by the name that the settings use. */
const facilities = { 'lake-norman': lakeNorman } as const;

export const facility = provider(['FACILITY'], async ({ settings }) => facilities[settings.FACILITY]);
