/** Facts that outlive a run: the place of a walk, the state of the fax route. */
import { dynamoStanding } from '../../../lib/store/dynamo-standing.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const standing = provider(table.reads, async (sandbox) => dynamoStanding(await table.make(sandbox)));
