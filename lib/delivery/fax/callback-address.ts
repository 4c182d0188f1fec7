/** The vendor's callback has no signature: a secret path and Basic credentials authenticate it, and it is only a hint. */
import { type Secrets, sameText } from '../../runtime/secrets.ts';
import type { SecretValues } from '../../runtime/settings.ts';

type Credentials = Pick<SecretValues, 'faxCallbackUser' | 'faxCallbackPassword'>;

const prefix = '/webhooks/fax/';

export function faxCallbackPath(secrets: Secrets): string {
  return prefix + secrets.hmac('fax-callback', 'path');
}

/** Never log it: it holds the credentials. */
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

/** Path and credentials are both compared, whatever the first comparison says. */
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
