/** A CloudFormation template as far as this test reads it. */
import * as z from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).optional(),
});
export type Resource = z.infer<typeof Resource>;
export type Template = z.infer<typeof Template>;

const Join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of the one intrinsic function that a value is, or null. */
export function intrinsicOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  const [name = ''] = names;
  return names.length === 1 && (name === 'Ref' || name.startsWith('Fn::')) ? name : null;
}

/** A copy in which `change` had its say about every value, from the outside in; undefined leaves a value to its parts. */
export function rewritten(value: unknown, change: (value: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return value.map((one) => rewritten(one, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewritten(one, change)]));
}

/** Logical ids that a value refers to. */
export function referencesIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  rewritten(value, (one) => {
    if (!isObject(one)) return undefined;
    const { Ref, 'Fn::GetAtt': attribute } = one;
    if (typeof Ref === 'string') found.add(Ref);
    if (Array.isArray(attribute) && typeof attribute[0] === 'string') found.add(attribute[0]);
    return undefined;
  });
  return found;
}

/** The parts of a join, or null for any other value. */
export function joined(value: unknown): { readonly by: string; readonly parts: readonly unknown[] } | null {
  const parsed = Join.safeParse(value);
  if (!parsed.success) return null;
  const [by, parts] = parsed.data['Fn::Join'];
  return { by, parts };
}
