/** Words about the pages of a package, loaded with the first request that has one. */
import { pagesWords as english } from './english/staff-pages.ts';
import { wordList } from './words.ts';

export const pagesWords = wordList('staffPages', english);
