import { WorkMessage } from '../lib/delivery/ports.ts';
import { workSettings } from '../lib/delivery/tools.ts';
import { createDoWork } from '../lib/delivery/work.ts';
import { archive } from './bind/adapters/archive.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { fax } from './bind/adapters/fax.ts';
import { mail } from './bind/adapters/mail.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { release } from './bind/adapters/release.ts';
import { searchTerms } from './bind/adapters/search-terms.ts';
import { secrets } from './bind/adapters/secrets.ts';
import { throttle } from './bind/adapters/throttle.ts';
import { batchFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(workSettings, {
  requests: records,
  searchTerms,
  checkpoints,
  throttle,
  secrets,
  queue,
  archive,
  mail,
  fax,
  release,
  facility,
});
export const startWorker = (start: Start) => batchFunction(WorkMessage, createDoWork, () => provided(start));
export const handler = startWorker(thisProcess);
