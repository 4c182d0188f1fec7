/** Labels of the ids that a request is made of, by language. */
import type { Language } from '../request/vocabulary.ts';
import { vocabularyWords as english } from './english/vocabulary.ts';
import { vocabularyWords as spanish } from './spanish/vocabulary.ts';
import type { Translation } from './words.ts';

export type Vocabulary = Translation<typeof english>;

const vocabularies: Readonly<Record<Language, Vocabulary>> = { en: english, es: spanish };

export function vocabulary(language: Language): Vocabulary {
  return vocabularies[language];
}
