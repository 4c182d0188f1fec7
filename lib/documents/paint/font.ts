/**
 * Puts faces into a PDF. Character codes are the code points themselves (a CIDToGIDMap leads to the glyphs), so text that is
 * copied or read aloud is exactly the text that was drawn, and no font library runs when a document is made.
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { advancesOf } from '../fonts/advances.ts';
import { coveredRanges } from '../fonts/built/coverage.ts';
import { latinRanges } from '../fonts/built/latin-coverage.ts';
import type { BuiltFace } from '../fonts/built-face.ts';
import type { Weight } from '../type.ts';
import { hex4 } from './encoding.ts';

type Ranges = readonly (readonly [first: number, last: number])[];

/** A face ready to be embedded: its file deflated, and its glyphs by code point in the order of the ranges. */
export interface EmbeddableFace {
  readonly weight: Weight;
  readonly metrics: Omit<BuiltFace, 'length' | 'deflated'> & { readonly advances: readonly number[] };
  readonly ranges: Ranges;
  /** Length of the file before it was deflated. */
  readonly length: number;
  readonly deflated: Uint8Array;
}

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

/** A built face with all scripts that it can set, or with Latin letters alone. */
export async function builtFace(weight: Weight, { latin }: { readonly latin: boolean }): Promise<EmbeddableFace> {
  const set = latin ? latinOnly : whole;
  const { length, deflated, ...facts } = await set[weight]();
  const table = advancesOf(weight);
  const advances = pointsOf(set.ranges).map((codePoint) => table.get(codePoint) ?? 0);
  const file = new Uint8Array(Buffer.from(deflated, 'base64'));
  return { weight, metrics: { ...facts, advances }, ranges: set.ranges, length, deflated: file };
}

function pointsOf(ranges: Ranges): readonly number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function glyphMap(face: EmbeddableFace): Uint8Array {
  const codePoints = pointsOf(face.ranges);
  const map = new Uint8Array(((codePoints.at(-1) ?? 0) + 1) * 2);
  codePoints.forEach((codePoint, index) => {
    const glyph = face.metrics.glyphs[index] ?? 0;
    map.set([glyph >> 8, glyph & 255], codePoint * 2);
  });
  return map;
}

/** Character codes are Unicode already; ranges of a CMap may not cross a high byte. */
function toUnicode({ ranges }: EmbeddableFace): string {
  const rows = ranges.flatMap(([first, last]) => {
    const parts: string[] = [];
    for (let from = first; from <= last; from = (from | 255) + 1) {
      parts.push(`<${hex4(from)}> <${hex4(Math.min(last, from | 255))}> <${hex4(from)}>`);
    }
    return parts;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) => rows.slice(block * 100, block * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function widths({ ranges, metrics: { advances } }: EmbeddableFace): (number | number[])[] {
  let from = 0;
  return ranges.flatMap(([first, last]) => {
    const some = advances.slice(from, from + last - first + 1);
    from += some.length;
    return [first, some];
  });
}

/** The streams of a face, deflated: the same in every document, so made once in a process. */
interface FaceStreams {
  readonly glyphs: Uint8Array;
  readonly unicode: Uint8Array;
}
const made = new Map<Uint8Array | string, FaceStreams>();

function streamsOf(face: EmbeddableFace): FaceStreams {
  const key = face.ranges === coveredRanges ? face.weight : face.deflated;
  const streams = made.get(key) ?? {
    glyphs: deflateSync(glyphMap(face), { level: 9 }),
    unicode: deflateSync(toUnicode(face), { level: 9 }),
  };
  made.set(key, streams);
  return streams;
}

function registerStream(context: PDFContext, bytes: Uint8Array, more: Readonly<Record<string, number>> = {}): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length, ...more }), bytes));
}

/** Registers one face and returns the reference of its font dictionary. */
export function embedFace(context: PDFContext, face: EmbeddableFace): PDFRef {
  const { name, ascent, descent, capHeight, bounds } = face.metrics;
  // Six letters and a plus sign mark a subset.
  const baseFont = PDFName.of(`LNROIN+${name}`);
  const { glyphs, unicode } = streamsOf(face);
  const file = registerStream(context, face.deflated, { Length1: face.length });
  const [glyphMapRef, unicodeRef] = [registerStream(context, glyphs), registerStream(context, unicode)];
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: [...bounds], ItalicAngle: 0 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: capHeight, StemV: face.weight === 'bold' ? 140 : 80, FontFile2: file },
    }),
  );
  const descendant = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: baseFont, FontDescriptor: descriptor, DW: 600 },
      CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
      W: context.obj(widths(face)),
      CIDToGIDMap: glyphMapRef,
    }),
  );
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant] },
      ToUnicode: unicodeRef,
    }),
  );
}
