/** How far a reader has to follow imports inside of lib/documents, and what that module may import from others. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));
const home = join(lib, 'documents');
const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join(home, name));

/** Files that a file imports at once: neither types alone nor what `import()` loads later. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?! type)[^;'"]*['"](\.[^'"]+)['"];$/gm);
  return [...statements].map(([, path = '']) => normalize(join(dirname(file), path)));
}

const longest = new Map<string, readonly string[]>();

/** The longest chain of imports that begins with a file and stays inside of the module; circles are refused by the import rules. */
function chainFrom(file: string): readonly string[] {
  const known = longest.get(file);
  if (known) return known;
  const chains = importsOf(file)
    .filter((path) => path.startsWith(home))
    .map(chainFrom);
  const [deepest = []] = chains.toSorted((one, other) => other.length - one.length);
  const chain = [file, ...deepest];
  longest.set(file, chain);
  return chain;
}

it('no chain of imports inside of the module is longer than eight files', () => {
  const [deepest = []] = files.map(chainFrom).toSorted((one, other) => other.length - one.length);
  expect(deepest.length).toBeGreaterThan(4);
  expect(deepest.map((file) => relative(home, file)).slice(8)).toEqual([]);
});

it('imports no other module than languages, facility and request', () => {
  const others = files.flatMap(importsOf).filter((path) => !path.startsWith(home));
  const modules = new Set(others.map((path) => relative(lib, path).split('/')[0]));
  expect([...modules].sort()).toEqual(['facility', 'languages', 'request']);
});
