/**
 * How many product files a change touches: those that name a plain sibling of what would be added. A folder of a language counts
 * apart from its lines elsewhere. The numbers are upper limits: a change that raises one has spread a subject over more files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
/** Invented requests need not know a new value. */
const notOurs = /\/(built|pictures|node_modules|demo)\//;

const files = ['lib', 'functions', 'infra'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !notOurs.test(path))
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') })),
);

const changes: readonly (readonly [change: string, sibling: RegExp, most: number])[] = [
  ['a record type', /['"]lab-reports['"]/, 3],
  ['a language', /['"]es['"]|\bes:|\/spanish\//, 2],
  ['a hospital', /lake-norman|lakeNorman|Lake Norman|America\/New_York/, 2],
  ['a letter', /['"]withdrawal-receipt['"]|\bwithdrawalReceipt\b/, 6],
  ['a console action', /['"]letter-mailed['"]|\bletterMailed\b|\bmarkLetterMailed\b/, 5],
  // One more kind of name: asked, described for programs, compared, searched, shown, and known on pages of records.
  ['a name that is asked for', /['"]patient\.formerName['"]|\bformerName\b/, 11],
];

it.each(changes)('%s touches few files', (change, sibling, most) => {
  // The folder of a language counts apart.
  const counted = change === 'a language' ? files.filter(({ path }) => !path.startsWith('lib/languages/spanish/')) : files;
  const touched = counted.filter(({ code }) => sibling.test(code)).map(({ path }) => path);
  expect(files.length).toBeGreaterThan(300);
  expect(touched.length, touched.join('\n')).toBeLessThanOrEqual(most);
});
