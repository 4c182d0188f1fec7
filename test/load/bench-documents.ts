/**
 * How long each kind of document takes, beside two usual ways to make the same pages: PDFKit with the same faces, and a form
 * filled and flattened with pdf-lib. All in one process, in turn; ratios of medians of processor time, because times depend on
 * the machine. The others get a finished layout without header and footer; ours lays out its own pages.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import PDFKit from 'pdfkit';
import { sampleNow, sampleRecord } from '../../infra/local/gallery-samples.ts';
import { layDocument, makeDocument } from '../../lib/documents/documents.ts';
import type { SymbolOp } from '../../lib/documents/layout/draw-ops.ts';
import type { LaidPage } from '../../lib/documents/layout/drawing.ts';
import { paper } from '../../lib/documents/layout/themes.ts';
import { definitions } from '../../lib/documents/letters/letters.ts';
import { layLetter, makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { sampleWords } from '../../lib/languages/samples.ts';
import { type LetterKind, letterKinds } from '../../lib/request/letters.ts';
import type { DocumentKind } from '../../lib/request/vocabulary.ts';
import { body, recordOf, typicalInput } from '../documents/fixtures.ts';
import { firstDocument } from './first-document.ts';
import { quantile, type Result, race, type Variant } from './race.ts';
import { conditions, type Goal, judge } from './report.ts';

const goals = { pdfKit: 30, acroForm: 50 } as const;
const rounds = { warmUp: 3, rounds: 9 } as const;
/** Of ours a round: with few, ours mostly pay for the garbage of the others, and for being compiled. */
const repeats = 80;

const facility = lakeNorman;
const files = {
  regular: await fileOf('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: await fileOf('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};

function fileOf(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(name)));
}

interface Specimen {
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
  readonly layout: readonly LaidPage[];
}

function form(kind: DocumentKind, type: 'patient' | 'attorney' | 'treating-provider'): Specimen {
  const record = recordOf(body(typicalInput(type, 'en')));
  const make = async () => (await makeDocument(kind, record, { facility })).bytes;
  return { name: kind, make, layout: layDocument(kind, record, { facility }) };
}

function letter(kind: LetterKind): Specimen {
  const record = sampleRecord(kind === 'mailing-instructions' ? 'attorney' : 'patient', 'en');
  const details = definitions[kind].example.details(sampleWords('en'));
  const options = { facility, now: sampleNow };
  const make = async () => (await makeLetter(kind, record, details, options)).bytes;
  return { name: `letter: ${kind}`, make, layout: layLetter(kind, record, details, options) };
}

const only = process.argv.slice(2);
const specimens = [
  form('access-request', 'patient'),
  form('authorization', 'attorney'),
  form('care-request', 'treating-provider'),
  form('mail-cover', 'attorney'),
  form('fax-cover', 'treating-provider'),
  ...letterKinds.map(letter),
].filter(({ name }) => only.length === 0 || only.includes(name));

/** Bars of a symbol in points, from its upper left corner. */
function whyNotEligible({ path, unit: [across, down] }: SymbolOp): readonly (readonly [number, number, number, number])[] {
  return path.split(' re').flatMap((bar) => {
    const [x = 0, y = 0, width = 0, height = 0] = bar.trim().split(' ').map(Number);
    return width === 0 ? [] : [[x * across, y * down, width * across, height * down] as const];
  });
}

function drawByPdfKit(document: PDFKit, { ops, context }: LaidPage): void {
  document.addPage();
  for (const op of ops) {
    const { x, y } = op;
    if (op.kind === 'text') {
      document
        .font(op.weight)
        .fontSize(op.size)
        .fillColor(context.theme.inks[op.ink].map((part) => part * 255));
      document.text(op.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    if (op.kind === 'rule') document.rect(x, y, op.width, op.height).fill();
    if (op.kind === 'box') document.rect(x, y, op.size, op.size).stroke();
    if (op.kind === 'symbol') {
      for (const [left, top, width, height] of whyNotEligible(op)) document.rect(x + left, y + top, width, height).fill();
    }
  }
}

/** PDFKit, which cuts the faces itself. */
function byPdfKit(layout: readonly LaidPage[]): Promise<Uint8Array> {
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

function drawByPdfLib(document: PDFDocument, { ops, context }: LaidPage, fonts: Readonly<Record<'regular' | 'bold', PDFFont>>) {
  const page = document.addPage([paper.width, paper.height]);
  for (const op of ops) {
    const { x } = op;
    const y = paper.height - op.y;
    if (op.kind === 'text') {
      page.drawText(op.text, { x, y, size: op.size, font: fonts[op.weight], color: rgb(...context.theme.inks[op.ink]) });
    }
    if (op.kind === 'rule') page.drawRectangle({ x, y: y - op.height, width: op.width, height: op.height });
    if (op.kind === 'box') page.drawRectangle({ x, y: y - op.size, width: op.size, height: op.size, borderWidth: 1 });
    if (op.kind === 'symbol') {
      for (const [left, top, width, height] of whyNotEligible(op))
        page.drawRectangle({ x: x + left, y: y - top - height, width, height });
    }
  }
}

/** A way to fill and flatten a form with a field for each answer; the form itself is made here, once. */
async function acroForm(layout: readonly LaidPage[]): Promise<() => Promise<Uint8Array>> {
  const blank = await PDFDocument.create();
  blank.registerFontkit(fontkit);
  // Not subset: pdf-lib's subsetting leaves most glyphs blank.
  const [regular, bold] = [await blank.embedFont(files.regular), await blank.embedFont(files.bold)];
  const texts: string[] = [];
  for (const { ops, ...page } of layout) {
    const isAnswer = (op: (typeof ops)[number]) => op.kind === 'text' && op.block.role === 'value';
    drawByPdfLib(blank, { ...page, ops: ops.filter((op) => !isAnswer(op)) }, { regular, bold });
    for (const op of ops) {
      if (op.kind !== 'text' || op.block.role !== 'value') continue;
      const place = { x: op.x, y: paper.height - op.y - 3, width: 240, height: 14, borderWidth: 0, font: regular };
      blank
        .getForm()
        .createTextField(`field${texts.length}`)
        .addToPage(blank.getPage(blank.getPageCount() - 1), place);
      texts.push(op.text);
    }
  }
  const bytes = await blank.save();
  return async () => {
    const document = await PDFDocument.load(bytes);
    document.registerFontkit(fontkit);
    const font = await document.embedFont(files.regular);
    const fields = document.getForm();
    for (const [index, text] of texts.entries()) fields.getTextField(`field${index}`).setText(text);
    fields.updateFieldAppearances(font);
    fields.flatten();
    return document.save();
  };
}

async function variantsOf({ name, make, layout }: Specimen): Promise<readonly Variant[]> {
  return [
    { name: `${name}, ours`, make, times: repeats },
    { name: `${name}, PDFKit`, make: () => byPdfKit(layout), times: 1 },
    { name: `${name}, AcroForm`, make: await acroForm(layout), times: 1 },
  ];
}

function median({ processor }: Result): number {
  return quantile(processor, 0.5);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
say(conditions());
say('kind | ours: median ms of processor time, p95, bytes | PDFKit: ms, times ours | AcroForm: ms, times ours');
const ratios: { readonly name: string; readonly pdfKit: number; readonly acroForm: number }[] = [];
let unsteady = 0;
for (const specimen of specimens) {
  if (!Buffer.from(await specimen.make()).equals(await specimen.make())) unsteady += 1;
  const [ours, pdfKit, acro] = await race(await variantsOf(specimen), rounds);
  if (!ours || !pdfKit || !acro) throw new RangeError('three variants give three results');
  const ratio = { name: specimen.name, pdfKit: median(pdfKit) / median(ours), acroForm: median(acro) / median(ours) };
  ratios.push(ratio);
  const own = `${median(ours).toFixed(2)}, ${quantile(ours.processor, 0.95).toFixed(2)}, ${ours.bytes}`;
  const others = [
    `${median(pdfKit).toFixed(0)}, ${ratio.pdfKit.toFixed(1)}`,
    `${median(acro).toFixed(0)}, ${ratio.acroForm.toFixed(1)}`,
  ];
  say([specimen.name, own, ...others].join(' | '));
}

const first = await firstDocument(recordOf(body(typicalInput('patient', 'en'))));
say(
  `first document of a fresh process, bundled: median ${quantile(first, 0.5).toFixed(0)} ms, least ${Math.min(...first).toFixed(0)} ms`,
);

function slowest(way: 'pdfKit' | 'acroForm', bound: number): Goal {
  const [least] = ratios.toSorted((one, other) => one[way] - other[way]);
  const figure = Number((least?.[way] ?? Number.NaN).toFixed(1));
  return { what: `${way} against ours, the least of all kinds (${least?.name}), x`, figure, bound, least: true };
}

judge([
  slowest('pdfKit', goals.pdfKit),
  slowest('acroForm', goals.acroForm),
  { what: `kinds of ${specimens.length} that give other bytes the second time`, figure: unsteady, bound: 0 },
]);
