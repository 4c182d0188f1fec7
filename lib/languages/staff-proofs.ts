/** Loaded with the page of a request to which something was sent. */
import { staffProofWords as english } from './english/staff-proofs.ts';
import { wordList } from './words.ts';

export const staffProofWords = wordList('staffProofs', english);
