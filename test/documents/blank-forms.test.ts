/** Every blank form: two pages, short lines, headings with their lists, and lines that a printer or fax of one bit keeps. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { layBlankForm, makeBlankForm } from '../../lib/documents/documents.ts';
import type { DrawOp } from '../../lib/documents/layout/draw-ops.ts';
import type { LaidPage } from '../../lib/documents/layout/drawing.ts';
import { paper } from '../../lib/documents/layout/themes.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { loadLanguages } from '../../lib/languages/words.ts';
import { blankFormKinds, languages } from '../../lib/request/vocabulary.ts';

const facility = lakeNorman;
const cases = blankFormKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

/** Dots to an inch of a fax at fine resolution, across and down. */
const fine = { across: 204, down: 196 } as const;

interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Of a place in points from the upper left corner. */
  readonly isBlack: (x: number, y: number) => boolean;
}

/** Each page as a fax shows it: black or white, as `pdftoppm -mono` renders it. */
function faxed(bytes: Uint8Array): readonly Bitmap[] {
  const { stdout } = spawnSync('pdftoppm', ['-rx', `${fine.across}`, '-ry', `${fine.down}`, '-mono', '-'], {
    input: bytes,
    maxBuffer: 1 << 28,
  });
  const pages: Bitmap[] = [];
  for (let at = 0; at < stdout.length; ) {
    const header = /^P4\s(\d+) (\d+)\s/.exec(stdout.toString('latin1', at, at + 40));
    if (!header) throw new RangeError('pdftoppm gave no bitmap');
    const [width, height, start] = [Number(header[1]), Number(header[2]), at + header[0].length];
    const bytesOfRow = Math.ceil(width / 8);
    const isBlack = (x: number, y: number) => {
      const [column, row] = [Math.floor((x * fine.across) / 72), Math.floor((y * fine.down) / 72)];
      return ((stdout[start + row * bytesOfRow + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
    };
    pages.push({ width, height, isBlack });
    at = start + bytesOfRow * height;
  }
  return pages;
}

type Line = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** The strokes of rules, frames and boxes to check; a stroke is centred on the edge of a frame or box. */
function linesOf(op: DrawOp): readonly Line[] {
  if (op.kind === 'rule') return [op];
  const box = op.kind === 'input' && typeof op.input !== 'string';
  if (op.kind !== 'frame' && !box) return [];
  const { x, y, width, height } = op;
  const inset = box ? 0.4 : 0;
  const [left, right, top, bottom] = [x + inset, x + width - inset, y + inset, y + height - inset];
  const across = { x: left, width: right - left, height: 0 };
  const down = { y: top, height: bottom - top, width: 0 };
  return [
    { ...across, y: top },
    { ...across, y: bottom },
    { ...down, x: left },
    { ...down, x: right },
  ];
}

/** True when each of some places along the line is black, or a dot beside it is. */
function survives(page: Bitmap, { x, y, width, height }: Line): boolean {
  const dot = { x: 72 / fine.across, y: 72 / fine.down };
  return [0.15, 0.35, 0.5, 0.65, 0.85].every((share) => {
    const [alongX, alongY] = width >= height ? [x + width * share, y + height / 2] : [x + width / 2, y + height * share];
    const offsets = [-1, 0, 1];
    return offsets.some((by) =>
      width >= height ? page.isBlack(alongX, alongY + by * dot.y) : page.isBlack(alongX + by * dot.x, alongY),
    );
  });
}

describe.each(cases)('$kind in $language', ({ kind, language }) => {
  let pages: readonly LaidPage[] = [];
  let bytes = new Uint8Array();
  beforeAll(async () => {
    await loadLanguages([language]);
    pages = layBlankForm(kind, language, facility);
    bytes = Uint8Array.from(await makeBlankForm(kind, language, facility));
  });

  it('has at most two pages, and is the same each time', async () => {
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(Buffer.from(await makeBlankForm(kind, language, facility)).equals(bytes)).toBe(true);
  });

  it('sets lines of at most 90 characters, in 10 points or more', () => {
    const texts = pages.flatMap(({ ops }) => ops.flatMap((op) => (op.kind === 'text' ? [op] : [])));
    expect(texts.filter(({ text }) => text.length > 90).map(({ text }) => text)).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
  });

  it('ends no page with a heading', () => {
    for (const { ops } of pages) {
      const last = ops.findLast((op) => op.kind === 'text' || op.kind === 'input');
      expect(last?.kind === 'text' ? last.block.role : '').not.toMatch(/^h[12]$/);
    }
  });

  it('keeps every line, frame and box when it is printed at one bit and faxed', () => {
    const bitmaps = faxed(bytes);
    expect(bitmaps).toHaveLength(pages.length);
    pages.forEach(({ ops }, index) => {
      const bitmap = bitmaps[index];
      const all = ops.flatMap(linesOf);
      expect(all.length).toBeGreaterThan(0);
      const lost = all.filter((line) => bitmap === undefined || !survives(bitmap, line));
      expect(lost).toEqual([]);
    });
  });
});

it('tells a line that a fax loses', () => {
  const white: Bitmap = { width: 1, height: 1, isBlack: () => false };
  expect(survives(white, { x: 10, y: 10, width: paper.width / 2, height: 0.75 })).toBe(false);
});
