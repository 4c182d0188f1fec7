/**
 * The frames of a TIFF 6.0 as pages: strips and tiles as fax machines, scanners and viewers write them. Null for a kind that is not
 * drawn here (planes apart, more than three colours); throws RangeError beyond the end of the file.
 */
import { type ImageEntries, indexed, type PicturePage, type Piece } from './picture-page.ts';

/** Numbers of fields: TIFF 6.0, appendix A. */
const tags = {
  ...{ width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fill: 266, turn: 274, samples: 277, rows: 278 },
  ...{ strips: 273, stripSizes: 279, across: 282, down: 283, planes: 284, faxOptions: 292, unit: 296, predictor: 317 },
  ...{ colors: 320, tileWidth: 322, tileHeight: 323, tiles: 324, tileSizes: 325, tables: 347 },
} as const;

/** In bytes, of the types of fields: BYTE, ASCII, SHORT, LONG, RATIONAL; others are none that is read here. */
const typeSizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

interface Frame {
  readonly bytes: Buffer;
  /** The numbers of a field; empty where there is none. */
  readonly all: (tag: number) => readonly number[];
  readonly one: (tag: number, otherwise: number) => number;
}

interface Order {
  readonly short: (at: number) => number;
  readonly long: (at: number) => number;
}

function orderOf(bytes: Buffer): Order {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  return {
    short: (at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
}

function numberAt(bytes: Buffer, { short, long }: Order, type: number, at: number): number {
  if (type === 3) return short(at);
  if (type === 4) return long(at);
  if (type === 5) return long(at) / (long(at + 4) || 1);
  return bytes.readUInt8(at);
}

function frameAt(bytes: Buffer, order: Order, at: number): Frame {
  const fields = new Map<number, readonly number[]>();
  const count = order.short(at);
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    const [tag, type, many] = [order.short(entry), order.short(entry + 2), order.long(entry + 4)];
    const size = typeSizes[type];
    if (size === undefined || many > bytes.length) continue;
    const from = size * many <= 4 ? entry + 8 : order.long(entry + 8);
    fields.set(
      tag,
      Array.from({ length: many }, (_, place) => numberAt(bytes, order, type, from + place * size)),
    );
  }
  const all = (tag: number) => fields.get(tag) ?? [];
  return { bytes, all, one: (tag, otherwise) => all(tag)[0] ?? otherwise };
}

const reversedBits = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
});

const bilevel = 1;
const [whiteIsZero, rgb, palette, separated, yCbCr] = [0, 2, 3, 5, 6];

/** ISO 32000-1, table 11. */
function faxEntries(frame: Frame, width: number, height: number): ImageEntries | null {
  const compression = frame.one(tags.compression, 1);
  const options = frame.one(tags.faxOptions, 0);
  const k = compression === 4 ? -1 : compression === 3 && (options & 1) === 1 ? 1 : 0;
  // What a decoder calls black is the picture's 1 bits, which mean black only where white is zero.
  const black = frame.one(tags.photometric, whiteIsZero) !== whiteIsZero;
  return {
    Filter: 'CCITTFaxDecode',
    DecodeParms: {
      ...{ K: k, Columns: width, Rows: height, BlackIs1: black, EndOfBlock: false, DamagedRowsBeforeError: 1000 },
      ...((compression === 2 || (options & 4) === 4) && { EncodedByteAlign: true }),
    },
  };
}

function colorsOf(frame: Frame): Pick<ImageEntries, string> | null {
  const samples = frame.one(tags.samples, 1);
  const bits = frame.one(tags.bits, 1);
  switch (frame.one(tags.photometric, whiteIsZero)) {
    case whiteIsZero:
      return samples === 1 ? { ColorSpace: 'DeviceGray', Decode: [1, 0] } : null;
    case bilevel:
      return samples === 1 ? { ColorSpace: 'DeviceGray' } : null;
    case rgb:
    case yCbCr:
      return samples === 3 ? { ColorSpace: 'DeviceRGB' } : null;
    case palette: {
      const colors = frame.all(tags.colors);
      const many = 2 ** bits;
      if (samples !== 1 || bits > 8 || colors.length < many * 3) return null;
      const table = Uint8Array.from({ length: many * 3 }, (_, at) => (colors[(at % 3) * many + Math.floor(at / 3)] ?? 0) >> 8);
      return { ColorSpace: indexed(table) };
    }
    case separated:
      return samples === 4 ? { ColorSpace: 'DeviceCMYK' } : null;
    default:
      return null;
  }
}

/** Filters whose data a TIFF and a PDF share: LZW, Deflate (two numbers), PackBits. */
const filters: Readonly<Record<number, string | undefined>> = {
  5: 'LZWDecode',
  8: 'FlateDecode',
  32946: 'FlateDecode',
  32773: 'RunLengthDecode',
};

function packedEntries(frame: Frame, width: number): ImageEntries | null {
  const compression = frame.one(tags.compression, 1);
  const filter = filters[compression];
  if (compression !== 1 && filter === undefined) return null;
  const predictor = frame.one(tags.predictor, 1);
  if (predictor > 2) return null;
  const parms = {
    ...{ Predictor: predictor, Colors: frame.one(tags.samples, 1) },
    ...{ BitsPerComponent: frame.one(tags.bits, 1), Columns: width },
  };
  return { ...(filter !== undefined && { Filter: filter }), ...(predictor === 2 && { DecodeParms: parms }) };
}

function entriesOf(frame: Frame, width: number, height: number): ImageEntries | null {
  const compression = frame.one(tags.compression, 1);
  const size = { Width: width, Height: height, BitsPerComponent: frame.one(tags.bits, 1) };
  if (compression >= 2 && compression <= 4) {
    const fax = faxEntries(frame, width, height);
    return fax === null ? null : { ...size, BitsPerComponent: 1, ColorSpace: 'DeviceGray', ...fax };
  }
  const colors = colorsOf(frame);
  if (colors === null) return null;
  if (compression === 7) {
    const { Decode: _inFile, ...rest } = colors;
    return { ...size, BitsPerComponent: 8, ...rest, Filter: 'DCTDecode' };
  }
  const packed = packedEntries(frame, width);
  return packed === null ? null : { ...size, ...colors, ...packed };
}

/** A JPEG inside of a TIFF may have its tables apart: Adobe Photoshop TIFF technical note 2. */
function withTables(frame: Frame, data: Buffer): Buffer {
  const tables = Buffer.from(frame.all(tags.tables));
  return tables.length < 4 ? data : Buffer.concat([tables.subarray(0, -2), data.subarray(2)]);
}

function dataOf(frame: Frame, from: number, size: number): Buffer {
  if (from + size > frame.bytes.length) throw new RangeError('a strip beyond the end');
  const data = frame.bytes.subarray(from, from + size);
  if (frame.one(tags.compression, 1) === 7) return withTables(frame, data);
  return frame.one(tags.fill, 1) === 2 ? Buffer.from(data.map((byte) => reversedBits[byte] ?? 0)) : data;
}

function strips(frame: Frame, width: number, height: number): readonly Piece[] | null {
  const [places, sizes] = [frame.all(tags.strips), frame.all(tags.stripSizes)];
  const rows = Math.min(frame.one(tags.rows, height), height);
  const pieces: Piece[] = [];
  for (const [index, from] of places.entries()) {
    const high = Math.min(rows, height - index * rows);
    const entries = high > 0 ? entriesOf(frame, width, high) : null;
    if (entries === null) return null;
    pieces.push({ entries, data: dataOf(frame, from, sizes[index] ?? 0), top: index * rows, left: 0, width, height: high });
  }
  return pieces;
}

function tiles(frame: Frame, width: number): readonly Piece[] | null {
  const [wide, high] = [frame.one(tags.tileWidth, 0), frame.one(tags.tileHeight, 0)];
  const entries = wide * high === 0 ? null : entriesOf(frame, wide, high);
  if (entries === null) return null;
  const across = Math.ceil(width / wide);
  return frame.all(tags.tiles).map((from, index) => ({
    ...{ entries, data: dataOf(frame, from, frame.all(tags.tileSizes)[index] ?? 0) },
    ...{ top: Math.floor(index / across) * high, left: (index % across) * wide, width: wide, height: high },
  }));
}

const centimetre = 3;

function pageOf(frame: Frame): PicturePage | null {
  const [width, height] = [frame.one(tags.width, 0), frame.one(tags.height, 0)];
  if (width * height === 0 || (frame.one(tags.planes, 1) !== 1 && frame.one(tags.samples, 1) > 1)) return null;
  const pieces = frame.all(tags.tiles).length > 0 ? tiles(frame, width) : strips(frame, width, height);
  if (pieces === null || pieces.length === 0) return null;
  const inch = frame.one(tags.unit, 2) === centimetre ? 2.54 : 1;
  const [across, down] = [frame.one(tags.across, 0) * inch, frame.one(tags.down, 0) * inch];
  const dots = across > 0 && down > 0 ? ([across, down] as const) : undefined;
  return { width, height, dots, turn: frame.one(tags.turn, 1), pieces };
}

/** One page a frame; the chain of frames was walked before (lib/uploads/kinds/pictures.ts). */
export function tiffPages(bytes: Buffer): readonly PicturePage[] | null {
  const order = orderOf(bytes);
  const pages: PicturePage[] = [];
  for (let at = order.long(4); at !== 0; at = order.long(at + 2 + order.short(at) * 12)) {
    const page = pageOf(frameAt(bytes, order, at));
    if (page === null) return null;
    pages.push(page);
  }
  return pages;
}
