/**
 * What a PDF may do besides being read. Its streams are unpacked under a ceiling before anything parses it, then every object is
 * walked: a search of the bytes would miss what lies in object streams.
 */
import { inflateSync, constants as zlib } from 'node:zlib';
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import type { FileProblem } from '../../request/package/stored.ts';
import { longestPageSide, unpacked } from '../limits.ts';
import type { Found } from './kind.ts';

/** Names of keys and actions, and what they make of a file. */
const marks: ReadonlyMap<string, FileProblem> = new Map([
  ...['JavaScript', 'JS', 'Launch', 'XFA', 'SubmitForm', 'ImportData', 'RichMedia', 'Rendition', 'GoToR'].map(
    (name) => [name, 'script'] as const,
  ),
  ...['EmbeddedFile', 'EmbeddedFiles', 'GoToE', 'FileAttachment'].map((name) => [name, 'attachment'] as const),
]);

/** Entries whose value says what an object is or does. */
const kinds: readonly string[] = ['S', 'Subtype', 'Type'];

const deepest = 60;

function* namesIn(value: PDFObject | undefined, depth = 0): Generator<string> {
  if (value === undefined || depth > deepest) return;
  const inside = value instanceof PDFStream ? value.dict : value;
  if (inside instanceof PDFArray) for (const item of inside.asArray()) yield* namesIn(item, depth + 1);
  if (!(inside instanceof PDFDict)) return;
  for (const [key, item] of inside.entries()) {
    const name = key.decodeText();
    yield name;
    if (item instanceof PDFName && kinds.includes(name)) yield item.decodeText();
    if (!(item instanceof PDFRef)) yield* namesIn(item, depth + 1);
  }
}

/** Null where the bytes are no such data; `too-much` past the ceiling. */
function inflated(bytes: Uint8Array): Uint8Array | 'too-much' | null {
  try {
    return inflateSync(bytes, { maxOutputLength: unpacked.stream, finishFlush: zlib.Z_SYNC_FLUSH });
  } catch (error) {
    return error instanceof RangeError ? 'too-much' : null;
  }
}

/** Data may be packed several times over, and each turn may be a thousand times as long. */
const mostTurns = 3;

/** In bytes, all turns together; Infinity past a ceiling. */
function unpackedSize(bytes: Uint8Array, turn = 1): number {
  // Zlib data begins so, whatever the dictionary in front of it says: RFC 1950.
  if (bytes[0] === undefined || (bytes[0] & 0x0f) !== 8) return 0;
  const inside = inflated(bytes);
  if (inside === null) return 0;
  if (inside === 'too-much') return Number.POSITIVE_INFINITY;
  return inside.length + (turn < mostTurns ? unpackedSize(inside, turn + 1) : 0);
}

function unpacksTooMuch(bytes: Buffer): boolean {
  let sum = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at)) {
    // `stream`, an end of line, the data.
    const from = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', from);
    if (end < 0) return false;
    sum += unpackedSize(bytes.subarray(from, end));
    if (sum > unpacked.all) return true;
    at = end + 'endstream'.length;
  }
  return false;
}

/** Where the last part of a file says that it is whole. */
const tail = 2048;

async function parsed(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, {
      ...{ updateMetadata: false, ignoreEncryption: true, capNumbers: true, parseSpeed: ParseSpeeds.Fastest },
    });
  } catch {
    return null;
  }
}

function pagesOf(document: PDFDocument): Found {
  try {
    const sizes = document.getPages().map((page) => page.getSize());
    if (sizes.length === 0) return 'empty';
    const tooLong = sizes.some(({ width, height }) => Math.max(Math.abs(width), Math.abs(height)) > longestPageSide);
    return tooLong ? 'page-size' : { pages: sizes.length };
  } catch {
    return 'cut';
  }
}

/** Pages are counted by the page tree; the count that a file states about itself may lie. */
export async function checkPdf(bytes: Buffer): Promise<Found> {
  if (bytes.subarray(-tail).lastIndexOf('%%EOF') < 0) return 'cut';
  if (unpacksTooMuch(bytes)) return 'inflates';
  const document = await parsed(bytes);
  if (document === null) return 'cut';
  if (document.isEncrypted) return 'encrypted';
  const { context } = document;
  for (const value of [context.trailerInfo.Root, ...context.enumerateIndirectObjects().map(([, object]) => object)])
    for (const name of namesIn(value)) {
      const problem = marks.get(name);
      if (problem !== undefined) return problem;
    }
  return pagesOf(document);
}
