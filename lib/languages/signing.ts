/** Words of the link by which who called signs online; the status page needs them for such a request alone. */
import { signingWords as english } from './english/signing.ts';
import { wordList } from './words.ts';

export const signingWords = wordList('signing', english);
