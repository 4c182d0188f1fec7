import * as z from 'zod';
import type { BinderTools } from '../lib/delivery/binder/ports.ts';
import type { InboundTools } from '../lib/delivery/inbound/tools.ts';
import { inboundSettings } from '../lib/delivery/inbound/tools.ts';
import { BinderMessage, InboundMessage, WorkMessage } from '../lib/delivery/ports.ts';
import { workSettings } from '../lib/delivery/tools.ts';
import { createDoWork } from '../lib/delivery/work.ts';
import { accessRows } from './bind/adapters/access-log.ts';
import { archive } from './bind/adapters/archive.ts';
import { binderSigner, binders } from './bind/adapters/binders.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { fax } from './bind/adapters/fax.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { inboundTerms } from './bind/adapters/inbound-terms.ts';
import { mail } from './bind/adapters/mail.ts';
import { packages } from './bind/adapters/packages.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { release } from './bind/adapters/release.ts';
import { searchTerms } from './bind/adapters/search-terms.ts';
import { secrets } from './bind/adapters/secrets.ts';
import { texts } from './bind/adapters/texts.ts';
import { throttle } from './bind/adapters/throttle.ts';
import { batchFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide([...workSettings, ...inboundSettings], {
  requests: records,
  ...{ inbound, inboundTerms },
  searchTerms,
  checkpoints,
  throttle,
  secrets,
  queue,
  archive,
  mail,
  texts,
  fax,
  release,
  facility,
  ...{ binders, binderSigner, accessRows, packages },
});
type Needs = Parameters<typeof createDoWork>[0] & BinderTools & InboundTools;

/** Binders and inbound items are loaded with the first message about one: most work has nothing to do with them. */
function createWorker(needs: Needs) {
  const work = createDoWork(needs);
  return async (message: WorkMessage | BinderMessage | InboundMessage): Promise<void> => {
    if ('inbound' in message) {
      const { doInboundWork } = await import('../lib/delivery/inbound/do-inbound.ts');
      return doInboundWork(needs, message);
    }
    if (!('binder' in message)) return work(message);
    const { makeBinder } = await import('../lib/delivery/binder/make-binder.ts');
    await makeBinder(needs, message.binder);
  };
}

export const startWorker = (start: Start) =>
  batchFunction(z.union([WorkMessage, BinderMessage, InboundMessage]), createWorker, () => provided(start));
export const handler = startWorker(thisProcess);
