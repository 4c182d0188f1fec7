/** Words of the letters, by language. */
import type { Language } from '../request/vocabulary.ts';
import { letterWords as english } from './english/letters.ts';
import { letterWords as spanish } from './spanish/letters.ts';
import type { Translation } from './words.ts';

export type LetterWords = Translation<typeof english>;

const words: Readonly<Record<Language, LetterWords>> = { en: english, es: spanish };

export function letterWords(language: Language): LetterWords {
  return words[language];
}
