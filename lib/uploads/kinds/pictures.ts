/** Pictures: whole, and not larger than a page of paper, by their headers alone. Nothing is decoded. */
import { mostPixels } from '../limits.ts';
import type { Found } from './kind.ts';

export const pictureOf = (width: number, height: number): Found => {
  if (width * height === 0) return 'empty';
  return width * height > mostPixels ? 'inflates' : { pages: 1 };
};

/** Of the frame headers SOF0 to SOF15: not DHT, JPG, DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const [startOfScan, endOfImage] = [0xda, 0xd9];

/** A part of a JPEG before its picture's data: its marker, and where it lies with it. */
interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

/** The segments of a JPEG (ITU T.81) up to and with the first start of a scan; null where it ends before. */
export function jpegSegments(bytes: Buffer): readonly Segment[] | null {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    segments.push({ marker, from: at, to });
    if (marker === startOfScan) return segments;
    at = to;
  }
  return null;
}

/** Where the data of a JPEG's picture ends, with its mark; -1 where it does not. */
export function jpegEnd(bytes: Buffer, scan: number): number {
  const end = bytes.indexOf(Buffer.from([0xff, endOfImage]), scan);
  return end < 0 ? -1 : end + 2;
}

/** JPEG: its size, and an end behind the picture's data. */
export function checkJpeg(bytes: Buffer): Found {
  const segments = jpegSegments(bytes);
  const frame = segments?.findLast(({ marker, from }) => isFrame(marker) && from + 9 <= bytes.length);
  if (segments === null || frame === undefined || jpegEnd(bytes, segments.at(-1)?.to ?? 0) < 0) return 'cut';
  return pictureOf(bytes.readUInt16BE(frame.from + 7), bytes.readUInt16BE(frame.from + 5));
}

/** PNG (RFC 2083): walks the chunks up to the last. */
export function checkPng(bytes: Buffer): Found {
  if (bytes.length < 33) return 'cut';
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return pictureOf(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  return 'cut';
}

const [imageWidth, imageLength] = [256, 257];
/** Type of a field: two bytes, where others have four. */
const asShort = 3;
const mostFrames = 10_000;

/** Numbers at places of a TIFF, in its own order of bytes. Throw RangeError beyond its end. */
function numbersOf(bytes: Buffer) {
  const little = bytes.toString('latin1', 0, 2) === 'II';
  return {
    short: (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
}
type Numbers = ReturnType<typeof numbersOf>;

/** One directory: what is in its frame, and where the next begins. */
function frameAt({ short, long }: Numbers, at: number): { readonly frame: Found; readonly next: number } {
  const count = short(at);
  const sideOf = (wanted: number): number => {
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12)
      if (short(entry) === wanted) return short(entry + 2) === asShort ? short(entry + 8) : long(entry + 8);
    return 0;
  };
  return { frame: pictureOf(sideOf(imageWidth), sideOf(imageLength)), next: long(at + 2 + count * 12) };
}

function framesOf(numbers: Numbers): Found {
  const seen = new Set<number>();
  for (let at = numbers.long(4); at !== 0; ) {
    // A chain in a circle has no end.
    if (seen.has(at) || seen.size >= mostFrames) return 'cut';
    seen.add(at);
    const { frame, next } = frameAt(numbers, at);
    if (typeof frame === 'string') return frame;
    at = next;
  }
  return seen.size === 0 ? 'empty' : { pages: seen.size };
}

/** TIFF 6.0: follows the chain of directories, one a frame. The larger kind of file (BigTIFF) is none of ours. */
export function checkTiff(bytes: Buffer): Found {
  try {
    return framesOf(numbersOf(bytes));
  } catch {
    // A place beyond the end of the file.
    return 'cut';
  }
}
