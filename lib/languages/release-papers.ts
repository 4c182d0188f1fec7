/** Words of the papers about records that went out. */
import { releasePaperWords as english } from './english/release-papers.ts';
import { wordList } from './words.ts';

export const releasePaperWords = wordList('releasePapers', english);
