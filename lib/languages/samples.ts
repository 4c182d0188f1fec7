/** What staff might type into letters, for the gallery of documents. */
import { sampleWords as english } from './english/samples.ts';
import { wordList } from './words.ts';

export const sampleWords = wordList('samples', english);
