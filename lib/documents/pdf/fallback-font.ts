/** Each document gives its glyphs codes, and maps them to glyphs and characters. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, type PDFRef } from 'pdf-lib';
import { cutFace } from '../fonts/fallback/cutting.ts';
import { fallbackFaces } from '../fonts/fallback/faces.ts';
import type { Letter } from '../fonts/fallback/letters.ts';
import { characterMap, compositeFont, glyphMap, registerStream } from './composite-font.ts';
import { encoded, hex4 } from './encoding.ts';
import type { UsedFace } from './fallback-text.ts';

/** Every code must say something (ISO 19005-2, 6.2.11.7): a silent one maps to a zero-width space. */
const nothing = '\u200b';

function toUnicode(letters: readonly Letter[]): string {
  const rows = letters.map(({ says }, index) => `<${hex4(index + 1)}> ${encoded(says === '' ? nothing : says)}`);
  return characterMap('bfchar', rows);
}

/** From head and hhea of a TrueType file (ISO/IEC 14496-22), in thousandths of an em. */
function measuresOf(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const offsets = new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      return [Buffer.from(file.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8)];
    }),
  );
  const [head = 0, hhea = 0] = [offsets.get('head'), offsets.get('hhea')];
  const scaled = (at: number) => Math.round((view.getInt16(at) * 1000) / view.getUint16(head + 18));
  return {
    bounds: [36, 38, 40, 42].map((at) => scaled(head + at)),
    ascent: scaled(hhea + 4),
    descent: scaled(hhea + 6),
  };
}

function deflated(content: string | Uint8Array): Uint8Array {
  return deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, { level: 9 });
}

function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** NotoSansThai-Regular of .../NotoSansThai_400Regular.ttf */
function postScriptName({ id }: UsedFace): string {
  return (fallbackFaces[id].file.split('/').at(-1) ?? id).replace('_400', '-').replace('.ttf', '');
}

/** Returns the reference of the font dictionary. */
export async function embedFallback(context: PDFContext, face: UsedFace): Promise<PDFRef> {
  const { letters } = face;
  const ids = letters.map(({ id }) => id);
  const file = await cutFace(face.id, new Set(ids));
  const { bounds, ascent, descent } = measuresOf(file);
  const baseFont = PDFName.of(`${subsetTag(file)}+${postScriptName(face)}`);
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: bounds, ItalicAngle: 0, StemV: 80 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: 714 },
      FontFile2: registerStream(context, deflated(file), { Length1: file.length }),
    }),
  );
  const widths = context.obj([1, letters.map(({ width }) => Math.round(width))]);
  const codes = ids.map((_, index) => index + 1);
  const glyphs = deflated(glyphMap(codes, ids));
  const unicode = deflated(toUnicode(letters));
  return compositeFont(context, { baseFont, descriptor, defaultWidth: 1000, widths, glyphs, unicode });
}
