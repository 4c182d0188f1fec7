/**
 * An address by which whoever has it does one thing with one object until it ends
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).
 */
import { createHash } from 'node:crypto';
import { policySignature, type SigningCredentials } from './post-form.ts';

type Pairs = Readonly<Record<string, string>>;

interface Call {
  readonly method: 'GET' | 'PUT';
  readonly query: Pairs;
  /** Signed with it, by their names in lower case. */
  readonly headers: Pairs;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sorted = (pairs: Pairs): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');

const namesOf = (headers: Pairs): string => Object.keys(headers).sort().join(';');

/** What is signed of a call, as S3 builds it. */
export function signedText({ method, query, headers }: Call, path: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`);
  const request = [method, path, sorted(query), ...lines.sort(), '', namesOf(headers), 'UNSIGNED-PAYLOAD'].join('\n');
  const [, ...scope] = (query['X-Amz-Credential'] ?? '').split('/');
  const hash = createHash('sha256').update(request).digest('hex');
  return ['AWS4-HMAC-SHA256', query['X-Amz-Date'] ?? '', scope.join('/'), hash].join('\n');
}

interface Place {
  /** Of the bucket, without a slash at the end. */
  readonly address: string;
  readonly key: string;
}

interface Signer {
  readonly region: string;
  readonly credentials: SigningCredentials;
  readonly now: Date;
  /** For which it is good. */
  readonly seconds: number;
}

export function signedAddress(
  { address, key }: Place,
  { method, query: asked, headers: given }: Call,
  { region, credentials, now, seconds }: Signer,
): string {
  const url = new URL(`${address}/${key.split('/').map(escaped).join('/')}`);
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [stamp.slice(0, 8), region, 's3', 'aws4_request'];
  const headers = { ...given, host: url.host };
  const query = {
    ...asked,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': [credentials.accessKeyId, ...scope].join('/'),
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': namesOf(headers),
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
  };
  const text = signedText({ method, query, headers }, url.pathname);
  return `${url.href}?${sorted(query)}&X-Amz-Signature=${policySignature(credentials.secretAccessKey, scope, text)}`;
}
