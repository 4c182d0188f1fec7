/** Words of the mails to whoever sends records to the hospital. */
import { inboundMailWords as english } from './english/inbound-mails.ts';
import { wordList } from './words.ts';

export const inboundMailWords = wordList('inboundMails', english);
