/** Stores that need no root key, and so no access to the secret values. */

import { dynamoErasure } from '../../../lib/store/dynamo-erasure.ts';
import { dynamoReports } from '../../../lib/store/dynamo-reports.ts';
import { dynamoRequests } from '../../../lib/store/dynamo-requests.ts';
import { dynamoWalk } from '../../../lib/store/dynamo-walk.ts';
import type { RequestStore } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const records = provider(
  table.reads,
  async (sandbox): Promise<Pick<RequestStore, 'get' | 'change' | 'history' | 'due'>> =>
    dynamoRequests(await table.make(sandbox)),
);

export const walk = provider(table.reads, async (sandbox) => dynamoWalk(await table.make(sandbox)));

export const reports = provider(table.reads, async (sandbox) => dynamoReports(await table.make(sandbox)));

export const erasures = provider(table.reads, async (sandbox) => dynamoErasure(await table.make(sandbox)));
