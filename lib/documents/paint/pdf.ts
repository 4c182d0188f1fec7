/** Pages of marks become the bytes of a PDF. The same pages and facts give the same bytes. */
import { createHash } from 'node:crypto';
import { type PDFContext, PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import { type Look, paper } from '../looks.ts';
import type { InputMark, Mark } from '../marks.ts';
import type { Weight } from '../type.ts';
import { addFields } from './fields.ts';
import { embedFace } from './font.ts';
import { contentOf, faceNames } from './operators.ts';

export interface PrintedPage {
  readonly look: Look;
  readonly marks: readonly Mark[];
}

export interface Printed {
  readonly title: string;
  readonly language: 'en' | 'es';
  readonly subject: string;
  /** Creation date, from the record: the clock is never read. */
  readonly at: Date;
  /** Tells apart what else would be the same bytes, such as two attempts of a fax. */
  readonly variant: string;
  readonly pages: readonly PrintedPage[];
}

const locales = { en: 'en-US', es: 'es-US' } as const;

function catalogue(document: PDFDocument, { title, subject, language, at }: Printed): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setLanguage(locales[language]);
  document.setProducer('release-of-information');
  document.setCreationDate(at);
  document.setModificationDate(at);
}

/** The trailer's ID: a hash of everything that is drawn, so that a copy can be told from another document. */
function identify(context: PDFContext, printed: Printed): void {
  const digest = createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 32);
  const id = PDFHexString.of(digest);
  context.trailerInfo.ID = context.obj([id, id]);
}

function addPage(document: PDFDocument, { look, marks }: PrintedPage, fonts: Readonly<Record<Weight, PDFRef>>): void {
  const page = document.addPage([paper.width, paper.height]);
  page.node.setFontDictionary(PDFName.of(faceNames.regular), fonts.regular);
  page.node.setFontDictionary(PDFName.of(faceNames.bold), fonts.bold);
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(contentOf(look, marks))));
}

/** Draws all pages. */
export async function printPdf(printed: Printed): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  catalogue(document, printed);
  const { context } = document;
  const fonts = { regular: embedFace(context, 'regular'), bold: embedFace(context, 'bold') };
  for (const page of printed.pages) addPage(document, page, fonts);
  const inputs = printed.pages.map(({ marks }) => marks.filter((mark): mark is InputMark => mark.kind === 'input'));
  if (inputs.some((marks) => marks.length > 0)) addFields(document, inputs);
  identify(context, printed);
  return document.save({ updateFieldAppearances: false });
}
