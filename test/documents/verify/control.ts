/** A PDF that no archive and no screen reader is happy with. */
import { PDFDocument, StandardFonts } from 'pdf-lib';

export async function untagged(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Neither tagged nor embedded', { font });
  return document.save();
}
