import { createApi } from '../lib/site/api/api.ts';
import { siteSettings } from '../lib/site/settings.ts';
import { facility } from './bind/adapters/facility.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { queue } from './bind/adapters/queue.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { requests, throttle } from './bind/adapters/store.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(siteSettings, {
  secretValues,
  secrets,
  facility,
  requests,
  inbound,
  queue,
  throttle,
});
export const startApi = (start: Start) => httpFunction(createApi, () => provided(start));
export const handler = startApi(thisProcess);
