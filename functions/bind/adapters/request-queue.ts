import { dynamoRequestQueue } from '../../../lib/store/queue-views.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const requestQueue = provider(table.reads, async (sandbox) => dynamoRequestQueue(await table.make(sandbox)));
