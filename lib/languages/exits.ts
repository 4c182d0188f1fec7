/** Words of the pages for people who cannot go on as they began, loaded with the form. */
import { exitWords as english } from './english/exits.ts';
import { wordList } from './words.ts';

export const exitWords = wordList('exits', english);
