/** Each hour: warns of access requests whose days run out while nobody works on them. */
import { watchDeadlines } from '../lib/delivery/deadline-watch.ts';
import { facility } from './bind/adapters/facility.ts';
import { records } from './bind/adapters/records.ts';
import { requestQueue } from './bind/adapters/request-queue.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide([], { requests: records, requestQueue, facility });
export const startDeadlineWatch = (start: Start) => timerFunction(watchDeadlines, () => provided(start));
export const handler = startDeadlineWatch(thisProcess);
