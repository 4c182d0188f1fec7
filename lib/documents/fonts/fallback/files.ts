/**
 * Where the files of the fallback lie: beside the bundled code in `fonts/`, as a deployed function brings them, or in the
 * packages that they come from.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines, faceIds, fallbackFaces } from './faces.ts';

/** Folder beside the bundle. */
export const shippedFolder = 'fonts';

/** A file in node_modules, and its name in the folder beside the bundle. */
interface Shipped {
  readonly from: string;
  readonly name: string;
}

const files = faceIds.map((id) => fallbackFaces[id].file);

/** The licence of a face goes where the face goes. */
function licenceOf(file: string): Shipped {
  return { from: `${dirname(dirname(file))}/LICENSE_FONT`, name: `${basename(file, '.ttf')}-OFL.txt` };
}

/** Everything that is shipped with a function that draws documents. */
export const shipped: readonly Shipped[] = [
  ...[...Object.values(engines), ...files].map((from) => ({ from, name: basename(from) })),
  ...files.map(licenceOf),
  { from: 'harfbuzzjs/LICENSE', name: 'harfbuzz-LICENSE.txt' },
];

/** The bytes of a file, named as in node_modules. Rejects when it lies in neither place. */
export async function shippedFile(file: string): Promise<Uint8Array> {
  const beside = new URL(`./${shippedFolder}/${basename(file)}`, import.meta.url);
  return readFile(existsSync(beside) ? beside : fileURLToPath(import.meta.resolve(file)));
}
