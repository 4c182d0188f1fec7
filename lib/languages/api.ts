/** Sentences of the JSON interface, by language. */
import type { Language } from '../request/vocabulary.ts';
import { apiWords as english } from './english/api.ts';
import { apiWords as spanish } from './spanish/api.ts';
import type { Translation } from './words.ts';

const words: Readonly<Record<Language, Translation<typeof english>>> = { en: english, es: spanish };

export function apiWords(language: Language): Translation<typeof english> {
  return words[language];
}
