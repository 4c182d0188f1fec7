/** Import and first document in fresh processes, from bundles such as are deployed: what a cold start pays. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { DocumentRecord } from '../../lib/documents/layout/document-context.ts';

const processes = 9;

function entryOf(record: DocumentRecord): string {
  return [
    'const start = performance.now();',
    "const { makeDocument } = await import('./lib/documents/documents.ts');",
    "const { lakeNorman } = await import('./lib/facility/lake-norman.ts');",
    `const record = ${JSON.stringify(record)};`,
    "await makeDocument('access-request', record, { facility: lakeNorman });",
    'process.stdout.write(String(performance.now() - start));',
  ].join('\n');
}

/** Milliseconds from before the import to after the document, one figure a process. */
export async function firstDocument(record: DocumentRecord): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'first-document-'));
  const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
  await build({
    absWorkingDir: resolveDir,
    ...{ bundle: true, minify: true, platform: 'node', format: 'esm', splitting: true, logLevel: 'error' },
    ...{ stdin: { contents: entryOf(record), resolveDir, loader: 'ts' }, outdir: folder, outExtension: { '.js': '.mjs' } },
  });
  const run = () => Number(execFileSync(process.execPath, [join(folder, 'stdin.mjs')], { encoding: 'utf8' }));
  const samples = Array.from({ length: processes }, run);
  rmSync(folder, { recursive: true });
  return samples;
}
