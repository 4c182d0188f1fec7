/** Words of the pages for whoever sends records to the health system, loaded with them. */
import { inboundChecklistWords as english } from './english/inbound-checklist.ts';
import { wordList } from './words.ts';

export const inboundChecklistWords = wordList('inboundChecklist', english);
