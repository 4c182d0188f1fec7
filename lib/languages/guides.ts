/** Words of the guide pages, loaded with them. */
import { guideWords as english } from './english/guides.ts';
import { wordList } from './words.ts';

export const guideWords = wordList('guides', english);
