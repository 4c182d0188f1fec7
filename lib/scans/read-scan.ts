/** Reads the pages of a scan, drawn one at a time: what codes they have, and which are blank. */
import { drawEach } from '../release/pages/reader.ts';
import { codesOn } from './bar-codes.ts';
import { greysOf, isBlank } from './greys.ts';
import type { ReadScanPage } from './parts.ts';

/** A page that cannot be drawn is not blank: somebody looks at it. */
const undrawn: ReadScanPage = { blank: false, references: [], foreign: false };

/** Throws for a file that PDFium cannot open. */
export async function readScan(pdf: Uint8Array): Promise<readonly ReadScanPage[]> {
  const pages: ReadScanPage[] = [];
  await drawEach(pdf, async (drawn) => {
    if (drawn === null) {
      pages.push(undrawn);
      return;
    }
    const greys = greysOf(drawn.pixels, drawn.width, drawn.height);
    const codes = await codesOn(greys);
    // Our code may stand where a fax machine has its line.
    pages.push({ ...codes, blank: codes.references.length === 0 && isBlank(greys) });
  });
  return pages;
}
