/** Puts cut fallback faces into a PDF: codes are given by the document, lead to glyphs by a map, and say what they stand for. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { cutFace } from '../fonts/fallback/cutting.ts';
import { fallbackFaces } from '../fonts/fallback/faces.ts';
import type { Letter } from '../fonts/fallback/letters.ts';
import { hex4 } from './encoding.ts';
import type { UsedFace } from './fallback-text.ts';

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');
}

/** Every code must say something (ISO 19005-2, 6.2.11.7): a silent one says what nobody sees or hears. */
const nothing = '\u200b';

/** What each code says. At most a hundred a block. */
function toUnicode(letters: readonly Letter[]): string {
  const rows = letters.map(({ says }, index) => `<${hex4(index + 1)}> <${utf16(says === '' ? nothing : says)}>`);
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) => rows.slice(block * 100, block * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function glyphMap(letters: readonly Letter[]): Uint8Array {
  const map = new Uint8Array((letters.length + 1) * 2);
  letters.forEach(({ id }, index) => {
    map.set([id >> 8, id & 255], (index + 1) * 2);
  });
  return map;
}

interface Measures {
  readonly bounds: number[];
  readonly ascent: number;
  readonly descent: number;
}

/** From the tables head and hhea of a TrueType file (ISO/IEC 14496-22), in thousandths of an em. */
function measuresOf(file: Uint8Array): Measures {
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

function registerStream(context: PDFContext, bytes: Uint8Array, more: Readonly<Record<string, number>> = {}): PDFRef {
  const deflated = deflateSync(bytes, { level: 9 });
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: deflated.length, ...more }), deflated));
}

/** Six letters that tell this subset from others. */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** NotoSansThai-Regular of .../NotoSansThai_400Regular.ttf */
function postScriptName({ id }: UsedFace): string {
  return (fallbackFaces[id].file.split('/').at(-1) ?? id).replace('_400', '-').replace('.ttf', '');
}

/** Registers one face and returns the reference of its font dictionary. */
export async function embedFallback(context: PDFContext, face: UsedFace): Promise<PDFRef> {
  const { letters } = face;
  const file = await cutFace(face.id, new Set(letters.map(({ id }) => id)));
  const { bounds, ascent, descent } = measuresOf(file);
  const baseFont = PDFName.of(`${subsetTag(file)}+${postScriptName(face)}`);
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: bounds, ItalicAngle: 0, StemV: 80 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: 714 },
      FontFile2: registerStream(context, file, { Length1: file.length }),
    }),
  );
  const descendant = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: baseFont, FontDescriptor: descriptor, DW: 1000 },
      CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
      W: context.obj([1, letters.map(({ width }) => Math.round(width))]),
      CIDToGIDMap: registerStream(context, glyphMap(letters)),
    }),
  );
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant] },
      ToUnicode: registerStream(context, Buffer.from(toUnicode(letters), 'latin1')),
    }),
  );
}
