/** Checked files and packages. The client is loaded when one is first asked for. */
import type { PackageStore } from '../../../lib/release/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const packages = provider(['PACKAGES_BUCKET', 'PACKAGES_ADDRESS'], async (sandbox): Promise<PackageStore> => {
  const store = onFirstUse(async () => (await import('./packages-client.ts')).packagesIn(sandbox));
  return {
    read: async (key) => (await store()).read(key),
    write: async (key, size, type, bytes) => (await store()).write(key, size, type, bytes),
    link: async (key, named) => (await store()).link(key, named),
    remove: async (prefix) => (await store()).remove(prefix),
  };
});
