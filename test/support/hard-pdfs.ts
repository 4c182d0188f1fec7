/** PDFs as other hospitals, scanners and office programs make them, each hard in its own way for whoever adds something to a page. */
import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef, rgb, StandardFonts } from 'pdf-lib';
import { makeBlankForm } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';

type Box = readonly [x: number, y: number, width: number, height: number];

/** Ink at every edge and corner of what is shown, and text: whatever is covered or lost is missed. */
function draw(page: PDFPage, [x, y, width, height]: Box, text = 'Visit of March 3'): void {
  const line = Math.max(1, Math.min(width, height) / 100);
  const inside = { x: x + line / 2, y: y + line / 2, width: width - line, height: height - line };
  page.drawRectangle({ ...inside, borderColor: rgb(0, 0, 0.8), borderWidth: line });
  page.drawLine({ start: { x, y }, end: { x: x + width, y: y + height }, thickness: line });
  page.drawLine({ start: { x, y: y + height }, end: { x: x + width, y }, thickness: line, color: rgb(0.8, 0, 0) });
  page.drawText(text, { x: x + width / 10, y: y + height * 0.7, size: Math.max(2, Math.min(width, height) / 15) });
  // A spot that tells the four corners apart.
  page.drawCircle({ x: x + width * 0.9, y: y + height * 0.9, size: Math.min(width, height) / 20, color: rgb(0, 0.5, 0) });
}

interface Shape {
  readonly size?: readonly [number, number];
  readonly turn?: number;
  readonly media?: Box;
  readonly crop?: Box;
  readonly more?: (document: PDFDocument, page: PDFPage) => void | Promise<void>;
}

async function one({ size = [612, 792], turn, media, crop, more }: Shape): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([...size]);
  if (media !== undefined) page.setMediaBox(...media);
  draw(page, crop ?? media ?? [0, 0, ...size]);
  if (crop !== undefined) page.setCropBox(...crop);
  if (turn !== undefined) page.node.set(PDFName.of('Rotate'), document.context.obj(turn));
  await more?.(document, page);
  return document;
}

const plain = { useObjectStreams: false } as const;
const saved = async (document: PDFDocument): Promise<Uint8Array> => document.save();

/** Streams before and behind what the page has. */
function around(document: PDFDocument, page: PDFPage, before: string, behind: string): void {
  const { context } = document;
  const given = page.node.get(PDFName.of('Contents'));
  const middle = given instanceof PDFArray ? given.asArray() : given instanceof PDFRef ? [given] : [];
  const stream = (text: string) => context.register(context.stream(text));
  page.node.set(PDFName.of('Contents'), context.obj([stream(before), ...middle, stream(behind)]));
}

/** A picture of so many dots that fills the page, as a scanner makes it. */
async function scan(width: number, height: number, side: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([width, height]);
  const { context } = document;
  const greys = Uint8Array.from({ length: side * side }, (_, at) => ((at % side) * 7 + Math.floor(at / side) * 13) % 200);
  const image = context.register(
    context.flateStream(greys, {
      ...{ Type: 'XObject', Subtype: 'Image', Width: side, Height: side, ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
    }),
  );
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Im0: image } }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(`q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`)));
  return saved(document);
}

/** Boxes, turn and resources stand in the tree above the page. */
async function inherited(): Promise<Uint8Array> {
  const document = await one({ size: [500, 700] });
  const page = document.getPage(0).node;
  const tree = document.catalog.Pages();
  for (const name of ['MediaBox', 'Resources']) {
    const value = page.get(PDFName.of(name));
    if (value !== undefined) tree.set(PDFName.of(name), value);
    page.delete(PDFName.of(name));
  }
  tree.set(PDFName.of('Rotate'), document.context.obj(90));
  tree.set(PDFName.of('CropBox'), document.context.obj([50, 60, 450, 640]));
  return document.save(plain);
}

async function form(): Promise<Uint8Array> {
  const document = await one({});
  const page = document.getPage(0);
  const fields = document.getForm();
  fields.createTextField('name').addToPage(page, { x: 60, y: 600, width: 200, height: 24 });
  fields.getTextField('name').setText('María');
  fields.createCheckBox('yes').addToPage(page, { x: 60, y: 740, width: 20, height: 20 });
  fields.getCheckBox('yes').check();
  return saved(document);
}

async function notes(): Promise<Uint8Array> {
  const document = await one({ turn: 270 });
  const { context } = document;
  const look = context.register(
    context.stream('0.2 0.7 0.9 rg 0 0 120 40 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 120, 40] }),
  );
  const note = context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [100, 400, 220, 440], F: 4, AP: { N: look } });
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [20, 20, 120, 60], Border: [0, 0, 2] });
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(note), context.register(link)]));
  return saved(document);
}

/** Sizes and turns in turn. */
export async function manyPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sizes = [
    [612, 792],
    [595.28, 841.89],
    [792, 612],
    [612, 1008],
  ] as const;
  for (let place = 0; place < count; place += 1) {
    const size = sizes[place % sizes.length] ?? [612, 792];
    const page = document.addPage([...size]);
    draw(page, [0, 0, ...size], `Page ${place + 1}`);
    page.setRotation(degrees((place % 3) * 90));
  }
  return saved(document);
}

/** The same page at two places of the tree. */
async function twice(): Promise<Uint8Array> {
  const document = await one({});
  const tree = document.catalog.Pages();
  const kids = tree.lookup(PDFName.of('Kids'), PDFArray);
  kids.push(kids.get(0));
  tree.set(PDFName.of('Count'), document.context.obj(2));
  return document.save(plain);
}

/** Contents are an object of a later generation, as programs of the nineties reuse numbers. */
async function generations(): Promise<Uint8Array> {
  const document = await one({});
  const { context } = document;
  const page = document.getPage(0).node;
  const later = PDFRef.of(900, 1);
  const contents = page.lookup(PDFName.of('Contents'), PDFArray).get(0);
  context.assign(later, context.lookup(contents) ?? context.obj(null));
  page.set(PDFName.of('Contents'), later);
  context.assign(PDFRef.of(901, 2), page.lookup(PDFName.of('Resources'), PDFDict));
  page.set(PDFName.of('Resources'), PDFRef.of(901, 2));
  return document.save(plain);
}

/** A part added behind the end, which replaces the page of before. */
async function addedTo(): Promise<Uint8Array> {
  const document = await one({});
  const before = await document.save({ ...plain, updateFieldAppearances: false });
  const text = Buffer.from(before).toString('latin1');
  const page = document.getPage(0).ref;
  const body = new RegExp(`\n${page.objectNumber} 0 obj\n([^]*?)\nendobj`).exec(text)?.[1] ?? '';
  const turned = body.replace('/Type /Page\n', '/Type /Page\n/Rotate 180\n');
  const at = text.length;
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '';
  const size = /\/Size (\d+)/.exec(text)?.[1] ?? '';
  const start = /startxref\n(\d+)/.exec(text)?.[1] ?? '';
  const object = `${page.objectNumber} 0 obj\n${turned}\nendobj\n`;
  const table = `xref\n${page.objectNumber} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size ${size} /Root ${root} /Prev ${start} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.from(text + object + table + trailer, 'latin1');
}

/** Each by what is hard about it. */
export const hardPdfs: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  letter: async () => saved(await one({})),
  A4: async () => saved(await one({ size: [595.28, 841.89] })),
  'letter, landscape': async () => saved(await one({ size: [792, 612] })),
  'turned by 90': async () => saved(await one({ turn: 90 })),
  'turned by 180': async () => saved(await one({ turn: 180 })),
  'turned by 270': async () => saved(await one({ turn: 270 })),
  'turned by -90': async () => saved(await one({ turn: -90 })),
  'turned by 450': async () => saved(await one({ turn: 450 })),
  'a crop box off the origin': async () => saved(await one({ crop: [70, 90, 400, 600] })),
  'a crop box, turned by 90': async () => saved(await one({ crop: [70, 90, 400, 600], turn: 90 })),
  'a crop box, turned by 180': async () => saved(await one({ crop: [70, 90, 400, 600], turn: 180 })),
  'a crop box, turned by 270': async () => saved(await one({ crop: [70, 90, 400, 600], turn: 270 })),
  'a crop box larger than the sheet': async () =>
    saved(
      await one({
        media: [0, 0, 500, 600],
        more: (_, page) => page.setCropBox(-50, -50, 700, 900),
      }),
    ),
  'a sheet with a negative origin': async () => saved(await one({ media: [-306, -396, 612, 792] })),
  'corners in the other order': async () =>
    saved(
      await one({
        more: (document, page) => void page.node.set(PDFName.of('MediaBox'), document.context.obj([612, 792, 0, 0])),
      }),
    ),
  'boxes and resources handed down': inherited,
  tiny: async () => saved(await one({ size: [40, 60] })),
  'the size of a label, landscape': async () => saved(await one({ size: [189, 72] })),
  'a poster': async () => saved(await one({ size: [9000, 6000] })),
  'a user unit of ten': async () =>
    saved(
      await one({
        size: [85, 110],
        more: (document, page) => void page.node.set(PDFName.of('UserUnit'), document.context.obj(10)),
      }),
    ),
  'a scan over the whole page': () => scan(612, 792, 300),
  'a scan whose dots are points': () => scan(2550, 3300, 300),
  'a form with fields': form,
  'notes and links on a turned page': notes,
  'graphics state left open': async () =>
    saved(await one({ more: (document, page) => around(document, page, 'q 1 0 0 1 0 0 cm q', '') })),
  'graphics state closed too often': async () =>
    saved(await one({ more: (document, page) => around(document, page, '', 'Q Q Q') })),
  'coordinates left moved': async () =>
    saved(await one({ more: (document, page) => around(document, page, '0.5 0 0 0.5 40 40 cm', '') })),
  'paint beyond the edges': async () =>
    saved(await one({ more: (document, page) => around(document, page, 'q 0.9 0.95 1 rg -500 -500 3000 3000 re f Q', '') })),
  'hidden paint outside of the crop box': async () =>
    saved(
      await one({
        crop: [100, 100, 300, 300],
        more: (document, page) => around(document, page, '', 'q 0 g 0 400 612 392 re f 0 0 612 100 re f Q'),
      }),
    ),
  'an empty page without resources': async () =>
    saved(
      await one({
        more: (_, page) => {
          for (const name of ['Contents', 'Resources']) page.node.delete(PDFName.of(name));
        },
      }),
    ),
  'one page at two places': twice,
  'objects of later generations': generations,
  'a part added behind the end': addedTo,
  'tagged, for screen readers': () => makeBlankForm('directive', 'es', lakeNorman),
  'pages of many sizes': () => manyPages(9),
};
