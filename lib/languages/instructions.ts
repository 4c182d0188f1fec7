/** Words of the mailing instructions, by language. */
import type { Language } from '../request/vocabulary.ts';
import { instructionWords as english } from './english/instructions.ts';
import { instructionWords as spanish } from './spanish/instructions.ts';
import type { Translation } from './words.ts';

const words: Readonly<Record<Language, Translation<typeof english>>> = { en: english, es: spanish };

export function instructionWords(language: Language): Translation<typeof english> {
  return words[language];
}
