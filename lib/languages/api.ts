import { apiWords as english } from './english/api.ts';
import { wordList } from './words.ts';

export const apiWords = wordList('api', english);
