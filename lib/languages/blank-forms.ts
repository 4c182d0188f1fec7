import { blankFormWords as english } from './english/forms.ts';
import { wordList } from './words.ts';

export const blankFormWords = wordList('blankForms', english);
