/** Takes the fax vendor's callback as a hint to look at a fax now. 401 to strangers, 202 to what we cannot place. */

import { documentMaker } from '../lib/delivery/document-maker.ts';
import { isOurCaller } from '../lib/delivery/fax/callback-address.ts';
import { FaxCallback, hearFaxCallback } from '../lib/delivery/fax/fax-callback.ts';
import { type MailPort, MailSendError } from '../lib/delivery/ports.ts';
import { workSettings } from '../lib/delivery/tools.ts';
import type { HttpHandler, HttpReply } from '../lib/web/http.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { fax } from './bind/adapters/fax.ts';
import { queue } from './bind/adapters/queue.ts';
import { records } from './bind/adapters/records.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { standing } from './bind/adapters/standing.ts';
import type { Dependencies } from './bind/dependencies.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';
import type { WorkDependencies } from './do-work.ts';

/** A callback is about a fax: nothing here sends mail, and the function may not. What would is left to the worker. */
const noMail: MailPort = { send: () => Promise.reject(new MailSendError('unavailable')) };

const mostBytes = 64 * 1024;

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function reply(status: number, headers: HttpReply['headers'] = {}): HttpReply {
  return { status, headers: { 'cache-control': 'no-store', ...headers }, body: '' };
}

/** The vendor repeats whatever is not answered with 2xx, so what cannot be placed is accepted and left to the regular look. */
export function createFaxWebhook(
  deps: Omit<WorkDependencies, 'mail'> & Pick<Dependencies, 'secrets' | 'secretValues'>,
): HttpHandler {
  const tools = { documents: documentMaker, ...deps, mail: noMail };
  return async ({ method, path, headers, body }) => {
    if (!isOurCaller({ path, authorization: headers['authorization'] }, deps.secrets, deps.secretValues)) {
      deps.log.warn('fax callback refused', { status: 401 });
      return reply(401, { 'www-authenticate': 'Basic realm="fax"' });
    }
    if (method !== 'POST') return reply(405, { allow: 'POST' });
    if (body.byteLength > mostBytes) return reply(413);
    const callback = FaxCallback.safeParse(jsonOf(body));
    const heard = callback.success ? await hearFaxCallback(tools, callback.data) : 'unknown';
    deps.log.info('fax callback received', { code: heard });
    return reply(heard === 'looked' ? 200 : 202);
  };
}

export const provided = provide(workSettings, {
  requests: records,
  standing,
  queue,
  archive,
  fax,
  facility,
  secrets,
  secretValues,
});
export const startFaxWebhook = (start: Start) => httpFunction(createFaxWebhook, () => provided(start));
export const handler = startFaxWebhook(thisProcess);
