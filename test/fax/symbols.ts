/** Reads bar codes from pages as they arrived, with zbar: a decoder that knows nothing of how we drew them. */
import { type Bitmap, writeBitmap } from './bitmaps.ts';
import { run } from './programs.ts';

/** Both stand on each page of ours, the cover included. */
const wanted = ['QR-Code', 'CODE-128'] as const;

/** How many of the two symbols of a page say this reference. A symbol that says anything else makes it none. */
export async function symbolsRead(page: Bitmap, reference: string): Promise<number> {
  const { output } = await run('zbarimg', ['--quiet', '-'], writeBitmap(page));
  const lines = output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const ours = wanted.filter((name) => lines.includes(`${name}:${reference}`));
  return lines.length === ours.length ? ours.length : 0;
}

export const symbolsOnPage = wanted.length;
