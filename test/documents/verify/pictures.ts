/**
 * Compares pages with the pictures that were kept of them. A change of layout or a face that draws nothing shows here and in no
 * text. Kept small: 32 dots per inch, grey. `--write-pictures` keeps what the pages look like now.
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
function isKept(name: string): boolean {
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
    // Sixteen shades are enough to compare, and half as much to keep.
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

/** All pages of the sampled documents against the kept pictures; a page too many or too few is a difference. */
export function comparePictures(files: readonly string[], { write }: { readonly write: boolean }): PictureCount {
  mkdirSync(folder, { recursive: true });
  const seen = new Set<string>();
  const different: string[] = [];
  for (const file of files) {
    const name = basename(file, '.pdf');
    if (!isKept(name)) continue;
    pagesOf(file).forEach((page, index) => {
      const kept = `${folder}${name}-${index + 1}.pgm.z`;
      seen.add(basename(kept));
      if (write) writeFileSync(kept, deflateSync(page, { level: 9 }));
      const same = existsSync(kept) && differing(page, inflateSync(readFileSync(kept))) <= tolerance.pixels;
      if (!same) different.push(basename(kept));
    });
  }
  const gone = readdirSync(folder).filter((name) => !seen.has(name));
  return { compared: seen.size, same: seen.size - different.length, different: [...different, ...gone] };
}
