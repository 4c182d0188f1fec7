/** Each deployed resource against its template. */
import type { Clients } from '../clients.ts';
import { type Deployed, exportsOf } from '../deployment.ts';
import { type KnownDrop, knownDrops, neverShown, notCompared } from '../known-drops.ts';
import { type Difference, differences } from './compare.ts';
import { expectedOf, type Surroundings } from './expected.ts';
import { readers, type Told } from './readers.ts';

export interface DriftReport {
  readonly compared: number;
  /** Leaves of the templates that were compared. */
  readonly values: number;
  readonly notCompared: number;
  /** What nobody has looked at yet. Empty when all is well. */
  readonly complaints: readonly string[];
}

function leaves(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + leaves(one), 0);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + leaves(one), 0);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 160);
}

/** A drop of a property covers everything below it. */
function covers({ type, path }: KnownDrop, resource: Deployed, difference: Difference): boolean {
  return (
    type === resource.type &&
    (difference.path === path || difference.path.startsWith(`${path}.`) || difference.path.startsWith(`${path}[`))
  );
}

interface Judged {
  readonly resource: Deployed;
  readonly expected: Told;
  readonly found: readonly Difference[];
}

async function judge(clients: Clients, resource: Deployed, surroundings: Surroundings): Promise<Judged | null> {
  const reader = readers[resource.type];
  if (reader === undefined) return null;
  const expected = expectedOf(resource, surroundings);
  // A resource that cannot be read is a difference like any other, and does not hide the rest.
  const told = await reader(clients, resource, expected).catch((error: unknown) => String(error));
  return { resource, expected, found: differences(expected, told, '') };
}

async function judgeAll(clients: Clients, resources: readonly Deployed[]): Promise<readonly Judged[]> {
  const surroundings = { resources, exported: await exportsOf(clients) };
  const judged: Judged[] = [];
  for (const resource of resources) {
    const one = await judge(clients, resource, surroundings);
    if (one !== null) judged.push(one);
  }
  return judged;
}

/** Differences that no entry of the list covers, as sentences. Entries that cover any go into `used`. */
function unexplained(judged: readonly Judged[], known: readonly KnownDrop[], used: Set<KnownDrop>): readonly string[] {
  return judged.flatMap(({ resource, found }) =>
    found.flatMap((difference) => {
      const entry = known.find((one) => covers(one, resource, difference));
      if (entry !== undefined) used.add(entry);
      const { path, expected, actual } = difference;
      return entry === undefined ? [`${resource.type} ${resource.id} ${path}: ${shown(expected)} is ${shown(actual)}`] : [];
    }),
  );
}

function unknownTypes(resources: readonly Deployed[]): readonly string[] {
  const types = new Set(resources.map(({ type }) => type));
  const missing = [...types].filter((type) => readers[type] === undefined && notCompared[type] === undefined);
  const spare = Object.keys(notCompared).filter((type) => readers[type] !== undefined || !types.has(type));
  return [
    ...missing.map((type) => `${type}: neither compared nor in known-drops.ts`),
    ...spare.map((type) => `${type}: stands in known-drops.ts as not compared, without need`),
  ];
}

/** Compares all resources. Does not throw over differences: they are in the report. */
export async function compareAll(clients: Clients, resources: readonly Deployed[]): Promise<DriftReport> {
  const judged = await judgeAll(clients, resources);
  const used = new Set<KnownDrop>();
  const open = unexplained(judged, [...knownDrops, ...neverShown], used);
  const spare = [...knownDrops, ...neverShown].filter((entry) => !used.has(entry));
  return {
    compared: judged.length,
    values: judged.reduce((sum, { expected }) => sum + leaves(expected), 0),
    notCompared: resources.length - judged.length,
    complaints: [
      ...unknownTypes(resources),
      ...open,
      ...spare.map(({ type, path }) => `${type} ${path}: stands in known-drops.ts and is needed no more`),
    ],
  };
}

/** Sets what was dropped, where a service takes it, and compares again: what was set must stand now. Returns the complaints. */
export async function repairAll(clients: Clients, resources: readonly Deployed[]): Promise<readonly string[]> {
  const repairable = knownDrops.filter(({ repair }) => repair !== undefined);
  for (const { resource, expected, found } of await judgeAll(clients, resources)) {
    const entries = repairable.filter((entry) => found.some((difference) => covers(entry, resource, difference)));
    for (const repair of new Set(entries.map((entry) => entry.repair))) await repair?.(clients, resource.physicalId, expected);
  }
  const lasting = [...neverShown, ...knownDrops.filter(({ repair }) => repair === undefined)];
  return unexplained(await judgeAll(clients, resources), lasting, new Set());
}
