/** Words of the letter editor, loaded with the first letter. */
import type { Dictionary } from './dictionary.ts';
import { letterEditorWords as english } from './english/staff-letters.ts';
import { wordList } from './words.ts';

export type LetterEditorWords = Dictionary['staffLetters'];

export const letterEditorWords = wordList('staffLetters', english);
