/** Words of the page that changes how a requester is reached, and of who has looked at a request. */
import { statusContactWords as english } from './english/status-contact.ts';
import { wordList } from './words.ts';

export const statusContactWords = wordList('statusContact', english);
