/** Words about a list of disclosures and a correction in the console. */
import { caseWords as english } from './english/staff-cases.ts';
import { wordList } from './words.ts';

export const caseWords = wordList('staffCases', english);
