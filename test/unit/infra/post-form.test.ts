/** A form that we sign, at the gate that judges as S3 does: what it covers passes, and nothing else. */
import { describe, expect, it } from 'vitest';
import { readPostedForm } from '../../../infra/local/multipart.ts';
import { judgeForm, RefusedForm } from '../../../infra/local/post-policy.ts';
import { signedForm } from '../../../lib/uploads/post-form.ts';

const now = new Date('2026-11-29T15:00:00Z');
const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
const signer = { bucket: 'incoming', address: 'https://incoming.example.org', region: 'us-east-1', credentials, now };
const asked = {
  ...{ key: 'incoming/0000000000000/aa', most: 1000, redirect: 'https://records.example.org/back' },
  until: new Date('2026-11-29T16:00:00Z'),
};
const { fields } = signedForm(asked, signer);

const lowered = (values: Readonly<Record<string, string>>) =>
  new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
const around = { bucket: 'incoming', secretOf: (id: string) => (id === 'AKIAEXAMPLE' ? 'secret' : undefined), now };

function codeOf(judge: () => unknown): string {
  try {
    judge();
    return 'passed';
  } catch (error) {
    return error instanceof RefusedForm ? error.code : String(error);
  }
}

describe('a signed form', () => {
  it('passes as it is, until it ends, whatever the file is called', () => {
    expect(judgeForm(lowered({ ...fields, 'x-amz-meta-name': 'chart.pdf' }), around)).toEqual({
      key: asked.key,
      least: 0,
      most: 1000,
    });
    expect(codeOf(() => judgeForm(lowered(fields), { ...around, now: asked.until }))).toBe('AccessDenied');
  });

  const policyOf = (change: object) => {
    const policy = JSON.parse(Buffer.from(fields['policy'] ?? '', 'base64').toString('utf8'));
    return Buffer.from(JSON.stringify({ ...policy, ...change })).toString('base64');
  };
  it.each([
    ['another key', { ...fields, key: 'incoming/0000000000000/bb' }, 'AccessDenied'],
    ['another type', { ...fields, 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['another way back', { ...fields, success_action_redirect: 'https://evil.example' }, 'AccessDenied'],
    ['a field more', { ...fields, acl: 'public-read' }, 'AccessDenied'],
    ['no policy', { key: asked.key }, 'AccessDenied'],
    [
      'a policy that lasts longer',
      { ...fields, policy: policyOf({ expiration: '2030-01-01T00:00:00Z' }) },
      'SignatureDoesNotMatch',
    ],
    [
      'a key of somebody else',
      { ...fields, 'x-amz-credential': 'AKIAOTHER/20261129/us-east-1/s3/aws4_request' },
      'InvalidAccessKeyId',
    ],
    [
      'the scope of another day',
      { ...fields, 'x-amz-credential': 'AKIAEXAMPLE/20261130/us-east-1/s3/aws4_request' },
      'SignatureDoesNotMatch',
    ],
    ['no signature', { ...fields, 'x-amz-signature': '' }, 'SignatureDoesNotMatch'],
  ])('is refused with %s', (_, changed, code) => {
    expect(codeOf(() => judgeForm(lowered(changed), around))).toBe(code);
  });

  it('is refused at another bucket', () => {
    expect(codeOf(() => judgeForm(lowered(fields), { ...around, bucket: 'packages' }))).toBe('AccessDenied');
  });
});

const boundary = 'b0und';
const part = (head: string, body: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const end = `--${boundary}--\r\n`;

/** In pieces of `size` bytes. */
async function read(text: string, size: number): Promise<string> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  try {
    const { fields: found, fileName, file } = await readPostedForm(pieces(), `multipart/form-data; boundary=${boundary}`);
    const held: Uint8Array[] = [];
    for await (const piece of file) held.push(piece);
    return JSON.stringify([...found, fileName, Buffer.concat(held).toString()]);
  } catch (error) {
    return error instanceof RefusedForm ? error.code : String(error);
  }
}

describe('a posted form', () => {
  const one = part('name="key"', 'k') + part('name="file"; filename="a.pdf"', `x\r\n--b0un\r\n${'y'.repeat(50)}`);
  it.each([1, 7, 64, 4096])('is read in pieces of %i bytes, the file with all that is in it', async (size) => {
    expect(await read(one + end, size)).toBe(JSON.stringify([['key', 'k'], 'a.pdf', `x\r\n--b0un\r\n${'y'.repeat(50)}`]));
  });

  it.each([
    ['a second file', one + part('name="file"; filename="b.pdf"', 'z') + end, 'InvalidArgument'],
    ['no file', part('name="key"', 'k') + end, 'InvalidArgument'],
    ['its end missing', one, 'MalformedPOSTRequest'],
    ['a field twice', part('name="key"', 'k') + part('name="Key"', 'l') + one + end, 'MalformedPOSTRequest'],
    ['fields without end', part('name="key"', 'k'.repeat(30_000)) + one + end, 'MaxPostPreDataLengthExceeded'],
  ])('is refused with %s', async (_, text, code) => {
    expect(await read(text, 4096)).toBe(code);
  });
});
