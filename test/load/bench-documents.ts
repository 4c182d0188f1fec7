/**
 * How long a document takes, ours beside the usual ways, in one run on one machine: medians after a warm-up, ratios to pdf-lib
 * from scratch. The others get a finished layout; ours has to make its own. Times depend on the machine, ratios less so.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { layDocument, makeDocument } from '../../lib/documents/documents.ts';
import type { LaidPage } from '../../lib/documents/drawing.ts';
import { paper } from '../../lib/documents/looks.ts';
import type { SymbolMark } from '../../lib/documents/marks.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { DocumentKind } from '../../lib/request/vocabulary.ts';
import { body, recordOf, typicalInput } from '../documents/fixtures.ts';
import { firstDocument } from './first-document.ts';
import { quantile, race, type Variant } from './race.ts';

const facility = lakeNorman;
const full = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

const kinds: readonly (readonly [DocumentKind, 'patient' | 'attorney' | 'treating-provider', 'template' | 'drawn'])[] = [
  ['access-request', 'patient', 'template'],
  ['authorization', 'attorney', 'template'],
  ['mail-cover', 'attorney', 'drawn'],
  ['care-request', 'treating-provider', 'drawn'],
  ['fax-cover', 'treating-provider', 'drawn'],
];

const files = {
  regular: await readFile(fileURLToPath(import.meta.resolve(full.regular))),
  bold: await readFile(fileURLToPath(import.meta.resolve(full.bold))),
};
const record = recordOf(body(typicalInput('patient', 'en')));
const layout = layDocument('access-request', record, { facility });

type Fonts = Readonly<Record<'regular' | 'bold', PDFFont>>;

async function fontsOf(document: PDFDocument): Promise<Fonts> {
  document.registerFontkit(fontkit);
  const embed = (file: Uint8Array) => document.embedFont(file, { subset: false });
  return { regular: await embed(files.regular), bold: await embed(files.bold) };
}

function drawPage(document: PDFDocument, { marks, sheet }: LaidPage, fonts: Fonts): void {
  const page = document.addPage([paper.width, paper.height]);
  for (const mark of marks) {
    const { x } = mark;
    const y = paper.height - mark.y;
    if (mark.kind === 'text') {
      page.drawText(mark.text, { x, y, size: mark.size, font: fonts[mark.weight], color: rgb(...sheet.look.inks[mark.ink]) });
    }
    if (mark.kind === 'rule') page.drawRectangle({ x, y: y - mark.height, width: mark.width, height: mark.height });
    if (mark.kind === 'box') page.drawRectangle({ x, y: y - mark.size, width: mark.size, height: mark.size, borderWidth: 1 });
    if (mark.kind === 'symbol') {
      for (const [left, top, width, height] of barsOf(mark))
        page.drawRectangle({ x: x + left, y: y - top - height, width, height });
    }
  }
}

/** Bars of a symbol in points, from its upper left corner. */
function barsOf({ path, unit: [across, down] }: SymbolMark): readonly (readonly [number, number, number, number])[] {
  return path.split(' re').flatMap((bar) => {
    const [x = 0, y = 0, width = 0, height = 0] = bar.trim().split(' ').map(Number);
    return width === 0 ? [] : [[x * across, y * down, width * across, height * down] as const];
  });
}

/** The whole form by pdf-lib's own drawing calls, both faces embedded whole. */
async function fromScratch(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = await fontsOf(document);
  for (const page of layout) drawPage(document, page, fonts);
  return document.save();
}

const answers = layout.flatMap(({ marks }, page) =>
  marks.flatMap((mark) => (mark.kind === 'text' && mark.block.role === 'value' ? [{ ...mark, page }] : [])),
);

/** A form whose fields stand where the answers are. */
async function acroForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = await fontsOf(document);
  for (const page of layout) {
    drawPage(
      document,
      { ...page, marks: page.marks.filter((mark) => mark.kind !== 'text' || mark.block.role !== 'value') },
      fonts,
    );
  }
  const form = document.getForm();
  answers.forEach(({ x, y, page }, index) => {
    const place = { x, y: paper.height - y - 3, width: 240, height: 14, borderWidth: 0, font: fonts.regular };
    const target = document.getPages()[page];
    if (target) form.createTextField(`field${index}`).addToPage(target, place);
  });
  return document.save();
}

const emptyForm = await acroForm();

async function filledAndFlattened(): Promise<Uint8Array> {
  const document = await PDFDocument.load(emptyForm);
  document.registerFontkit(fontkit);
  const font = await document.embedFont(files.regular, { subset: false });
  const form = document.getForm();
  answers.forEach(({ text }, index) => {
    form.getTextField(`field${index}`).setText(text);
  });
  form.updateFieldAppearances(font);
  form.flatten();
  return document.save();
}

function drawByPdfKit(document: PDFKit, { marks, sheet }: LaidPage): void {
  document.addPage();
  for (const mark of marks) {
    const { x, y } = mark;
    if (mark.kind === 'text') {
      document
        .font(mark.weight)
        .fontSize(mark.size)
        .fillColor(sheet.look.inks[mark.ink].map((part) => part * 255));
      document.text(mark.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    if (mark.kind === 'rule') document.rect(x, y, mark.width, mark.height).fill();
    if (mark.kind === 'box') document.rect(x, y, mark.size, mark.size).stroke();
    if (mark.kind === 'symbol') {
      for (const [left, top, width, height] of barsOf(mark)) document.rect(x + left, y + top, width, height).fill();
    }
  }
}

/** The whole form by PDFKit, which cuts the faces itself. */
function byPdfKit(): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const document = new PDFKit({ size: 'LETTER', margin: 0, autoFirstPage: false });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.on('end', () => resolve(Buffer.concat(chunks)));
  document.on('error', reject);
  document.registerFont('regular', files.regular);
  document.registerFont('bold', files.bold);
  for (const page of layout) drawByPdfKit(document, page);
  document.end();
  return promise;
}

function ours(): readonly Variant[] {
  return kinds.map(([kind, type, how]) => {
    const own = recordOf(body(typicalInput(type, 'en')));
    const make = async () => (await makeDocument(kind, own, { facility })).bytes;
    return { name: `ours: ${kind} (${how})`, make, times: how === 'template' ? 30 : 3 };
  });
}

const rows = await race([
  ...ours(),
  { name: 'pdf-lib from scratch, whole fonts', make: fromScratch, times: 1 },
  { name: 'pdf-lib AcroForm filled and flattened', make: filledAndFlattened, times: 1 },
  { name: 'PDFKit, the same faces', make: byPdfKit, times: 1 },
]);
function medianOf(name: string): number {
  return quantile(rows.find((row) => row.name.startsWith(name))?.times ?? [], 0.5);
}

const others = [medianOf('pdf-lib from scratch'), medianOf('pdf-lib AcroForm'), medianOf('PDFKit')];
process.stdout.write('variant | runs | median ms | p95 ms | times faster than from scratch, AcroForm, PDFKit | bytes\n');
for (const { name, times, bytes } of rows) {
  const median = quantile(times, 0.5);
  const ratios = others.map((other) => (other / median).toFixed(1)).join(', ');
  const cells = [name, times.length, median.toFixed(3), quantile(times, 0.95).toFixed(3), ratios, bytes];
  process.stdout.write(`${cells.join(' | ')}\n`);
}
const first = await firstDocument(record);
const [median, least] = [quantile(first.samples, 0.5), Math.min(...first.samples)].map((value) => value.toFixed(1));
process.stdout.write(
  `first document in a fresh process, bundled: median ${median} ms, least ${least} ms of ${first.samples.length}\n`,
);
const [code, words, libraries] = [first.bundle.code, first.bundle.words, first.bundle.libraries].map((bytes) =>
  (bytes / 1024).toFixed(1),
);
process.stdout.write(
  `loaded for it besides its template: ${code} KB of code, ${libraries} KB of it libraries; ${words} KB words of its language\n`,
);
