/** Type0 fonts whose codes lead to glyphs and to Unicode (ISO 32000-1, 9.7). */
import { type PDFContext, type PDFName, type PDFObject, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';

/** A block of the ToUnicode map holds at most a hundred rows. */
export function characterMap(kind: 'bfchar' | 'bfrange', rows: readonly string[]): string {
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) => rows.slice(block * 100, block * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map((block) => `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** Glyph numbers at twice their codes, two bytes each (CIDToGIDMap). */
export function glyphMap(codes: readonly number[], glyphs: readonly number[]): Uint8Array {
  const map = new Uint8Array(((codes.at(-1) ?? 0) + 1) * 2);
  codes.forEach((code, index) => {
    const glyph = glyphs[index] ?? 0;
    map.set([glyph >> 8, glyph & 255], code * 2);
  });
  return map;
}

/** `bytes` are deflated. */
export function registerStream(context: PDFContext, bytes: Uint8Array, more: Readonly<Record<string, number>> = {}): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length, ...more }), bytes));
}

interface CompositeFont {
  readonly baseFont: PDFName;
  readonly descriptor: PDFRef;
  /** In thousandths of an em. */
  readonly defaultWidth: number;
  readonly widths: PDFObject;
  /** Deflated CIDToGIDMap and ToUnicode map. */
  readonly glyphs: Uint8Array;
  readonly unicode: Uint8Array;
}

/** Returns the reference of the Type0 font. */
export function compositeFont(context: PDFContext, font: CompositeFont): PDFRef {
  const { baseFont, descriptor, defaultWidth, widths, glyphs, unicode } = font;
  const descendant = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: baseFont, FontDescriptor: descriptor, DW: defaultWidth },
      CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
      W: widths,
      CIDToGIDMap: registerStream(context, glyphs),
    }),
  );
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant] },
      ToUnicode: registerStream(context, unicode),
    }),
  );
}
