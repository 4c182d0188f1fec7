/** A JPEG or a PNG as a page. */

import { turnOf } from '../../uploads/kinds/metadata.ts';
import { jpegSegments } from '../../uploads/kinds/pictures.ts';
import { type ImageEntries, indexed, type PicturePage } from './picture-page.ts';

const whole = (width: number, height: number, entries: ImageEntries, data: Uint8Array, turn = 1): PicturePage => ({
  ...{ width, height, turn },
  pieces: [{ entries: { Width: width, Height: height, ...entries }, data, top: 0, left: 0, width, height }],
});

/** Of the frame headers SOF0 to SOF15: not DHT, JPG, DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const spaces: Readonly<Record<number, string | undefined>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/** Null where it has no colours that a page may have. The turn of the camera becomes that of the page. */
export function jpegPage(bytes: Buffer): PicturePage | null {
  const frame = jpegSegments(bytes)?.findLast(({ marker }) => isFrame(marker));
  if (frame === undefined) return null;
  const [height, width, colors] = [
    bytes.readUInt16BE(frame.from + 5),
    bytes.readUInt16BE(frame.from + 7),
    bytes.readUInt8(frame.from + 9),
  ];
  const space = spaces[colors];
  if (space === undefined) return null;
  // Adobe writes four colours the other way round: Adobe technical note 5116.
  const inverted = colors === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {};
  const entries = { ColorSpace: space, BitsPerComponent: 8, Filter: 'DCTDecode', ...inverted };
  return whole(width, height, entries, bytes, turnOf(bytes));
}

interface PngParts {
  readonly head: Buffer;
  readonly palette: Buffer | undefined;
  readonly data: Buffer;
}

function pngParts(bytes: Buffer): PngParts {
  const data: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const [type, body] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))];
    if (type === 'PLTE') palette = body;
    if (type === 'IDAT') data.push(body);
  }
  return { head: bytes.subarray(16, 29), palette, data: Buffer.concat(data) };
}

const [grey, color, paletted] = [0, 2, 3];

/** RFC 2083: a PDF takes its data over. Null for a PNG whose lines are interlaced or that one can see through. */
export function pngPage(bytes: Buffer): PicturePage | null {
  const { head, palette, data } = pngParts(bytes);
  const [width, height, bits, kind, interlaced] = [
    ...[head.readUInt32BE(0), head.readUInt32BE(4)],
    ...[head.readUInt8(8), head.readUInt8(9), head.readUInt8(12)],
  ];
  if (width === undefined || height === undefined || bits === undefined || interlaced !== 0) return null;
  const colors = kind === color ? 3 : 1;
  const indexes = kind === paletted && palette !== undefined ? indexed(palette) : undefined;
  const space = kind === grey ? 'DeviceGray' : kind === color ? 'DeviceRGB' : indexes;
  if (space === undefined) return null;
  const parms = { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width };
  return whole(width, height, { ColorSpace: space, BitsPerComponent: bits, Filter: 'FlateDecode', DecodeParms: parms }, data);
}
