import { facilityOf } from '../../../lib/facility/registry.ts';
import { provider } from '../provide.ts';

export const facility = provider(['FACILITY'], async ({ settings }) => facilityOf(settings.FACILITY));
