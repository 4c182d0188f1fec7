/** Labels of the ids that a request is made of. */
import type { Dictionary } from './dictionary.ts';
import { vocabularyWords as english } from './english/vocabulary.ts';
import { wordList } from './words.ts';

export type Vocabulary = Dictionary['vocabulary'];

export const vocabulary = wordList('vocabulary', english);
