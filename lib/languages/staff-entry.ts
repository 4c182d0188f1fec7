/** Words of the form of staff for paper and calls, and of the directory of requesters; only those pages need them. */
import { entryWords as english } from './english/staff-entry.ts';
import { wordList } from './words.ts';

export const entryWords = wordList('staffEntry', english);
