/** Files lie beside the bundled code of a deployed function, or in their packages. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines, faceIds, fallbackFaces } from './faces.ts';

const folder = 'fonts';

interface Shipped {
  readonly from: string;
  readonly to: string;
}

const files = faceIds.map((id) => fallbackFaces[id].file);

function licenceOf(file: string): Shipped {
  return { from: `${dirname(dirname(file))}/LICENSE_FONT`, to: `${folder}/${basename(file, '.ttf')}-OFL.txt` };
}

/** For every function that draws documents. */
export const shipped: readonly Shipped[] = [
  // harfbuzzjs loads this file from beside the code, under this name.
  { from: engines.shape, to: basename(engines.shape) },
  ...[engines.cut, ...files].map((from) => ({ from, to: `${folder}/${basename(from)}` })),
  ...files.map(licenceOf),
  { from: 'harfbuzzjs/LICENSE', to: `${folder}/harfbuzz-LICENSE.txt` },
];

/** `file` is named as in node_modules. Rejects when it lies in neither place. */
export async function shippedFile(file: string): Promise<Uint8Array> {
  const beside = new URL(`./${folder}/${basename(file)}`, import.meta.url);
  return readFile(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
