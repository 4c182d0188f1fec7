/** Words for proving who asks; only the page of a request and that of a call need them. */
import { identityWords as english } from './english/staff-identity.ts';
import { wordList } from './words.ts';

export const identityWords = wordList('staffIdentity', english);
