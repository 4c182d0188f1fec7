/**
 * Build time: cuts Noto Sans down. Layout tables and hinting go: with them, some viewers give back other text than was drawn.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import type { BuiltFace } from './built-face.ts';
import { fallbackCoverage, runsOf } from './fallback/coverage-of.ts';
import { latin } from './latin.ts';
import { packedAdvances } from './packing.ts';

/** The font may lack some. Scripts that need shaping or joining do not belong here. */
const wanted: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x2af], // Latin-1 to IPA: West African and Turkic names use the last
  [0x2b9, 0x2bf], // okina, modifier apostrophes
  [0x2c6, 0x2dd],
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Vietnamese and other precomposed Latin
  [0x1f00, 0x1fff], // Greek with breathings
  [0x2010, 0x2027], // hyphens, dashes, quotation marks, bullets
  [0x2030, 0x205e],
  [0x20a0, 0x20bf], // currencies
  [0x2103, 0x2103],
  [0x2116, 0x2122],
  [0x2153, 0x215e], // fractions
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0xfb00, 0xfb06], // ligatures that come along with pasted text
];

const dropTables = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'MATH', 'gasp', 'meta', 'DSIG', 'kern'];

const sources = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;
export type Weight = keyof typeof sources;

export interface Face {
  readonly file: Uint8Array;
  readonly ranges: readonly (readonly [number, number])[];
  /** In the order of the ranges; advances in thousandths of an em. */
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly facts: Omit<BuiltFace, 'glyphs' | 'length' | 'deflated'>;
}

/** Leaves out combining marks: without positioning tables they would print beside their letter. */
async function cutFace(weight: Weight, among = wanted): Promise<Face> {
  const original = await readFile(fileURLToPath(import.meta.resolve(sources[weight])));
  const whole = fontkit.create(original);
  const codePoints = among
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((codePoint) => whole.hasGlyphForCodePoint(codePoint) && !/\p{M}/u.test(String.fromCodePoint(codePoint)));
  const file = await subsetFont(original, String.fromCodePoint(...codePoints), {
    targetFormat: 'sfnt',
    noHinting: true,
    noLayoutClosure: true,
    dropTables,
  });
  const cut = fontkit.create(file);
  const glyphs = codePoints.map((codePoint) => cut.glyphForCodePoint(codePoint));
  const scale = 1000 / cut.unitsPerEm;
  return {
    file,
    ranges: runsOf(codePoints),
    glyphs: glyphs.map(({ id }) => id),
    advances: glyphs.map(({ advanceWidth }) => Math.round(advanceWidth * scale)),
    facts: {
      name: String(cut.postscriptName),
      ascent: cut.ascent * scale,
      descent: cut.descent * scale,
      capHeight: cut.capHeight * scale,
      bounds: [cut.bbox.minX, cut.bbox.minY, cut.bbox.maxX, cut.bbox.maxY].map((value) => value * scale),
    },
  };
}

const notice =
  '// Made by lib/documents/fonts/build.ts out of Noto Sans (SIL Open Font License, OFL.txt beside this file). Do not edit.\n';

function faceModule({ file, glyphs, facts }: Face): string {
  const deflated = deflateSync(file, { level: 9 }).toString('base64');
  const parts = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const all = [...parts, `glyphs: [${glyphs.join(',')}]`, `length: ${file.length}`, `deflated: '${deflated}'`];
  return `${notice}import type { BuiltFace } from '../built-face.ts';\n\nexport const face: BuiltFace = { ${all.join(', ')} };\n`;
}

function fallbackModule(runs: Readonly<Record<string, string>>): string {
  const type = "import type { FaceId } from '../fallback/faces.ts';\n";
  return `${notice}${type}export const fallbackRuns: Readonly<Record<FaceId, string>> = ${JSON.stringify(runs, undefined, 2)};\n`;
}

/** Both weights must cover the same characters. */
export async function fontFiles(): Promise<Readonly<Record<string, string>>> {
  const [regular, bold] = [await cutFace('regular'), await cutFace('bold')];
  const [latinRegular, latinBold] = [await cutFace('regular', latin), await cutFace('bold', latin)];
  const ranges = JSON.stringify(regular.ranges);
  if (ranges !== JSON.stringify(bold.ranges)) throw new Error('regular and bold cover different characters');
  const type = 'readonly (readonly [number, number])[]';
  return {
    'coverage.ts': `${notice}export const coveredRanges: ${type} = ${ranges};\n`,
    'latin-coverage.ts': `${notice}export const latinRanges: ${type} = ${JSON.stringify(latinRegular.ranges)};\n`,
    'advances.ts': `${notice}export const packed = { regular: '${packedAdvances(regular.advances)}', bold: '${packedAdvances(bold.advances)}' } as const;\n`,
    'regular.ts': faceModule(regular),
    'bold.ts': faceModule(bold),
    'latin-regular.ts': faceModule(latinRegular),
    'latin-bold.ts': faceModule(latinBold),
    'fallback.ts': fallbackModule(await fallbackCoverage()),
    'OFL.txt': await readFile(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/LICENSE_FONT')), 'utf8'),
  };
}
