/** Nightly: checks every record and enqueues what is overdue, a part in each run. */
import { walkRecords } from '../lib/delivery/integrity/record-walk.ts';
import { archive } from './bind/adapters/archive.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { queue } from './bind/adapters/queue.ts';
import { records, walk } from './bind/adapters/records.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(['DOCUMENT_DAYS'], {
  requests: records,
  inbound,
  archive,
  checkpoints,
  queue,
  walk,
  facility,
});
export const startFileCheck = (start: Start) => timerFunction(walkRecords, () => provided(start));
export const handler = startFileCheck(thisProcess);
