/** Words of labels, cover sheet, letter and stamped pages for records that are sent to the health system, and of their pages. */
import { inboundPaperWords as english } from './english/inbound-papers.ts';
import { wordList } from './words.ts';

export const inboundPaperWords = wordList('inboundPapers', english);
