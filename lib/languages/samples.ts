/** What staff might type into letters, for the gallery of documents. */
import type { Dictionary } from './dictionary.ts';
import { sampleWords as english } from './english/samples.ts';
import { wordList } from './words.ts';

export type SampleWords = Dictionary['samples'];

export const sampleWords = wordList('samples', english);
