/**
 * A form that sends one file straight to S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html):
 * the signature covers the key, the size and every field, so whoever has the form can do that one thing until it ends.
 */
import { createHmac } from 'node:crypto';
import type { FormRequest, UploadForm } from './ports.ts';

export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

interface Signer {
  readonly bucket: string;
  readonly address: string;
  readonly region: string;
  readonly credentials: SigningCredentials;
  readonly now: Date;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The hex signature of a policy, as S3 computes it. */
export function policySignature(secret: string, [day, region, service, last]: readonly string[], policy: string): string {
  const key = [day, region, service, last].reduce<string | Buffer>((from, part = '') => hmac(from, part), `AWS4${secret}`);
  return hmac(key, policy).toString('hex');
}

/** S3 answers a form that the policy refuses with bare XML, so the policy is against abuse; our own checks tell people. */
export function signedForm(
  { key, most, redirect, until, nameless = false }: FormRequest,
  { bucket, address, region, credentials, now }: Signer,
): UploadForm {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [stamp.slice(0, 8), region, 's3', 'aws4_request'];
  const fixed = {
    key,
    'Content-Type': 'application/octet-stream',
    success_action_redirect: redirect,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': [credentials.accessKeyId, ...scope].join('/'),
    'x-amz-date': stamp,
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  };
  const conditions = [
    { bucket },
    ...Object.entries(fixed).map(([name, value]) => ({ [name]: value })),
    ...(nameless ? [] : [['starts-with', '$x-amz-meta-name', '']]),
    ['content-length-range', 0, most],
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: until.toISOString(), conditions })).toString('base64');
  return {
    action: address,
    fields: {
      ...fixed,
      // The browser's name for the file, which no other field can tell.
      ...(nameless ? {} : { 'x-amz-meta-name': '$' + '{filename}' }),
      policy,
      'x-amz-signature': policySignature(credentials.secretAccessKey, scope, policy),
    },
  };
}
