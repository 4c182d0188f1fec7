/**
 * How functions/<name>.ts becomes what Lambda runs: the entry, one file with everything that a start loads, and a file for
 * each part that is loaded on first use. A start reads few files because each costs about a millisecond. The stacks, the deploy test,
 * the test of sizes and the measurement of starts all bundle by this.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputChunk, type RolldownBuild, type RolldownOutput, rolldown } from 'rolldown';
import { standsFor } from '../../functions/bind/lambda-credentials.ts';
import { drawing, shipFallback } from './fallback-files.ts';
import { type FunctionName, functionNames } from './permissions.ts';
import { root } from './root.ts';

/** Name of the file that holds `handler`. */
export const entryFile = 'index.mjs';

/** A source file, by its path under the root of the project, or the text of one. */
export type Source = { readonly file: string } | { readonly text: string };

const textFile = join(root, 'text-entry.ts');

function build(source: Source): Promise<RolldownBuild> {
  const text = 'text' in source ? source.text : undefined;
  return rolldown({
    cwd: root,
    input: { index: 'file' in source ? join(root, source.file) : textFile },
    platform: 'node',
    resolve: {
      alias: { [standsFor]: join(root, 'functions/bind/lambda-credentials.ts') },
      mainFields: ['module', 'main'],
    },
    transform: { target: 'node24' },
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [
      {
        name: 'text-entry',
        resolveId: (id) => (id === textFile ? id : null),
        load: (id) => (id === textFile && text !== undefined ? { code: text, moduleType: 'ts' } : null),
      },
    ],
    // On a busy machine it warns that our plugin is slow.
    checks: { pluginTimings: false },
    onLog(level, log) {
      if (level === 'warn') throw new Error(`bundle: ${log.message}`);
    },
  });
}

const names = { format: 'esm', entryFileNames: entryFile, chunkFileNames: '[name]-[hash].mjs' } as const;

/** The chunks that are read before the handler can be called. */
export function initialChunks({ output }: RolldownOutput): readonly OutputChunk[] {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const found = new Set([entryFile]);
  for (const name of found) for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) found.add(next);
  return [...found].flatMap((name) => chunks.get(name) ?? []);
}

/** zod compiles schemas by `new Function` otherwise, which costs a start more than it saves. It must be said before zod is loaded. */
const jitless = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/**
 * Bundles one source into a folder, clients of the cloud included: what runs is what the lockfile pins. The same sources give the
 * same bytes. Two passes: the first tells which modules a start loads, the second puts those into one file, so that a module
 * with state exists once however many parts import it.
 */
export async function bundle(source: Source, dir: string): Promise<RolldownOutput> {
  const built = await build(source);
  const first = await built.generate(names);
  const atStart = new Set(initialChunks(first).flatMap(({ moduleIds }) => moduleIds));
  const output = await built.write({
    ...names,
    dir,
    minify: true,
    banner: ({ name }) => (name === 'start' ? jitless : ''),
    codeSplitting: { groups: [{ name: 'start', test: (id) => atStart.has(id) }] },
  });
  await built.close();
  return output;
}

/** Where the bundle of a function lies, ready to be deployed. */
export const bundleFolder = (name: FunctionName): string => join(root, 'build/functions', name);

/** Bundles every function, with the faces and engines that it needs beside its code. */
export async function bundleFunctions(): Promise<void> {
  for (const name of functionNames) {
    rmSync(bundleFolder(name), { recursive: true, force: true });
    await bundle({ file: `functions/${name}.ts` }, bundleFolder(name));
    if (drawing.includes(name)) shipFallback(bundleFolder(name));
  }
}
