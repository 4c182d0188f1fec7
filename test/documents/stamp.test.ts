/**
 * The label on every page of other people's PDFs. PDFium draws each page before and after: the page is taller by a strip at its upper edge, the strip has
 * ink, and below it every mark is where it was.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabelledPatient } from '../../lib/documents/inbound/person.ts';
import { stampPdf } from '../../lib/documents/inbound/stamp.ts';
import { loadLanguages } from '../../lib/languages/words.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import { checkPdf } from '../../lib/uploads/kinds/pdf.ts';
import { deep } from '../support/depth.ts';
import { hardPdfs, manyPages } from '../support/hard-pdfs.ts';

const patient: LabelledPatient = { name: 'María José Peña Nguyễn', mrn: 'D1234567', dateOfBirth: '1984-03-09' };

let library: PDFiumLibrary;
beforeAll(async () => {
  await loadLanguages();
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly text: string;
}

/** In pixels: no page is drawn larger. Tiny ones are drawn ten times as large, so that the strip has whole pixels. */
const most = 1200;
const tiny = 120;

/** `scales` of the first drawing are used again for the second: pages grow. */
async function drawn(bytes: Uint8Array, scales?: readonly number[]) {
  const pdf = await library.loadDocument(bytes);
  const pages: Drawn[] = [];
  const used: number[] = [];
  for (const [place, page] of [...pdf.pages()].entries()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const side = Math.max(originalWidth, originalHeight);
    const scale = scales?.[place] ?? (side < tiny ? 10 : Math.min(1, most / side));
    used.push(scale);
    const text = page.getText();
    // The package takes whole points only, and would squeeze a page of 112.7 into 112.
    const size = { width: Math.round(originalWidth * scale), height: Math.round(originalHeight * scale) };
    const { data, width, height } = await page.render({ ...size, scale: 1, render: 'bitmap', renderFormFields: true });
    pages.push({ width, height, pixels: Uint8Array.from(data), text });
  }
  pdf.destroy();
  return { pages, scales: used };
}

async function stamped(bytes: Uint8Array, whose = patient, language: Language = 'en'): Promise<Uint8Array> {
  const result = await stampPdf(bytes, whose, language);
  if (!result.ok) throw new Error(result.why);
  return result.bytes;
}

const greyAt = ({ pixels, width, height }: Drawn, x: number, y: number): number => {
  if (x < 0 || y < 0 || x >= width || y >= height) return -1;
  const at = (y * width + x) * 4;
  return ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
};

/**
 * Pixels of one drawing for which the other has none alike within a pixel. A page whose size is no whole number of pixels is drawn a
 * little larger or smaller, so edges move by a part of a pixel.
 */
function unlike(one: Drawn, other: Drawn, down: number): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const grey = greyAt(one, x, y);
      if (Math.abs(grey - greyAt(other, x, y + down)) <= 40) continue;
      const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => greyAt(other, x + dx, y + down + dy)));
      const there = near.filter((value) => value >= 0);
      // Between the darkest and the lightest around it: an edge that has moved by a part of a pixel.
      if (there.length === 0 || grey < Math.min(...there) - 40 || grey > Math.max(...there) + 40) count += 1;
    }
  return count;
}

function cut(page: Drawn, from: number): Drawn {
  return { ...page, height: page.height - from, pixels: page.pixels.subarray(from * page.width * 4) };
}

const flat = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');

/** What must hold of each page; pages of a poster are drawn smaller, so ink of the strip is looked for with less contrast. */
function compare(before: Drawn, after: Drawn, name: string): void {
  const strip = after.height - before.height;
  expect(after.width, name).toBe(before.width);
  expect(strip, name).toBeGreaterThan(0);
  const lower = cut(after, strip);
  const area = before.width * before.height;
  expect(unlike(before, lower, 0) / area, `${name}: lost or covered`).toBeLessThan(0.0005);
  expect(unlike(lower, before, 0) / area, `${name}: added`).toBeLessThan(0.0005);
  const greys = Array.from({ length: strip * after.width }, (_, at) =>
    greyAt(after, at % after.width, Math.floor(at / after.width)),
  );
  expect(
    greys.some((grey) => grey < 200),
    `${name}: ink in the strip`,
  ).toBe(true);
  const light = greys.filter((grey) => grey > 200).length;
  expect(light / greys.length, `${name}: paper in the strip`).toBeGreaterThan(0.4);
}

const label = flat('Patient: María José Peña Nguyễn • Date of birth: March 9, 1984 • Medical record number: D1234567');

describe('the label on every page', () => {
  it('of at least thirty hard PDFs', () => {
    expect(Object.keys(hardPdfs).length).toBeGreaterThanOrEqual(30);
  });

  it.each(Object.entries(hardPdfs).filter((_, place) => deep || place % 4 === 0))('%s', async (name, make) => {
    const bytes = await make();
    // It is one that the quarantine lets through.
    expect(typeof (await checkPdf(Buffer.from(bytes)))).toBe('object');
    const before = await drawn(bytes);
    const after = await drawn(await stamped(bytes), before.scales);
    expect(after.pages.length).toBe(before.pages.length);
    for (const [place, page] of after.pages.entries()) {
      const old = before.pages[place];
      if (old === undefined) throw new Error('a page more');
      compare(old, page, `${name}, page ${place + 1}`);
      const text = flat(page.text);
      expect(text, name).toContain(label);
      for (const word of old.text.split(/\s+/).filter((part) => part.length > 3)) expect(text).toContain(flat(word));
    }
  });

  it('is seen to be missing where something covers it or the page', async () => {
    const bytes = await (hardPdfs['letter'] ?? Promise.reject)();
    const { pages, scales } = await drawn(bytes);
    const document = await PDFDocument.load(await stamped(bytes));
    document.getPage(0).drawRectangle({ x: 100, y: 700, width: 60, height: 60 });
    const spoiled = await drawn(await document.save(), scales);
    const [before, after] = [pages[0], spoiled.pages[0]];
    if (before === undefined || after === undefined) throw new Error('no page');
    expect(() => compare(before, after, 'covered')).toThrow(/lost or covered|added/);
  });

  it('500 pages take at most three seconds', async () => {
    const bytes = await manyPages(500);
    await stamped(await manyPages(2));
    const start = performance.now();
    const result = await stampPdf(bytes, patient, 'en');
    const took = performance.now() - start;
    expect(result.ok && result.pages).toBe(500);
    expect(took).toBeLessThan(3000);
    const pdf = await library.loadDocument(result.ok ? result.bytes : bytes);
    const texts = [...pdf.pages()].map((page) => flat(page.getText()));
    pdf.destroy();
    expect(texts.filter((text) => text.includes(label))).toHaveLength(500);
    texts.forEach((text, place) => {
      expect(text).toContain(`Page${place + 1}`);
    });
  });

  it('is put on again above the first', async () => {
    const once = await stamped(await (hardPdfs['turned by 90'] ?? Promise.reject)());
    const second = await stamped(once, { name: 'Other Person', dateOfBirth: '1990-01-02' });
    const [before, after] = [await drawn(once), await drawn(second)];
    expect(flat(after.pages[0]?.text ?? '')).toContain(flat('Patient: Other Person • Date of birth: January 2, 1990'));
    expect(flat(after.pages[0]?.text ?? '')).toContain(label);
    const [one, two] = [before.pages[0], after.pages[0]];
    if (one === undefined || two === undefined) throw new Error('no page');
    compare(one, two, 'twice');
  });

  it.each([
    ['王小明', 'es'],
    ['محمد الفارسي', 'en'],
    ['Зоя Ивановна Κωνσταντίνου', 'en'],
    ['W'.repeat(100), 'es'],
  ] as const)('in any script, and however long: %s', async (name, language) => {
    for (const hard of ['A4', 'tiny', 'a crop box, turned by 270']) {
      const bytes = await (hardPdfs[hard] ?? Promise.reject)();
      const before = await drawn(bytes);
      const after = await drawn(await stamped(bytes, { ...patient, name }, language), before.scales);
      const [one, two] = [before.pages[0], after.pages[0]];
      if (one === undefined || two === undefined) throw new Error('no page');
      compare(one, two, `${hard} ${name}`);
      if (!/\p{Script=Arabic}/u.test(name)) expect(flat(two.text)).toContain(flat(name));
      if (language === 'es') expect(flat(two.text)).toContain(flat('9 de marzo de 1984'));
    }
  });

  it('leaves fields, notes and tags of a file as they were', async () => {
    const document = await PDFDocument.load(await stamped(await (hardPdfs['a form with fields'] ?? Promise.reject)()));
    expect(document.getForm().getTextField('name').getText()).toBe('María');
    expect(document.getForm().getCheckBox('yes').isChecked()).toBe(true);
    const tagged = await PDFDocument.load(await stamped(await (hardPdfs['tagged, for screen readers'] ?? Promise.reject)()));
    expect(tagged.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined();
  });

  it('refuses a page that could not be shown with a strip more', async () => {
    const document = await PDFDocument.create();
    document.addPage([14_000, 14_390]);
    expect(await stampPdf(await document.save(), patient, 'en')).toEqual({ ok: false, why: 'page-size' });
  });
});
