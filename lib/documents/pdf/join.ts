/**
 * Many PDFs as one that is easy to read and to print, each page with its number in a strip of its own below what the page shows. Made only of PDFs
 * without forms or signatures, which a copy would break.
 */
import { degrees, PDFDict, PDFDocument, type PDFFont, PDFName, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** In points. */
const strip = { height: 16, size: 8, above: 5 } as const;

type Turn = 0 | 90 | 180 | 270;

function turnOf(page: PDFPage): Turn {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The page with a strip more at the edge that is its lower one as it is shown, and that strip. */
function enlarged({ x, y, width, height }: Box, turn: Turn): { readonly page: Box; readonly strip: Box } {
  const more = strip.height;
  switch (turn) {
    case 0:
      return { page: { x, y: y - more, width, height: height + more }, strip: { x, y: y - more, width, height: more } };
    case 90:
      return { page: { x, y, width: width + more, height }, strip: { x: x + width, y, width: more, height } };
    case 180:
      return { page: { x, y, width, height: height + more }, strip: { x, y: y + height, width, height: more } };
    case 270:
      return { page: { x: x - more, y, width: width + more, height }, strip: { x: x - more, y, width: more, height } };
  }
}

/** Where a text of this width begins, in the middle of the strip. */
function start({ x, y, width, height }: Box, turn: Turn, textWidth: number): { readonly x: number; readonly y: number } {
  const [middleX, middleY, half] = [x + width / 2, y + height / 2, textWidth / 2];
  switch (turn) {
    case 0:
      return { x: middleX - half, y: y + strip.above };
    case 90:
      return { x: x + width - strip.above, y: middleY - half };
    case 180:
      return { x: middleX + half, y: y + height - strip.above };
    case 270:
      return { x: x + strip.above, y: middleY + half };
  }
}

function number(page: PDFPage, text: string, font: PDFFont): void {
  const turn = turnOf(page);
  const made = enlarged(page.getCropBox(), turn);
  const { x, y, width, height } = made.page;
  page.setMediaBox(x, y, width, height);
  page.setCropBox(x, y, width, height);
  // What a page hides beyond its edge stays hidden.
  page.drawRectangle({ ...made.strip, color: rgb(1, 1, 1) });
  const place = start(made.strip, turn, font.widthOfTextAtSize(text, strip.size));
  page.drawText(text, { ...place, font, size: strip.size, rotate: degrees(turn), color: rgb(0, 0, 0) });
}

function hasForm(pdf: PDFDocument): boolean {
  return pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict) !== undefined;
}

export interface JoinedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The same bytes for the same parts. Null where one of them has a form or a signature, or cannot be copied. */
export async function joinPdfs(parts: readonly Uint8Array[], at: Date): Promise<JoinedPdf | null> {
  try {
    const joined = await PDFDocument.create({ updateMetadata: false });
    joined.setCreationDate(at);
    joined.setModificationDate(at);
    for (const part of parts) {
      const pdf = await PDFDocument.load(part, { updateMetadata: false });
      if (hasForm(pdf)) return null;
      for (const page of await joined.copyPages(pdf, pdf.getPageIndices())) joined.addPage(page);
    }
    const font = await joined.embedFont(StandardFonts.Helvetica);
    const pages = joined.getPages();
    pages.forEach((page, place) => {
      number(page, `${place + 1} / ${pages.length}`, font);
    });
    return { bytes: await joined.save(), pages: pages.length };
  } catch {
    return null;
  }
}
