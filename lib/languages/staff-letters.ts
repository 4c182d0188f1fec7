/** Words of the letter editor, loaded with the first letter. */
import type { Dictionary } from './dictionary.ts';
import { letterDeskWords as english } from './english/staff-letters.ts';
import { wordList } from './words.ts';

export type LetterDeskWords = Dictionary['staffLetters'];

export const letterDeskWords = wordList('staffLetters', english);
