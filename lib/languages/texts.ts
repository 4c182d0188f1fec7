/** Words of text messages, and of the page where a code comes by text. */
import { textWords as english } from './english/texts.ts';
import { wordList } from './words.ts';

export const textWords = wordList('texts', english);
