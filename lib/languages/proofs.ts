/** Words about what requesters send for open items, loaded with those pages. */
import { proofWords as english } from './english/proofs.ts';
import { wordList } from './words.ts';

export const proofWords = wordList('proofs', english);
