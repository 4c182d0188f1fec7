/** Each hour: erases the requests and inbound items whose time is over. The only function that may remove a request or a document. */
import { eraseDueInbound } from '../lib/delivery/retention/erase-inbound.ts';
import { eraseDueRequests } from '../lib/delivery/retention/erase-requests.ts';
import { erasing } from './bind/adapters/erasing.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import type { Start } from './bind/provide.ts';

export const provided = erasing;
/** Inbound items follow whatever became of the requests. */
async function eraseAll(tools: Parameters<typeof eraseDueRequests>[0] & Parameters<typeof eraseDueInbound>[0]) {
  try {
    return await eraseDueRequests(tools);
  } finally {
    await eraseDueInbound(tools);
  }
}

export const startErasing = (start: Start) => timerFunction(eraseAll, () => provided(start));
export const handler = startErasing(thisProcess);
