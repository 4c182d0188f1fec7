/**
 * Papers as one PDF to print, each page as it is: no strip, no number, since fold marks and windows want the true size. Pages lose their tags
 * on the way, so this file is for the printer and for nobody to read; what people read is the single papers.
 */
import { PDFDocument } from 'pdf-lib';
import { paper } from '../layout/themes.ts';

interface Assembly {
  readonly title: string;
  readonly at: Date;
  /** Each paper begins on an odd page, so that a printer of both sides begins a new sheet with it. */
  readonly bothSides: boolean;
}

/** The same papers give the same bytes. Throws for a paper that is no PDF. */
export async function assemblePdf(papers: readonly Uint8Array[], { title, at, bothSides }: Assembly): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setCreationDate(at);
  whole.setModificationDate(at);
  for (const bytes of papers) {
    if (bothSides && whole.getPageCount() % 2 === 1) whole.addPage([paper.width, paper.height]);
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page);
  }
  return whole.save();
}
