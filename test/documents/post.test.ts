/** The first sheet of an envelope against the windows of a No. 10 envelope, the run sheet, and a run as one PDF. */
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { DrawOp, TextOp } from '../../lib/documents/layout/draw-ops.ts';
import { paper } from '../../lib/documents/layout/themes.ts';
import { widthOf } from '../../lib/documents/layout/type.ts';
import { assemblePdf } from '../../lib/documents/pdf/assemble.ts';
import { type AddressSheet, addressSheetOps, makeAddressSheet } from '../../lib/documents/post/address-sheet.ts';
import { makeRunSheet } from '../../lib/documents/post/run-sheet.ts';
import { type Area, addressWindow, folds, returnWindow, slip } from '../../lib/documents/post/window.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { textOfPdf } from '../support/pdf-text.ts';

const at = new Date('2026-11-22T05:00:00.000Z');
const reference = '8WTY78K5W5QEX';

const sheetFor = (to: readonly string[], language: AddressSheet['language'] = 'en'): AddressSheet => ({
  ...{ reference, language, to, pages: 2 },
});

const texts = (ops: readonly DrawOp[]): readonly TextOp[] => ops.filter((op) => op.kind === 'text');

/** What ink of a line takes: capitals and descenders. */
function inkOf({ x, y, size, weight, text }: TextOp): Area {
  return { left: x, right: x + widthOf(text, { size, weight }), top: y - size * 0.76, bottom: y + size * 0.24 };
}

const within = (ink: Area, area: Area, clear = 0) =>
  ink.left >= area.left + clear &&
  ink.right <= area.right - clear &&
  ink.top >= area.top - 0.01 &&
  ink.bottom <= area.bottom + 0.01;

const seen = (ink: Area, area: Area) =>
  ink.left < area.right && ink.right > area.left && ink.top < area.bottom && ink.bottom > area.top;

const addresses = [
  ['María José Luz Peña Nguyễn', '12 Oak Street', 'Mooresville, NC 28115'],
  ['María José Luz Peña Nguyễn', '12 Oak Street', 'Apt 4', 'Mooresville, NC 28115'],
  ['Rosalind Achterberg-Wolfeschlegelstein', 'Achterberg & Ölund', '1 Main Street', 'Suite 1200', 'Charlotte, NC 28202'],
  ['Álvaro Ibáñez', 'Achterberg & Ölund', 'Records Department', '1 Main Street', 'Suite 1200', 'Charlotte, NC 28202'],
] as const;

describe('the address sheet', () => {
  it('is folded in thirds of a sheet of US letter, with marks at both edges', () => {
    expect(folds).toEqual([264, 528]);
    const marks = addressSheetOps(sheetFor(addresses[0]), lakeNorman).filter((op) => op.kind === 'rule');
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      ...[
        [0, 264],
        [paper.width - 14, 264],
      ],
      ...[
        [0, 528],
        [paper.width - 14, 528],
      ],
    ]);
    // 4 1/8 inches of envelope for 3 2/3 of paper, 9 1/2 for 8 1/2.
    expect([slip.up, slip.right]).toEqual([33, 72]);
  });

  it.each(addresses.map((to) => [to.length, to] as const))('shows an address of %i lines wherever the sheet slips', (_, to) => {
    const ops = texts(addressSheetOps(sheetFor(to), lakeNorman));
    const lines = ops.filter(({ text }) => to.some((line) => line.includes(text)));
    expect(lines.map(({ text }) => text).join(' ')).toBe(to.join(' '));
    for (const line of lines) {
      expect(line.size).toBeGreaterThanOrEqual(8);
      expect(within(inkOf(line), addressWindow.always, 9), line.text).toBe(true);
    }
  });

  it('shows the hospital in the upper window, and its last two lines wherever the sheet slips', () => {
    const ops = texts(addressSheetOps(sheetFor(addresses[0]), lakeNorman));
    const own = ops.filter(({ y }) => y < returnWindow.resting.bottom);
    expect(own.map(({ text }) => text)).toEqual([...lakeNorman.outbound.mailing.lines, 'Mooresville, NC 28117']);
    for (const line of own) expect(within(inkOf(line), returnWindow.resting), line.text).toBe(true);
    for (const line of own.slice(-2)) expect(within(inkOf(line), { ...returnWindow.always, left: -36 }), line.text).toBe(true);
  });

  it('shows nothing else through a window, wherever the sheet slips', () => {
    const ops = addressSheetOps(sheetFor(addresses[1]), lakeNorman);
    const windows = [addressWindow.resting, returnWindow.resting].flatMap(({ left, top, right, bottom }) =>
      [0, slip.up].flatMap((up) =>
        [0, slip.right].map((aside) => ({ left: left - aside, right: right - aside, top: top + up, bottom: bottom + up })),
      ),
    );
    const others = texts(ops).filter(({ y }) => y > folds[0]);
    expect(others).toHaveLength(3);
    for (const line of others)
      expect(
        windows.some((area) => seen(inkOf(line), area)),
        line.text,
      ).toBe(false);
    for (const op of ops.filter(({ kind }) => kind === 'symbol')) expect(op.y).toBeGreaterThan(folds[0]);
  });

  it.each(languages)('is the same bytes each time, in %s', async (language) => {
    const make = () => makeAddressSheet(sheetFor(addresses[0], language), lakeNorman, at);
    const { bytes, pages } = await make();
    expect(pages).toBe(1);
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

const envelopes = [
  { reference, pages: 3 },
  { reference: 'DCKKZWTFSRCXW', pages: 1 },
];

describe('the run sheet', () => {
  it.each(languages)('lists references and pages and names nobody, in %s', async (language) => {
    const bytes = await makeRunSheet({ run: 'VDVY5D75', at: at.toISOString(), language, envelopes }, lakeNorman);
    const text = await textOfPdf(bytes);
    for (const said of ['RUN-VDVY5D75', '8WTY-78K5-W5QE-X', 'DCKK-ZWTF-SRCX-W'])
      expect(text.replaceAll(/\s/g, '')).toContain(said);
    expect(text).not.toMatch(/Peña|Oak Street/);
  });

  it('goes on over a page where a run is long', async () => {
    const many = Array.from({ length: 60 }, () => ({ reference, pages: 2 }));
    const bytes = await makeRunSheet({ run: 'VDVY5D75', at: at.toISOString(), language: 'en', envelopes: many }, lakeNorman);
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2);
  });
});

describe('a run as one PDF', () => {
  const options = { title: 'RUN-VDVY5D75', at };
  const papers = async () => {
    const one = await PDFDocument.create();
    one.addPage([paper.width, paper.height]);
    const three = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) three.addPage([paper.width, paper.height]);
    return [await one.save(), await three.save(), await one.save()];
  };

  it('begins each paper on a new sheet where the printer prints both sides', async () => {
    const pagesOf = async (bothSides: boolean) =>
      (await PDFDocument.load(await assemblePdf(await papers(), { ...options, bothSides }))).getPageCount();
    expect([await pagesOf(false), await pagesOf(true)]).toEqual([5, 7]);
  });

  it('keeps the true size of each page, and is the same bytes each time', async () => {
    const given = await papers();
    const make = () => assemblePdf(given, { ...options, bothSides: true });
    const bytes = await make();
    expect(Buffer.from(await make()).equals(Buffer.from(bytes))).toBe(true);
    const sizes = (await PDFDocument.load(bytes)).getPages().map((page) => [page.getWidth(), page.getHeight()]);
    expect(new Set(sizes.map(String))).toEqual(new Set(['612,792']));
  });
});
