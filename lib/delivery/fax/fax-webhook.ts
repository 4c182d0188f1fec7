import type { Sealing } from '../../release/ports.ts';
import { jsonOf } from '../../runtime/json.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { SecretValues } from '../../runtime/settings.ts';
import { documentMaker } from '../document-maker.ts';
import { type MailPort, MailSendError } from '../ports.ts';
import type { WorkDependencies } from '../work.ts';
import { isOurCaller } from './callback-address.ts';
import { FaxCallback, handleFaxCallback } from './fax-callback.ts';

/** This function may not send mail; the worker does. */
const noMail: MailPort = { send: () => Promise.reject(new MailSendError('unavailable')) };

/** Nor does it see records. */
const noPackages: Sealing = {
  seal: () => Promise.reject(new Error('not here')),
  remove: () => Promise.reject(new Error('not here')),
};

const mostBytes = 64 * 1024;

interface FaxCall {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface FaxReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface WebhookDependencies extends Omit<WorkDependencies, 'mail' | 'texts' | 'release'> {
  readonly secrets: Secrets;
  readonly secretValues: SecretValues;
}

/** 401 to strangers; 202 to unknown faxes, because the vendor repeats what is not answered with 2xx. */
export function createFaxWebhook(deps: WebhookDependencies): (call: FaxCall) => Promise<FaxReply> {
  const tools = { documents: documentMaker, ...deps, mail: noMail, texts: null, release: noPackages };
  return async ({ method, path, headers, body }) => {
    if (!isOurCaller({ path, authorization: headers['authorization'] }, deps.secrets, deps.secretValues)) {
      deps.log.warn('fax callback refused', { status: 401 });
      return { status: 401, headers: { 'www-authenticate': 'Basic realm="fax"' } };
    }
    if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
    if (body.byteLength > mostBytes) return { status: 413 };
    const callback = FaxCallback.safeParse(jsonOf(body));
    const outcome = callback.success ? await handleFaxCallback(tools, callback.data) : 'unknown';
    deps.log.info('fax callback received', { code: outcome });
    return { status: outcome === 'checked' ? 200 : 202 };
  };
}
