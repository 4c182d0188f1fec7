/** Questions and labels of the form pages, loaded with the form. */
import { formPageWords as english } from './english/form-pages.ts';
import { wordList } from './words.ts';

export const formPageWords = wordList('formPages', english);
