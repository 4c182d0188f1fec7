/** What staff key from paper, and who sends it. Their modules are loaded with the first form: the queue needs none of them. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { Directory, EntryStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

export const entries = provider([...table.reads, ...secrets.reads], async (sandbox): Promise<EntryStore> => {
  const [where, root] = [await table.make(sandbox), await secrets.make(sandbox)];
  const store = onFirstUse(async () =>
    (await import('../../../lib/store/dynamo-entry.ts')).dynamoEntry(where, sandbox.clock, root),
  );
  return {
    keep: async (subject, entry) => (await store()).keep(subject, entry),
    read: async (subject, id) => (await store()).read(subject, id),
    list: async (subject) => (await store()).list(subject),
    remove: async (subject, id) => (await store()).remove(subject, id),
    announce: async (facility, birth, reference) => (await store()).announce(facility, birth, reference),
    withdraw: async (facility, birth, reference) => (await store()).withdraw(facility, birth, reference),
    announced: async (facility, birth) => (await store()).announced(facility, birth),
  };
});

export const directory = provider(table.reads, async (sandbox): Promise<Directory> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () => (await import('../../../lib/store/dynamo-directory.ts')).dynamoDirectory(where));
  return {
    list: async (facility) => (await store()).list(facility),
    read: async (facility, id) => (await store()).read(facility, id),
    write: async (facility, entry) => (await store()).write(facility, entry),
    remove: async (facility, entry) => (await store()).remove(facility, entry),
  };
});
