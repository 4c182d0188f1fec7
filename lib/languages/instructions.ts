import { instructionWords as english } from './english/instructions.ts';
import { wordList } from './words.ts';

export const instructionWords = wordList('instructions', english);
