/** Sheets with the words of both languages at hand, for whatever is drawn. What is filled loads one language: `words.ts`. */
import { documentWords } from '../languages/documents.ts';
import { vocabulary } from '../languages/vocabulary.ts';
import type { DocumentKind } from '../request/vocabulary.ts';
import { type Ground, groundWith, type Sheet, sheetWith } from './sheet.ts';

function said({ language }: Pick<Ground, 'language'>) {
  return { words: documentWords(language), labels: vocabulary(language) };
}

/** What forms and letters have in common. */
export function groundOf(ground: Ground): Omit<Sheet, 'kind' | 'title'> {
  return groundWith(said(ground), ground);
}

/** A sheet for a request, or for a blank form when there is no record. */
export function sheetOf(kind: DocumentKind, ground: Ground): Sheet {
  return sheetWith(said(ground), kind, ground);
}
