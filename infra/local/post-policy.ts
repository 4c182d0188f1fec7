/** What S3 judges of a form before it takes its file: signature, end, every field, and the size as it comes. */
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { jsonOf } from '../../lib/runtime/json.ts';
import { policySignature } from '../../lib/uploads/post-form.ts';

/** Answered as S3 answers: bare XML with this code. */
export class RefusedForm extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    [this.status, this.code] = [status, code];
  }
}

const Policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});
type Policy = z.infer<typeof Policy>;

export interface JudgedForm {
  readonly key: string;
  /** Of the file, in bytes. */
  readonly least: number;
  readonly most: number;
}

interface Around {
  readonly bucket: string;
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: Date;
}

type Fields = ReadonlyMap<string, string>;

/** Not covered by a policy: they carry it. */
const ofItself = ['policy', 'x-amz-signature', 'file'];

function proven(fields: Fields, { secretOf }: Around): string {
  const policy = fields.get('policy');
  if (policy === undefined) throw new RefusedForm(403, 'AccessDenied', 'Access Denied');
  const [accessKeyId = '', ...scope] = (fields.get('x-amz-credential') ?? '').split('/');
  const secret = secretOf(accessKeyId);
  if (secret === undefined || scope.length !== 4) throw new RefusedForm(403, 'InvalidAccessKeyId', 'The key is not known.');
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  const right = Buffer.from(policySignature(secret, scope, policy), 'hex');
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new RefusedForm(403, 'SignatureDoesNotMatch', 'The signature does not match.');
  return policy;
}

function policyIn(text: string, now: Date): Policy {
  const read = Policy.safeParse(jsonOf(Buffer.from(text, 'base64').toString('utf8')));
  if (!read.success) throw new RefusedForm(400, 'InvalidPolicyDocument', 'Invalid Policy');
  if (Date.parse(read.data.expiration) <= now.getTime())
    throw new RefusedForm(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.');
  return read.data;
}

/** Throws RefusedForm for a form that S3 would refuse. */
export function judgeForm(fields: Fields, around: Around): JudgedForm {
  const { conditions } = policyIn(proven(fields, around), around.now);
  const values = new Map([...fields, ['bucket', around.bucket]]);
  const covered = new Set<string>();
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  const hold = (field: string, holds: (value: string) => boolean): void => {
    const name = field.replace(/^\$/, '').toLowerCase();
    if (!holds(values.get(name) ?? ''))
      throw new RefusedForm(403, 'AccessDenied', `Invalid according to Policy: Policy Condition failed: ${name}`);
    covered.add(name);
  };
  for (const condition of conditions) {
    if (!Array.isArray(condition))
      for (const [name, wanted] of Object.entries(condition)) hold(name, (value) => value === wanted);
    else if (condition[0] === 'content-length-range') [, least, most] = condition;
    else {
      const [how, name, wanted] = condition;
      hold(name, (value) => (how === 'eq' ? value === wanted : value.startsWith(wanted)));
    }
  }
  const extra = [...fields.keys()].find((name) => !covered.has(name) && !ofItself.includes(name));
  if (extra !== undefined)
    throw new RefusedForm(403, 'AccessDenied', `Invalid according to Policy: Extra input fields: ${extra}`);
  return { key: fields.get('key') ?? '', least, most };
}
