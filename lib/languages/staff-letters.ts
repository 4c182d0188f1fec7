/** Words of the letter desk, by language. Apart from the rest of the console: the desk is loaded with the first letter. */
import type { Language } from '../request/vocabulary.ts';
import { letterDeskWords as english } from './english/staff-letters.ts';
import { letterDeskWords as spanish } from './spanish/staff-letters.ts';
import type { Translation } from './words.ts';

export type LetterDeskWords = Translation<typeof english>;

const words: Readonly<Record<Language, LetterDeskWords>> = { en: english, es: spanish };

export function letterDeskWords(language: Language): LetterDeskWords {
  return words[language];
}
