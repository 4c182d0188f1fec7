/** What is counted, for the console and the public site. The stores are loaded with the first call: no first page needs them. */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { ExportApprovals, PublishedFigures, ReportStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

const stores = () => import('../../../lib/store/dynamo-reports.ts');

export const reports = provider(table.reads, async (sandbox): Promise<Pick<ReportStore, 'boards' | 'page' | 'received'>> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () => (await stores()).dynamoReports(where));
  return {
    boards: async (facility, from, to) => (await store()).boards(facility, from, to),
    page: async (facility, month, options) => (await store()).page(facility, month, options),
    received: async (facility, month) => (await store()).received(facility, month),
  };
});

export const published = provider(table.reads, async (sandbox): Promise<PublishedFigures> => {
  const where = await table.make(sandbox);
  return { read: async (facility) => (await stores()).dynamoPublished(where).read(facility) };
});

export const exports = provider(table.reads, async (sandbox): Promise<ExportApprovals> => {
  const where = await table.make(sandbox);
  const store = onFirstUse(async () => (await import('../../../lib/store/dynamo-exports.ts')).dynamoExports(where));
  return {
    ask: async (facility, asked) => (await store()).ask(facility, asked),
    read: async (facility, id) => (await store()).read(facility, id),
    open: async (facility, now) => (await store()).open(facility, now),
    approve: async (facility, id, approval) => (await store()).approve(facility, id, approval),
    use: async (facility, id, at) => (await store()).use(facility, id, at),
  };
});
