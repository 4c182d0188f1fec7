/** Our own papers as a scanner, a fax machine or a telephone brings them back: drawn at 200 dots an inch, then spoiled. */
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { drawEach } from '../../lib/release/pages/reader.ts';
import { type Greys, greysOf } from '../../lib/scans/greys.ts';
import { addPicturePage } from '../../lib/scans/pictures/picture-page.ts';

/** The pages of a PDF as pictures. */
export async function sheetsOf(pdf: Uint8Array): Promise<readonly Greys[]> {
  const sheets: Greys[] = [];
  await drawEach(pdf, (page) => {
    if (page !== null) sheets.push(greysOf(page.pixels, page.width, page.height));
  });
  return sheets;
}

/** Mulberry32: the same numbers each time. From 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function made(width: number, height: number, at: (x: number, y: number) => number): Greys {
  const greys = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) greys[y * width + x] = at(x, y);
  return { width, height, greys };
}

export const emptySheet = (width = 1700, height = 2200): Greys => made(width, height, () => 255);

/** Each pixel from somewhere else in the page; white from outside of it. */
function moved(page: Greys, from: (x: number, y: number) => readonly [number, number]): Greys {
  const { width, height, greys } = page;
  const pixel = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 255 : (greys[y * width + x] ?? 255));
  return made(width, height, (x, y) => {
    const [fromX, fromY] = from(x, y);
    const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
    const [right, below] = [fromX - left, fromY - top];
    const upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right;
    const lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right;
    return upper * (1 - below) + lower * below;
  });
}

/** Turned around the middle, in degrees. */
export function turned(page: Greys, degrees: number): Greys {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [midX, midY] = [page.width / 2, page.height / 2];
  return moved(page, (x, y) => [midX + (x - midX) * cos + (y - midY) * sin, midY - (x - midX) * sin + (y - midY) * cos]);
}

/** Put in upside down. */
export const upsideDown = ({ width, height, greys }: Greys): Greys => ({ width, height, greys: greys.toReversed() });

/** One bit a pixel, specks, and the line that a machine prints at the top. */
export function faxed(page: Greys, random: () => number, specks = 0.004): Greys {
  const { width } = page;
  return made(page.width, page.height, (x, y) => {
    const spoiled = random() < specks;
    const header = y > 14 && y < 34 && x > 120 && x < width - 120 && x % 23 < 12;
    const dark = header || (page.greys[y * width + x] ?? 255) < 150;
    return dark !== spoiled ? 0 : 255;
  });
}

/** Held a little askew under a lamp: a slope of light, grain, a soft lens, the sheet smaller than the picture. */
export function photographed(page: Greys, random: () => number): Greys {
  const tilt = 0.02 + random() * 0.02;
  const { width, height } = page;
  const leaning = moved(page, (x, y) => {
    const scale = 1.06 + (tilt * (y - height / 2)) / height;
    return [(x - width / 2) * scale + width / 2 + (y - height / 2) * 0.012, (y - height / 2) * 1.06 + height / 2];
  });
  const lit = (x: number, y: number) => 0.72 + 0.28 * ((x / width + y / height) / 2);
  return made(width, height, (x, y) => {
    const near = [0, 1, width, -1].map((step) => leaning.greys[y * width + x + step] ?? 255);
    const soft = near.reduce((sum, value) => sum + value, 0) / near.length;
    return Math.max(0, Math.min(255, soft * lit(x, y) + (random() - 0.5) * 24));
  });
}

/** Dirt, two punch holes and a shadow along an edge. */
export function soiled(page: Greys, random: () => number): Greys {
  const specks = Array.from({ length: 60 }, () => [random() * page.width, random() * page.height] as const);
  const holes = [0.36, 0.64].map((share) => [60, share * page.height] as const);
  const greys = Uint8Array.from(page.greys);
  const dot = ([atX, atY]: readonly [number, number], radius: number, value: number) => {
    for (let y = Math.max(0, Math.floor(atY - radius)); y < Math.min(page.height, atY + radius); y += 1)
      for (let x = Math.max(0, Math.floor(atX - radius)); x < Math.min(page.width, atX + radius); x += 1)
        if ((x - atX) ** 2 + (y - atY) ** 2 < radius ** 2) greys[y * page.width + x] = value;
  };
  for (const speck of specks) dot(speck, 1 + random() * 2, 60);
  for (const hole of holes) dot(hole, 28, 20);
  for (let y = 0; y < page.height; y += 1) for (let x = 0; x < 12; x += 1) greys[y * page.width + x] = 120;
  return { ...page, greys };
}

/** As an office scanner writes it: one picture a page. */
export async function asScannedPdf(pages: readonly Greys[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { width, height, greys } of pages)
    addPicturePage(document, {
      ...{ width, height, dots: [200, 200], turn: 1 },
      pieces: [
        {
          entries: { Width: width, Height: height, ColorSpace: 'DeviceGray', BitsPerComponent: 8, Filter: 'FlateDecode' },
          ...{ data: deflateSync(greys, { level: 1 }), top: 0, left: 0, width, height },
        },
      ],
    });
  return document.save({ useObjectStreams: false });
}
