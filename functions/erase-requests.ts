/** Each hour: erases the requests whose time is over. The only function that may remove a request or a document. */
import { eraseDueRequests } from '../lib/delivery/retention/erase-requests.ts';
import { erasing } from './bind/adapters/erasing.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import type { Start } from './bind/provide.ts';

export const provided = erasing;
export const startErasing = (start: Start) => timerFunction(eraseDueRequests, () => provided(start));
export const handler = startErasing(thisProcess);
