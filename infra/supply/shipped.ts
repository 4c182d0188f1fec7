/** What reaches people: the packages inside each function's bundle, and those whose content was built into our own files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { shipped as fallbackFiles } from '../../lib/documents/fonts/fallback/files.ts';
import { bundle, entryFile } from '../aws/bundle.ts';
import { functionNames } from '../aws/permissions.ts';

/** Packages of which a part stands in a file of ours, although nothing imports them at run time. */
export const builtIn: Readonly<Record<string, string>> = {
  '@expo-google-fonts/noto-sans': 'lib/documents/fonts/built, by npm run build:fonts',
  '@uswds/uswds': 'lib/web/built, by npm run build:styles',
};

export interface Shipped {
  readonly name: string;
  /** Places in the lockfile whose code is in the bundle, or whose files lie beside it; sorted. */
  readonly places: readonly string[];
  /** What the bundle takes from outside of itself. */
  readonly outside: readonly string[];
  readonly entry: Uint8Array;
}

/** `node_modules/a/dist/x.js` -> `node_modules/a`; undefined for files of ours. */
function placeOf(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/** Whoever holds this file draws with fonts and a shaper that lie beside the bundle. */
const drawsWithFallback = 'lib/documents/fonts/fallback/files.ts';

function placesIn({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap(({ inputs: parts }) =>
    Object.entries(parts).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
  const beside = inputs.includes(drawsWithFallback) ? fallbackFiles.map(({ from }) => `node_modules/${from}`) : [];
  return [...new Set([...inputs, ...beside].flatMap((input) => placeOf(input) ?? []))].sort();
}

function outsideOf({ outputs }: Metafile): readonly string[] {
  const taken = Object.values(outputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external === true ? [path] : [])),
  );
  return [...new Set(taken)].sort();
}

/** Bundles every function as a deployment does, into a folder that is removed again. */
export function shippedFunctions(): readonly Shipped[] {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  try {
    return functionNames.map((name) => {
      const metafile = bundle({ file: `functions/${name}.ts` }, join(folder, name));
      const entry = readFileSync(join(folder, name, entryFile));
      return { name, places: placesIn(metafile), outside: outsideOf(metafile), entry };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** True for what Node brings itself. */
export function isOfNode(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''));
}
