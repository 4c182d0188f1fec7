import { createPublicSite } from '../lib/site/front.ts';
import { verifyBodyCap } from '../lib/site/verify/limits.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { mail } from './bind/adapters/mail.ts';
import { packages } from './bind/adapters/packages.ts';
import { publicKeys } from './bind/adapters/public-keys.ts';
import { queue } from './bind/adapters/queue.ts';
import { sealedFiles } from './bind/adapters/sealed-files.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { codes, drafts, requests, throttle, tickets } from './bind/adapters/store.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(['PUBLIC_ORIGIN', 'REQUESTS_PER_HOUR'], {
  secretValues,
  secrets,
  facility,
  requests,
  drafts,
  throttle,
  tickets,
  codes,
  mail,
  queue,
  archive,
  packages,
  publicKeys,
  sealedFiles,
});
export const startPublicSite = (start: Start) => httpFunction(createPublicSite, () => provided(start), verifyBodyCap);
export const handler = startPublicSite(thisProcess);
