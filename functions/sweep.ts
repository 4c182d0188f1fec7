/** Each minute: enqueues what is due and counts what is open. */
import { sweepAndCount } from '../lib/delivery/count-queue.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { requestQueue } from './bind/adapters/request-queue.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(['CORE_HOURS'], { requests: records, requestQueue, queue, checkpoints, facility });
export const startSweep = (start: Start) => timerFunction(sweepAndCount, () => provided(start));
export const handler = startSweep(thisProcess);
