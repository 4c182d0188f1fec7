/** Records that are sent to the hospital. Few calls are about them: the module is loaded with the first that is. */
import type { InboundStore } from '../../../lib/inbound/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const inbound = provider(table.reads, async (sandbox): Promise<InboundStore> => {
  const where = await table.make(sandbox);
  let loaded: Promise<InboundStore> | undefined;
  const store = () => {
    loaded ??= import('../../../lib/inbound/dynamo-inbound.ts').then((module) => module.dynamoInbound(where));
    return loaded;
  };
  return {
    submit: async (record) => (await store()).submit(record),
    get: async (reference) => (await store()).get(reference),
    bornOn: async (reference) => (await store()).bornOn(reference),
    change: async (reference, decide, command) => (await store()).change(reference, decide, command),
    due: async (options) => (await store()).due(options),
  };
});
