/** The fax vendor's callback. */
import { createFaxWebhook } from '../lib/delivery/fax/fax-webhook.ts';
import { workSettings } from '../lib/delivery/tools.ts';
import { archive } from './bind/adapters/archive.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { fax } from './bind/adapters/fax.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { searchTerms } from './bind/adapters/search-terms.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { throttle } from './bind/adapters/throttle.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(workSettings, {
  requests: records,
  searchTerms,
  checkpoints,
  throttle,
  queue,
  archive,
  fax,
  facility,
  secrets,
  secretValues,
});
export const startFaxWebhook = (start: Start) => httpFunction(createFaxWebhook, () => provided(start));
export const handler = startFaxWebhook(thisProcess);
