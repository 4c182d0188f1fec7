/**
 * Compares pages with stored pictures (32 dots per inch, grey), which show what a text comparison misses. `--write-pictures`
 * stores the pages as they are now.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../pictures/', import.meta.url));

/** How different a pixel may be (of 255), and how many pixels of a page may be more different: edges vary with the renderer. */
const tolerance = { level: 64, pixels: 25 } as const;

/** Each kind and amount once, the blank forms, and each kind of letter. */
function isStored(name: string): boolean {
  return /-blank|^letter-[a-z-]+-..-typical$|^(access-request|care-request|fax-cover|mail-cover|authorization)-..-(minimal|typical|maximal)-(patient|attorney|treating-provider)$/.test(
    name,
  );
}

/** Grey pages of a document, one portable grey map after another. */
function pagesOf(file: string): readonly Buffer[] {
  const { stdout } = spawnSync('pdftoppm', ['-r', '32', '-gray', file], { maxBuffer: 1 << 28 });
  const pages: Buffer[] = [];
  for (let at = 0; at < stdout.length; ) {
    const header = /^P5\s(\d+) (\d+)\s255\s/.exec(stdout.toString('latin1', at, at + 40));
    if (!header) throw new RangeError('pdftoppm gave no grey map');
    const end = at + header[0].length + Number(header[1]) * Number(header[2]);
    const pixels = stdout.subarray(at + header[0].length, end);
    // Sixteen shades are enough to compare, and half the size.
    pages.push(Buffer.concat([Buffer.from(header[0], 'latin1'), pixels.map((shade) => shade & 0xf0)]));
    at = end;
  }
  return pages;
}

function differing(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  let count = 0;
  for (let index = 0; index < one.length; index += 1) {
    if (Math.abs((one[index] ?? 0) - (other[index] ?? 0)) > tolerance.level) count += 1;
  }
  return count;
}

export interface PictureCount {
  readonly compared: number;
  readonly same: number;
  readonly different: readonly string[];
}

/** All pages of the sampled documents against the stored pictures; a page too many or too few is a difference. */
export function comparePictures(files: readonly string[], { write }: { readonly write: boolean }): PictureCount {
  mkdirSync(folder, { recursive: true });
  const seen = new Set<string>();
  const different: string[] = [];
  for (const file of files) {
    const name = basename(file, '.pdf');
    if (!isStored(name)) continue;
    pagesOf(file).forEach((page, index) => {
      const stored = `${folder}${name}-${index + 1}.pgm.z`;
      seen.add(basename(stored));
      if (write) writeFileSync(stored, deflateSync(page, { level: 9 }));
      const same = existsSync(stored) && differing(page, inflateSync(readFileSync(stored))) <= tolerance.pixels;
      if (!same) different.push(basename(stored));
    });
  }
  const gone = readdirSync(folder).filter((name) => !seen.has(name));
  return { compared: seen.size, same: seen.size - different.length, different: [...different, ...gone] };
}
