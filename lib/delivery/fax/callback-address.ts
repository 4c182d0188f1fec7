/** The vendor's callback carries no signature: a secret path and Basic credentials let it in, and it is only a hint. */
import { type Secrets, sameText } from '../../runtime/secrets.ts';
import type { SecretValues } from '../../runtime/settings.ts';

type Credentials = Pick<SecretValues, 'faxCallbackUser' | 'faxCallbackPassword'>;

const prefix = '/webhooks/fax/';

/** Path of the callback, with its secret segment. */
export function faxCallbackPath(secrets: Secrets): string {
  return prefix + secrets.hmac('fax-callback', 'path');
}

/** What the vendor is told to call, credentials included. Never log it. */
export function faxCallbackUrl(
  origin: string,
  secrets: Secrets,
  { faxCallbackUser, faxCallbackPassword }: Credentials,
): string {
  const url = new URL(faxCallbackPath(secrets), origin);
  url.username = faxCallbackUser;
  url.password = faxCallbackPassword;
  return url.href;
}

/** True when both the path and the credentials are ours. Both are compared whatever the first comparison says. */
export function isOurCaller(
  call: { readonly path: string; readonly authorization: string | undefined },
  secrets: Secrets,
  { faxCallbackUser, faxCallbackPassword }: Credentials,
): boolean {
  const expected = `Basic ${Buffer.from(`${faxCallbackUser}:${faxCallbackPassword}`).toString('base64')}`;
  const pathFits = sameText(call.path, faxCallbackPath(secrets));
  const nameFits = sameText(call.authorization ?? '', expected);
  return pathFits && nameFits;
}
