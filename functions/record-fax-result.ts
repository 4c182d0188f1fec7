/** Takes the fax vendor's callback as a hint to look at a fax now. 401 to strangers, 202 to what we cannot place. */
import { isOurCaller } from '../lib/delivery/callback-address.ts';
import { documentMaker } from '../lib/delivery/document-maker.ts';
import { FaxCallback, hearFaxCallback } from '../lib/delivery/fax-callback.ts';
import type { HttpHandler, HttpReply } from '../lib/runtime/http.ts';
import type { WorkDependencies } from './do-work.ts';
import type { Dependencies } from './wrap/dependencies.ts';
import { httpFunction } from './wrap/http.ts';

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
export function createFaxWebhook(deps: WorkDependencies & Pick<Dependencies, 'secrets' | 'secretValues'>): HttpHandler {
  const tools = { documents: documentMaker, ...deps };
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

export const handler = httpFunction(createFaxWebhook);
