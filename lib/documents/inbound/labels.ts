/**
 * Labels for pages, discs and drives: the patient's name, birth date and medical record number. The largest letters at which all of it stays
 * on the label; a name breaks over lines before anything leaves the label.
 */
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { loadLanguages } from '../../languages/words.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import { type DrawOp, merged, moved, type Strip } from '../layout/draw-ops.ts';
import type { MadeDocument } from '../layout/drawing.ts';
import { type Column, lines, type Style } from '../layout/text.ts';
import { letterThemes } from '../layout/themes.ts';
import { forgetLines, prepareFallback, widthOf } from '../layout/type.ts';
import { printPdf } from '../pdf/pdf.ts';
import { factLines, type LabelledPatient } from './person.ts';
import { cornerOf, labelsOn, type Sheet, type SheetName, sheets } from './sheet-sizes.ts';

export interface LabelOrder {
  readonly patient: LabelledPatient;
  readonly language: Language;
  readonly sheet: SheetName;
  /** How many labels. */
  readonly count: number;
  /** The first free label of a sheet that was begun, from 1. */
  readonly from: number;
}

const theme = letterThemes[0];
/** In points: printers shift a sheet by a sixteenth of an inch, and templates differ by a thirty-second. */
const margin = { side: 9, top: 6 } as const;
/** Sizes of the name, and of the facts below it. */
const sizes = [
  [16, 11],
  [14, 10],
  [12, 9],
  [11, 8.5],
  [10, 8],
  [9, 7.5],
  [8, 7],
  [7, 6.5],
  [6, 6],
  [5, 5],
] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const plain = { ink: 'text', role: 'p', leading: 1.15 } as const;

/** In the middle of the column. */
function centred(strips: readonly Strip[], { x, width }: Column): readonly Strip[] {
  return strips.map(({ height, ops }) => ({
    height,
    ops: ops.map((op) =>
      op.kind === 'text' ? { ...op, x: x + Math.max(width - widthOf(op.text, op, op.rightToLeft), 0) / 2 } : op,
    ),
  }));
}

interface Said {
  readonly name?: string;
  readonly facts?: readonly string[];
}

/** Throws RangeError for a text that fits at no size. */
function filled({ x, y, width, height }: Box, { name, facts = [] }: Said, middle: boolean): readonly DrawOp[] {
  const column = { x, width };
  for (const [large, small] of sizes) {
    const bold: Style = { ...plain, size: large, weight: 'bold' };
    const regular: Style = { ...plain, size: small, weight: 'regular' };
    const set = [
      ...(name === undefined ? [] : lines(name, bold, column)),
      ...facts.flatMap((fact) => lines(fact, regular, column)),
    ];
    const all = merged(middle ? centred(set, column) : set);
    if (all.height <= height) return all.ops.map((op) => moved(op, 0, y + (height - all.height) / 2));
  }
  throw new RangeError('a label is too small for its text');
}

/** The two places of a round label: above the hole and below it, as wide as the disc is at their far edge. */
function bands({ width, hole = 0 }: Sheet, x: number, y: number): readonly [above: Box, below: Box] {
  const radius = width / 2;
  const near = hole + 8;
  const far = radius * 0.76;
  const half = Math.sqrt(radius ** 2 - far ** 2) - margin.side;
  const box = { x: x + radius - half, width: 2 * half, height: far - near };
  return [
    { ...box, y: y + radius - far },
    { ...box, y: y + radius + near },
  ];
}

function labelOps(sheet: Sheet, place: number, patient: LabelledPatient, language: Language): readonly DrawOp[] {
  const { x, y } = cornerOf(sheet, place);
  const { name } = patient;
  const facts = factLines(patient, language);
  if (sheet.hole !== undefined) {
    const [above, below] = bands(sheet, x, y);
    return [...filled(above, { name }, true), ...filled(below, { facts }, true)];
  }
  const inside = { x: x + margin.side, y: y + margin.top, width: sheet.width - 2 * margin.side };
  return filled({ ...inside, height: sheet.height - 2 * margin.top }, { name, facts }, false);
}

/** Along every edge; neighbours share theirs. */
function cutLines(sheet: Sheet): readonly DrawOp[] {
  const { across, down, left, top, width, height } = sheet;
  const line = { kind: 'rule', ink: 'rule' } as const;
  const columns = Array.from({ length: across + 1 }, (_, index) => left + index * width);
  const rows = Array.from({ length: down + 1 }, (_, index) => top + index * height);
  return [
    ...columns.map((x): DrawOp => ({ ...line, x, y: top, width: 0.5, height: down * height })),
    ...rows.map((y): DrawOp => ({ ...line, x: left, y, width: across * width, height: 0.5 })),
  ];
}

/** How to cut, above the labels of plain paper. */
function instruction(sheet: Sheet, language: Language): readonly DrawOp[] {
  const style: Style = { ...plain, size: theme.body, weight: 'regular', leading: theme.leading };
  const text = merged(
    lines(inboundPaperWords(language).label.cut, style, { x: sheet.left, width: sheet.across * sheet.width }),
  );
  return text.ops.map((op) => moved(op, 0, sheet.top - text.height - 8));
}

/** Laid out, not printed yet. The language and the faces for the name have to be loaded. */
export function layLabels({ patient, language, sheet: chosen, count, from }: LabelOrder): readonly (readonly DrawOp[])[] {
  const sheet = sheets[chosen];
  const each = labelsOn(sheet);
  const first = from - 1;
  return Array.from({ length: Math.ceil((first + count) / each) }, (_, page): readonly DrawOp[] => {
    const places = Array.from({ length: each }, (_, place) => place);
    const used = places.filter((place) => page * each + place >= first && page * each + place < first + count);
    return [
      ...(sheet.cut ? [...instruction(sheet, language), ...cutLines(sheet)] : []),
      ...used.flatMap((place) => labelOps(sheet, place, patient, language)),
    ];
  });
}

/** The same order at the same instant gives the same bytes. Throws RangeError for a character that cannot be drawn (see `unprintable`). */
export async function makeLabels(order: LabelOrder, now: Date): Promise<MadeDocument> {
  const { language, patient, sheet } = order;
  await Promise.all([loadLanguages([language, baseLanguage]), prepareFallback(patient.name, patient.mrn)]);
  const pages = layLabels(order).map((ops) => ({ theme, ops }));
  const words = inboundPaperWords(language).label;
  const bytes = await printPdf({ title: words.title, subject: words.title, language, at: now, variant: sheet, pages });
  forgetLines();
  return { bytes, pages: pages.length };
}
