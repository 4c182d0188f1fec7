/**
 * A picture without what a camera writes beside it: where and when it was taken, by which device, and small copies of it. Only the
 * turn of a photo stays, or it would lie on its side. The picture itself is not decoded and stays as it is.
 */
import type { FileType } from '../../request/package/stored.ts';
import { metadataIn } from './heif-boxes.ts';
import { jpegEnd, jpegSegments } from './pictures.ts';
import { webpChunks } from './webp-heic.ts';

const [comment, application] = [0xfe, 0xe0];
/** Without its mark the colours of some files are wrong: JFIF, and Adobe's transformation. */
const kept: readonly number[] = [application, application + 14];

const turn = 0x0112;

/** EXIF 2.32, 4.6.4: the number of the turn, from 2; undefined where none is told. */
function turnIn(exif: Buffer): number | undefined {
  const tiff = exif.subarray(6);
  if (exif.toString('latin1', 0, 4) !== 'Exif' || tiff.length < 14) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; left -= 1, at += 12)
    if (short(at) === turn) return short(at + 8);
  return undefined;
}

/** An EXIF block that tells the turn and nothing else. */
function turnBlock(value: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(turn, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(value, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, application + 1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function isMetadata(marker: number): boolean {
  return marker === comment || (marker >= application && marker <= application + 15 && !kept.includes(marker));
}

/** How a JPEG has to be turned, from 1 (not at all) to 8: EXIF 2.32, 4.6.4. */
export function turnOf(bytes: Buffer): number {
  const turned = (jpegSegments(bytes) ?? [])
    .filter(({ marker }) => marker === application + 1)
    .map(({ from, to }) => turnIn(bytes.subarray(from + 4, to)))
    .find((value) => value !== undefined);
  return turned !== undefined && turned <= 8 ? turned : 1;
}

function jpeg(bytes: Buffer): Buffer {
  const segments = jpegSegments(bytes) ?? [];
  const [scan] = segments.slice(-1);
  if (scan === undefined) return bytes;
  const turned = turnOf(bytes);
  const block = turned > 1 ? [turnBlock(turned)] : [];
  const parts = segments.filter(({ marker }) => !isMetadata(marker)).map(({ from, to }) => bytes.subarray(from, to));
  // A second picture, or a film, may lie behind the end.
  return Buffer.concat([bytes.subarray(0, 2), ...block, ...parts, bytes.subarray(scan.to, jpegEnd(bytes, scan.to))]);
}

/** What a picture needs to be drawn right. */
const pngKept: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'IDAT', 'IEND'];

function png(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const [type, next] = [bytes.toString('latin1', at + 4, at + 8), at + 12 + bytes.readUInt32BE(at)];
    if (pngKept.includes(type)) parts.push(bytes.subarray(at, next));
    if (type === 'IEND') break;
    at = next;
  }
  return Buffer.concat(parts);
}

/** In the head of an extended file: there is EXIF, there is XMP. */
const told = 0b1100;

function webp(bytes: Buffer): Buffer {
  const chunks = (webpChunks(bytes) ?? []).filter(({ type }) => type !== 'EXIF' && type !== 'XMP ');
  const parts = chunks.map(({ type, from, to }) => {
    // Its head, and the byte that makes its length even.
    const part = Buffer.from(bytes.subarray(from - 8, to + ((to - from) % 2)));
    if (type === 'VP8X') part[8] = (part[8] ?? 0) & ~told;
    return part;
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** Overwritten where they lie, for every other box counts bytes from the beginning of the file. */
function heic(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (const { from, to } of metadataIn(bytes)) copy.fill(0, from, Math.min(to, copy.length));
  return copy;
}

const cleaners: Readonly<Partial<Record<FileType, (bytes: Buffer) => Buffer>>> = { jpeg, png, webp, heic };

/** Bytes that were judged whole before. Other kinds are given back as they are. Throws where a HEIC lies about its lengths. */
export function withoutMetadata(type: FileType, bytes: Buffer): Buffer {
  return cleaners[type]?.(bytes) ?? bytes;
}
