/** Draws a form once, with room left for the answers. Build time only: cuts the faces, and needs pdf-lib and the font tool. */
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFHexString, PDFRef } from 'pdf-lib';
import { facilities } from '../../facility/registry.ts';
import type { Language } from '../../request/vocabulary.ts';
import { layTemplate } from '../drawing.ts';
import { latin } from '../fonts/latin.ts';
import { cutFace, type Weight } from '../fonts/subset.ts';
import { revisedOn } from '../frame.ts';
import { upperHeight, varyingHeader } from '../header.ts';
import { letterLooks } from '../looks.ts';
import type { EmbeddableFace } from '../paint/font.ts';
import { type Drawn, draw, type Printed } from '../paint/pdf.ts';
import type { Piece } from '../paint/structure.ts';
import { type TemplateName, templateNames } from './answers.ts';
import { modelRecord } from './models.ts';
import type { Box, Slot, Template } from './template.ts';

export interface Authored {
  readonly template: Template;
  readonly bytes: Uint8Array;
}

type Faces = Readonly<Record<Weight, EmbeddableFace>>;

async function face(weight: Weight, ranges: readonly (readonly [number, number])[]): Promise<EmbeddableFace> {
  const cut = await cutFace(weight, ranges);
  const { name, ascent, descent, capHeight, bounds } = cut.facts;
  return {
    ...{ weight, ranges: cut.ranges, length: cut.file.length, deflated: deflateSync(cut.file, { level: 9 }) },
    metrics: { name, ascent, descent, capHeight, bounds, glyphs: cut.glyphs, advances: cut.advances },
  };
}

function boldCharacters(forms: readonly Printed[]): readonly (readonly [number, number])[] {
  const texts = forms.flatMap(({ pages }) =>
    pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' && mark.weight === 'bold' ? [mark.text] : []))),
  );
  // Request numbers are drawn in bold when a document is made.
  const all = new Set(`${texts.join('')}0123456789ABCDEFGHJKMNPQRSTVWXYZ-*~$=U `);
  return [...all]
    .map((character) => character.codePointAt(0) ?? 32)
    .sort((one, other) => one - other)
    .map((code) => [code, code]);
}

interface Open {
  readonly slots: Slot[];
  readonly boxes: Box[];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function collect({ slots, boxes }: Open, { tag, mcid = 0, marks }: Piece, page: number): void {
  for (const mark of marks) {
    const place = { page, mcid, tag, x: rounded(mark.x), y: rounded(mark.y) };
    if (mark.kind === 'slot') {
      const { name, width, size, lineHeight, lines, ink } = mark;
      slots.push({ name, ...place, width: rounded(width), size, lineHeight: rounded(lineHeight), lines, ink });
    }
    if (mark.kind === 'box' && mark.slot) boxes.push({ name: mark.slot, ...place, size: mark.size, label: mark.label });
  }
}

function trailerOf({ document: { context }, metadata, reserved }: Drawn) {
  const { Root, Info, ID } = context.trailerInfo;
  const id = ID instanceof PDFArray ? ID.lookup(0, PDFHexString).asString() : '';
  if (!(Root instanceof PDFRef) || !(Info instanceof PDFRef) || !(context.lookup(Info) instanceof PDFDict)) {
    throw new RangeError('a template has a catalogue and its information');
  }
  return {
    ...{ root: Root.objectNumber, information: Info.objectNumber, metadata: metadata.objectNumber, id },
    contents: reserved.map(({ objectNumber }) => objectNumber),
  };
}

/** Offset of the last cross-reference, and the count of objects that its stream states. */
function endOf(bytes: Uint8Array): { readonly crossReference: number; readonly size: number } {
  const text = Buffer.from(bytes).toString('latin1');
  const crossReference = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(text.slice(crossReference))?.[1]);
  return { crossReference, size };
}

interface Form {
  readonly name: string;
  readonly look: number;
  readonly headerHeight: number;
  readonly headerUpper: number;
  readonly printed: Printed;
}

function lay(name: TemplateName, language: Language): Form {
  const { pages, printed } = layTemplate(name === 'authorization' ? 'authorization' : 'access-request', {
    ...{ record: modelRecord(name, language), facility: facilities[0], language, at: `${revisedOn}T12:00:00Z` },
  });
  const sheet = pages[0]?.sheet;
  if (!sheet) throw new RangeError('a template has pages');
  const filled = { ...sheet, template: 'filled' } as const;
  const headerUpper = upperHeight(filled);
  const headerHeight = varyingHeader(filled, headerUpper).height;
  return { name: `${name}-${language}`, look: letterLooks.indexOf(sheet.look), headerHeight, headerUpper, printed };
}

async function author({ look, headerHeight, headerUpper, printed }: Form, faces: Faces): Promise<Authored> {
  const drawn = await draw(printed, { faces, reserve: true });
  const open: Open = { slots: [], boxes: [] };
  drawn.structure.pages.forEach((pieces, page) => {
    for (const piece of pieces) collect(open, piece, page);
  });
  // What is appended begins on a line of its own.
  const bytes = Buffer.concat([await drawn.document.save({ updateFieldAppearances: false }), Buffer.from('\n')]);
  const { title, subject } = printed;
  return {
    bytes,
    template: { title, subject, ...open, look, headerHeight, headerUpper, ...trailerOf(drawn), ...endOf(bytes) },
  };
}

/** All templates by name and language. The same sources give the same bytes. */
export async function authorAll(): Promise<ReadonlyMap<string, Authored>> {
  const languages = ['en', 'es'] as const;
  const forms = templateNames.flatMap((name) => languages.map((language) => lay(name, language)));
  const faces = {
    regular: await face('regular', latin),
    bold: await face('bold', boldCharacters(forms.map(({ printed }) => printed))),
  };
  const all = new Map<string, Authored>();
  for (const form of forms) all.set(form.name, await author(form, faces));
  return all;
}
