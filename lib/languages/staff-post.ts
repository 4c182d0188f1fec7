/** Words of printing and posting, for the console and on the papers; only these pages need them. */
import { postWords as english } from './english/staff-post.ts';
import { wordList } from './words.ts';

export const postWords = wordList('staffPost', english);
