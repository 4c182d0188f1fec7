/** Words of the seal, by language. */
import type { Language } from '../request/vocabulary.ts';
import { sealWords as english } from './english/seal.ts';
import { sealWords as spanish } from './spanish/seal.ts';
import type { Translation } from './words.ts';

const words: Readonly<Record<Language, Translation<typeof english>>> = { en: english, es: spanish };

export function sealWords(language: Language): Translation<typeof english> {
  return words[language];
}
