/**
 * Puts the patient's label on every page of a PDF of somebody else's: each page grows by a strip at the edge that is its upper one as it is shown,
 * and the label stands in the strip. What was on the page stays where it was, bit for bit: the strip is drawn before it, and it is kept from painting
 * over its old edge. ISO 32000-1, 7.7.3 (page tree and what it hands down), 14.11.2 (boxes), 8.3.2.3 (rotation and user unit).
 */
import { ParseSpeeds, PDFArray, type PDFContext, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from 'pdf-lib';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { loadLanguages } from '../../languages/words.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import { beyondLatin } from '../fonts/latin.ts';
import { forgetLines, prepareFallback } from '../layout/type.ts';
import { saved } from '../pdf/saving.ts';
import { factLines, type LabelledPatient } from './person.ts';
import { type Strip, stripMaker } from './stamp-strip.ts';

/** What PDF readers take, in units of a page: ISO 32000-1, annex C. */
const longestSide = 14_400;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const rightOf = ({ x, width }: Box): number => x + width;
const topOf = ({ y, height }: Box): number => y + height;

function boxOf([x1, y1, x2, y2]: readonly [number, number, number, number]): Box {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function meet(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  return {
    ...{ x, y },
    ...{ width: Math.min(rightOf(one), rightOf(other)) - x, height: Math.min(topOf(one), topOf(other)) - y },
  };
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    ...{ x, y },
    ...{ width: Math.max(rightOf(one), rightOf(other)) - x, height: Math.max(topOf(one), topOf(other)) - y },
  };
}

/** As the file has it, which may begin at any corner. */
function asBox({ x, y, width, height }: Box): Box {
  return boxOf([x, y, x + width, y + height]);
}

/** What a reader shows, and the whole sheet: a crop box beyond the sheet counts as far as the sheet goes. */
function boxesOf(page: PDFPage): { readonly shown: Box; readonly sheet: Box } {
  const sheet = asBox(page.getMediaBox());
  const shown = meet(asBox(page.getCropBox()), sheet);
  return { sheet, shown: shown.width > 0 && shown.height > 0 ? shown : sheet };
}

type Turn = 0 | 90 | 180 | 270;

function turnOf(page: PDFPage): Turn {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
}

/** Points that a unit of the page stands for, in relation to 1/72 inch. */
function unitOf(page: PDFPage): number {
  const given = Number(String(page.node.lookup(PDFName.of('UserUnit')) ?? 1));
  return given > 0 ? given : 1;
}

/** Grown at the upper edge as it is shown, and how the strip gets there: the first four numbers of a matrix turn it, the others move it. */
function grown(
  { x, y, width, height }: Box,
  turn: Turn,
  more: number,
): { readonly box: Box; readonly matrix: readonly number[] } {
  switch (turn) {
    case 0:
      return { box: { x, y, width, height: height + more }, matrix: [1, 0, 0, 1, x, y + height] };
    case 90:
      return { box: { x: x - more, y, width: width + more, height }, matrix: [0, 1, -1, 0, x, y] };
    case 180:
      return { box: { x, y: y - more, width, height: height + more }, matrix: [-1, 0, 0, -1, x + width, y] };
    case 270:
      return { box: { x, y, width: width + more, height }, matrix: [0, -1, 1, 0, x + width, y + height] };
  }
}

/** To a hundred-thousandth, never with an exponent. */
const numbers = (...all: readonly number[]): string => all.map((one) => String(Number(one.toFixed(5)))).join(' ');

function setBox(page: PDFPage, name: 'MediaBox' | 'CropBox', box: Box): void {
  page.node.set(PDFName.of(name), page.doc.context.obj([box.x, box.y, rightOf(box), topOf(box)]));
}

/** Contents as a list of references: a stream, a list, a reference to a list, or nothing. */
function contentsOf(page: PDFPage): readonly PDFRef[] {
  const given = page.node.get(PDFName.of('Contents'));
  const list = given === undefined ? undefined : page.doc.context.lookup(given);
  if (list instanceof PDFArray) return list.asArray().filter((item) => item instanceof PDFRef);
  return given instanceof PDFRef && list !== undefined ? [given] : [];
}

/** Resources with one picture more. Pages that shared theirs share the new ones. */
function resourcesWith(context: PDFContext) {
  const made = new Map<PDFDict | undefined, Map<string, PDFRef>>();
  return (page: PDFPage, strip: Strip): PDFRef => {
    const own = page.node.getInheritableAttribute(PDFName.of('Resources'));
    const before = own === undefined ? undefined : context.lookupMaybe(own, PDFDict);
    const known = made.get(before) ?? new Map<string, PDFRef>();
    made.set(before, known);
    const found = known.get(strip.name);
    if (found !== undefined) return found;
    const pictures = before?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    const all = PDFDict.withContext(context);
    for (const [name, value] of before?.entries() ?? []) all.set(name, value);
    const more = PDFDict.withContext(context);
    for (const [name, value] of pictures?.entries() ?? []) more.set(name, value);
    more.set(PDFName.of(strip.name), strip.form);
    all.set(PDFName.of('XObject'), more);
    const ref = context.register(all);
    known.set(strip.name, ref);
    return ref;
  };
}

export type Stamped =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  /** A page that no reader would show with a strip more. */
  | { readonly ok: false; readonly why: 'page-size' };

function labelOf(patient: LabelledPatient, language: Language): string {
  return [`${inboundPaperWords(language).label.patient}: ${patient.name}`, ...factLines(patient, language)].join('  •  ');
}

/**
 * The same PDF with the label on every page. Give it only files that were judged before: not encrypted, whole, without scripts. Forms, annotations and
 * bookmarks stay; a digital signature in it is no longer valid. Throws RangeError for a character that cannot be drawn (see `unprintable`).
 */
export async function stampPdf(bytes: Uint8Array, patient: LabelledPatient, language: Language): Promise<Stamped> {
  const document = await PDFDocument.load(bytes, {
    ...{ updateMetadata: false, capNumbers: true, parseSpeed: ParseSpeeds.Fastest },
  });
  const { context } = document;
  await Promise.all([loadLanguages([language, baseLanguage]), prepareFallback(patient.name, patient.mrn)]);
  const label = labelOf(patient, language);
  const strips = await stripMaker(context, label, { latin: !beyondLatin.test(label) });
  const resources = resourcesWith(context);
  const closing = context.register(context.stream('\nQ\n'));
  // One page may stand at several places of the tree.
  const pages = [...new Map(document.getPages().map((page) => [page.node, page])).values()];
  for (const page of pages) {
    const [{ shown, sheet }, turn, unit] = [boxesOf(page), turnOf(page), unitOf(page)];
    const upright = turn % 180 === 0;
    const strip = strips.of((upright ? shown.width : shown.height) * unit, (upright ? shown.height : shown.width) * unit);
    const { box, matrix } = grown(shown, turn, strip.height / unit);
    if (Math.max(box.width, box.height) > longestSide) return { ok: false, why: 'page-size' };
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const opening = [
      `q ${numbers(a / unit, b / unit, c / unit, d / unit, e, f)} cm /${strip.name} Do Q`,
      // Paint beyond the old edge was never seen, and would be now.
      `q ${numbers(shown.x, shown.y, shown.width, shown.height)} re W n\n`,
    ].join('\n');
    const first = context.register(context.stream(opening));
    page.node.set(PDFName.of('Resources'), resources(page, strip));
    page.node.set(PDFName.of('Contents'), context.obj([first, ...contentsOf(page), closing]));
    setBox(page, 'MediaBox', around(sheet, box));
    setBox(page, 'CropBox', box);
  }
  await strips.finish();
  const stamped = saved(context);
  forgetLines();
  return { ok: true, bytes: stamped, pages: document.getPageCount() };
}
