/** The templates of a stage as resources that tests can look through. Built once a process and settings, without bundles. */
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { acknowledge } from '../../infra/aws/nag-acknowledgements.ts';
import type { StageSettings } from '../../infra/aws/settings.ts';
import { unbundled } from '../../infra/aws/unbundled.ts';

const Resources = z.record(
  z.string(),
  z.looseObject({
    Type: z.string(),
    Properties: z.record(z.string(), z.unknown()).default({}),
    DeletionPolicy: z.string().optional(),
  }),
);

interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

export interface Statement {
  readonly where: string;
  readonly Sid?: string | undefined;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly Condition?: unknown;
}

const list = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const RawStatement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.unknown().optional(),
  Action: list,
  Resource: list.optional(),
  Condition: z.unknown().optional(),
});

export interface Built {
  readonly resources: readonly Resource[];
  readonly templates: ReadonlyMap<string, Template>;
  of(type: string): readonly Resource[];
  template(stack: string): Template;
}

const builtBefore = new Map<string, Built>();

/** All stacks of a stage; `change` tries other settings. */
export function built(stage: string, change: Partial<StageSettings> = {}): Built {
  const key = JSON.stringify([stage, change]);
  const known = builtBefore.get(key) ?? synthesized(stage, change);
  builtBefore.set(key, known);
  return known;
}

function synthesized(stage: string, change: Partial<StageSettings>): Built {
  const { app, settings } = unbundled(stage, change);
  acknowledge(app, settings);
  const stacks = app.node.children.filter(Stack.isStack);
  const templates = new Map(stacks.map((stack) => [stack.node.id, Template.fromStack(stack)]));
  const resources = [...templates].flatMap(([stack, template]) =>
    Object.entries(Resources.parse(template.toJSON()['Resources'])).map(([id, { Type, Properties, DeletionPolicy }]) => ({
      stack,
      id,
      type: Type,
      properties: Properties,
      deletionPolicy: DeletionPolicy,
    })),
  );
  return {
    resources,
    templates,
    of: (type) => resources.filter((resource) => resource.type === type),
    template: (stack) => templates.get(stack) ?? Template.fromString('{}'),
  };
}

/** Every policy statement that stands anywhere in a value. */
export function statementsIn(value: unknown, where: string): readonly Statement[] {
  if (Array.isArray(value)) return value.flatMap((item) => statementsIn(item, where));
  if (typeof value !== 'object' || value === null) return [];
  const statement = RawStatement.safeParse(value);
  if (statement.success && 'Action' in value) {
    const { Action, Resource: named = [], ...rest } = statement.data;
    return [{ ...rest, where, actions: Action.map(String), resources: named.map((item) => JSON.stringify(item)) }];
  }
  return Object.values(value).flatMap((item) => statementsIn(item, where));
}

/** A value as text, to look for what must or must not be in it. */
export function text(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
