/** Reads the bar codes of finished pages with zbar: at 200 dots per inch, and pages that are faxed as the line shows them. */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

const reference = '7KQ4M9TX2HBDV';
const paperScan = ['-r', '200', '-gray'];
/** Standard resolution of a fax, black and white: half as many rows as columns, which zbar wants back in proportion. */
const faxLine = ['-rx', '204', '-ry', '98', '-mono'];

function imageOf(file: string, options: readonly string[]): Buffer {
  return spawnSync('pdftoppm', ['-f', '1', '-l', '1', '-singlefile', ...options, file], { maxBuffer: 1 << 26 }).stdout;
}

/** Symbols by their names, such as QR-Code. */
function symbolsIn(image: Buffer): readonly string[] {
  const { stdout } = spawnSync('zbarimg', ['--quiet', '-'], { input: image, encoding: 'utf8', maxBuffer: 1 << 26 });
  return stdout.split('\n').flatMap((line) => (line.endsWith(`:${reference}`) ? [line.split(':')[0] ?? ''] : []));
}

/** One document of a kind, language and amount is enough: the symbols are the same for all who ask. */
function sampleOf(files: readonly string[]): readonly string[] {
  const wanted = /-typical-(patient|attorney|treating-provider)\.pdf$|fax-package-..-(typical|maximal)\.pdf$/;
  return files.filter((file) => wanted.test(basename(file)));
}

export interface BarcodeCount {
  readonly wanted: number;
  readonly read: number;
  readonly faxed: number;
  readonly failed: readonly string[];
}

/** Both symbols of each sampled first page have to be read as the request number; of a faxed page one of the two. */
export function barcodesOf(files: readonly string[]): BarcodeCount {
  const sample = sampleOf(files);
  const paper = sample.map((file) => ({ name: basename(file), ok: symbolsIn(imageOf(file, paperScan)).length === 2 }));
  const faxes = sample.filter((file) => /care-request|fax-/.test(basename(file)));
  const faxed = faxes.map((file) => ({ name: `${basename(file)} as a fax`, ok: symbolsIn(imageOf(file, faxLine)).length > 0 }));
  const all = [...paper, ...faxed];
  const failed = all.flatMap(({ name, ok }) => (ok ? [] : [name]));
  return { wanted: all.length, read: all.length - failed.length, faxed: faxed.length, failed };
}
