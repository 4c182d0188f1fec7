import type { Font } from 'harfbuzzjs';
import { type FaceId, fallbackFaces } from './faces.ts';
import { shippedFile } from './files.ts';

/** In thousandths of an em. */
export interface Glyph {
  readonly id: number;
  /** First UTF-16 unit; several glyphs of one letter share it. */
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  /** In the font file. */
  readonly width: number;
}

export interface Shaper {
  /** From left to right. */
  shape(text: string, rightToLeft: boolean): readonly Glyph[];
  /** Draws nothing. */
  readonly blank: Pick<Glyph, 'id' | 'width'>;
}

/** Those without width first. Some faces show joiners as a sign. */
const perhapsBlank = [0x200b, 0x034f, 0x200d, 0x20];

function blankOf(font: Font, scale: number): Shaper['blank'] {
  const drawsNothing = (id: number) => {
    const extents = font.glyphExtents(id);
    return extents?.width === 0 && extents.height === 0;
  };
  const id = perhapsBlank.map((point) => font.nominalGlyph(point) ?? 0).find((glyph) => glyph !== 0 && drawsNothing(glyph));
  if (id === undefined) throw new RangeError('a face without a blank glyph');
  return { id, width: font.glyphHAdvance(id) * scale };
}

/** A face ready to shape with. */
export async function openShaper(id: FaceId): Promise<Shaper> {
  // Only imported dynamically: the module waits for its WebAssembly file as it loads.
  const { Blob, Buffer, BufferFlag, ClusterLevel, Direction, Face, Font, shape } = await import('harfbuzzjs');
  const face = new Face(new Blob(await shippedFile(fallbackFaces[id].file)));
  const font = new Font(face);
  const scale = 1000 / face.upem;
  return {
    blank: blankOf(font, scale),
    shape(text, rightToLeft) {
      const buffer = new Buffer();
      buffer.setFlags(BufferFlag.BOT | BufferFlag.EOT | BufferFlag.REMOVE_DEFAULT_IGNORABLES);
      buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
      buffer.addText(text);
      buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const places = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
        const [advance, x, y] = [xAdvance * scale, xOffset * scale, yOffset * scale];
        return { id: codepoint, cluster, advance, x, y, width: font.glyphHAdvance(codepoint) * scale };
      });
    },
  };
}
