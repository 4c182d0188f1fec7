/** Paper that came in. Its module is loaded with the first scan: the queue needs none of it. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { ScanStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const scans = provider([...table.reads, 'SCAN_DAYS'], async (sandbox): Promise<ScanStore> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () =>
    (await import('../../../lib/store/dynamo-scans.ts')).dynamoScans(where, sandbox.clock, sandbox.settings.SCAN_DAYS),
  );
  return {
    read: async (id) => (await store()).read(id),
    add: async (scan) => (await store()).add(scan),
    change: async (id, decide) => (await store()).change(id, decide),
    list: async (facility, which, after) => (await store()).list(facility, which, after),
  };
});
