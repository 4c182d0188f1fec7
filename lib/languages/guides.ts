/** Words of the guide pages: rights, privacy, sending records to the hospital. Loaded with those pages. */
import { guideWords as english } from './english/guides.ts';
import { wordList } from './words.ts';

export const guideWords = wordList('guides', english);
