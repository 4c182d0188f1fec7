/** Questions and field labels of the form pages. Whoever never opens the form never loads them. */
import { formPageWords as english } from './english/form-pages.ts';
import { wordList } from './words.ts';

export const formPageWords = wordList('formPages', english);
