/**
 * How functions/<name>.ts becomes what Lambda runs: one entry, and beside it a file for whatever is loaded on first use. The
 * stacks, the test of sizes and the measurement of starts all bundle by this.
 */
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';
import { standsFor } from '../../functions/bind/lambda-credentials.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Name of the file that holds `handler`. */
export const entryFile = 'index.mjs';

/** A source file, by its path under the root of the project, or the text of one. */
export type Source = { readonly file: string } | { readonly text: string };

/**
 * Bundles one source into a folder, clients of the cloud included: what runs is what the lockfile pins. The same sources give the
 * same bytes.
 */
export function bundle(source: Source, outdir: string): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    ...('file' in source
      ? { entryPoints: [source.file] }
      : { stdin: { contents: source.text, resolveDir: root, loader: 'ts' } }),
    entryNames: 'index',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    alias: { [standsFor]: `${root}functions/bind/lambda-credentials.ts` },
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
}
