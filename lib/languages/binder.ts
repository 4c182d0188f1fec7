/** Words of a binder for an auditor, loaded when one is made. */
import { binderWords as english } from './english/binder.ts';
import { wordList } from './words.ts';

export const binderWords = wordList('binder', english);
