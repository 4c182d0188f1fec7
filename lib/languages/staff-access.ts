/** Words of restricted patients, the page of a person, and who saw what; loaded with their pages. */
import { accessWords as english } from './english/staff-access.ts';
import { wordList } from './words.ts';

export const accessWords = wordList('staffAccess', english);
