/** For functions that work beside `records.ts`: those of `store.ts` load their modules late, and a bundle takes either way only. */
import { dynamoThrottle } from '../../../lib/store/dynamo-small-items.ts';
import { provider } from '../provide.ts';
import { secrets } from './secrets.ts';
import { table } from './table.ts';

export const throttle = provider([...table.reads, ...secrets.reads], async (sandbox) =>
  dynamoThrottle(await table.make(sandbox), sandbox.clock, await secrets.make(sandbox)),
);
