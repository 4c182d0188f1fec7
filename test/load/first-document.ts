/** Import and first document in fresh processes, from bundles such as are deployed: what a cold start pays. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import type { DocumentRecord } from '../../lib/documents/documents.ts';

const processes = 15;

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

/** Everything that is loaded with documents.ts itself: what is imported on demand, templates and drawing, is not counted. */
function loadedWith({ outputs }: Metafile): { readonly whole: number; readonly own: number } {
  const start = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('documents/documents.ts'))?.[0] ?? '';
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(next);
  };
  visit(start);
  const inputs = [...seen].flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}));
  const sum = (some: typeof inputs) => some.reduce((total, [, { bytesInOutput }]) => total + bytesInOutput, 0);
  return { whole: sum(inputs), own: sum(inputs.filter(([path]) => path.startsWith('lib/documents/'))) };
}

/** Milliseconds from before the import to after the document, and bytes of the bundle of the filling path. */
export async function firstDocument(
  record: DocumentRecord,
): Promise<{ readonly samples: readonly number[]; readonly bundle: ReturnType<typeof loadedWith> }> {
  const folder = mkdtempSync(join(tmpdir(), 'first-document-'));
  const resolveDir = fileURLToPath(new URL('../../', import.meta.url));
  const { metafile } = await build({
    absWorkingDir: resolveDir,
    ...{ bundle: true, minify: true, platform: 'node', format: 'esm', splitting: true, metafile: true, logLevel: 'error' },
    ...{ stdin: { contents: entryOf(record), resolveDir, loader: 'ts' }, outdir: folder, outExtension: { '.js': '.mjs' } },
  });
  const run = () => Number(execFileSync(process.execPath, [join(folder, 'stdin.mjs')], { encoding: 'utf8' }));
  const samples = Array.from({ length: processes }, run);
  rmSync(folder, { recursive: true });
  return { samples, bundle: loadedWith(metafile) };
}
