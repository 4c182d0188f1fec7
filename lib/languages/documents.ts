/** Words of the printed documents, by language. */
import type { Language } from '../request/vocabulary.ts';
import { documentWords as english } from './english/documents.ts';
import { documentWords as spanish } from './spanish/documents.ts';
import type { Translation } from './words.ts';

export type DocumentWords = Translation<typeof english>;

const words: Readonly<Record<Language, DocumentWords>> = { en: english, es: spanish };

export function documentWords(language: Language): DocumentWords {
  return words[language];
}
