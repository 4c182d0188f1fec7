/**
 * Completes the lockfile: a registry that lacks a package's builds for other platforms makes `npm install` leave them out,
 * and `npm ci` then refuses the file as incomplete. This adds an entry for each that is missing, with the platform that its
 * name tells and the licence of the package that wants it, so that it is known and skipped where it does not fit. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const Entry = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional(), dev: z.boolean().optional() });
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
}

/** The platform in a name such as core-linux-arm64-musl; null when there is none. */
function platformOf(name: string): Platform | null {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (os.length === 0 || cpu.length === 0) return null;
  return words.some((word) => word.startsWith('musl')) ? { os, cpu, libc: ['musl'] } : { os, cpu };
}

const path = new URL('../../package-lock.json', import.meta.url);
const lock = Lock.parse(JSON.parse(readFileSync(path, 'utf8')));
const added: string[] = [];
for (const [parent, { optionalDependencies = {}, dev, license }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${parent}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => lock.packages[place] !== undefined)) continue;
    const platform = platformOf(name);
    if (platform === null || !/^\d/.test(version)) throw new Error(`${name}@${version} of ${parent} needs a look`);
    lock.packages[`node_modules/${name}`] = { version, license, ...platform, ...(dev === true && { dev }), optional: true };
    added.push(`${name}@${version}`);
  }
}
const packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
process.stdout.write(`lockfile: ${added.length} entries added\n`);
