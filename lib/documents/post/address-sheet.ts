/**
 * The first sheet of an envelope: both addresses where the windows show them, fold marks, and below the fold what is enclosed. Nothing about
 * the patient, and nothing that tells what was asked for.
 */
import { envelopeLines, type Facility } from '../../facility/facility.ts';
import { postWords } from '../../languages/staff-post.ts';
import { loadLanguages } from '../../languages/words.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { code128 } from '../layout/code128.ts';
import { type Block, type DrawOp, merged, moved } from '../layout/draw-ops.ts';
import type { MadeDocument } from '../layout/drawing.ts';
import { type Column, lines, type Style } from '../layout/text.ts';
import { letterThemes, paper } from '../layout/themes.ts';
import { forgetLines, prepareFallback } from '../layout/type.ts';
import { printPdf } from '../pdf/pdf.ts';
import { addressWindow, folds, returnWindow } from './window.ts';

export interface AddressSheet {
  readonly reference: string;
  readonly language: Language;
  /** Name and address of who gets it. */
  readonly to: readonly string[];
  /** How many pages follow. */
  readonly pages: number;
}

const theme = letterThemes[0];
const plain = { weight: 'regular', ink: 'text', role: 'p', longest: theme.longest } as const;
/** From the largest: as many lines as stay in the window wherever the sheet slips. The post office asks for 8 points and more. */
const sizes = [11, 10, 9, 8] as const;
/** Enough for descenders: a window of 48 points holds four lines of 11 points and six of 8. */
const leadingOf = (size: number): number => (size === 8 ? 1 : 1.07);

/** Between the top of a line and the ink of its tallest letter, in points: `lines` centres capitals. */
const airAbove = (size: number): number => (size * leadingOf(size) - size * 0.806) / 2;

/** Fold marks at both edges. */
function foldMarks(): readonly DrawOp[] {
  return folds.flatMap((y) =>
    [0, paper.width - 14].map((x): DrawOp => ({ kind: 'rule', x, y, width: 14, height: 0.5, ink: 'rule' })),
  );
}

function set(texts: readonly string[], style: Style, column: Column) {
  return merged(texts.flatMap((text) => lines(text, style, column)));
}

function recipient(to: readonly string[]): readonly DrawOp[] {
  const { left, right, top, bottom } = addressWindow.always;
  // USPS wants an eighth of an inch between the text and the edge of the window.
  const column = { x: left + 9, width: right - left - 18 };
  const tries = sizes.map((size) => ({ size, ...set(to, { ...plain, size, leading: leadingOf(size) }, column) }));
  const [least] = tries.slice(-1);
  const { size, ops } = tries.find(({ height }) => height <= bottom - top) ?? least ?? { size: 0, ops: [] };
  // The ink of the first line begins at the edge of the window: above it a line has air.
  return ops.map((op) => moved(op, 0, top - airAbove(size)));
}

function sender(facility: Facility): readonly DrawOp[] {
  const { left, right, bottom } = returnWindow.resting;
  const block = set(
    envelopeLines(facility.outbound.mailing),
    { ...plain, size: 8.5, leading: 1.2 },
    { x: left, width: right - left },
  );
  return block.ops.map((op) => moved(op, 0, bottom - block.height));
}

function belowTheFold({ reference, language, pages }: AddressSheet): readonly DrawOp[] {
  const words = postWords(language).papers;
  const bars = code128(reference, theme.bar, 22);
  const style: Style = { ...plain, size: theme.body, leading: theme.leading };
  const text = set([`${words.reference} ${showReference(reference)}`, words.enclosed(pages)], style, {
    x: theme.left,
    width: theme.right - theme.left,
  });
  const top = folds[0] + 40;
  return [
    ...text.ops.map((op) => moved(op, 0, top)),
    { kind: 'symbol', x: theme.left, y: top + text.height + 8, path: bars.path, unit: bars.unit, text: reference },
  ];
}

/** Laid out, not printed yet. The language has to be loaded. */
export function addressSheetOps(sheet: AddressSheet, facility: Facility): readonly DrawOp[] {
  const title: Block = { role: 'h1' };
  const heading: DrawOp = {
    ...({ kind: 'text', x: theme.left, y: folds[0] + 28, size: theme.heading, weight: 'bold', ink: 'text' } as const),
    ...{ text: postWords(sheet.language).papers.title, block: title },
  };
  return [...foldMarks(), ...sender(facility), ...recipient(sheet.to), heading, ...belowTheFold(sheet)];
}

/** The same sheet on the same day gives the same bytes. */
export async function makeAddressSheet(sheet: AddressSheet, facility: Facility, now: Date): Promise<MadeDocument> {
  const { language, reference, to } = sheet;
  await Promise.all([loadLanguages([language]), prepareFallback(to)]);
  const bytes = await printPdf({
    ...{ title: postWords(language).papers.title, subject: facility.name, language, at: now },
    ...{ variant: reference, english: [facility.name, ...envelopeLines(facility.outbound.mailing)] },
    pages: [{ theme, ops: addressSheetOps(sheet, facility) }],
  });
  forgetLines();
  return { bytes, pages: 1 };
}
