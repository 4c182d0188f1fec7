/** What the worker needs to seal a package. Loaded with the first one: most work has nothing to do with it. */

import type { Sealing } from '../../../lib/release/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';
import { facility } from './facility.ts';
import { packages } from './packages.ts';
import { table } from './table.ts';

const reads = [...packages.reads, ...facility.reads, ...table.reads, 'SIGNING_KEYS', 'ACCESS_SEALS_BUCKET'] as const;

export const release = provider(reads, async (sandbox): Promise<Sealing> => {
  const [store, hospital, where] = await Promise.all([packages.make(sandbox), facility.make(sandbox), table.make(sandbox)]);
  const sealing = onFirstUse(async () =>
    (await import('./release-client.ts')).sealingIn(sandbox, { packages: store, facility: hospital, table: where }),
  );
  return {
    seal: async (record, delivery, now) => (await sealing()).seal(record, delivery, now),
    remove: (prefix) => store.remove(prefix),
  };
});
