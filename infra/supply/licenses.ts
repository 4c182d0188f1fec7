/** `npm run verify:licenses`: judges the licence of every package in the lockfile. Exits with 1 when one is not accepted. */
import { EOL } from 'node:os';
import satisfies from 'spdx-satisfies';
import { forShipped, forTools, readByHand } from './license-policy.ts';
import { type LockedPackage, lockedPackages, nameAt } from './lockfile.ts';

/** Every licence of an AND, one of an OR. False for what is not an SPDX expression. */
function accepts(list: Readonly<Record<string, string>>, license: string): boolean {
  try {
    return satisfies(license, Object.keys(list));
  } catch {
    return false;
  }
}

export function refusedLicenses(packages: Readonly<Record<string, LockedPackage>>): readonly string[] {
  return Object.entries(packages).flatMap(([place, { version, license = 'no licence stated', dev = false }]) => {
    const id = `${nameAt(place)}@${version}`;
    const stated = readByHand[id]?.license ?? license;
    return accepts(dev ? forTools : forShipped, stated) ? [] : [`${id}, ${dev ? 'tool' : 'shipped'}: ${stated}`];
  });
}

if (import.meta.main) {
  const packages = lockedPackages();
  const refused = refusedLicenses(packages);
  for (const line of refused) process.stdout.write(`NOT ACCEPTED ${line}${EOL}`);
  process.stdout.write(`licences: ${Object.keys(packages).length} packages, ${refused.length} not accepted${EOL}`);
  process.exitCode = refused.length === 0 ? 0 : 1;
}
