/** The words of one language, loaded when a document in it is first made. */
import { documentWords } from '../languages/documents.ts';
import { vocabulary } from '../languages/vocabulary.ts';
import { loadLanguages } from '../languages/words.ts';
import type { Language } from '../request/vocabulary.ts';
import type { Said } from './sheet.ts';

export async function saidIn(language: Language): Promise<Said> {
  await loadLanguages([language]);
  return { words: documentWords(language), labels: vocabulary(language) };
}
