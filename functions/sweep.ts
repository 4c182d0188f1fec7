/** Runs each minute: enqueues whatever is due. */
import { sweepDueWork } from '../lib/delivery/sweep.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { eventFunction } from './bind/events.ts';
import { provide } from './bind/provide.ts';

export const provided = provide(['CORE_HOURS'], { requests: records, queue, standing });
export const handler = eventFunction((tools) => () => sweepDueWork(tools), provided);
