/** Words of the header: the search field and the banner of restricted requests. */
import { findWords as english } from './english/staff-find.ts';
import { wordList } from './words.ts';

export const findWords = wordList('staffFind', english);
