/** What a template says of a resource, in plain values: references to names, imports to what was exported, attributes to ARNs. */
import type { Deployed } from '../deployment.ts';
import { account, region } from '../emulator.ts';
import { isObject, joined } from '../template.ts';

/** Stands for an attribute that only the cloud knows: any value will do, but there has to be one. */
export const anything: unique symbol = Symbol('anything');

const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const own = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

/** The ARN of a resource, by the form that AWS gives to its type. */
const arns: Readonly<Record<string, (physicalId: string) => string>> = {
  'AWS::DynamoDB::GlobalTable': (name) => own('dynamodb', `table/${name}`),
  'AWS::Events::Rule': (name) => own('events', `rule/${name}`),
  'AWS::IAM::Role': (name) => `arn:aws:iam::${account}:role/${name}`,
  'AWS::KMS::Key': (id) => own('kms', `key/${id}`),
  'AWS::Lambda::Function': (name) => own('lambda', `function:${name}`),
  'AWS::Logs::LogGroup': (name) => own('logs', `log-group:${name}:*`),
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (url) => own('sqs', url.split('/').at(-1) ?? ''),
};

export interface Surroundings {
  readonly resources: readonly Deployed[];
  readonly exported: ReadonlyMap<string, string>;
}

interface Where extends Surroundings {
  readonly stack: string;
}

function named({ resources, stack }: Where, id: unknown): Deployed | undefined {
  return resources.find((one) => one.stack === stack && one.id === id);
}

function attribute(where: Where, [id, name]: readonly unknown[]): unknown {
  const resource = named(where, id);
  const arn = resource === undefined || name !== 'Arn' ? undefined : arns[resource.type];
  return resource === undefined || arn === undefined ? anything : arn(resource.physicalId);
}

function substituted(text: string): unknown {
  const plain = text.replace(/\$\{(AWS::\w+)\}/g, (whole, name: string) => pseudo[name] ?? whole);
  return plain.includes('${') ? anything : plain;
}

function whole(parts: readonly unknown[], by: string): unknown {
  return parts.every((part) => typeof part === 'string') ? parts.join(by) : anything;
}

/** The value of an intrinsic function; undefined for what is none. */
function evaluated(value: Readonly<Record<string, unknown>>, where: Where): unknown {
  const [[name, argument] = ['', undefined], ...more] = Object.entries(value);
  if (more.length > 0) return undefined;
  if (name === 'Ref') return typeof argument === 'string' ? (pseudo[argument] ?? named(where, argument)?.physicalId) : anything;
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return attribute(where, argument);
  if (name === 'Fn::ImportValue') return where.exported.get(String(argument)) ?? anything;
  if (name === 'Fn::Sub') return typeof argument === 'string' ? substituted(argument) : anything;
  const join = joined(value);
  if (join !== null)
    return whole(
      join.parts.map((part) => plain(part, where)),
      join.by,
    );
  return name.startsWith('Fn::') ? anything : undefined;
}

function plain(value: unknown, where: Where): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, where));
  if (!isObject(value)) return value;
  const result = evaluated(value, where);
  if (result !== undefined) return result;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, where)]));
}

/** The properties of a resource as they should stand in the cloud. */
export function expectedOf({ stack, properties }: Deployed, surroundings: Surroundings): Readonly<Record<string, unknown>> {
  const value = plain(properties, { ...surroundings, stack });
  return isObject(value) ? value : {};
}
