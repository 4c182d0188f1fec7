/** PDFs that come to be labelled: their items, and their files. Loaded with the first one. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { StampFiles } from '../../../lib/stamps/ports.ts';
import type { StampStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const stamps = provider(table.reads, async (sandbox): Promise<StampStore> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () =>
    (await import('../../../lib/store/dynamo-stamps.ts')).dynamoStamps(where, sandbox.clock),
  );
  return {
    read: async (id) => (await store()).read(id),
    add: async (stamp) => (await store()).add(stamp),
    change: async (id, decide) => (await store()).change(id, decide),
  };
});

export const stampFiles = provider(['INCOMING_BUCKET', 'PACKAGES_BUCKET'], async (sandbox): Promise<StampFiles> => {
  const files = onFirstUse(async () => (await import('./stamps-client.ts')).stampFilesIn(sandbox));
  return {
    list: async (place) => (await files()).list(place),
    remove: async (place, id) => (await files()).remove(place, id),
  };
});
