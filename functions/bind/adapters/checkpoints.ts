/** Facts that outlive a run: the place of a walk, the state of the fax route. */
import { dynamoCheckpoints } from '../../../lib/store/dynamo-checkpoints.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const checkpoints = provider(table.reads, async (sandbox) => dynamoCheckpoints(await table.make(sandbox)));
