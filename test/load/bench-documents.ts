/**
 * How long a document takes, ours beside the usual ways, in one run on one machine: medians after a warm-up, ratios to pdf-lib
 * from scratch. The others get a finished layout; ours has to make its own. Times depend on the machine, ratios less so.
 */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import { type LaidPage, layDocument, makeDocument } from '../../lib/documents/documents.ts';
import { paper } from '../../lib/documents/looks.ts';
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
  }
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

function ours(): readonly Variant[] {
  return kinds.map(([kind, type, how]) => {
    const own = recordOf(body(typicalInput(type, 'en')));
    const make = async () => (await makeDocument(kind, own, { facility })).bytes;
    return { name: `ours: ${kind} (${how})`, make, times: how === 'template' ? 10 : 3 };
  });
}

const rows = await race([
  ...ours(),
  { name: 'pdf-lib from scratch, whole fonts', make: fromScratch, times: 1 },
  { name: 'pdf-lib AcroForm filled and flattened', make: filledAndFlattened, times: 1 },
]);
const scratch = quantile(rows.find(({ name }) => name.startsWith('pdf-lib from scratch'))?.times ?? [], 0.5);
process.stdout.write('variant | runs | median ms | p95 ms | times faster than from scratch | bytes\n');
for (const { name, times, bytes } of rows) {
  const median = quantile(times, 0.5);
  const cells = [name, times.length, median.toFixed(3), quantile(times, 0.95).toFixed(3), (scratch / median).toFixed(1), bytes];
  process.stdout.write(`${cells.join(' | ')}\n`);
}
const first = await firstDocument(record);
const [median, least] = [quantile(first.samples, 0.5), Math.min(...first.samples)].map((value) => value.toFixed(1));
process.stdout.write(
  `first document in a fresh process, bundled: median ${median} ms, least ${least} ms of ${first.samples.length}\n`,
);
const [own, whole] = [first.bundle.own, first.bundle.whole].map((bytes) => (bytes / 1024).toFixed(1));
process.stdout.write(
  `bundle of the filling path without templates: ${own} KB of this room, ${whole} KB with words, rules and libraries\n`,
);
