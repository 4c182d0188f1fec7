/** All requests there are, for the nightly check alone. */
import { dynamoWalk } from '../../../lib/store/dynamo-walk.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const walk = provider(table.reads, async (sandbox) => dynamoWalk(await table.make(sandbox)));
