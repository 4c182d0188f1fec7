import { createPublicSite } from '../lib/site/front.ts';
import { siteSettings } from '../lib/site/settings.ts';
import { verifyBodyCap } from '../lib/site/verify/limits.ts';
import { openings } from './bind/adapters/access-log.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { mail } from './bind/adapters/mail.ts';
import { packages } from './bind/adapters/packages.ts';
import { publicKeys } from './bind/adapters/public-keys.ts';
import { queue } from './bind/adapters/queue.ts';
import { published } from './bind/adapters/reports.ts';
import { sealedFiles } from './bind/adapters/sealed-files.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { stamps } from './bind/adapters/stamps.ts';
import { codes, drafts, requests, throttle, tickets } from './bind/adapters/store.ts';
import { texts } from './bind/adapters/texts.ts';
import { uploadForms } from './bind/adapters/upload-forms.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(siteSettings, {
  secretValues,
  secrets,
  facility,
  requests,
  inbound,
  drafts,
  throttle,
  tickets,
  codes,
  mail,
  texts,
  queue,
  archive,
  packages,
  publicKeys,
  sealedFiles,
  uploadForms,
  stamps,
  openings,
  published,
});
export const startPublicSite = (start: Start) => httpFunction(createPublicSite, () => provided(start), verifyBodyCap);
export const handler = startPublicSite(thisProcess);
