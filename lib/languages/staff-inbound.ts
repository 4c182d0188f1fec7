/** Words of the desk of records that come in. */
import { inboundDeskWords as english } from './english/staff-inbound.ts';
import { wordList } from './words.ts';

export const inboundDeskWords = wordList('staffInbound', english);
