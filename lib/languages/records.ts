/** Words about records that are ready, loaded with the status page, and about checking a file. */
import { recordsWords as english } from './english/records.ts';
import { wordList } from './words.ts';

export const recordsWords = wordList('records', english);
