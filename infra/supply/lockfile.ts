import { readFileSync } from 'node:fs';
import * as z from 'zod';

const LockedPackage = z.looseObject({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
export type LockedPackage = z.infer<typeof LockedPackage>;

const Lockfile = z.object({ packages: z.record(z.string(), LockedPackage) });

/** `node_modules/a/node_modules/@b/c` -> `@b/c`. */
export function nameAt(place: string): string {
  return place.replace(/^.*node_modules\//, '');
}

/** By place (`node_modules/zod`), without the project itself. */
export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
  const { '': _project, ...packages } = Lockfile.parse(JSON.parse(text)).packages;
  return packages;
}
