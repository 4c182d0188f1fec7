/** Words for staff about the link to sign online; only pages of requests that were taken by telephone need them. */
import { staffSigningWords as english } from './english/staff-signing.ts';
import { wordList } from './words.ts';

export const staffSigningWords = wordList('staffSigning', english);
