/** What the desk of records that come in looks for and counts, loaded with its first question: no first page needs either. */
import type { InboundFinder, InboundReports } from '../../../lib/inbound/stores.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

const stores = () => import('../../../lib/inbound/dynamo-inbound.ts');

export const inboundFinder = provider([...table.reads, ...secrets.reads], async (sandbox): Promise<InboundFinder> => {
  const [where, keyed] = [await table.make(sandbox), await secrets.make(sandbox)];
  return {
    find: async (question) => {
      const { dynamoInbound, dynamoInboundFinder } = await stores();
      return dynamoInboundFinder(where, keyed, dynamoInbound(where)).find(question);
    },
  };
});

export const inboundReports = provider(table.reads, async (sandbox): Promise<InboundReports> => {
  const where = await table.make(sandbox);
  return { facts: async (facility, month) => (await stores()).dynamoInboundReports(where).facts(facility, month) };
});
