/** Words of the seal. */
import { sealWords as english } from './english/seal.ts';
import { wordList } from './words.ts';

export const sealWords = wordList('seal', english);
