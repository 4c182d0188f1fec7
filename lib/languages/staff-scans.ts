/** Words of the desk where paper that came in is worked, loaded with it. */
import { scanWords as english } from './english/staff-scans.ts';
import { wordList } from './words.ts';

export const scanWords = wordList('staffScans', english);
