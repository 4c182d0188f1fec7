import { Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import {
  type DataClass,
  type FunctionName,
  type KeyUse,
  keyUse,
  permissions,
  type ResourceName,
  resourceNames,
} from '../permissions.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

export type DataKeys = Readonly<Record<DataClass, IKey>>;

export interface Grantable {
  readonly arns: Readonly<Record<ResourceName, readonly string[]>>;
  readonly conditions: Readonly<Partial<Record<ResourceName, Conditions>>>;
  readonly keys: DataKeys;
}

/** `work-queue` -> `WorkQueue`. */
export function statementId(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

function resourceStatement(
  resource: ResourceName,
  actions: readonly string[],
  { arns, conditions }: Grantable,
): PolicyStatement {
  return new PolicyStatement({
    sid: statementId(resource),
    actions: [...actions],
    resources: [...arns[resource]],
    conditions: conditions[resource] ?? {},
  });
}

function keyStatement({ dataClass, via, actions }: KeyUse, { keys }: Grantable): PolicyStatement {
  const key = keys[dataClass];
  return new PolicyStatement({
    sid: statementId(`${dataClass}-key`),
    actions: [...actions],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${via}.${Stack.of(key).region}.amazonaws.com` } },
  });
}

/** The one policy of a function, from the permissions table alone. */
export function policyOf(scope: Construct, id: string, name: FunctionName, grantable: Grantable): ManagedPolicy {
  const allowed = permissions[name];
  const used = resourceNames.filter((resource) => allowed[resource] !== undefined && grantable.arns[resource].length > 0);
  const keys = new Map(
    used.flatMap((resource) => (keyUse[resource] === undefined ? [] : [[keyUse[resource].dataClass, keyUse[resource]]])),
  );
  return new ManagedPolicy(scope, id, {
    description: `What ${name} may do, from the permissions table`,
    statements: [
      ...used.map((resource) => resourceStatement(resource, allowed[resource] ?? [], grantable)),
      ...[...keys.values()].map((use) => keyStatement(use, grantable)),
    ],
  });
}
