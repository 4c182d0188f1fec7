/** Pictures of telephones that no package takes, by their headers alone. Nothing is decoded. */
import { boxesIn, imageSizes } from './heif-boxes.ts';
import type { Found } from './kind.ts';
import { pictureOf } from './pictures.ts';

/** One chunk of a RIFF file: what it is, and where its content lies. */
export interface Chunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The chunks of a WebP (https://developers.google.com/speed/webp/docs/riff_container); null where it ends before they do. */
export function webpChunks(bytes: Buffer): readonly Chunk[] | null {
  const end = bytes.length >= 12 ? 8 + bytes.readUInt32LE(4) : 0;
  if (end < 12 || end > bytes.length) return null;
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const [from, size] = [at + 8, bytes.readUInt32LE(at + 4)];
    if (from + size > end) return null;
    chunks.push({ type: bytes.toString('latin1', at, at + 4), from, to: from + size });
    at = from + size + (size % 2);
  }
  return chunks;
}

/** Width and height, of each way in which a picture can stand in the file. */
function webpSize(bytes: Buffer, { type, from, to }: Chunk): readonly [number, number] | null {
  if (to - from < 10) return null;
  if (type === 'VP8X') return [1 + bytes.readUIntLE(from + 4, 3), 1 + bytes.readUIntLE(from + 7, 3)];
  if (type === 'VP8 ') return [bytes.readUInt16LE(from + 6) & 0x3fff, bytes.readUInt16LE(from + 8) & 0x3fff];
  if (type !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(from + 1);
  return [1 + (packed & 0x3fff), 1 + ((packed >>> 14) & 0x3fff)];
}

/** WebP: whole, not moving, and not larger than a page of paper. */
export function checkWebp(bytes: Buffer): Found {
  const chunks = webpChunks(bytes);
  if (chunks === null) return 'cut';
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF')) return 'unknown-type';
  const [size] = chunks.flatMap((chunk) => {
    const found = webpSize(bytes, chunk);
    return found === null ? [] : [found];
  });
  return size === undefined ? 'cut' : pictureOf(...size);
}

/** HEIC (ISO 23008-12): boxes that end with the file, and pictures no larger than a page of paper. */
export function checkHeic(bytes: Buffer): Found {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const sizes = boxes === null ? null : imageSizes(bytes, boxes);
  if (sizes === null || sizes.length === 0) return 'cut';
  const found = sizes.map(([width, height]) => pictureOf(width, height));
  return found.find((one) => typeof one === 'string') ?? { pages: 1 };
}
