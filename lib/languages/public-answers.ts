/** Words of the page that says how long answers take. */
import { publicAnswerWords as english } from './english/public-answers.ts';
import { wordList } from './words.ts';

export const publicAnswerWords = wordList('publicAnswers', english);
