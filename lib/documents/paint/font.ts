/**
 * Puts the built faces into a PDF. Character codes are the code points themselves (a CIDToGIDMap leads to the glyphs), so
 * text that is copied or read aloud is exactly the text that was drawn, and no font library runs when a document is made.
 */
import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib';
import { face as bold } from '../fonts/built/bold.ts';
import { coveredRanges } from '../fonts/built/coverage.ts';
import { metrics } from '../fonts/built/metrics.ts';
import { face as regular } from '../fonts/built/regular.ts';
import { glyphTables, type Weight } from '../type.ts';

const faces = { regular, bold } as const;

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A text as the operand of a show operator. All covered code points lie in the basic plane. */
export function encoded(text: string): string {
  return `<${[...text].map((character) => hex4(character.codePointAt(0) ?? 0)).join('')}>`;
}

function glyphMap(weight: Weight): Uint8Array {
  const table = glyphTables[weight];
  const last = Math.max(...table.keys());
  const map = new Uint8Array((last + 1) * 2);
  for (const [codePoint, [glyph]] of table) map.set([glyph >> 8, glyph & 255], codePoint * 2);
  return map;
}

/** Character codes are Unicode already; ranges of a CMap may not cross a high byte. */
function toUnicode(): string {
  const ranges = coveredRanges.flatMap(([first, last]) => {
    const parts: string[] = [];
    for (let from = first; from <= last; from = (from | 255) + 1) {
      parts.push(`<${hex4(from)}> <${hex4(Math.min(last, from | 255))}> <${hex4(from)}>`);
    }
    return parts;
  });
  const blocks = Array.from({ length: Math.ceil(ranges.length / 100) }, (_, block) =>
    ranges.slice(block * 100, block * 100 + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function widths(weight: Weight): (number | number[])[] {
  const table = glyphTables[weight];
  return coveredRanges.flatMap(([first, last]) => [
    first,
    Array.from({ length: last - first + 1 }, (_, index) => table.get(first + index)?.[1] ?? 0),
  ]);
}

/** Registers one face and returns the reference of its font dictionary. */
export function embedFace(context: PDFContext, weight: Weight): PDFRef {
  const { name, ascent, descent, capHeight, bounds } = metrics[weight];
  // Six letters and a plus sign mark a subset.
  const baseFont = PDFName.of(`LNROIN+${name}`);
  const { length, deflated } = faces[weight];
  const bytes = new Uint8Array(Buffer.from(deflated, 'base64'));
  const file = context.register(
    PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length, Length1: length }), bytes),
  );
  const descriptor = context.register(
    context.obj({
      ...{ Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: [...bounds], ItalicAngle: 0 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: capHeight, StemV: weight === 'bold' ? 140 : 80, FontFile2: file },
    }),
  );
  const descendant = context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont: baseFont, FontDescriptor: descriptor, DW: 600 },
      CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
      W: context.obj(widths(weight)),
      CIDToGIDMap: context.register(context.flateStream(glyphMap(weight))),
    }),
  );
  return context.register(
    context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant] },
      ToUnicode: context.register(context.flateStream(toUnicode())),
    }),
  );
}
