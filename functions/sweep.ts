/** Each minute: enqueues what is due, counts what is open, and removes labelled files that were fetched. */
import { sweepAndCount } from '../lib/delivery/count-queue.ts';
import type { RemoveTools } from '../lib/stamps/remove-stamps.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { requestQueue } from './bind/adapters/request-queue.ts';
import { stampFiles, stamps } from './bind/adapters/stamps.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

/** Files go whatever became of the sweep. */
async function sweepAll(tools: Parameters<typeof sweepAndCount>[0] & RemoveTools) {
  try {
    return await sweepAndCount(tools);
  } finally {
    // Loaded with the first run: the due work comes first.
    await (await import('../lib/stamps/remove-stamps.ts')).removeStamps(tools);
  }
}

const needs = {
  requests: records,
  inbound,
  requestQueue,
  queue,
  checkpoints,
  facility,
  stamps,
  stampFiles,
};
export const provided = provide(['CORE_HOURS'], needs);
export const startSweep = (start: Start) => timerFunction(sweepAll, () => provided(start));
export const handler = startSweep(thisProcess);
