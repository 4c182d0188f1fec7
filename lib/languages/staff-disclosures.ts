/** Words about whom records went to, loaded with their page. */
import { disclosureWords as english } from './english/staff-disclosures.ts';
import { wordList } from './words.ts';

export const disclosureWords = wordList('staffDisclosures', english);
