/** Every blank form: two pages, short lines, headings with their lists, and lines that a printer or fax of one bit keeps. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { layBlankForm, makeBlankForm } from '../../lib/documents/documents.ts';
import type { DrawOp } from '../../lib/documents/layout/draw-ops.ts';
import type { LaidPage } from '../../lib/documents/layout/drawing.ts';
import { artifactsOf } from '../../lib/documents/layout/frame.ts';
import { paper } from '../../lib/documents/layout/themes.ts';
import { widthOf } from '../../lib/documents/layout/type.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { blankFormWords } from '../../lib/languages/blank-forms.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { loadLanguages } from '../../lib/languages/words.ts';
import { readTexts } from '../../lib/release/pages/reader.ts';
import {
  type BlankFormKind,
  blankFormKinds,
  languages,
  type PaperFormKind,
  paperFormKinds,
} from '../../lib/request/vocabulary.ts';
import { inTurn, oneOfEach } from '../support/depth.ts';
import { read, squeezed } from './reading.ts';

const facility = lakeNorman;

function isPaperForm(kind: BlankFormKind): kind is PaperFormKind {
  return paperFormKinds.some((one) => one === kind);
}

const cases = blankFormKinds.flatMap((kind, place) => inTurn(languages, place).map((language) => ({ kind, language })));
const printed = oneOfEach(cases, ({ kind }) => (isPaperForm(kind) ? 'paper' : kind));

/** Dots to an inch of a fax at fine resolution, across and down. */
const fine = { across: 204, down: 196 } as const;
const white = 255;

interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Of a place in points from the upper left corner. */
  readonly isBlack: (x: number, y: number) => boolean;
}

/** Each page as a fax shows it: black or white. */
async function faxed(bytes: Uint8Array): Promise<readonly Bitmap[]> {
  const pdf = await (await PDFiumLibrary.init()).loadDocument(bytes);
  const [width, height] = [Math.round((paper.width * fine.across) / 72), Math.round((paper.height * fine.down) / 72)];
  const pages: Bitmap[] = [];
  for (const page of pdf.pages()) {
    const { data } = await page.render({ width, height, render: 'bitmap', renderFormFields: true });
    const isBlack = (x: number, y: number) => {
      const [column, row] = [Math.floor((x * fine.across) / 72), Math.floor((y * fine.down) / 72)];
      return (data[(row * width + column) * 4] ?? white) < white / 2;
    };
    pages.push({ width, height, isBlack });
  }
  pdf.destroy();
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

  it('has two pages, and is the same each time', async () => {
    expect(pages).toHaveLength(2);
    expect(Buffer.from(await makeBlankForm(kind, language, facility)).equals(bytes)).toBe(true);
  });

  const textsByPage = () =>
    pages.map(({ context, ops, first }, index) =>
      [...artifactsOf(context, { number: index + 1, of: pages.length, first }), ...ops].flatMap((op) =>
        op.kind === 'text' ? [op] : [],
      ),
    );

  it('sets no text upon another', () => {
    for (const texts of textsByPage()) {
      const covered = texts.filter((one, place) =>
        texts.slice(0, place).some((other) => {
          const near = Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.7;
          return near && one.x < other.x + widthOf(other.text, other) && other.x < one.x + widthOf(one.text, one);
        }),
      );
      expect(covered.map(({ text }) => text)).toEqual([]);
    }
  });

  it('sets lines of at most 90 characters, in 10 points or more', () => {
    const texts = textsByPage().flat();
    expect(texts.filter(({ text }) => text.length > 90).map(({ text }) => text)).toEqual([]);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(10);
  });

  it('begins each page with a heading, so that none parts from its list', () => {
    for (const { ops } of pages) {
      const first = ops.find((op) => op.kind === 'text' || op.kind === 'input');
      expect(first?.kind === 'text' ? first.block.role : '').toMatch(/^h[12]$/);
    }
  });
});

describe.each(printed)('$kind in $language', ({ kind, language }) => {
  it('keeps every line, frame and box when it is printed at one bit and faxed', async () => {
    const pages = layBlankForm(kind, language, facility);
    const bitmaps = await faxed(await makeBlankForm(kind, language, facility));
    expect(bitmaps).toHaveLength(pages.length);
    pages.forEach(({ ops }, index) => {
      const bitmap = bitmaps[index];
      const all = ops.flatMap(linesOf);
      expect(all.length).toBeGreaterThan(0);
      for (const op of ops) if (op.kind === 'rule') expect(Math.min(op.width, op.height)).toBeGreaterThanOrEqual(0.7);
      const lost = all.filter((line) => bitmap === undefined || !survives(bitmap, line));
      expect(lost).toEqual([]);
    });
  });
});

it('tells a line that a fax loses', () => {
  const empty: Bitmap = { width: 1, height: 1, isBlack: () => false };
  expect(survives(empty, { x: 10, y: 10, width: paper.width / 2, height: 0.75 })).toBe(false);
});

describe.each(cases.flatMap(({ kind, language }) => (isPaperForm(kind) ? [{ kind, language }] : [])))(
  '$kind in $language',
  ({ kind, language }) => {
    it('carries its title, named fields with tooltips, and what the law asks for', async () => {
      const { title, fields, text } = await read(await makeBlankForm(kind, language, facility));
      expect(title).toBe(vocabulary(language).paperForms[kind]);
      expect(fields.length).toBeGreaterThan(15);
      for (const { tooltip } of fields) expect(tooltip.length).toBeGreaterThan(1);
      for (const said of elements(kind, language)) expect(squeezed(text)).toContain(squeezed(said));
    });
  },
);

/** What a reader who knows the rule looks for. */
function elements(kind: (typeof paperFormKinds)[number], language: (typeof languages)[number]): readonly string[] {
  const words = blankFormWords(language);
  const { statements, sign, fields } = documentWords(language);
  const { part2, certification, noRecords, affidavit, common } = words;
  const required = {
    revocation: ['164.508(b)(5)', words.revocation.staysText, sign.date],
    'part2-consent': [
      ...['2.31', part2.discloser, part2.detail, part2.receivers.class, part2.purposes.tpo, part2.endsOn, sign.date],
      ...[part2.redisclosureText, part2.refuseText, part2.apartText, part2.revokeText('').slice(0, 24)],
    ],
    'authorization-psychotherapy': [
      ...['164.508(b)(3)(ii)', facility.name, fields.purposeBlank, words.psychotherapy.endsOn, sign.date],
      ...[statements.notConditioned, statements.redisclosure],
    ],
    directive: ['164.524(c)(3)(ii)', words.directive.designeeAddress, words.directive.onlyText],
    'accounting-request': ['164.528', '60', words.accounting.costText],
    'next-of-kin-affidavit': ['8-53', ...Object.values(affidavit.points), affidavit.others, common.notary],
    'records-certification': ['45(c)(2)', ...Object.values(certification.points), certification.file, common.custodian],
    'no-records-certificate': ['45(c)(2)', noRecords.systems, ...Object.values(noRecords.results), common.custodian],
  } as const;
  return required[kind];
}

it('a name that Helvetica has no letters for can be typed, once for both pages, and is set by our own face', async () => {
  const document = await getDocument({ data: (await makeBlankForm('access-request', 'en', facility)).slice(), verbosity: 0 })
    .promise;
  const widgets = await (await document.getPage(1)).getAnnotations();
  const others = await (await document.getPage(2)).getAnnotations();
  const last = (field: { fieldName?: string }) => field.fieldName === 'patient-last-name';
  for (const field of [widgets.find(last), others.find(last)]) {
    document.annotationStorage.setValue(field.id, { value: 'Nguyễn Łukasz' });
  }
  const saved = await document.saveDocument();
  await document.loadingTask.destroy();
  const filled = await PDFDocument.load(saved);
  filled.getForm().flatten({ updateFieldAppearances: false });
  const texts = (await readTexts(await filled.save())).map(({ text }) => text);
  expect(texts.join().match(/Nguyễn Łukasz/g)).toHaveLength(2);
});

it.each(blankFormKinds)('%s: what does not fit cannot be typed, so what is typed prints (va.gov-team#40605)', async (kind) => {
  const document = await getDocument({ data: (await makeBlankForm(kind, 'es', facility)).slice(), verbosity: 0 }).promise;
  for (const page of [1, 2]) {
    const fields = await (await document.getPage(page)).getAnnotations();
    for (const { fieldType, doNotScroll, multiLine, defaultAppearanceData: set } of fields) {
      if (fieldType !== 'Tx') continue;
      expect([doNotScroll, set.fontSize]).toEqual([true, multiLine ? 0 : 10]);
    }
  }
  await document.loadingTask.destroy();
});

it('other records have a place of several lines', async () => {
  const document = await getDocument({ data: (await makeBlankForm('access-request', 'en', facility)).slice(), verbosity: 0 })
    .promise;
  const fields = await (await document.getPage(1)).getAnnotations();
  await document.loadingTask.destroy();
  expect(fields.filter(({ multiLine }) => multiLine).map(({ fieldName }) => fieldName)).toEqual(['records-other']);
});
