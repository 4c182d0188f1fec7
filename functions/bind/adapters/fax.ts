import { sinchFax } from '../../../lib/delivery/fax/sinch-fax.ts';
import { provider } from '../provide.ts';
import { facility } from './facility.ts';
import { secrets, secretValues } from './secrets.ts';

const own = ['FAX_API_ORIGIN', 'FAX_AUTH_ORIGIN', 'FAX_PROJECT_ID', 'FAX_FROM', 'PUBLIC_ORIGIN'] as const;

export const fax = provider([...own, ...facility.reads, ...secrets.reads], async (sandbox) =>
  sinchFax({
    settings: sandbox.settings,
    clock: sandbox.clock,
    secretValues: await secretValues.make(sandbox),
    secrets: await secrets.make(sandbox),
    facility: await facility.make(sandbox),
  }),
);
