import { dynamoCheckpoints } from '../../../lib/store/dynamo-checkpoints.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const checkpoints = provider(table.reads, async (sandbox) => dynamoCheckpoints(await table.make(sandbox)));
