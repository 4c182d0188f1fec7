/** A deployed function finds the faces beside its code, without the packages, and draws the same bytes with them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/aws/bundle.ts';
import { drawing, shipFallback } from '../../infra/aws/fallback-files.ts';
import { functionNames } from '../../infra/aws/permissions.ts';
import { root } from '../../infra/aws/root.ts';
import { makeDocument } from '../../lib/documents/documents.ts';
import { shipped } from '../../lib/documents/fonts/fallback/files.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { body, recordOf, scriptsInput } from '../documents/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'fallback-files-'));
beforeAll(() => shipFallback(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** Source files that a file imports, at once or later, types aside. */
function reachedFrom(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const one of found) {
    const text = readFileSync(join(root, one), 'utf8');
    for (const [, kind, path = ''] of text.matchAll(/(import type|import|export)\b[^;'"]*?['"](\.[^'"]+)['"]/g)) {
      const next = normalize(join(dirname(one), path));
      if (kind !== 'import type' && existsSync(join(root, next))) found.add(next);
    }
  }
  return found;
}

describe('faces and engines', () => {
  it('go along with the functions that draw documents or letters of requests, labels or stamps, and with no other', () => {
    const draws = functionNames.filter((name) => {
      const reached = reachedFrom(`functions/${name}.ts`);
      const drawn = [
        'delivery/document-maker',
        'documents/letters/make-letter',
        'documents/inbound/labels',
        'documents/inbound/stamp',
      ];
      return drawn.some((file) => reached.has(`lib/${file}.ts`));
    });
    expect(draws.toSorted()).toEqual(drawing.toSorted());
  });

  it('lie where a bundle looks, with their licences, and leave room under the limit of Lambda', () => {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = found.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    expect(names.toSorted()).toEqual(shipped.map(({ to }) => to).toSorted());
    expect(
      names.filter((name) => name.endsWith('.ttf')).every((name) => names.includes(name.replace('.ttf', '-OFL.txt'))),
    ).toBe(true);
    const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(25_000_000);
  });

  it('draw the same bytes in a bundle that has nothing else', async () => {
    const record = recordOf(body(scriptsInput('patient', 'en')));
    const made = await makeDocument('access-request', record, { facility: lakeNorman });
    const text = [
      "import { makeDocument } from './lib/documents/documents.ts';",
      "import { lakeNorman } from './lib/facility/lake-norman.ts';",
      `const record = JSON.parse(${JSON.stringify(JSON.stringify(record))});`,
      // Without top-level await: a part that is loaded later imports the start file, which would still be waiting for it.
      "makeDocument('access-request', record, { facility: lakeNorman }).then(({ bytes }) => process.stdout.write(bytes));",
    ].join('\n');
    await bundle({ text }, folder);
    expect(relative(root, folder).startsWith('..')).toBe(true);
    const drawn = execFileSync(process.execPath, [join(folder, 'index.mjs')], { cwd: folder, env: {}, maxBuffer: 10_000_000 });
    expect(drawn.equals(made.bytes)).toBe(true);
  });
});
