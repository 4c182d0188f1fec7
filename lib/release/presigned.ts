/**
 * An address from which whoever has it downloads one object, for a minute
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html). The signature covers the headers of the answer too.
 */
import { createHash } from 'node:crypto';
import { policySignature, type SigningCredentials } from '../uploads/post-form.ts';

const linkSeconds = 60;

interface Place {
  /** Of the bucket, without a slash at the end. */
  readonly address: string;
  readonly key: string;
}

interface Signer {
  readonly region: string;
  readonly credentials: SigningCredentials;
  readonly now: Date;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const sorted = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');

/** What is signed of a GET with these query parameters, as S3 builds it. */
export function signedText(host: string, path: string, query: Readonly<Record<string, string>>): string {
  const request = ['GET', path, sorted(query), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const [, ...scope] = (query['X-Amz-Credential'] ?? '').split('/');
  const hash = createHash('sha256').update(request).digest('hex');
  return ['AWS4-HMAC-SHA256', query['X-Amz-Date'] ?? '', scope.join('/'), hash].join('\n');
}

/** `answer`: headers that S3 answers with, by their names in the query. */
export function signedLink(
  { address, key }: Place,
  answer: Readonly<Record<string, string>>,
  { region, credentials, now }: Signer,
): string {
  const url = new URL(`${address}/${key.split('/').map(escaped).join('/')}`);
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [stamp.slice(0, 8), region, 's3', 'aws4_request'];
  const query = {
    ...answer,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': [credentials.accessKeyId, ...scope].join('/'),
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(linkSeconds),
    'X-Amz-SignedHeaders': 'host',
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
  };
  const text = signedText(url.host, url.pathname, query);
  return `${url.href}?${sorted(query)}&X-Amz-Signature=${policySignature(credentials.secretAccessKey, scope, text)}`;
}
