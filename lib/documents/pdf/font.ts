/**
 * Codes are code points (a CIDToGIDMap leads to the glyphs): copied or read text is the text drawn, and no font library runs.
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, type PDFRef } from 'pdf-lib';
import { builtWidth } from '../fonts/advances.ts';
import { coveredRanges } from '../fonts/built/coverage.ts';
import { latinRanges } from '../fonts/built/latin-coverage.ts';
import type { Weight } from '../layout/type.ts';
import { characterMap, compositeFont, glyphMap, registerStream } from './composite-font.ts';
import { hex4 } from './encoding.ts';
import { WrittenObject } from './written.ts';

type Ranges = readonly (readonly [first: number, last: number])[];

const whole = {
  ranges: coveredRanges,
  regular: async () => (await import('../fonts/built/regular.ts')).face,
  bold: async () => (await import('../fonts/built/bold.ts')).face,
} as const;
const latinOnly = {
  ranges: latinRanges,
  regular: async () => (await import('../fonts/built/latin-regular.ts')).face,
  bold: async () => (await import('../fonts/built/latin-bold.ts')).face,
} as const;

/** File, glyph map and character map are deflated; `length` is that of the file before. */
async function madeReady(weight: Weight, latin: boolean) {
  const { ranges, [weight]: load } = latin ? latinOnly : whole;
  const { length, deflated, ...metrics } = await load();
  return {
    ...{ weight, metrics, length, file: new Uint8Array(Buffer.from(deflated, 'base64')) },
    widths: new WrittenObject(widthsOf(ranges, weight)),
    glyphs: deflateSync(glyphMap(pointsOf(ranges), metrics.glyphs), { level: 9 }),
    unicode: deflateSync(toUnicode(ranges), { level: 9 }),
  };
}

type EmbeddableFace = Awaited<ReturnType<typeof madeReady>>;
const faces = new Map<string, Promise<EmbeddableFace>>();

/** All scripts of the built face, or Latin alone. Made ready once in a process. */
export function builtFace(weight: Weight, { latin }: { readonly latin: boolean }): Promise<EmbeddableFace> {
  const key = `${weight} ${latin}`;
  const face = faces.get(key) ?? madeReady(weight, latin);
  faces.set(key, face);
  return face;
}

function pointsOf(ranges: Ranges): readonly number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Ranges of a CMap may not cross a high byte. */
function toUnicode(ranges: Ranges): string {
  const rows = ranges.flatMap(([first, last]) => {
    const parts: string[] = [];
    for (let from = first; from <= last; from = (from | 255) + 1) {
      parts.push(`<${hex4(from)}> <${hex4(Math.min(last, from | 255))}> <${hex4(from)}>`);
    }
    return parts;
  });
  return characterMap('bfrange', rows);
}

/** ISO 32000-1, 9.7.4.3. */
function widthsOf(ranges: Ranges, weight: Weight): string {
  const advances = (range: Ranges[number]) => pointsOf([range]).map((point) => builtWidth(String.fromCharCode(point), weight));
  return `[${ranges.map((range) => `${range[0]} [${advances(range).join(' ')}]`).join(' ')}]`;
}

/** Returns the reference of the font dictionary. */
export function embedFace(context: PDFContext, face: EmbeddableFace): PDFRef {
  const { name, ascent, descent, capHeight, bounds } = face.metrics;
  // Six letters and a plus sign mark a subset.
  const baseFont = PDFName.of(`LNROIN+${name}`);
  const file = registerStream(context, face.file, { Length1: face.length });
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: [...bounds], ItalicAngle: 0 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: capHeight, StemV: face.weight === 'bold' ? 140 : 80, FontFile2: file },
    }),
  );
  return compositeFont(context, { baseFont, descriptor, defaultWidth: 600, ...face });
}
