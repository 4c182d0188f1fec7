/** Titles and questions of the form pages. Apart from the other words of the site: whoever never opens the form never loads them. */
import type { Language } from '../request/vocabulary.ts';
import { formPageWords as english } from './english/form-pages.ts';
import { formPageWords as spanish } from './spanish/form-pages.ts';

const words = { en: english, es: spanish } as const;

export function formPageWords(language: Language) {
  return words[language];
}
