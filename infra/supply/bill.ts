/**
 * The bill of materials, CycloneDX 1.5: what the service is made of, and which function carries which package.
 *
 * npm makes the list, of a folder that holds nothing but what production needs. Asked to leave out development packages of the whole
 * project, it also leaves out those that production shares with them (zod, the cloud's clients), and the whole it refuses.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { stated } from './license-policy.ts';
import { broughtBy, type Lockfile, nameAt } from './lockfile.ts';
import { npm } from './npm.ts';
import { builtIn, type Shipped } from './shipped.ts';

const Property = z.object({ name: z.string(), value: z.string() });
const Component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string().optional(),
  licenses: z.array(z.unknown()).optional(),
  hashes: z.array(z.unknown()).optional(),
  properties: z.array(Property).default([]),
});
export type Component = z.infer<typeof Component>;
const Dependency = z.object({ ref: z.string(), dependsOn: z.array(z.string()) });

const FromNpm = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(Dependency),
});

export const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(Dependency),
});
export type Bill = z.infer<typeof Bill>;

const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string(), description: z.string() });
export type Manifest = z.infer<typeof Manifest>;

/** The name of this project as its package.json has it. */
export function ourManifest(): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
}

/** What npm says of a project that wants these names alone, pinned as in our lockfile. Throws what npm says when it refuses. */
function listedByNpm(manifest: Manifest, lock: Lockfile, names: readonly string[]): z.infer<typeof FromNpm> {
  const dependencies = Object.fromEntries(
    names.map((name) => [name, lock.packages.get(`node_modules/${name}`)?.version ?? 'missing']),
  );
  const kept = broughtBy(names, lock).map((place) => [place, { ...lock.packages.get(place), dev: undefined }] as const);
  const project = { ...manifest, private: true, dependencies };
  const folder = mkdtempSync(join(tmpdir(), 'bill-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
    const packages = { '': project, ...Object.fromEntries(kept) };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    const { code, stdout, stderr } = npm(
      ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
      folder,
    );
    if (code !== 0) throw new Error(`npm sbom: ${stderr.trim()}`);
    return FromNpm.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name under which npm lists what lies at a place. */
function refAt(place: string, lock: Lockfile): string {
  return `${nameAt(place)}@${lock.packages.get(place)?.version ?? 'missing'}`;
}

function functionComponent({ name, entry }: Shipped, version: string): Component {
  const content = createHash('sha256').update(entry).digest('hex');
  return {
    'bom-ref': `function:${name}`,
    type: 'application',
    name,
    version,
    description: `Bundle of functions/${name}.ts; the hash is that of its entry file`,
    hashes: [{ alg: 'SHA-256', content }],
    properties: [],
  };
}

/** What production asks for, what was built into our files, and what is carried although only development asks for it. */
function wantedNames(lock: Lockfile, functions: readonly Shipped[]): readonly string[] {
  const stray = strayPackages(lock, functions).map(nameAt);
  return [...new Set([...Object.keys(lock.wanted), ...Object.keys(builtIn), ...stray])].sort();
}

/** Places that a function carries although they are no dependency of production: a mistake in package.json. */
export function strayPackages(lock: Lockfile, functions: readonly Shipped[]): readonly string[] {
  const production = new Set(broughtBy(Object.keys(lock.wanted), lock));
  return [...new Set(functions.flatMap(({ places }) => places.filter((place) => !production.has(place))))].sort();
}

/** Where the content of a package reaches people, if it does. */
function whereabouts(ref: string, functions: readonly Shipped[], lock: Lockfile): z.infer<typeof Property>[] {
  const carriers = functions.filter(({ places }) => places.some((place) => refAt(place, lock) === ref));
  const built = Object.entries(builtIn).filter(([name]) => refAt(`node_modules/${name}`, lock) === ref);
  return [
    ...carriers.map(({ name }) => ({ name: 'release-of-information:function', value: name })),
    ...built.map(([, into]) => ({ name: 'release-of-information:built-into', value: into })),
  ];
}

/** What a person read in a package that does not say its licence in the usual place. */
function statedLicenses({ name, version }: Component): Pick<Component, 'licenses'> {
  const read = stated.find((one) => one.name === name && one.version === version);
  return read === undefined ? {} : { licenses: [{ expression: read.license }] };
}

/** A serial number that is the same for the same content, in the shape that CycloneDX asks for. */
function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const byRef = (one: { readonly 'bom-ref': string }, other: { readonly 'bom-ref': string }): number =>
  one['bom-ref'] < other['bom-ref'] ? -1 : 1;

/**
 * The bill. The same lockfile, sources and npm give the same bill: there is no time and no random number in it. Throws when npm refuses,
 * or when a function carries something that is not in the list.
 */
export function billOf(manifest: Manifest, lock: Lockfile, functions: readonly Shipped[]): Bill {
  const listed = listedByNpm(manifest, lock, wantedNames(lock, functions));
  const refs = new Set(listed.components.map((component) => component['bom-ref']));
  const unlisted = functions.flatMap(({ places }) => places.map((place) => refAt(place, lock)).filter((ref) => !refs.has(ref)));
  if (unlisted.length > 0) throw new Error(`carried, but not in the list: ${[...new Set(unlisted)].join(', ')}`);
  const packages = listed.components.map((component) => ({
    ...component,
    ...statedLicenses(component),
    properties: [...component.properties, ...whereabouts(component['bom-ref'], functions, lock)],
  }));
  const carried = functions.map(({ name, places }) => ({
    ref: `function:${name}`,
    dependsOn: [...new Set(places.map((place) => refAt(place, lock)))].sort(),
  }));
  const body = {
    version: 1,
    metadata: { tools: [{ vendor: 'npm', name: 'cli' }], component: { ...listed.metadata.component, name: manifest.name } },
    components: [...functions.map((one) => functionComponent(one, manifest.version)), ...packages].sort(byRef),
    dependencies: [...listed.dependencies, ...carried].sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
  } as const;
  return { ...head, serialNumber: serialOf(JSON.stringify(body)), ...body };
}
