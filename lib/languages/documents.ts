import type { Dictionary } from './dictionary.ts';
import { documentWords as english } from './english/documents.ts';
import { wordList } from './words.ts';

export type DocumentWords = Dictionary['documents'];

export const documentWords = wordList('documents', english);
