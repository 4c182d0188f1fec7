import { createHash } from 'node:crypto';
import { type PDFContext, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib';
import { registry } from '../../languages/registry.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import { isCovered } from '../fonts/fallback/choice.ts';
import { beyondLatin } from '../fonts/latin.ts';
import type { DrawOp } from '../layout/draw-ops.ts';
import { paper, type Theme } from '../layout/themes.ts';
import type { Weight } from '../layout/type.ts';
import { type ArchiveFacts, addMetadata, addOutputIntent, producer } from './archive.ts';
import { registerStream } from './composite-font.ts';
import { type UsedFaces, usedFaces } from './fallback-text.ts';
import { addFields } from './fields.ts';
import { builtFace, embedFace } from './font.ts';
import { contentOf, type Foreign, faceNames } from './operators.ts';
import { addOutline, bookmarksOf } from './outline.ts';
import { deflated, saved } from './saving.ts';
import { structureOf } from './structure.ts';
import { addStructure } from './tags.ts';

export interface PrintedPage {
  readonly theme: Theme;
  readonly ops: readonly DrawOp[];
  /** Where it is not that of the document. */
  readonly language?: Language;
}

export interface Printed {
  readonly title: string;
  readonly language: Language;
  readonly subject: string;
  /** From the record: the clock is never read. */
  readonly at: Date;
  /** Distinguishes what would be the same bytes, such as two attempts of a fax. */
  readonly variant: string;
  /** English in every language: a Spanish document marks each. */
  readonly english?: readonly string[];
  readonly pages: readonly PrintedPage[];
}

const pagesWithBookmarks = 3;

function describe(document: PDFDocument, { title, subject, at }: ArchiveFacts): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setProducer(producer);
  document.setCreationDate(at);
  document.setModificationDate(at);
}

/** A hash of what is drawn and of what it is called. */
function identify(context: PDFContext, { title, at, variant }: Printed, contents: readonly Uint8Array[]): void {
  const hash = createHash('sha256').update(`${title}\n${at.toISOString()}\n${variant}\n`);
  for (const content of contents) hash.update(content);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

/** `index` is the page's key in the tree of parents. */
function addPage(document: PDFDocument, fonts: Readonly<Record<Weight, PDFRef>>, index: number): PDFPage {
  const page = document.addPage([paper.width, paper.height]);
  page.node.setFontDictionary(PDFName.of(faceNames.regular), fonts.regular);
  page.node.setFontDictionary(PDFName.of(faceNames.bold), fonts.bold);
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(index));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return page;
}

function literally(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Marks a page in another language. */
function wholly(language: Language): Foreign {
  return { phrases: /(.+)/s, locale: registry[language].locale };
}

/** Longest first, so that a part never hides the whole. */
function foreignIn({ language, english = [] }: Printed): Foreign | undefined {
  if (language === baseLanguage || english.length === 0) return undefined;
  const escaped = [...english].sort((one, other) => other.length - one.length).map(literally);
  return { phrases: new RegExp(`(${escaped.join('|')})`), locale: registry[baseLanguage].locale };
}

async function addFallback(document: PDFDocument, used: UsedFaces): Promise<void> {
  if (used.faces().length === 0) return;
  const { embedFallback } = await import('./fallback-font.ts');
  for (const face of used.faces()) {
    const font = await embedFallback(document.context, face);
    for (const page of document.getPages()) page.node.setFontDictionary(PDFName.of(face.resource), font);
  }
}

function needsWhole(character: string): boolean {
  return beyondLatin.test(character) && isCovered(character.codePointAt(0) ?? 0);
}

/** Whoever types into a field may need any script. */
function isLatin({ pages }: Printed): boolean {
  return pages.every(({ ops }) =>
    ops.every(
      (op) => op.kind !== 'input' && (op.kind !== 'text' || !beyondLatin.test(op.text) || ![...op.text].some(needsWhole)),
    ),
  );
}

/** Tagged PDF/UA-1 and PDF/A-2u. The same pages give the same bytes. */
export async function printPdf(printed: Printed): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const locale = registry[printed.language].locale;
  const facts = { title: printed.title, subject: printed.subject, at: printed.at, locale };
  const latin = isLatin(printed);
  const fonts = {
    regular: embedFace(context, await builtFace('regular', { latin })),
    bold: embedFace(context, await builtFace('bold', { latin })),
  };
  describe(document, facts);
  document.setLanguage(locale);
  const ops = printed.pages.map((page) => page.ops);
  const structure = structureOf(ops);
  const used = usedFaces();
  const foreign = foreignIn(printed);
  const contents = printed.pages.map(({ theme, language: own = printed.language }, index) => {
    const ground = { foreign: own === printed.language ? foreign : wholly(own), used };
    return deflated(contentOf(theme, structure.pages[index] ?? [], ground));
  });
  const pages = contents.map((content, index) => {
    const page = addPage(document, fonts, index);
    page.node.set(PDFName.of('Contents'), registerStream(context, content));
    return page.ref;
  });
  await addFallback(document, used);
  const inputs = ops.map((all) => all.filter((op) => op.kind === 'input'));
  const widgets = addFields(document, inputs, fonts.bold);
  const outline = pages.length < pagesWithBookmarks ? undefined : addOutline(context, bookmarksOf(ops), pages);
  catalog.set(PDFName.of('OutputIntents'), context.obj([addOutputIntent(context)]));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('StructTreeRoot'), addStructure(context, structure, { pages, widgets, language: locale }));
  catalog.set(PDFName.of('Metadata'), addMetadata(context, facts));
  if (outline) catalog.set(PDFName.of('Outlines'), outline);
  identify(context, printed, contents);
  return saved(context);
}
