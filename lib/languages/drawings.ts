/** Alternatives of the drawings. */
import { drawingWords as english } from './english/drawings.ts';
import { wordList } from './words.ts';

export const drawingWords = wordList('drawings', english);
