/** Under what records that are sent to the hospital are found; loaded with the first of them. */
import type { InboundTermStore } from '../../../lib/inbound/stores.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

export const inboundTerms = provider([...table.reads, ...secrets.reads], async (sandbox): Promise<InboundTermStore> => {
  const [where, keyed] = [await table.make(sandbox), await secrets.make(sandbox)];
  return {
    write: async (record) =>
      (await import('../../../lib/inbound/dynamo-inbound.ts')).dynamoInboundTerms(where, keyed).write(record),
  };
});
