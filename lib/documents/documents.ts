/**
 * The documents of a request, as PDF. Small: templates, the PDF library, fonts and the words of a language are loaded when a
 * document needs them. `coverage.ts` tells beforehand whether a text can be printed.
 */
import type { Facility } from '../facility/facility.ts';
import { loadLanguages } from '../languages/words.ts';
import type { DocumentKind, Language } from '../request/vocabulary.ts';
import type { BlankKind, FaxOptions, MadeDocument } from './drawing.ts';
import { letterLook } from './looks.ts';
import { type DocumentRecord, sheetWith } from './sheet.ts';
import { fromTemplate } from './templates/library.ts';
import { saidIn } from './words.ts';

export type { BlankKind } from './drawing.ts';
export type { DocumentRecord } from './sheet.ts';

/**
 * Makes one document of a request, in the request's language unless another is asked for. Deterministic: the same record
 * gives the same bytes. Throws RangeError for a character that cannot be drawn (see `unprintable`).
 */
export async function makeDocument(
  kind: DocumentKind,
  record: DocumentRecord,
  options: { readonly facility: Facility; readonly language?: Language },
): Promise<MadeDocument> {
  const { facility, language = record.body.language } = options;
  const sheet = sheetWith(await saidIn(language), kind, { language, look: letterLook, facility, record });
  const made = await fromTemplate(sheet, new Date(record.submittedAt));
  if (made) return made;
  const { drawDocument } = await import('./drawing.ts');
  return drawDocument(kind, record, { facility, language });
}

/** An empty form to print or to fill in a viewer. */
export async function makeBlankForm(kind: BlankKind, language: Language, facility: Facility): Promise<Uint8Array> {
  const [{ drawBlankForm }] = await Promise.all([import('./drawing.ts'), loadLanguages([language])]);
  return drawBlankForm(kind, language, facility);
}

/** Cover and care request as one PDF of at most five pages. Throws RangeError when the request is longer than that. */
export async function makeFaxPackage(record: DocumentRecord, options: FaxOptions): Promise<MadeDocument> {
  const [{ drawFaxPackage }] = await Promise.all([import('./drawing.ts'), loadLanguages([record.body.language])]);
  return drawFaxPackage(record, options);
}
