/** One file for all that a start loads (each file costs about 1 ms), and one for each part loaded on first use. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputChunk, type RolldownBuild, type RolldownOutput, rolldown } from 'rolldown';
import { standsFor } from '../../functions/bind/lambda-credentials.ts';
import { standsFor as standsForColors } from '../../functions/bind/no-colors.ts';
import { drawing, shipFallback } from './fallback-files.ts';
import { type FunctionName, functionNames } from './permissions.ts';
import { reading, readingCodes, shipCodes, shipReader } from './reader-files.ts';
import { root } from './root.ts';

export const entryFile = 'index.mjs';

export type Source = { readonly file: string } | { readonly text: string };

const textFile = join(root, 'text-entry.ts');

function build(source: Source): Promise<RolldownBuild> {
  const text = 'text' in source ? source.text : undefined;
  return rolldown({
    cwd: root,
    input: { index: 'file' in source ? join(root, source.file) : textFile },
    platform: 'node',
    resolve: {
      alias: {
        [standsFor]: join(root, 'functions/bind/lambda-credentials.ts'),
        [standsForColors]: join(root, 'functions/bind/no-colors.ts'),
      },
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
    // Warns on a busy machine that our plugin is slow.
    checks: { pluginTimings: false },
    onLog(level, log) {
      if (level === 'warn') throw new Error(`bundle: ${log.message}`);
    },
  });
}

const names = { format: 'esm', entryFileNames: entryFile, chunkFileNames: '[name]-[hash].mjs' } as const;

/** The chunks that are loaded before the handler can be called. */
export function initialChunks({ output }: RolldownOutput): readonly OutputChunk[] {
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const found = new Set([entryFile]);
  for (const name of found) for (const next of chunks.get(name)?.imports ?? []) if (chunks.has(next)) found.add(next);
  return [...found].flatMap((name) => chunks.get(name) ?? []);
}

/** Otherwise zod compiles schemas by `new Function`, which costs a start more than it saves. Must run before zod is loaded. */
const jitless = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/** Reproducible. The second pass puts what a start loads into one file, so that a module with state exists once. */
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

export const bundleFolder = (name: FunctionName): string => join(root, 'build/functions', name);

export async function bundleFunctions(): Promise<void> {
  for (const name of functionNames) {
    rmSync(bundleFolder(name), { recursive: true, force: true });
    await bundle({ file: `functions/${name}.ts` }, bundleFolder(name));
    if (drawing.includes(name)) shipFallback(bundleFolder(name));
    if (reading.includes(name)) shipReader(bundleFolder(name));
    if (readingCodes.includes(name)) shipCodes(bundleFolder(name));
  }
}
