/** Stores for functions that know the root key. */
import type { Clock } from '../../../lib/runtime/clock.ts';
import type { Secrets } from '../../../lib/runtime/secrets.ts';
import type { Table } from '../../../lib/store/client.ts';
import { dynamoDrafts } from '../../../lib/store/dynamo-drafts.ts';
import { dynamoRequests } from '../../../lib/store/dynamo-requests.ts';
import { dynamoAccessLog, dynamoThrottle, dynamoTickets } from '../../../lib/store/dynamo-small-items.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

/* @__NO_SIDE_EFFECTS__ */
function keyed<Made>(create: (table: Table, clock: Clock, secrets: Secrets) => Made) {
  return provider([...table.reads, ...secrets.reads], async (sandbox) =>
    create(await table.make(sandbox), sandbox.clock, await secrets.make(sandbox)),
  );
}

export const requests = keyed((table, _clock, secrets) => dynamoRequests(table, secrets));
export const drafts = keyed(dynamoDrafts);
export const throttle = keyed(dynamoThrottle);
export const tickets = keyed(dynamoTickets);

export const accessLog = provider(table.reads, async (sandbox) => dynamoAccessLog(await table.make(sandbox)));
