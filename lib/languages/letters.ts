import type { Dictionary } from './dictionary.ts';
import { letterWords as english } from './english/letters.ts';
import { wordList } from './words.ts';

export type LetterWords = Dictionary['letters'];

export const letterWords = wordList('letters', english);
