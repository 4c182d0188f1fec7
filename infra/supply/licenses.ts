/** `npm run verify:licenses`: the licence of every package in the lockfile, judged by license-policy.ts. Ends with 1 on any that is not accepted. */
import { EOL } from 'node:os';
import { chosenFrom } from './license-expression.ts';
import { forDevelopment, forProduction, outsideTools, stated } from './license-policy.ts';
import { broughtBy, type Lockfile, nameAt, ourLockfile } from './lockfile.ts';
import { builtIn } from './shipped.ts';

interface Judged {
  readonly name: string;
  readonly version: string;
  readonly use: 'production' | 'development';
  /** As the package states it. */
  readonly license: string;
  /** What we take it under; null when none of it is accepted. */
  readonly taken: readonly string[] | null;
}

/** The build of a package for one platform names no licence where it was never installed; it is that of the package that asks for it. */
function askedForBy(place: string, { packages }: Lockfile): string | undefined {
  const name = nameAt(place);
  for (const { optionalDependencies = {}, license } of packages.values()) if (name in optionalDependencies) return license;
  return undefined;
}

function licenseAt(place: string, lock: Lockfile): string {
  const entry = lock.packages.get(place);
  const read = stated.find(({ name, version }) => name === nameAt(place) && version === entry?.version);
  const inherited = entry?.optional === true ? askedForBy(place, lock) : undefined;
  return read?.license ?? entry?.license ?? inherited ?? 'none stated';
}

/** Every package with its licence and our verdict, sorted by name. */
export function judgedPackages(lock: Lockfile): readonly Judged[] {
  const production = new Set(broughtBy([...Object.keys(lock.wanted), ...Object.keys(builtIn)], lock));
  const accepted = {
    production: new Set(forProduction.map(({ license }) => license)),
    development: new Set(forDevelopment.map(({ license }) => license)),
  };
  return [...lock.packages]
    .map(([place, { version }]) => {
      const use = production.has(place) ? ('production' as const) : ('development' as const);
      const license = licenseAt(place, lock);
      return { name: nameAt(place), version, use, license, taken: chosenFrom(license, accepted[use]) };
    })
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/** Lines of the policy that meet nothing in the lockfile any more. */
export function idleLines(lock: Lockfile): readonly string[] {
  const judged = judgedPackages(lock);
  const taken = new Set(judged.flatMap(({ taken: licenses }) => licenses ?? []));
  const unused = forDevelopment.filter(({ license }) => !taken.has(license)).map(({ license }) => license);
  const gone = stated.filter(({ name, version }) => !judged.some((one) => one.name === name && one.version === version));
  return [...unused, ...gone.map(({ name, version }) => `${name}@${version}`)];
}

function counted(judged: readonly Judged[], use: Judged['use']): readonly string[] {
  const counts = new Map<string, number>();
  const ours = judged.filter((one) => one.use === use);
  for (const { taken } of ours) for (const license of new Set(taken)) counts.set(license, (counts.get(license) ?? 0) + 1);
  const why = new Map(forDevelopment.map((one) => [one.license, one.why]));
  return [
    `${use}: ${ours.length} packages`,
    ...[...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([license, count]) => `  ${String(count).padStart(4)}  ${license.padEnd(14)} ${why.get(license)}`),
  ];
}

/** The report, and how many packages are not accepted. */
export function licenseReport(lock: Lockfile): { readonly text: string; readonly refused: number } {
  const judged = judgedPackages(lock);
  const refused = judged.filter(({ taken }) => taken === null);
  const text = [
    ...counted(judged, 'production'),
    ...counted(judged, 'development'),
    'read by a person, because the package does not say it in the usual place:',
    ...stated.map(({ name, version, license, read }) => `  ${name}@${version}: ${license}. ${read}`),
    'programs that checks call; they judge our files and are not shipped:',
    ...outsideTools.map(({ name, license, use }) => `  ${name}: ${license}; ${use}`),
    ...idleLines(lock).map((line) => `no longer needed in the policy: ${line}`),
    ...refused.map(({ name, version, use, license }) => `NOT ACCEPTED for ${use}: ${name}@${version}: ${license}`),
    `${judged.length - refused.length} accepted, ${refused.length} not`,
    '',
  ].join(EOL);
  return { text, refused: refused.length };
}

if (import.meta.main) {
  const { text, refused } = licenseReport(ourLockfile());
  process.stdout.write(text);
  process.exitCode = refused === 0 ? 0 : 1;
}
