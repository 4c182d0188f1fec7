/** Words of the guide pages: rights, privacy, sending records to the hospital. Loaded with those pages. */
import type { Language } from '../request/vocabulary.ts';
import { guideWords as english } from './english/guides.ts';
import { guideWords as spanish } from './spanish/guides.ts';

const words = { en: english, es: spanish } as const;

export function guideWords(language: Language) {
  return words[language];
}
