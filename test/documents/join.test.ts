/** Records as one PDF: nothing covered, each page numbered as it is read, whichever way it is turned, and never at the cost of a signature. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinPdfs } from '../../lib/documents/pdf/join.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';

const at = new Date('2026-11-29T15:00:00.000Z');

async function pdfOf(pages: readonly { readonly text: string; readonly turn?: number }[], change = (_: PDFDocument) => {}) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { text, turn = 0 } of pages) {
    const page = pdf.addPage([300, 400]);
    page.setRotation(degrees(turn));
    page.drawText(text, { x: 20, y: 2, size: 10, font });
  }
  change(pdf);
  return pdf.save();
}

/** Dark dots in the middle of the strip of 16 points at the lower edge of the first page, as it is shown at four dots a point. */
async function darkInLowerStrip(bytes: Uint8Array): Promise<number> {
  const pdf = await (await PDFiumLibrary.init()).loadDocument(bytes);
  const { data, width, height } = await pdf.getPage(0).render({ scale: 4, render: 'bitmap' });
  pdf.destroy();
  let dark = 0;
  for (let y = height - 16 * 4; y < height; y += 1)
    for (let x = Math.floor(width * 0.4); x < width * 0.6; x += 1) if ((data[(y * width + x) * 4] ?? 255) < 128) dark += 1;
  return dark;
}

const joinedOf = async (...parts: readonly Uint8Array[]) => {
  const joined = await joinPdfs(parts, at);
  if (joined === null) throw new Error('not joined');
  return joined;
};

describe('PDFs joined as one', () => {
  it('keep every page in order, with its number', async () => {
    const { bytes, pages } = await joinedOf(await pdfOf([{ text: 'Cover' }]), await pdfOf([{ text: 'One' }, { text: 'Two' }]));
    const texts = (await readTexts(bytes)).map(({ text }) => text.split(/\s*\r?\n\s*/).toSorted());
    expect([pages, texts]).toEqual([
      3,
      [
        ['1 / 3', 'Cover'],
        ['2 / 3', 'One'],
        ['3 / 3', 'Two'],
      ],
    ]);
  });

  it('are the same bytes each time', async () => {
    const parts = [await pdfOf([{ text: 'Cover' }]), await pdfOf([{ text: 'One' }])];
    expect(Buffer.from((await joinedOf(...parts)).bytes).equals(Buffer.from((await joinedOf(...parts)).bytes))).toBe(true);
  });

  it.each([0, 90, 180, 270])(
    'grow a strip at the lower edge of a page turned by %i degrees, and cover nothing',
    async (turn) => {
      const { bytes } = await joinedOf(await pdfOf([{ text: 'At the very edge', turn }]));
      const [page] = (await PDFDocument.load(bytes)).getPages();
      const { width, height } = page?.getCropBox() ?? { width: 0, height: 0 };
      expect([width, height]).toEqual(turn % 180 === 0 ? [300, 416] : [316, 400]);
      const [read] = await readTexts(bytes);
      expect(read?.text).toContain('At the very edge');
      expect(read?.text).toContain('1 / 1');
      expect(await darkInLowerStrip(bytes)).toBeGreaterThan(20);
    },
  );

  it('are not made of a PDF with a form or a signature, nor of what cannot be read', async () => {
    const form = await pdfOf([{ text: 'Form' }], (pdf) => {
      pdf.getForm().createTextField('name');
    });
    expect(await joinPdfs([form], at)).toBeNull();
    expect(await joinPdfs([Buffer.from('%PDF-1.7 cut')], at)).toBeNull();
  });
});
