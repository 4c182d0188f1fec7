/** A scan of any kind as a PDF, so that one reader draws all pages and a part of it is a file of its own. */
import { PDFDocument } from 'pdf-lib';
import type { ScanType } from '../request/scans.ts';
import { jpegPage, pngPage } from './pictures/photo.ts';
import { addPicturePage, type PicturePage } from './pictures/picture-page.ts';
import { tiffPages } from './pictures/tiff.ts';

/** In pixels: what has to be decoded here is decoded by JavaScript. */
const mostDecoded = 40_000_000;

function pagesOf(type: ScanType, bytes: Buffer): readonly PicturePage[] | null {
  if (type === 'tiff') return tiffPages(bytes);
  const page = type === 'jpeg' ? jpegPage(bytes) : type === 'png' ? pngPage(bytes) : null;
  return page === null ? null : [page];
}

/** A PNG that one can see through, or that is interlaced, on white. */
async function decodedPng(document: PDFDocument, bytes: Buffer): Promise<boolean> {
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostDecoded) return false;
  const picture = await document.embedPng(bytes);
  const { width, height } = picture.scaleToFit(792, 792);
  document.addPage([width, height]).drawImage(picture, { width, height });
  return true;
}

/** Null for what cannot be drawn here: HEIC, and rare kinds of TIFF and PNG. It then stays the file that it is. */
export async function asPdf(type: ScanType, bytes: Buffer): Promise<Uint8Array | null> {
  if (type === 'pdf') return bytes;
  if (type === 'heic') return null;
  const document = await PDFDocument.create({ updateMetadata: false });
  const pages = pagesOf(type, bytes);
  if (pages === null && !(type === 'png' && (await decodedPng(document, bytes)))) return null;
  for (const page of pages ?? []) addPicturePage(document, page);
  return document.save({ useObjectStreams: false });
}

/** Some pages of a PDF as a PDF of their own, from 1, both inside. */
export async function pagesFrom(pdf: Uint8Array, firstPage: number, lastPage: number): Promise<Uint8Array> {
  const from = await PDFDocument.load(pdf, { updateMetadata: false });
  if (firstPage === 1 && lastPage === from.getPageCount()) return pdf;
  const taken = await PDFDocument.create({ updateMetadata: false });
  const places = Array.from({ length: lastPage - firstPage + 1 }, (_, place) => firstPage - 1 + place);
  for (const page of await taken.copyPages(from, places)) taken.addPage(page);
  return taken.save({ useObjectStreams: false });
}
