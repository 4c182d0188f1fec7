/** Where the cloud differs from what a template asks for. What the cloud has beyond that are defaults, and no difference. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { isObject } from '../template.ts';
import { anything } from './expected.ts';

export interface Difference {
  /** `Replicas[].SSESpecification.KMSMasterKeyId`: places in lists have no number, so that one entry stands for all. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

function listDifferences(expected: readonly unknown[], actual: unknown, path: string): readonly Difference[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) return [{ path, expected, actual }];
  return expected.flatMap((wanted, place) => {
    // Order means nothing in most lists, and where it does, equal content at another place is no drop.
    if (actual.some((one: unknown) => differences(wanted, one, '').length === 0)) return [];
    return differences(wanted, actual[place], `${path}[]`);
  });
}

const Pair = z.union([
  z.object({ Key: z.string(), Value: z.string().default('') }).transform(({ Key, Value }) => [Key, Value] as const),
  z
    .object({ TagKey: z.string(), TagValue: z.string().default('') })
    .transform(({ TagKey, TagValue }) => [TagKey, TagValue] as const),
]);
const Tags = z.union([z.array(Pair), z.record(z.string(), z.string()).transform((tags) => Object.entries(tags))]);

/** Tags by their name, however a service writes them; without those of AWS's own. Null for what is no list of tags. */
function tagsIn(value: unknown): Readonly<Record<string, string>> | null {
  const parsed = Tags.safeParse(value);
  return parsed.success ? Object.fromEntries(parsed.data.filter(([name]) => !name.startsWith('aws:'))) : null;
}

/** A single value and a list of it are the same in policies. */
function sameAlone(expected: unknown, actual: unknown): boolean {
  return (
    Array.isArray(actual) &&
    actual.length === 1 &&
    !Array.isArray(expected) &&
    differences(expected, actual[0], '').length === 0
  );
}

export function differences(expected: unknown, actual: unknown, path: string): readonly Difference[] {
  if (expected === anything)
    return actual === undefined || actual === null || actual === '' ? [{ path, expected: 'anything', actual }] : [];
  const tags = /Tags$/.test(path) ? tagsIn(expected) : null;
  if (tags !== null) return isDeepStrictEqual(tags, tagsIn(actual)) ? [] : [{ path, expected, actual }];
  if (sameAlone(expected, actual)) return [];
  if (Array.isArray(expected)) return listDifferences(expected, actual, path);
  if (isObject(expected)) {
    if (!isObject(actual)) return [{ path, expected, actual }];
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(value, actual[name], path === '' ? name : `${path}.${name}`),
    );
  }
  // Templates and services write numbers and booleans as text or not, as they please.
  return String(expected) === String(actual) ? [] : [{ path, expected, actual }];
}
