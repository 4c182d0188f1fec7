/** The fax vendor's callback, a hint to check a fax now. 401 to strangers, 202 to what cannot be placed. */
import { jsonOf } from '../../runtime/json.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { SecretValues } from '../../runtime/settings.ts';
import { documentMaker } from '../document-maker.ts';
import { type MailPort, MailSendError } from '../ports.ts';
import type { WorkDependencies } from '../work.ts';
import { isOurCaller } from './callback-address.ts';
import { FaxCallback, handleFaxCallback } from './fax-callback.ts';

/** Nothing here sends mail, and the function may not: what would is left to the worker. */
const noMail: MailPort = { send: () => Promise.reject(new MailSendError('unavailable')) };

const mostBytes = 64 * 1024;

/** What is read of the vendor's call. */
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

interface WebhookDependencies extends Omit<WorkDependencies, 'mail'> {
  readonly secrets: Secrets;
  readonly secretValues: SecretValues;
}

/** The vendor repeats whatever is not answered with 2xx, so what cannot be placed is accepted and left to the regular status check. */
export function createFaxWebhook(deps: WebhookDependencies): (call: FaxCall) => Promise<FaxReply> {
  const tools = { documents: documentMaker, ...deps, mail: noMail };
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
