/** The lockfile as data: every package that may be installed, and which of them a set of names brings with it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Names = z.record(z.string(), z.string()).optional();

const Package = z.looseObject({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  /** Installed only where it fits the machine. */
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
});
export type LockedPackage = z.infer<typeof Package>;

const Root = z.looseObject({ dependencies: z.record(z.string(), z.string()) });
const Lock = z.object({ packages: z.looseObject({ '': Root }).catchall(Package) });

export interface Lockfile {
  /** What the project itself asks for at run time, by name. */
  readonly wanted: Readonly<Record<string, string>>;
  /** By place: `node_modules/zod`, `node_modules/a/node_modules/b`. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

/** Reads the text of a package-lock.json of version 3. Throws when it is none. */
export function readLockfile(text: string): Lockfile {
  const { packages } = Lock.parse(JSON.parse(text));
  const { '': root, ...rest } = packages;
  return { wanted: root.dependencies, packages: new Map(Object.entries(rest)) };
}

/** The lockfile of this project. */
export function ourLockfile(): Lockfile {
  return readLockfile(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
}

/** `node_modules/a/node_modules/@b/c` -> `@b/c`. */
export function nameAt(place: string): string {
  return place.replace(/^.*node_modules\//, '');
}

/** Where Node finds a package from a place: beside it, or above. Undefined when it is not in the lockfile. */
function foundFrom(place: string, name: string, { packages }: Lockfile): string | undefined {
  const parts = place === '' ? [] : place.split(/\/?node_modules\//).slice(1);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const candidate = [...parts.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/');
    if (packages.has(candidate)) return candidate;
  }
  return undefined;
}

/** The places of all packages that these names bring with them, sorted. */
export function broughtBy(names: readonly string[], lock: Lockfile): readonly string[] {
  const found = new Set<string>();
  const follow = (from: string, wanted: readonly string[]): void => {
    for (const name of wanted) {
      const place = foundFrom(from, name, lock);
      const entry = place === undefined ? undefined : lock.packages.get(place);
      if (place === undefined || entry === undefined || found.has(place)) continue;
      found.add(place);
      const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = entry;
      follow(place, [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...Object.keys(peerDependencies)]);
    }
  };
  follow('', names);
  return [...found].sort();
}
