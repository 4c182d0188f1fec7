/** Each hour: erases the requests whose time is over. The only function that may remove a request or a document. */
import { eraseDueRequests } from '../lib/delivery/retention/erase-requests.ts';
import { documentRemover } from './bind/adapters/document-remover.ts';
import { facility } from './bind/adapters/facility.ts';
import { erasures, records } from './bind/adapters/records.ts';
import { erasureLog } from './bind/adapters/seals.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide([], { erasures, requests: records, documents: documentRemover, erasureLog, facility });
export const startErasing = (start: Start) => timerFunction(eraseDueRequests, () => provided(start));
export const handler = startErasing(thisProcess);
