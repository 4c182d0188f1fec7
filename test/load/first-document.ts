/** Import and first document in fresh processes, from bundles such as are deployed: what a cold start pays. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import type { DocumentRecord } from '../../lib/documents/sheet.ts';

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

interface Loaded {
  readonly code: number;
  readonly libraries: number;
  readonly words: number;
}

/** Everything that an English form needs: what comes with documents.ts, and the words that it loads. Templates are not counted. */
function loadedFor({ outputs }: Metafile): Loaded {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(next);
  };
  const entries = Object.entries(outputs);
  for (const [path, { entryPoint = '' }] of entries) {
    if (entryPoint.endsWith('documents/documents.ts') || entryPoint.includes('languages/english/')) visit(path);
  }
  const inputs = [...seen].flatMap((path) => Object.entries(outputs[path]?.inputs ?? {}));
  const sum = (some: typeof inputs) => some.reduce((total, [, { bytesInOutput }]) => total + bytesInOutput, 0);
  const words = inputs.filter(([path]) => path.startsWith('lib/languages/'));
  const code = inputs.filter(([path]) => !path.startsWith('lib/languages/'));
  return { words: sum(words), code: sum(code), libraries: sum(code.filter(([path]) => path.includes('node_modules'))) };
}

/** Milliseconds from before the import to after the document, and bytes of the bundle of the filling path. */
export async function firstDocument(
  record: DocumentRecord,
): Promise<{ readonly samples: readonly number[]; readonly bundle: Loaded }> {
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
  return { samples, bundle: loadedFor(metafile) };
}
