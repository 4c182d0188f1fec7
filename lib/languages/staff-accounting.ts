/** Words of the console about an accounting of disclosures over a person, loaded with its pages. */
import { accountingWords as english } from './english/staff-accounting.ts';
import { wordList } from './words.ts';

export const accountingWords = wordList('staffAccounting', english);
