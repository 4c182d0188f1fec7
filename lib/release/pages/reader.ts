/**
 * PDFium, the one reader of PDFs, behind this file. It runs after the checks of `lib/uploads`: sizes, bombs and what a PDF may do are known by
 * then. Texts and pictures of pages; nothing is written.
 */
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { greyPng } from './png.ts';

let started: Promise<PDFiumLibrary> | undefined;

function library(): Promise<PDFiumLibrary> {
  started ??= PDFiumLibrary.init();
  return started;
}

interface Closing {
  _FPDF_ClosePage(page: number): void;
}

function closes(module: unknown): module is Closing {
  return typeof module === 'object' && module !== null && '_FPDF_ClosePage' in module;
}

/** The package closes a page only when it draws it; a file of 3,000 pages read without this takes four times the memory. */
function close(page: PDFiumPage): void {
  const [module, place]: unknown[] = [Reflect.get(page, 'module'), Reflect.get(page, 'pageIdx')];
  if (!closes(module) || typeof place !== 'number') throw new Error('pdfium has changed: pages stay open');
  module._FPDF_ClosePage(place);
}

async function opened<Result>(bytes: Uint8Array, use: (pdf: PDFiumDocument) => Result | Promise<Result>): Promise<Result> {
  const pdf = await (await library()).loadDocument(bytes);
  try {
    return await use(pdf);
  } finally {
    pdf.destroy();
  }
}

export interface ReadPage {
  readonly text: string;
  /** An image lies under the text: somebody's program has read it from the picture. */
  readonly scanned: boolean;
}

/** More objects are the drawing of a page, and no scan. */
const fewObjects = 400;
const imageObject = 'image';

/** True where a page has text over an image, and hardly anything drawn. */
function isScan(page: PDFiumPage): boolean {
  const many = page.getObjectCount();
  if (many === 0 || many > fewObjects) return false;
  const kinds = Array.from({ length: many }, (_, place) => page.getObject(place).type);
  return kinds.includes(imageObject) && !kinds.includes('path') && kinds.filter((kind) => kind === imageObject).length <= 2;
}

/** The text of each page, in order; throws for a file that PDFium cannot open. */
export function readTexts(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  return opened(bytes, (pdf) => {
    const pages: ReadPage[] = [];
    for (let place = 0; place < pdf.getPageCount(); place += 1) {
      const page = pdf.getPage(place);
      const text = page.getText();
      pages.push({ text, scanned: text.trim() !== '' && isScan(page) });
      close(page);
    }
    return pages;
  });
}

/** In points: a page of a poster would be a picture of gigabytes. */
const longestSide = 14_400;
/** In pixels, of the longer side of a page. */
const pictureSide = 1100;

/** One page (from 1) as a grey PNG; null where there is no such page. */
export function pictureOf(bytes: Uint8Array, number: number): Promise<Uint8Array | null> {
  return opened(bytes, async (pdf) => {
    if (!Number.isInteger(number) || number < 1 || number > pdf.getPageCount()) return null;
    const page = pdf.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const side = Math.max(originalWidth, originalHeight);
    if (side > longestSide || side <= 0) {
      close(page);
      return null;
    }
    const { data, width, height } = await page.render({ scale: pictureSide / side, render: 'bitmap' });
    return greyPng(data, width, height);
  });
}

/** A page as it was drawn. */
export interface DrawnPage {
  /** From 1. */
  readonly number: number;
  /** Four bytes each: blue, green, red, opaque. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** In pixels for each point: 200 dots an inch, as a fax or an office scanner has them. */
const scanScale = 200 / 72;
/** In pixels, of the longer side: a sheet of legal paper has 2,800. */
const scanSide = 3000;

/** Draws each page at the resolution of a scan and hands it over, one at a time; null for one that is too large to be drawn. */
export function drawEach(
  bytes: Uint8Array,
  use: (page: DrawnPage | null, number: number) => void | Promise<void>,
): Promise<number> {
  return opened(bytes, async (pdf) => {
    const count = pdf.getPageCount();
    for (let number = 1; number <= count; number += 1) {
      const page = pdf.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const side = Math.max(originalWidth, originalHeight);
      if (side > longestSide || side <= 0) {
        close(page);
        await use(null, number);
        continue;
      }
      const { data, width, height } = await page.render({ scale: Math.min(scanScale, scanSide / side), render: 'bitmap' });
      await use({ number, pixels: data, width, height }, number);
    }
    return count;
  });
}
