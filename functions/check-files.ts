/** Nightly: checks every record, a part in each run. */
import { walkRecords } from '../lib/delivery/integrity/record-walk.ts';
import { archive } from './bind/adapters/archive.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { records } from './bind/adapters/records.ts';
import { walk } from './bind/adapters/walk.ts';
import { eventFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(['DOCUMENT_DAYS'], { requests: records, archive, checkpoints, walk, facility });
export const startFileCheck = (start: Start) =>
  eventFunction(
    (tools) => () => walkRecords(tools),
    () => provided(start),
  );
export const handler = startFileCheck(thisProcess);
