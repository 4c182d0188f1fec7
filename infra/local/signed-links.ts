/** What S3 judges of a link: its signature, its end, and the headers that it asks for. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { policySignature } from '../../lib/uploads/post-form.ts';
import { signedText } from '../../lib/uploads/signed-address.ts';
import { RefusedForm } from './post-policy.ts';

interface Around {
  readonly method: 'GET' | 'PUT';
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: Date;
}

const overridden = ['content-disposition', 'content-type', 'cache-control'] as const;

function endOf(query: Readonly<Record<string, string>>): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query['X-Amz-Date'] ?? '') ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) + Number(query['X-Amz-Expires']) * 1000;
}

/** The headers of the answer. Throws as S3 answers a link that was changed or has ended. */
export function judgeLink(
  { method: asked, url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  { method, secretOf, now }: Around,
): Record<string, string> {
  const { pathname, searchParams } = new URL(url, 'http://files');
  const { 'X-Amz-Signature': given = '', ...query } = Object.fromEntries(searchParams);
  const [id = '', ...scope] = (query['X-Amz-Credential'] ?? '').split('/');
  const secret = secretOf(id);
  if (asked !== method || secret === undefined) throw new RefusedForm(403, 'AccessDenied', 'Access Denied');
  // As it came, in the words of its own list: a header that is missing or other makes another signature.
  const names = (query['X-Amz-SignedHeaders'] ?? '').split(';');
  const signed = Object.fromEntries([...names, 'host'].map((name) => [name, String(headers[name] ?? '')]));
  const right = Buffer.from(policySignature(secret, scope, signedText({ method, query, headers: signed }, pathname)), 'hex');
  const sent = Buffer.from(given, 'hex');
  if (sent.length !== right.length || !timingSafeEqual(sent, right))
    throw new RefusedForm(403, 'SignatureDoesNotMatch', 'The signature does not match.');
  if (!(now.getTime() <= endOf(query))) throw new RefusedForm(403, 'AccessDenied', 'Request has expired');
  return Object.fromEntries(
    overridden.flatMap((name) => {
      const value = query[`response-${name}`];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
