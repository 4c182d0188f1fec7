/** Words of what requesters decide on the status page, loaded with it. */
import { statusDecisionWords as english } from './english/status-decisions.ts';
import { wordList } from './words.ts';

export const statusDecisionWords = wordList('statusDecisions', english);
