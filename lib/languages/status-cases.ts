/** Words about a list of disclosures and a correction on the status page, loaded with it. */
import { statusCaseWords as english } from './english/status-cases.ts';
import { wordList } from './words.ts';

export const statusCaseWords = wordList('statusCases', english);
