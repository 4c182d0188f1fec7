/** Stores for functions that know the root key. */
import { dynamoDrafts } from '../../../lib/store/dynamo-drafts.ts';
import { dynamoRequests } from '../../../lib/store/dynamo-requests.ts';
import { dynamoAccessLog, dynamoThrottle, dynamoTickets } from '../../../lib/store/dynamo-small-items.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

const keyed = [...table.reads, ...secrets.reads] as const;

export const requests = provider(keyed, async (sandbox) =>
  dynamoRequests(await table.make(sandbox), await secrets.make(sandbox)),
);

export const drafts = provider(keyed, async (sandbox) =>
  dynamoDrafts(await table.make(sandbox), sandbox.clock, await secrets.make(sandbox)),
);

export const throttle = provider(keyed, async (sandbox) =>
  dynamoThrottle(await table.make(sandbox), sandbox.clock, await secrets.make(sandbox)),
);

export const tickets = provider(keyed, async (sandbox) =>
  dynamoTickets(await table.make(sandbox), sandbox.clock, await secrets.make(sandbox)),
);

export const accessLog = provider(table.reads, async (sandbox) => dynamoAccessLog(await table.make(sandbox)));
