/**
 * Where the files of the fallback lie: beside the bundled code, as a deployed function brings them, or in the packages that
 * they come from.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines, faceIds, fallbackFaces } from './faces.ts';

const folder = 'fonts';

/** A file in node_modules, and its path beside the bundle. */
interface Shipped {
  readonly from: string;
  readonly to: string;
}

const files = faceIds.map((id) => fallbackFaces[id].file);

/** The licence of a face goes where the face goes. */
function licenceOf(file: string): Shipped {
  return { from: `${dirname(dirname(file))}/LICENSE_FONT`, to: `${folder}/${basename(file, '.ttf')}-OFL.txt` };
}

/** Files deployed with every function that draws documents. */
export const shipped: readonly Shipped[] = [
  // harfbuzzjs loads this file from beside the code, under this name.
  { from: engines.shape, to: basename(engines.shape) },
  ...[engines.cut, ...files].map((from) => ({ from, to: `${folder}/${basename(from)}` })),
  ...files.map(licenceOf),
  { from: 'harfbuzzjs/LICENSE', to: `${folder}/harfbuzz-LICENSE.txt` },
];

/** The bytes of a file, named as in node_modules. Rejects when it lies in neither place. */
export async function shippedFile(file: string): Promise<Uint8Array> {
  const beside = new URL(`./${folder}/${basename(file)}`, import.meta.url);
  return readFile(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
