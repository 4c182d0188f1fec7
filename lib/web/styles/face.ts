/** Build time: cuts the one face of all pages, Atkinson Hyperlegible Next, down to the letters that our pages are written in. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = '@fontsource-variable/atkinson-hyperlegible-next';

const span = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** ASCII, the letters of western Europe, and the signs of English and Spanish. Anything else comes from the reader's own fonts. */
const letters = `${span(0x20, 0x7e)}${span(0xc0, 0xff)}\u00a0¡¿«»ªº·°§…–—‘’“”•`;

/** WOFF2, weights 400 to 700. The substitutions go: without them ligatures and old figures cannot appear. */
export async function cutFace(): Promise<Uint8Array> {
  const whole = await readFile(
    fileURLToPath(import.meta.resolve(`${source}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`)),
  );
  return subsetFont(whole, letters, {
    targetFormat: 'woff2',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: ['GSUB', 'GDEF', 'STAT', 'DSIG', 'meta'],
    variationAxes: { wght: { min: 400, max: 700 } },
  });
}

/** SIL Open Font License 1.1, to lie beside the face. */
export function faceLicence(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(`${source}/LICENSE`)), 'utf8');
}
