/** An address that we sign, at the gate that judges as S3 does: it does the one thing that was signed, and nothing else. */
import { describe, expect, it } from 'vitest';
import { RefusedForm } from '../../../infra/local/post-policy.ts';
import { judgeLink } from '../../../infra/local/signed-links.ts';
import { signedAddress, signedText } from '../../../lib/uploads/signed-address.ts';

const now = new Date('2026-11-29T15:00:00Z');
const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
const signer = { region: 'us-east-1', credentials, now, seconds: 60 };
const place = { address: 'https://incoming.example.org', key: 'incoming/0000000000000/a b' };

describe('the text that is signed', () => {
  it('is the one of the example that AWS gives', () => {
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    const query = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
    };
    const text = signedText({ method: 'GET', query, headers: { host: 'examplebucket.s3.amazonaws.com' } }, '/test.txt');
    expect(text).toBe(
      [
        'AWS4-HMAC-SHA256',
        '20130524T000000Z',
        '20130524/us-east-1/s3/aws4_request',
        '3bfa292879f6447bbcda7001decf97f4a54dc650c8942174ae0a9121cf58ad04',
      ].join('\n'),
    );
  });
});

type Asked = Parameters<typeof judgeLink>[0];

/** What the gate says to a call. */
function judged(
  url: string,
  { method = 'PUT', at = now, headers = {} }: { method?: 'GET' | 'PUT'; at?: Date; headers?: Record<string, string> } = {},
  asked: string = method,
): string {
  const { host, pathname, search } = new URL(url);
  const secretOf = (id: string) => (id === 'AKIAEXAMPLE' ? 'secret' : undefined);
  const request: Pick<Asked, 'method' | 'url' | 'headers'> = {
    method: asked,
    url: `${pathname}${search}`,
    headers: { host, 'content-length': '8', ...headers },
  };
  try {
    judgeLink(request, { method, secretOf, now: at });
    return 'passed';
  } catch (error) {
    return error instanceof RefusedForm ? error.code : String(error);
  }
}

describe('the address of a part', () => {
  const query = { partNumber: '3', uploadId: 'u+/=' };
  const address = signedAddress(place, { method: 'PUT', query, headers: { 'content-length': '8' } }, signer);
  const changed = (name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url.href;
  };

  it('passes as it is, until it ends', () => {
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      ...query,
      'X-Amz-Expires': '60',
      'X-Amz-Security-Token': 'session',
      'X-Amz-SignedHeaders': 'content-length;host',
    });
    expect(judged(address)).toBe('passed');
    expect(judged(address, { at: new Date(now.getTime() + 61_000) })).toBe('AccessDenied');
  });

  it.each([
    ['of another number', changed('partNumber', '4'), {}],
    ['of another upload', changed('uploadId', 'other'), {}],
    ['under another key', address.replace('0000000000000', '1111111111111'), {}],
    ['that ends later', changed('X-Amz-Expires', '6000'), {}],
    ['whose size is no longer signed', changed('X-Amz-SignedHeaders', 'host'), {}],
    ['of another size', address, { headers: { 'content-length': '9' } }],
    ['at another host', address, { headers: { host: 'elsewhere.example.org' } }],
  ])('is refused for a part %s', (_, url, other) => {
    expect(judged(url, other)).toBe('SignatureDoesNotMatch');
  });

  it('reads nothing', () => {
    expect(judged(address, { method: 'GET' })).toBe('SignatureDoesNotMatch');
    expect(judged(address, { method: 'GET' }, 'PUT')).toBe('AccessDenied');
  });
});

describe('a link of a download', () => {
  it('covers its end and the headers of its answer', () => {
    const link = (query: Readonly<Record<string, string>>, at = now) =>
      new URL(signedAddress(place, { method: 'GET', query, headers: {} }, { ...signer, now: at }));
    const signatures = [link({ 'response-cache-control': 'no-store' }), link({}), link({}, new Date(0))];
    expect(new Set(signatures.map((url) => url.searchParams.get('X-Amz-Signature'))).size).toBe(3);
  });
});
